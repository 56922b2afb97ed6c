// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_writer.h"

#include "cache/connection.h"
#include "cache/rows.h"
#include "cache/seals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Such a job is history: it neither goes out nor hides what the server says.
constexpr int FailedForGood = int(OutboxJob::State::Failed);

} // namespace

CacheWriter::CacheWriter(const std::shared_ptr<Statements> &statements)
    : m_statements(statements)
    , m_reader(statements)
{
    m_statements->forgetError();
}

bool CacheWriter::run(const QString &sql, const QVariantList &values)
{
    return !failed() && m_statements->run(sql, values) != nullptr;
}

void CacheWriter::setMeta(const QString &key, const QString &value)
{
    run(u"INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)"_s, {key, notNull(value)});
}

bool CacheWriter::removeThing(const QString &table, qint64 id)
{
    const bool known = m_statements->value(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table), {id}).isValid();
    return known && run(u"DELETE FROM %1 WHERE id = ?"_s.arg(table), {id});
}

// ------------------------------------------------------------------------------------------------------------- chats

void CacheWriter::putChat(const Chat &sent)
{
    Chat chat = sent;
    const std::optional<Chat> before = m_reader.chat(chat.id);
    if (before) {
        if (before->operatorId == chat.operatorId) {
            chat.readSeq = std::max(chat.readSeq, before->readSeq);
        }
        chat.visitorReadSeq = std::max(chat.visitorReadSeq, before->visitorReadSeq);
        if (chat.lastSeq < before->lastSeq) {
            chat.lastSeq = before->lastSeq;
            chat.lastMessage = before->lastMessage;
            chat.unansweredSince = before->unansweredSince;
        } else if (chat.lastMessage && before->lastMessage && isOlderState(*chat.lastMessage, *before->lastMessage)) {
            chat.lastMessage = before->lastMessage;
        }
    }
    if (chat.lastMessage) {
        chat.lastMessage = withChanges(*chat.lastMessage);
    }
    if (chat.state != ChatState::Closed) {
        const std::optional<OutboxJob> closing =
            job(u"lane = ? AND method = ? AND state <> ?"_s, {chat.id, QString(method::CloseChat), FailedForGood});
        if (closing) {
            chat.state = ChatState::Closed;
            chat.closedBy = ClosedBy::Operator;
            chat.closedAt = closing->createdAt;
        }
    }
    applyTags(chat);
    storeChat(chat, before);
}

void CacheWriter::putProvisionalChat(const Chat &chat)
{
    storeChat(chat, m_reader.chat(chat.id));
}

void CacheWriter::storeChat(const Chat &chat, const std::optional<Chat> &before)
{
    if (before == chat) {
        return;
    }
    static const QString sql = u"INSERT OR REPLACE INTO chats (%1) VALUES (%2)"_s.arg(ChatColumns, placeholders(20));
    if (!run(sql, toRow(chat))) {
        return;
    }
    m_changes.putChat(chat);
    if (!before || before->visitorName != chat.visitorName) {
        indexVisitor(chat.visitorId);
    }
    const bool wasClosed = before && before->state == ChatState::Closed;
    const bool isClosed = chat.state == ChatState::Closed;
    if (wasClosed != isClosed) {
        changeClosedCount(isClosed ? 1 : -1);
    }
}

void CacheWriter::changeClosedCount(int by)
{
    const qint64 count = m_reader.closedChatCount() + by;
    setMeta(u"closed_chats"_s, QString::number(count));
    m_changes.setClosedChatCount(count);
}

void CacheWriter::removeChat(ChatId chatId, Timestamp now)
{
    std::optional<Chat> before = m_reader.chat(chatId);
    if (!before) {
        return;
    }
    if (!hasUnsent(chatId)) {
        eraseChat(chatId);
        return;
    }
    if (before->state != ChatState::Closed) {
        Chat closed = *before;
        closed.state = ChatState::Closed;
        closed.closedAt = now;
        storeChat(closed, before);
    }
}

void CacheWriter::eraseChat(ChatId chatId)
{
    const std::optional<Chat> before = m_reader.chat(chatId);
    run(u"DELETE FROM messages WHERE chat_id = ?"_s, {chatId});
    run(u"DELETE FROM drafts WHERE chat_id = ?"_s, {chatId});
    run(u"DELETE FROM forms WHERE kind IN (?, ?, ?, ?) AND id = ?"_s,
        {int(FormKind::Files), int(FormKind::Note), int(FormKind::Aim), int(FormKind::FollowUps), chatId});
    run(u"DELETE FROM outbox WHERE lane = ?"_s, {chatId});
    run(u"DELETE FROM chats WHERE id = ?"_s, {chatId});
    if (before && before->state == ChatState::Closed) {
        changeClosedCount(-1);
    }
    m_changes.removeChat(chatId);
}

void CacheWriter::renameChat(ChatId from, ChatId to)
{
    const std::optional<Chat> before = m_reader.chat(from);
    if (!before || from == to) {
        return;
    }
    run(u"UPDATE messages SET chat_id = ? WHERE chat_id = ?"_s, {to, from});
    moveJobs(from, to);
    if (const QString text = m_reader.draft(from); !text.isEmpty() && m_reader.draft(to).isEmpty()) {
        saveDraft(to, text);
    }
    run(u"DELETE FROM drafts WHERE chat_id = ?"_s, {from});
    for (const FormKind kind : {FormKind::Files, FormKind::Aim, FormKind::FollowUps}) {
        run(u"UPDATE OR IGNORE forms SET id = ? WHERE kind = ? AND id = ?"_s, {to, int(kind), from});
        run(u"DELETE FROM forms WHERE kind = ? AND id = ?"_s, {int(kind), from});
    }
    run(u"DELETE FROM chats WHERE id = ?"_s, {from});
    if (before->state == ChatState::Closed) {
        changeClosedCount(-1);
    }
    m_changes.renameChat(from, to);
    std::optional<Chat> target = m_reader.chat(to);
    if (target) {
        m_changes.putChat(*target); // whoever follows the rename finds the chat in the same set
    } else {
        target = before;
        target->id = to;
        if (target->lastMessage) {
            target->lastMessage->chatId = to;
        }
    }
    putChat(*target); // once more: closing may have been queued under the provisional id
}

