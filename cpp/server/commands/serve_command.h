// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/command_line.h"
#include "server/server.h"

#include <memory>

namespace otklik {

/// What serve and demo have in common.
QList<OptionSpec> servingOptions();
/// The settings that those options give; @p folder is the data.
ServerSettings settingsFrom(const Options &options, const QString &folder);
/// "http://HOST:PORT" of a server that listens.
QString addressOf(const ServerSettings &settings, quint16 port);

} // namespace otklik
