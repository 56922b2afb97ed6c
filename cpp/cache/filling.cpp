// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of CacheReader and CacheWriter that are about how much of the history is here.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "protocol/json.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto FillingKey = "filling"_L1;
constexpr auto SeenKey = "seen"_L1;

} // namespace

Seq CacheReader::newestMissing(ChatId chatId, Seq below) const
{
    const std::optional<Seq> lastSeq = lastSeqOf(chatId);
    if (!lastSeq || isProvisional(chatId)) {
        return 0;
    }
    const Seq from = below > 0 ? std::min(below, *lastSeq) : *lastSeq;
    const bool here =
        from == 0 ||
        m_statements
            ->value(u"SELECT 1 FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq = ?"_s, {chatId, from})
            .isValid();
    if (!here) {
        return from;
    }
    // The lowest of the run that is here without a hole.
    static const QString sql = uR"(SELECT m.seq FROM messages m WHERE m.chat_id = ? AND m.seq IS NOT NULL
        AND m.seq <= ? AND NOT EXISTS (SELECT 1 FROM messages o WHERE o.chat_id = m.chat_id AND o.seq IS NOT NULL
        AND o.seq = m.seq - 1) ORDER BY m.seq DESC LIMIT 1)"_s;
    const Seq lowest = m_statements->value(sql, {chatId, from}).toLongLong();
    return lowest > 1 ? lowest - 1 : 0;
}

QList<FileInfo> CacheReader::filesOf(ChatId chatId, int limit) const
{
    QList<FileInfo> files;
    static const QString sql =
        u"SELECT file FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND file <> '' ORDER BY seq LIMIT ?"_s;
    QSqlQuery *query = m_statements->run(sql, {chatId, limit});
    while (query && m_statements->next(*query)) {
        FieldReader reader(QJsonDocument::fromJson(query->value(0).toString().toUtf8()).object());
        const FileInfo file = fileInfoFrom(reader);
        if (!reader.fault()) {
            files.append(file);
        }
    }
    return files;
}

Filling CacheReader::filling() const
{
    const QString text =
        m_statements->value(u"SELECT value FROM meta WHERE key = ?"_s, {QString(FillingKey)}).toString();
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.top = json["top"_L1].toInteger(),
            .bottom = json["bottom"_L1].toInteger(),
            .reached = json["reached"_L1].toInteger(),
            .whole = json["whole"_L1].toBool(),
            .fullAt = json["fullAt"_L1].toInteger()};
}

Timestamp CacheReader::seenAt() const
{
    return m_statements->value(u"SELECT value FROM meta WHERE key = ?"_s, {QString(SeenKey)}).toLongLong();
}

qint64 CacheReader::usedBytes() const
{
    const auto number = [this](const QString &sql) { return m_statements->value(sql).toLongLong(); };
    return (number(u"PRAGMA page_count"_s) - number(u"PRAGMA freelist_count"_s)) * number(u"PRAGMA page_size"_s);
}

void CacheWriter::setFilling(const Filling &filling)
{
    if (filling != m_reader.filling()) {
        setMeta(FillingKey, compactJson({{"top"_L1, filling.top},
                                         {"bottom"_L1, filling.bottom},
                                         {"reached"_L1, filling.reached},
                                         {"whole"_L1, filling.whole},
                                         {"fullAt"_L1, filling.fullAt}}));
    }
}

void CacheWriter::setSeenAt(Timestamp at)
{
    setMeta(SeenKey, QString::number(at));
}

int CacheWriter::evictChats(Timestamp before, int limit)
{
    static const QString sql = uR"(SELECT id, visitor_id, created_at FROM chats c WHERE state = 3
        AND created_at < ?
        AND NOT EXISTS (SELECT 1 FROM messages WHERE chat_id = c.id AND seq IS NULL)
        AND NOT EXISTS (SELECT 1 FROM outbox WHERE lane = c.id)
        AND NOT EXISTS (SELECT 1 FROM drafts WHERE chat_id = c.id) ORDER BY id LIMIT ?)"_s;
    static_assert(int(ChatState::Closed) == 3);
    struct Old
    {
        ChatId id = 0;
        VisitorId visitorId = 0;
    };
    QList<Old> found;
    QSqlQuery *query = m_statements->run(sql, {before > 0 ? before : std::numeric_limits<qint64>::max(), limit});
    while (query && m_statements->next(*query)) {
        found.append({.id = query->value(0).toLongLong(), .visitorId = query->value(1).toLongLong()});
    }
    for (const Old &old : found) {
        eraseChat(old.id);
        run(u"DELETE FROM visitors WHERE id = ? AND NOT EXISTS (SELECT 1 FROM chats WHERE visitor_id = visitors.id)"_s,
            {old.visitorId});
    }
    if (found.isEmpty() || failed()) {
        return 0;
    }
    Filling filling = m_reader.filling();
    if (filling.bottom <= found.last().id) {
        filling.bottom = found.last().id + 1;
        filling.reached = m_statements
                              ->value(u"SELECT created_at FROM chats WHERE state = 3 AND id > ? ORDER BY id LIMIT 1"_s,
                                      {found.last().id})
                              .toLongLong();
    }
    filling.whole = false;
    setFilling(filling);
    return int(found.size());
}

} // namespace otklik
