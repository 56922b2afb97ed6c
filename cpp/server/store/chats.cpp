// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/chats.h"

#include "protocol/json.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/messages.h"
#include "server/store/offers.h"
#include "server/store/rights.h"
#include "server/store/tags.h"
#include "server/store/transfers.h"
#include "server/store/visitors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QString SelectChats =
    uR"(SELECT c.id, c.visitor_id, v.name, c.site_id, c.state, c.operator_id, o.name, c.created_at,
    c.waiting_since, c.closed_at, c.closed_by, c.last_seq, c.last_message_id, c.unanswered_since, c.read_seq,
    c.visitor_read_seq
    FROM chats c JOIN visitors v ON v.id = c.visitor_id LEFT JOIN operators o ON o.id = c.operator_id )"_s;

QList<OperatorId> participantsOf(Transaction &transaction, ChatId chatId)
{
    QList<OperatorId> ids;
    for (const Row &row : transaction.run(
             u"SELECT operator_id FROM chat_operators WHERE chat_id = ? ORDER BY operator_id"_s, {chatId})) {
        ids.append(row.integer(0));
    }
    return ids;
}

Chat chatFromRow(Transaction &transaction, const Row &row)
{
    Chat chat;
    chat.id = row.integer(0);
    chat.visitorId = row.integer(1);
    chat.visitorName = row.text(2);
    chat.siteId = row.integer(3);
    chat.state = chatStateFromString(row.text(4)).value_or(ChatState::Closed);
    chat.operatorId = row.integer(5);
    chat.operatorName = row.text(6);
    chat.createdAt = row.integer(7);
    chat.waitingSince = row.integer(8);
    chat.closedAt = row.integer(9);
    chat.closedBy = closedByFromString(row.text(10)).value_or(ClosedBy::Nobody);
    chat.lastSeq = row.integer(11);
    chat.lastMessage = messageById(transaction, row.integer(12));
    chat.unansweredSince = row.integer(13);
    chat.readSeq = row.integer(14);
    chat.visitorReadSeq = row.integer(15);
    chat.tags = tagsOfChat(transaction, chat.id);
    chat.participants = participantsOf(transaction, chat.id);
    if (chat.state == ChatState::Waiting) {
        chat.offeredTo = offeredTo(transaction, chat.id);
    } else if (chat.state == ChatState::Active) {
        chat.transfer = transferOf(transaction, chat.id);
    }
    return chat;
}

QList<Chat> select(Transaction &transaction, const QString &rest, const QVariantList &values)
{
    QList<Chat> chats;
    for (const Row &row : transaction.run(SelectChats + rest, values)) {
        chats.append(chatFromRow(transaction, row));
    }
    return chats;
}

// The condition that leaves out the sites which are not the operator's.
QString onSites(Transaction &transaction, OperatorId operatorId)
{
    QStringList ids;
    for (const SiteId site : visibleSites(operatorById(transaction, operatorId))) {
        ids.append(QString::number(site));
    }
    return ids.isEmpty() ? QString() : u" AND c.site_id IN ("_s + ids.join(u',') + u')';
}

// The chat of the first row's id.
std::optional<Chat> firstOf(Transaction &transaction, const QString &sql, const QVariantList &values)
{
    const Rows rows = transaction.run(sql, values);
    return rows.isEmpty() ? std::nullopt : std::optional(chatById(transaction, rows.first().integer(0)));
}

// Whether words and their reading are all that came to it.
bool hasOnlyGoneOn(const Chat &chat, const Chat &before)
{
    Chat gone = before;
    gone.lastSeq = chat.lastSeq;
    gone.lastMessage = chat.lastMessage;
    gone.unansweredSince = chat.unansweredSince;
    gone.readSeq = chat.readSeq;
    gone.visitorReadSeq = chat.visitorReadSeq;
    return gone == chat;
}

} // namespace

Chat chatById(Transaction &transaction, ChatId id)
{
    if (const auto known = transaction.database.known().chat(id)) {
        return *known;
    }
    const QList<Chat> chats = select(transaction, u"WHERE c.id = ?"_s, {id});
    if (chats.isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such chat"_s);
    }
    transaction.database.known().keep(chats.first());
    return chats.first();
}

std::optional<Chat> openChatOf(Transaction &transaction, VisitorId visitorId)
{
    return firstOf(transaction, u"SELECT id FROM chats WHERE visitor_id = ? AND state <> 'closed'"_s, {visitorId});
}

std::optional<Chat> lastChatOf(Transaction &transaction, VisitorId visitorId)
{
    return firstOf(transaction, u"SELECT id FROM chats WHERE visitor_id = ? ORDER BY id DESC LIMIT 1"_s, {visitorId});
}

QList<Chat> chatsOfVisitor(Transaction &transaction, VisitorId visitorId, int limit)
{
    return select(transaction, u"WHERE c.visitor_id = ? ORDER BY c.id DESC LIMIT ?"_s, {visitorId, limit});
}

QList<Chat> openChatsFor(Transaction &transaction, OperatorId operatorId)
{
    QList<Chat> chats =
        select(transaction, u"WHERE c.state <> 'closed' AND c.state IN ('invited', 'active') AND c.operator_id = ?"_s,
               {operatorId});
    for (const ChatId id : chatsOfferedTo(transaction, operatorId) + chatsAskedToTakeOver(transaction, operatorId)) {
        chats.append(chatById(transaction, id));
    }
    std::ranges::sort(chats, {}, &Chat::id);
    return chats;
}

