// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_reader.h"

#include "cache/connection.h"
#include "cache/rows.h"
#include "cache/statements.h"
#include "protocol/json.h"

#include <QJsonDocument>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

template<typename T>
QList<T> rows(Statements &statements, T (*fromRow)(const QSqlQuery &), const QString &sql,
              const QVariantList &values = {})
{
    QList<T> result;
    if (QSqlQuery *query = statements.run(sql, values)) {
        while (statements.next(*query)) {
            result.append(fromRow(*query));
        }
    }
    return result;
}

qint64 numberFrom(const QSqlQuery &row)
{
    return row.value(0).toLongLong();
}

template<typename T, T (*FromJson)(FieldReader &)> T jsonFrom(const QSqlQuery &row)
{
    FieldReader reader(QJsonDocument::fromJson(row.value(0).toByteArray()).object());
    return FromJson(reader);
}

template<typename T> std::optional<T> first(const QList<T> &found)
{
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QString metaValue(Statements &statements, const QString &key)
{
    return statements.value(u"SELECT value FROM meta WHERE key = ?"_s, {key}).toString();
}

} // namespace

CacheReader::CacheReader(const QSqlDatabase &database)
    : m_statements(std::make_shared<Statements>(database))
{
}

CacheReader::CacheReader(const std::shared_ptr<Statements> &statements)
    : m_statements(statements)
{
}

SyncPosition CacheReader::position() const
{
    return {.epoch = metaValue(*m_statements, u"epoch"_s),
            .offset = metaValue(*m_statements, u"offset"_s).toLongLong(),
            .operatorId = metaValue(*m_statements, u"operator"_s).toLongLong()};
}

QHash<qint64, QJsonObject> CacheReader::forms(FormKind kind) const
{
    QHash<qint64, QJsonObject> found;
    QSqlQuery *query = m_statements->run(u"SELECT id, json FROM forms WHERE kind = ?"_s, {int(kind)});
    while (query && m_statements->next(*query)) {
        found.insert(query->value(0).toLongLong(),
                     QJsonDocument::fromJson(query->value(1).toString().toUtf8()).object());
    }
    return found;
}

qint64 CacheReader::draftCount() const
{
    return m_statements->value(u"SELECT (SELECT count(*) FROM drafts) + (SELECT count(*) FROM forms)"_s).toLongLong();
}

qint64 CacheReader::unsentCount() const
{
    // A job without a client id is no message, and the outbox alone has it.
    return m_statements
        ->value(u"SELECT (SELECT count(*) FROM messages WHERE seq IS NULL) + "
                "(SELECT count(*) FROM outbox WHERE client_id IS NULL OR client_id = '')"_s)
        .toLongLong();
}

QString CacheReader::owner() const
{
    return metaValue(*m_statements, u"owner"_s);
}

QList<Chat> CacheReader::openChats() const
{
    // The condition is the partial index's own, word for word, or SQLite would not use it.
    static const QString sql = u"SELECT %1 FROM chats WHERE state <> 3 ORDER BY id"_s.arg(ChatColumns);
    return rows(*m_statements, chatFromRow, sql);
}

ChatPage CacheReader::closedChats(const std::optional<Chat> &before, int limit) const
{
    static const QString newest =
        u"SELECT %1 FROM chats WHERE state = 3 ORDER BY closed_at DESC, id DESC LIMIT ?"_s.arg(ChatColumns);
    static const QString next = u"SELECT %1 FROM chats WHERE state = 3 AND (closed_at, id) < (?, ?) "
                                "ORDER BY closed_at DESC, id DESC LIMIT ?"_s.arg(ChatColumns);
    ChatPage page;
    page.chats = before ? rows(*m_statements, chatFromRow, next, {before->closedAt, before->id, limit + 1})
                        : rows(*m_statements, chatFromRow, newest, {limit + 1});
    page.more = page.chats.size() > limit;
    if (page.more) {
        page.chats.removeLast();
    }
    return page;
}

qint64 CacheReader::closedChatCount() const
{
    return metaValue(*m_statements, u"closed_chats"_s).toLongLong();
}

std::optional<Chat> CacheReader::chat(ChatId chatId) const
{
    static const QString sql = u"SELECT %1 FROM chats WHERE id = ?"_s.arg(ChatColumns);
    return first(rows(*m_statements, chatFromRow, sql, {chatId}));
}

QList<Request> CacheReader::openRequests() const
{
    return rows(*m_statements, jsonFrom<Request, requestFrom>,
                u"SELECT json FROM requests WHERE state <> 2 ORDER BY id"_s);
}

RequestPage CacheReader::closedRequests(const std::optional<Request> &before, int limit) const
{
    static const QString newest =
        u"SELECT json FROM requests WHERE state = 2 ORDER BY closed_at DESC, id DESC LIMIT ?"_s;
    static const QString next = u"SELECT json FROM requests WHERE state = 2 AND (closed_at, id) < (?, ?) "
                                "ORDER BY closed_at DESC, id DESC LIMIT ?"_s;
    RequestPage page;
    page.requests =
        before ? rows(*m_statements, jsonFrom<Request, requestFrom>, next, {before->closedAt, before->id, limit + 1})
               : rows(*m_statements, jsonFrom<Request, requestFrom>, newest, {limit + 1});
    page.more = page.requests.size() > limit;
    if (page.more) {
        page.requests.removeLast();
    }
    return page;
}

