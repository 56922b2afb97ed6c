// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// The browser and the system that a User-Agent header names, like "Chrome, Windows"; empty when it names none we know.
QString deviceOf(const QString &userAgent);

} // namespace otklik