QList<Chat> activeChatsOf(Transaction &transaction, OperatorId operatorId)
{
    return select(transaction,
                  u"WHERE c.state <> 'closed' AND c.state = 'active' AND c.operator_id = ? ORDER BY c.id"_s,
                  {operatorId});
}

QList<VisitorId> visitorsInChats(Transaction &transaction)
{
    QList<VisitorId> result;
    for (const Row &row : transaction.run(u"SELECT visitor_id FROM chats WHERE state <> 'closed'"_s)) {
        result.append(row.integer(0));
    }
    return result;
}

ChatPage closedChatsOf(Transaction &transaction, OperatorId operatorId, ChatId before, int limit)
{
    ChatPage page;
    page.chats = select(transaction,
                        uR"(JOIN chat_operators p ON p.chat_id = c.id
        WHERE p.operator_id = ? AND p.chat_id < ? AND c.state = 'closed')"_s +
                            onSites(transaction, operatorId) + u" ORDER BY p.chat_id DESC LIMIT ?"_s,
                        {operatorId, before > 0 ? before : std::numeric_limits<qint64>::max(), limit + 1});
    page.more = page.chats.size() > limit;
    if (page.more) {
        page.chats.removeLast();
    }
    return page;
}

void insertChat(Transaction &transaction, Chat &chat)
{
    chat.id =
        transaction
            .run(
                uR"(INSERT INTO chats (visitor_id, site_id, state, operator_id, created_at, waiting_since, closed_at,
                      closed_by, last_seq, last_message_id, unanswered_since, read_seq, visitor_read_seq)
                      VALUES (?, ?, ?, ?, ?, ?, 0, '', 0, 0, 0, 0, 0) RETURNING id)"_s,
                {chat.visitorId, chat.siteId, toString(chat.state), chat.operatorId, chat.createdAt, chat.waitingSince})
            .first()
            .integer(0);
}

void updateChat(Transaction &transaction, const Chat &chat)
{
    const MessageId lastMessage = chat.lastMessage ? chat.lastMessage->id : 0;
    Known &known = transaction.database.known();
    const auto before = known.chat(chat.id);
    if (!before || !hasOnlyGoneOn(chat, *before)) {
        transaction.run(
            uR"(UPDATE chats SET state = ?, operator_id = ?, waiting_since = ?, closed_at = ?, closed_by = ?,
            last_seq = ?, last_message_id = ?, unanswered_since = ?, read_seq = ?, visitor_read_seq = ? WHERE id = ?)"_s,
            {toString(chat.state), chat.operatorId, chat.waitingSince, chat.closedAt, toString(chat.closedBy),
             chat.lastSeq, lastMessage, chat.unansweredSince, chat.readSeq, chat.visitorReadSeq, chat.id});
        return;
    }
    // None of these columns is in an index.
    transaction.runBeside(
        uR"(UPDATE chats SET last_seq = ?, last_message_id = ?, unanswered_since = ?, read_seq = ?,
        visitor_read_seq = ? WHERE id = ?)"_s,
        {chat.lastSeq, lastMessage, chat.unansweredSince, chat.readSeq, chat.visitorReadSeq, chat.id});
    if (chat.lastMessage && chat.lastMessage->file) {
        known.forget(chat.id); // what is told of a file just sent is not all that is stored of it
    } else {
        known.keep(chat);
    }
}

bool addParticipant(Transaction &transaction, Chat &chat, OperatorId operatorId)
{
    if (chat.participants.contains(operatorId)) {
        return false;
    }
    transaction.run(u"INSERT INTO chat_operators (operator_id, chat_id) VALUES (?, ?)"_s, {operatorId, chat.id});
    chat.participants.insert(std::ranges::lower_bound(chat.participants, operatorId), operatorId);
    return true;
}

QList<OperatorId> receiversOf(Transaction &transaction, const Chat &chat)
{
    if (chat.state == ChatState::Waiting) {
        return chat.offeredTo.value_or(QList<OperatorId>());
    }
    QList<OperatorId> receivers{chat.operatorId};
    if (chat.transfer) {
        receivers += askedToTakeOver(transaction, chat.id);
    }
    return receivers;
}

QList<OperatorId> andParticipants(Transaction &transaction, const Chat &chat, QList<OperatorId> receivers)
{
    for (const OperatorId id : chat.participants) {
        if (!receivers.contains(id) && worksWith(operatorById(transaction, id), chat.siteId)) {
            receivers.append(id);
        }
    }
    return receivers;
}

void introduceVisitor(Transaction &transaction, const Chat &chat, const QList<OperatorId> &newcomers)
{
    const Visitor visitor = visitorById(transaction, chat.visitorId);
    if (visitor.card.version > 0) {
        announce(transaction, newcomers, VisitorChanged{visitor});
    }
}

void announceChat(Transaction &transaction, const Chat &chat, const QList<OperatorId> &receivers, bool created)
{
    announce(transaction, receivers, ChatChanged{.chat = chat, .created = created});
    transaction.announcements.chats.append(chat);
}

} // namespace otklik