// ---------------------------------------------------------------------------------------------------------- messages

void CacheWriter::addMessages(const QList<Message> &messages)
{
    // In order, so that each changes its chat as it did on the server.
    QList<Message> ordered = messages;
    std::ranges::sort(ordered, {}, [](const Message &message) { return std::pair(message.chatId, message.seq); });
    for (const Message &message : ordered) {
        addMessage(message);
    }
}

void CacheWriter::addMessage(const Message &message)
{
    if (completes(message)) {
        return;
    }
    const bool known =
        isRoom(message.chatId) ? m_reader.room(message.chatId).has_value() : m_reader.chat(message.chatId).has_value();
    if (!known) {
        return;
    }
    if (isNumbered(message.chatId, message.seq)) {
        changeMessage(message);
        return;
    }
    TimelineEntry entry{
        .localId = 0, .message = withChanges(message), .delivery = Delivery::Sent, .failure = ErrorCode::Unavailable};
    entry.localId = insertEntry(entry);
    m_changes.putEntry(entry);
    applyToConversation(entry.message);
}

void CacheWriter::applyToConversation(const Message &message)
{
    if (isRoom(message.chatId)) {
        const std::optional<Room> before = m_reader.room(message.chatId);
        if (before && message.seq > before->lastSeq) {
            Room room = *before;
            room.lastSeq = message.seq;
            room.lastMessage = message;
            if (message.author.id == m_reader.position().operatorId) {
                room.readSeq = message.seq; // whoever answers has read
            }
            storeRoom(room, before);
        }
        return;
    }
    const std::optional<Chat> before = m_reader.chat(message.chatId);
    if (before) {
        Chat chat = *before;
        applyMessage(chat, message);
        storeChat(chat, before);
    }
}

bool CacheWriter::isNumbered(ChatId chatId, Seq seq)
{
    return m_statements
        ->value(u"SELECT 1 FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq = ?"_s, {chatId, seq})
        .isValid();
}

bool CacheWriter::completes(const Message &message)
{
    // Only the operator's own word completes one: another's may carry any client id.
    if (message.clientId.isEmpty() || message.author.kind != AuthorKind::Operator) {
        return false;
    }
    std::optional<TimelineEntry> waiting = entry(u"client_id = ? AND seq IS NULL"_s, {message.clientId});
    if (!waiting || waiting->message.author.id != message.author.id) {
        return false;
    }
    const ChatId waitingIn = waiting->message.chatId;
    if (waitingIn != message.chatId && !isProvisional(waitingIn)) {
        return false;
    }
    if (waitingIn != message.chatId) {
        renameChat(waitingIn, message.chatId);
    }
    run(u"DELETE FROM outbox WHERE client_id = ?"_s, {message.clientId});
    numberChanges(message);
    if (isNumbered(message.chatId, message.seq)) {
        run(u"DELETE FROM messages WHERE local_id = ?"_s, {waiting->localId});
        m_changes.removeEntry(message.chatId, waiting->localId);
        showMessage(message);
        return true;
    }
    waiting->message = withChanges(message);
    waiting->delivery = Delivery::Sent;
    waiting->failure = ErrorCode::Unavailable;
    updateEntry(*waiting);
    applyToConversation(waiting->message);
    return true;
}

LocalId CacheWriter::insertEntry(const TimelineEntry &entry)
{
    static const QString sql = u"INSERT INTO messages (%1, seal) VALUES (%2)"_s.arg(
        EntryColumns.mid(EntryColumns.indexOf(' '_L1) + 1), placeholders(19));
    if (failed()) {
        return 0;
    }
    const QVariantList row = toRow(entry);
    const QSqlQuery *query = m_statements->run(sql, row + QVariantList{sealOfEntry(row)});
    if (!query) {
        return 0;
    }
    TimelineEntry inserted = entry;
    inserted.localId = query->lastInsertId().toLongLong();
    indexEntry(inserted);
    return inserted.localId;
}

void CacheWriter::updateEntry(const TimelineEntry &entry)
{
    static const QString sql =
        u"UPDATE messages SET chat_id = ?, seq = ?, message_id = ?, client_id = ?, kind = ?, "
        "author_kind = ?, author_id = ?, author_name = ?, text = ?, system_code = ?, "
        "system_params = ?, at = ?, delivery = ?, failure = ?, file = ?, reply_to = ?, edited_at = ?, "
        "removed_at = ?, seal = ? WHERE local_id = ?"_s;
    const QVariantList row = toRow(entry);
    if (run(sql, row + QVariantList{sealOfEntry(row), entry.localId})) {
        indexEntry(entry);
        m_changes.putEntry(entry);
    }
}

std::optional<TimelineEntry> CacheWriter::entry(const QString &where, const QVariantList &values)
{
    QSqlQuery *query = m_statements->run(u"SELECT %1 FROM messages WHERE %2"_s.arg(EntryColumns, where), values);
    if (!query || !m_statements->next(*query)) {
        return {};
    }
    TimelineEntry found = entryFromRow(*query);
    query->finish();
    return found;
}

} // namespace otklik
