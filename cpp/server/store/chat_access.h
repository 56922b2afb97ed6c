// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

namespace otklik {

// What of the visitors and chats an operator may see at all.

/// Refuses with not_found a visitor of a site that the operator does not work with.
void refuseOtherSites(Transaction &transaction, OperatorId me, VisitorId visitorId);
/// Refuses with not_found a chat of such a site, as if there were none.
Chat chatFor(Transaction &transaction, OperatorId me, ChatId chatId);
/// The same, and refuses with forbidden a chat that another operator leads.
Chat ownChat(Transaction &transaction, OperatorId me, ChatId chatId);

} // namespace otklik
