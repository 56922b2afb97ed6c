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
    static const QString first =
        u"SELECT %1 FROM chats WHERE state = 3 ORDER BY closed_at DESC, id DESC LIMIT ?"_s.arg(ChatColumns);
    static const QString next = u"SELECT %1 FROM chats WHERE state = 3 AND (closed_at, id) < (?, ?) "
                                "ORDER BY closed_at DESC, id DESC LIMIT ?"_s.arg(ChatColumns);
    ChatPage page;
    page.chats = before ? rows(*m_statements, chatFromRow, next, {before->closedAt, before->id, limit + 1})
                        : rows(*m_statements, chatFromRow, first, {limit + 1});
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
    const QList<Chat> found = rows(*m_statements, chatFromRow, sql, {chatId});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

TimelinePage CacheReader::timeline(ChatId chatId, Seq before, int limit) const
{
    static const QString numbered = u"SELECT %1 FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq < ? "
                                    "ORDER BY seq DESC LIMIT ?"_s.arg(EntryColumns);
    static const QString unsent =
        u"SELECT %1 FROM messages WHERE chat_id = ? AND seq IS NULL ORDER BY local_id"_s.arg(EntryColumns);
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
        const std::optional<Chat> known = chat(chatId);
        page.gapBefore = known && known->lastSeq > 0;
    }
    if (before == 0) {
        page.entries += rows(*m_statements, entryFromRow, unsent, {chatId});
    }
    return page;
}

std::optional<Seq> CacheReader::missingBefore(ChatId chatId, int wanted) const
{
    const std::optional<Chat> known = chat(chatId);
    if (!known || isProvisional(chatId)) {
        return {};
    }
    const TimelinePage page = timeline(chatId, 0, wanted * 10);
    const auto numbered = std::ranges::count_if(page.entries, [](const auto &entry) { return entry.message.seq > 0; });
    if (numbered == 0) {
        return known->lastSeq > 0 ? std::optional<Seq>(0) : std::nullopt;
    }
    if (page.entries[numbered - 1].message.seq < known->lastSeq) {
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
    const QList<Visitor> found =
        rows(*m_statements, jsonFrom<Visitor, visitorFrom>, u"SELECT json FROM visitors WHERE id = ?"_s, {visitorId});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Operator> CacheReader::operators() const
{
    return rows(*m_statements, jsonFrom<Operator, operatorFrom>, u"SELECT json FROM operators ORDER BY id"_s);
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

QString CacheReader::draft(ChatId chatId) const
{
    return m_statements->value(u"SELECT text FROM drafts WHERE chat_id = ?"_s, {chatId}).toString();
}

bool CacheReader::sawCorruption() const
{
    return isCorruption(m_statements->error());
}

} // namespace otklik
