// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

namespace otklik {

// How operators change and take back what they wrote (docs/protocol.md, "Messages"). Both functions refuse with
// not_found what the operator may not see, with forbidden what is not theirs, and with conflict what is older than
// Message::ChangeableFor. A repeat changes nothing, tells nobody and gives the same message, however late it comes.

/// What messages need for it, as a step of the migrations.
void addMessageChanges(Database &database);

/// Gives a message other words. Refuses with invalid (text) none at all unless it has a file, and with conflict a
/// removed one.
Message editMessage(Transaction &transaction, OperatorId me, MessageId id, const QString &text);
/// Takes away its words, its file and what it answered; its place and its author stay.
Message removeMessage(Transaction &transaction, OperatorId me, MessageId id);

} // namespace otklik