qint64 CacheReader::closedRequestCount() const
{
    return metaValue(*m_statements, u"closed_requests"_s).toLongLong();
}

std::optional<Request> CacheReader::request(RequestId requestId) const
{
    return first(
        rows(*m_statements, jsonFrom<Request, requestFrom>, u"SELECT json FROM requests WHERE id = ?"_s, {requestId}));
}

QList<Room> CacheReader::rooms() const
{
    return rows(*m_statements, roomFromRow, u"SELECT id, json FROM rooms ORDER BY id"_s);
}

std::optional<Room> CacheReader::room(RoomId roomId) const
{
    return first(rows(*m_statements, roomFromRow, u"SELECT id, json FROM rooms WHERE id = ?"_s, {roomId}));
}

std::optional<Seq> CacheReader::lastSeqOf(ChatId chatId) const
{
    if (isRoom(chatId)) {
        const std::optional<Room> known = room(chatId);
        return known ? std::optional(known->lastSeq) : std::nullopt;
    }
    const std::optional<Chat> known = chat(chatId);
    return known ? std::optional(known->lastSeq) : std::nullopt;
}

TimelinePage CacheReader::timeline(ChatId chatId, Seq before, int limit) const
{
    static const QString numbered = u"SELECT %1 FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq < ? "
                                    "ORDER BY seq DESC LIMIT ?"_s.arg(EntryColumns);
    constexpr Seq afterAll = std::numeric_limits<Seq>::max();
    TimelinePage page;
    // One more than asked for tells whether there is more, and whether a gap follows.
    QList<TimelineEntry> found =
        rows(*m_statements, entryFromRow, numbered, {chatId, before > 0 ? before : afterAll, limit + 1});
    // The server numbers a chat's messages without holes, so a hole here is what has not been fetched. A page ends at
    // it.
    const auto hole = std::ranges::adjacent_find(found, [](const TimelineEntry &newer, const TimelineEntry &older) {
        return newer.message.seq != older.message.seq + 1;
    });
    const qsizetype untilHole = hole == found.end() ? found.size() : std::distance(found.begin(), hole) + 1;
    const qsizetype taken = std::min<qsizetype>(untilHole, limit);
    page.reachesStart = taken == found.size();
    found.resize(taken);
    std::ranges::reverse(found);
    page.entries = found;
    if (!page.entries.isEmpty()) {
        page.gapBefore = page.entries.first().message.seq > 1 && (taken == untilHole);
    } else if (before > 0) {
        page.gapBefore = before > 1;
    } else {
        page.gapBefore = lastSeqOf(chatId).value_or(0) > 0;
    }
    if (before == 0) {
        page.entries += unsent(chatId);
    }
    return page;
}

QList<TimelineEntry> CacheReader::unsent(ChatId chatId) const
{
    static const QString sql =
        u"SELECT %1 FROM messages WHERE chat_id = ? AND seq IS NULL ORDER BY local_id"_s.arg(EntryColumns);
    return rows(*m_statements, entryFromRow, sql, {chatId});
}

NewerPart CacheReader::timelineAfter(ChatId chatId, Seq after, int limit) const
{
    static const QString numbered = u"SELECT %1 FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq > ? "
                                    "ORDER BY seq LIMIT ?"_s.arg(EntryColumns);
    NewerPart part;
    Seq last = after;
    const QList<TimelineEntry> found = rows(*m_statements, entryFromRow, numbered, {chatId, after, limit});
    for (const TimelineEntry &entry : found) {
        if (entry.message.seq != last + 1) {
            break;
        }
        last = entry.message.seq;
        part.entries.append(entry);
    }
    part.reachesEnd = last >= std::max(lastSeqOf(chatId).value_or(0), newestSeq(chatId));
    if (part.reachesEnd) {
        part.entries += unsent(chatId);
    }
    return part;
}

Seq CacheReader::firstSeqSince(ChatId chatId, Timestamp since) const
{
    // By halves, since messages have no index by time: a long room has years of them.
    static const QString following = u"SELECT seq, at FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq >= ? "
                                     "ORDER BY seq LIMIT 1"_s;
    Seq found = 0;
    Seq from = 1;
    Seq until = newestSeq(chatId);
    while (from <= until) {
        const Seq middle = from + (until - from) / 2;
        QSqlQuery *query = m_statements->run(following, {chatId, middle});
        if (!query || !m_statements->next(*query)) {
            break;
        }
        const Seq seq = query->value(0).toLongLong();
        const bool late = query->value(1).toLongLong() >= since;
        query->finish();
        if (late) {
            found = seq;
            until = middle - 1;
        } else {
            from = seq + 1;
        }
    }
    return found;
}

bool CacheReader::hasMessage(ChatId chatId, Seq seq) const
{
    return m_statements
        ->value(u"SELECT 1 FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq = ?"_s, {chatId, seq})
        .isValid();
}

