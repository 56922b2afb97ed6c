// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/command_line.h"

namespace otklik {

// The commands of docs/protocol.md, "The server's commands". They throw UsageError, CommandError, or what the store
// throws.

Command initCommand();
Command siteAddCommand();
Command groupAddCommand();
Command operatorAddCommand();
Command serveCommand();
Command demoCommand();

} // namespace otklik
