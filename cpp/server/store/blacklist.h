// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/block.h"
#include "server/store/transaction.h"

namespace otklik {

// The blacklist (чёрный список).

/// What holds now, oldest first, of the operator's sites.
QList<Block> blacklistFor(Transaction &transaction, OperatorId me);
bool isBlocked(Transaction &transaction, VisitorId visitorId);
/// Refuses with forbidden when the visitor is on the list.
void refuseBlocked(Transaction &transaction, VisitorId visitorId);

struct NewBlock
{
    VisitorId visitorId = 0;
    BlockBy by = BlockBy::Visitor;
    QString reason;
    Timestamp expiresAt = 0; ///< 0: until somebody takes it away
};
/// Ends what the blocked ones are talking in. The same once more changes the block there is.
Block blockVisitor(Transaction &transaction, OperatorId me, const NewBlock &wanted);
void unblock(Transaction &transaction, OperatorId me, BlockId id);
/// Says again what the list has of a visitor, who is known by another name now.
void tellBlocksOf(Transaction &transaction, VisitorId visitorId);
/// Those whose time is over go from the list.
void endDueBlocks(Transaction &transaction);

} // namespace otklik