std::optional<TimelineEntry> CacheReader::entry(LocalId localId) const
{
    static const QString sql = u"SELECT %1 FROM messages WHERE local_id = ?"_s.arg(EntryColumns);
    return first(rows(*m_statements, entryFromRow, sql, {localId}));
}

std::optional<TimelineEntry> CacheReader::messageAt(ChatId chatId, Seq seq) const
{
    static const QString sql =
        u"SELECT %1 FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq = ?"_s.arg(EntryColumns);
    return first(rows(*m_statements, entryFromRow, sql, {chatId, seq}));
}

QList<ChatId> CacheReader::chatsTalkedInSince(Timestamp since) const
{
    return rows(*m_statements, numberFrom, u"SELECT id FROM chats WHERE state <> 3 AND id > 0 ORDER BY id"_s) +
           rows(*m_statements, numberFrom,
                u"SELECT id FROM chats WHERE state = 3 AND closed_at >= ? ORDER BY closed_at, id"_s, {since});
}

Timestamp CacheReader::staleSince() const
{
    return metaValue(*m_statements, u"stale"_s).toLongLong();
}

bool CacheReader::hasHeldJobs() const
{
    static_assert(int(OutboxJob::State::Held) == 3);
    return m_statements->value(u"SELECT 1 FROM outbox WHERE state = 3"_s).isValid();
}

std::optional<Seq> CacheReader::missingBefore(ChatId chatId, int wanted) const
{
    const std::optional<Seq> lastSeq = lastSeqOf(chatId);
    if (!lastSeq || isProvisional(chatId)) {
        return {};
    }
    const TimelinePage page = timeline(chatId, 0, wanted * 10);
    const auto numbered = std::ranges::count_if(page.entries, [](const auto &entry) { return entry.message.seq > 0; });
    if (numbered == 0) {
        return *lastSeq > 0 ? std::optional<Seq>(0) : std::nullopt;
    }
    if (page.entries[numbered - 1].message.seq < *lastSeq) {
        return 0;
    }
    // A hole in front of older messages is closed, since those may be on the screen; the end of the cache may stay far
    // back.
    const bool enough = !page.gapBefore || (page.reachesStart && numbered >= wanted);
    return enough ? std::nullopt : std::optional(page.entries.first().message.seq);
}

Seq CacheReader::newestSeq(ChatId chatId) const
{
    return m_statements->value(u"SELECT max(seq) FROM messages WHERE chat_id = ? AND seq IS NOT NULL"_s, {chatId})
        .toLongLong();
}

QList<ChatId> CacheReader::chatsWithUnsent() const
{
    return rows(*m_statements, numberFrom, u"SELECT DISTINCT chat_id FROM messages WHERE seq IS NULL"_s);
}

std::optional<Visitor> CacheReader::visitor(VisitorId visitorId) const
{
    return first(
        rows(*m_statements, jsonFrom<Visitor, visitorFrom>, u"SELECT json FROM visitors WHERE id = ?"_s, {visitorId}));
}

QList<Operator> CacheReader::operators() const
{
    return rows(*m_statements, jsonFrom<Operator, operatorFrom>, u"SELECT json FROM operators ORDER BY id"_s);
}

std::optional<Operator> CacheReader::operatorById(OperatorId operatorId) const
{
    return first(rows(*m_statements, jsonFrom<Operator, operatorFrom>, u"SELECT json FROM operators WHERE id = ?"_s,
                      {operatorId}));
}

QList<Group> CacheReader::groups() const
{
    return rows(*m_statements, jsonFrom<Group, groupFrom>, u"SELECT json FROM groups_ ORDER BY id"_s);
}

QList<Site> CacheReader::sites() const
{
    return rows(*m_statements, jsonFrom<Site, siteFrom>, u"SELECT json FROM sites ORDER BY id"_s);
}

QList<Tag> CacheReader::tags() const
{
    return rows(*m_statements, jsonFrom<Tag, tagFrom>, u"SELECT json FROM tags ORDER BY id"_s);
}

QList<Block> CacheReader::blocks() const
{
    return rows(*m_statements, jsonFrom<Block, blockFrom>, u"SELECT json FROM blocks ORDER BY id"_s);
}

QList<CannedReply> CacheReader::replies() const
{
    return rows(*m_statements, jsonFrom<CannedReply, cannedReplyFrom>, u"SELECT json FROM replies ORDER BY id"_s);
}

QList<TimelineEntry> CacheReader::unsentFiles() const
{
    static const QString sql =
        u"SELECT %1 FROM messages INDEXED BY messages_unsent WHERE seq IS NULL AND file <> '' ORDER BY local_id"_s.arg(
            EntryColumns);
    return rows(*m_statements, entryFromRow, sql);
}

QString CacheReader::draft(ChatId chatId) const
{
    return m_statements->value(u"SELECT text FROM drafts WHERE chat_id = ?"_s, {chatId}).toString();
}

bool CacheReader::sawCorruption() const
{
    return isCorruption(m_statements->error());
}

} // namespace otklik
