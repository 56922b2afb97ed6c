// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "server/commands/command_line.h"

namespace otklik {

struct Transaction;

// The commands of docs/protocol.md, "The server's commands". They throw UsageError, CommandError, or what the store
// throws.

Command initCommand();
Command siteAddCommand();
Command siteListCommand();
Command siteSetCommand();
Command groupAddCommand();
Command operatorAddCommand();
Command operatorListCommand();
Command operatorSetCommand();
Command replyAddCommand();
Command replyListCommand();
Command replyRemoveCommand();
Command tagAddCommand();
Command tagListCommand();
Command tagRemoveCommand();
Command blacklistListCommand();
Command blacklistRemoveCommand();
Command serveCommand();
Command demoCommand();

/// The first line of standard input, if it can be a password; throws CommandError.
QString passwordFromInput();
/// In whose name a command does what the store lets only operators do: the first administrator. Throws CommandError
/// when there is none.
OperatorId actingAdministrator(Transaction &transaction);

} // namespace otklik
