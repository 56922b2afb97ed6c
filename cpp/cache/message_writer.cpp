// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that takes messages from the server.
#include "cache/cache_writer.h"

#include "cache/connection.h"
#include "cache/rows.h"
#include "cache/seals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

void CacheWriter::addMessages(const QList<Message> &messages)
{
    // In order, so that each changes its chat as it did on the server.
    QList<Message> ordered = messages;
    std::ranges::sort(ordered, {}, [](const Message &message) { return std::pair(message.chatId, message.seq); });
    // With nothing of the operator's own on its way there is nothing that a message could complete or be changed by.
    const bool plain = ordered.size() > 1 && holdsNothingUnsent();
    for (auto first = ordered.cbegin(); first != ordered.cend();) {
        const auto end = std::find_if(
            first, ordered.cend(), [chatId = first->chatId](const Message &other) { return other.chatId != chatId; });
        if (plain && !isRoom(first->chatId)) {
            addPlainMessages({first, end});
        } else {
            std::for_each(first, end, [this](const Message &message) { addMessage(message); });
        }
        first = end;
    }
}

bool CacheWriter::holdsNothingUnsent() const
{
    return !m_statements->value(u"SELECT 1 FROM outbox LIMIT 1"_s, {}).isValid() &&
           !m_statements->value(u"SELECT 1 FROM messages WHERE seq IS NULL LIMIT 1"_s, {}).isValid();
}

void CacheWriter::addPlainMessages(std::span<const Message> messages)
{
    const ChatId chatId = messages.front().chatId;
    const std::optional<Chat> before = m_reader.chat(chatId);
    if (!before) {
        return;
    }
    Chat chat = *before;
    const QSet<Seq> known = numbersBetween(chatId, messages.front().seq, messages.back().seq);
    QList<Message> changed;
    Seq last = 0;
    for (const Message &message : messages) {
        if (known.contains(message.seq) || message.seq == last) {
            changed.append(message);
            continue;
        }
        last = message.seq;
        TimelineEntry entry{
            .localId = 0, .message = message, .delivery = Delivery::Sent, .failure = ErrorCode::Unavailable};
        entry.localId = insertEntry(entry, chat.siteId);
        m_changes.putEntry(entry);
        applyMessage(chat, message);
    }
    storeChat(chat, before);
    for (const Message &message : std::as_const(changed)) {
        changeMessage(message);
    }
}

QSet<Seq> CacheWriter::numbersBetween(ChatId chatId, Seq first, Seq last)
{
    QSet<Seq> numbers;
    QSqlQuery *query =
        m_statements->run(u"SELECT seq FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq BETWEEN ? AND ?"_s,
                          {chatId, first, last});
    while (query && m_statements->next(*query)) {
        numbers.insert(query->value(0).toLongLong());
    }
    return numbers;
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

LocalId CacheWriter::insertEntry(const TimelineEntry &entry, SiteId siteId)
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
    indexEntry(inserted, siteId);
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
