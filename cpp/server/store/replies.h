// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "server/store/transaction.h"

namespace otklik {

// Canned replies, shared or of one operator.

/// Shared ones, and the operator's own; all of them with operatorId 0.
QList<CannedReply> repliesFor(Transaction &transaction, OperatorId me);
QList<CannedReply> sharedReplies(Transaction &transaction);
/// Adds a reply (id 0) or changes one. Whose it is does not change. Refuses with not_found another's own; with
/// forbidden a shared one unless @p mayShare.
CannedReply saveReply(Transaction &transaction, OperatorId me, bool mayShare, CannedReply reply);
void removeReply(Transaction &transaction, OperatorId me, bool mayShare, ReplyId id);

} // namespace otklik
