// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/blacklist.h"

#include "protocol/json.h"
#include "server/routing/distribution.h"
#include "server/store/chat_access.h"
#include "server/store/chat_steps.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/rights.h"
#include "server/store/visitors.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QString SelectBlocks =
    uR"(SELECT b.id, b.visitor_id, v.name, b.blocked_by, b.address, b.reason, b.operator_id, COALESCE(o.name, ''),
    b.created_at, b.expires_at, v.site_id
    FROM blocks b JOIN visitors v ON v.id = b.visitor_id LEFT JOIN operators o ON o.id = b.operator_id )"_s;

Block blockFromRow(const Row &row)
{
    return {.id = row.integer(0),
            .visitorId = row.integer(1),
            .visitorName = row.text(2),
            .by = blockByFromString(row.text(3)).value_or(BlockBy::Visitor),
            .address = row.text(4),
            .reason = row.text(5),
            .operatorId = row.integer(6),
            .operatorName = row.text(7),
            .createdAt = row.integer(8),
            .expiresAt = row.integer(9)};
}

void tell(Transaction &transaction, const Block &block, bool removed)
{
    const SiteId site = siteOfVisitor(transaction, block.visitorId);
    QList<OperatorId> receivers;
    for (const Operator &colleague : operators(transaction)) {
        if (mayBlock(colleague) && worksWith(colleague, site)) {
            receivers.append(colleague.id);
        }
    }
    announce(transaction, receivers, Changed<Block>{.value = block, .removed = removed});
}

// Whom it keeps out: the visitor, or all who last came from the address.
QList<VisitorId> concernedBy(Transaction &transaction, const Block &block)
{
    if (block.by == BlockBy::Visitor) {
        return {block.visitorId};
    }
    QList<VisitorId> visitors;
    for (const Row &row : transaction.run(u"SELECT id FROM visitors WHERE address = ?"_s, {block.address})) {
        visitors.append(row.integer(0));
    }
    return visitors;
}

void tellVisitor(Transaction &transaction, VisitorId visitorId, const QString &state)
{
    transaction.announcements.notices.append(
        {.receiver = visitorId, .method = u"state"_s, .params = {{"state"_L1, state}, {"chatId"_L1, 0}}});
}

void keepOut(Transaction &transaction, const Block &block)
{
    for (const VisitorId visitor : concernedBy(transaction, block)) {
        transaction.announcements.blocked.append(visitor);
        if (auto chat = openChatOf(transaction, visitor)) {
            endChat(transaction, *chat,
                    {.by = ClosedBy::Operator,
                     .code = systemcode::VisitorBlocked,
                     .params = {{u"operatorId"_s, block.operatorId},
                                {u"operatorName"_s, block.operatorName},
                                {u"reason"_s, block.reason}},
                     .visitorState = u"blocked"_s});
        } else {
            tellVisitor(transaction, visitor, u"blocked"_s);
        }
    }
}

void takeAway(Transaction &transaction, const Block &block)
{
    transaction.run(u"DELETE FROM blocks WHERE id = ?"_s, {block.id});
    tell(transaction, block, true);
    const Site site = siteById(transaction, siteOfVisitor(transaction, block.visitorId));
    const QList<Operator> staff = operators(transaction);
    for (const VisitorId visitor : concernedBy(transaction, block)) {
        if (!isBlocked(transaction, visitor)) {
            tellVisitor(transaction, visitor, isServed(site, staff, transaction.now) ? u"available"_s : u"offline"_s);
        }
    }
}

