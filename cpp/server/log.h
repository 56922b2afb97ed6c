// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>
#include <utility>

namespace otklik {

enum class LogLevel : quint8 { Info, Warning, Error };

/// Writes one line of key=value pairs to standard error: `time=… level=… event=… key=value …`. Never hand it passwords,
/// tokens or what people wrote. Any thread.
void logLine(LogLevel level, QLatin1StringView event,
             std::initializer_list<std::pair<QLatin1StringView, QString>> fields = {});

} // namespace otklik
