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
/// Whether the file is in a reply that the operator may use: then they may send it, any number of times.
bool isInReplyOf(Transaction &transaction, OperatorId me, FileId file);
/// Adds a reply (id 0) or changes one. Whose it is does not change. Of its files the numbers count: the operator's own
/// uploads, or those that the reply has; the answer knows all of them. Refuses with not_found another's own reply and
/// any other file; with forbidden a shared one unless @p mayShare; with invalid a message that says nothing; with
/// too_large when the replies become too many or too long.
CannedReply saveReply(Transaction &transaction, OperatorId me, bool mayShare, CannedReply reply);
void removeReply(Transaction &transaction, OperatorId me, bool mayShare, ReplyId id);

} // namespace otklik