BlockId keep(Transaction &transaction, OperatorId me, const NewBlock &wanted, const QString &address)
{
    const bool byVisitor = wanted.by == BlockBy::Visitor;
    const Rows there =
        byVisitor ? transaction.run(u"SELECT id FROM blocks WHERE blocked_by = 'visitor' AND visitor_id = ?"_s,
                                    {wanted.visitorId})
                  : transaction.run(u"SELECT id FROM blocks WHERE blocked_by = 'address' AND address = ?"_s, {address});
    if (!there.isEmpty()) {
        const BlockId id = there.first().integer(0);
        transaction.run(u"UPDATE blocks SET reason = ?, operator_id = ?, expires_at = ? WHERE id = ?"_s,
                        {wanted.reason, me, wanted.expiresAt, id});
        return id;
    }
    return transaction
        .run(uR"(INSERT INTO blocks (visitor_id, blocked_by, address, reason, operator_id, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id)"_s,
             {wanted.visitorId, toString(wanted.by), address, wanted.reason, me, transaction.now, wanted.expiresAt})
        .first()
        .integer(0);
}

} // namespace

QList<Block> blacklistFor(Transaction &transaction, OperatorId me)
{
    const Operator colleague = operatorById(transaction, me);
    QList<Block> blocks;
    if (!mayBlock(colleague)) {
        return blocks;
    }
    const Rows rows = transaction.run(SelectBlocks + u"WHERE b.expires_at = 0 OR b.expires_at > ? ORDER BY b.id"_s,
                                      {transaction.now});
    for (const Row &row : rows) {
        if (worksWith(colleague, row.integer(10))) {
            blocks.append(blockFromRow(row));
        }
    }
    return blocks;
}

bool isBlocked(Transaction &transaction, VisitorId visitorId)
{
    return !transaction
                .run(uR"(SELECT 1 FROM blocks b JOIN visitors v ON v.id = ?
        WHERE (b.expires_at = 0 OR b.expires_at > ?) AND ((b.blocked_by = 'visitor' AND b.visitor_id = v.id)
        OR (b.blocked_by = 'address' AND b.address = v.address)) LIMIT 1)"_s,
                     {visitorId, transaction.now})
                .isEmpty();
}

void refuseBlocked(Transaction &transaction, VisitorId visitorId)
{
    if (isBlocked(transaction, visitorId)) {
        throw Refusal(ErrorCode::Forbidden, u"the chat is not available"_s);
    }
}

Block blockVisitor(Transaction &transaction, OperatorId me, const NewBlock &wanted)
{
    refuseOtherSites(transaction, me, wanted.visitorId);
    if (wanted.expiresAt != 0 && wanted.expiresAt <= transaction.now) {
        throw Refusal(ErrorCode::Invalid, u"expiresAt is past"_s, u"expiresAt"_s);
    }
    QString address;
    if (wanted.by == BlockBy::Address) {
        address = transaction.run(u"SELECT address FROM visitors WHERE id = ?"_s, {wanted.visitorId}).first().text(0);
        if (address.isEmpty()) {
            throw Refusal(ErrorCode::Invalid, u"the visitor's address is not known"_s, u"by"_s);
        }
    }
    const BlockId id = keep(transaction, me, wanted, address);
    const Block block = blockFromRow(transaction.run(SelectBlocks + u"WHERE b.id = ?"_s, {id}).first());
    tell(transaction, block, false);
    keepOut(transaction, block);
    transaction.announcements.workChanged = true; // its end is awaited
    return block;
}

void unblock(Transaction &transaction, OperatorId me, BlockId id)
{
    const Rows rows = transaction.run(SelectBlocks + u"WHERE b.id = ?"_s, {id});
    if (rows.isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such block"_s);
    }
    const Block block = blockFromRow(rows.first());
    refuseOtherSites(transaction, me, block.visitorId);
    takeAway(transaction, block);
}

void tellBlocksOf(Transaction &transaction, VisitorId visitorId)
{
    for (const Row &row : transaction.run(SelectBlocks + u"WHERE b.visitor_id = ?"_s, {visitorId})) {
        tell(transaction, blockFromRow(row), false);
    }
}

void endDueBlocks(Transaction &transaction)
{
    const Rows rows =
        transaction.run(SelectBlocks + u"WHERE b.expires_at > 0 AND b.expires_at <= ?"_s, {transaction.now});
    for (const Row &row : rows) {
        takeAway(transaction, blockFromRow(row));
    }
}

} // namespace otklik
