// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that keeps the search index. What leaves the table of messages leaves the index by triggers
// of the schema, whoever deletes it.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "cache/search_places.h"
#include "domain/search_index.h"

using namespace Qt::StringLiterals;

namespace otklik {

void CacheWriter::indexEntry(const TimelineEntry &entry, SiteId siteId)
{
    static const QString sql =
        u"INSERT OR REPLACE INTO message_words (rowid, %1) VALUES (%2)"_s.arg(SearchColumns, placeholders(5));
    const Message &message = entry.message;
    const qint64 place = searchPlace(message.at, entry.localId);
    if (place == 0 || message.kind == MessageKind::System || message.isRemoved()) {
        return; // system messages are codes; what they say is no one's words
    }
    const IndexedText text = indexedText({message.text, message.file ? message.file->name : QString()});
    QStringList marks{searchmark::Any};
    if (message.author.kind == AuthorKind::Visitor) {
        marks << searchmark::Visitor;
    } else {
        marks << searchmark::Operator << searchmark::author(message.author.id);
    }
    if (message.file) {
        marks << searchmark::File;
    }
    if (!isRoom(message.chatId)) {
        if (siteId == 0) {
            siteId = m_statements->value(u"SELECT site_id FROM chats WHERE id = ?"_s, {message.chatId}).toLongLong();
        }
        marks << searchmark::site(siteId);
    }
    run(sql, {place, notNull(text.stems), notNull(text.words), notNull(text.numbers), marks.join(u' ')});
}

void CacheWriter::indexVisitor(VisitorId visitorId)
{
    static const QString sql =
        u"INSERT OR REPLACE INTO visitor_words (rowid, %1) VALUES (%2)"_s.arg(SearchColumns, placeholders(5));
    QStringList texts;
    if (const std::optional<Visitor> visitor = m_reader.visitor(visitorId)) {
        const ContactCard &card = visitor->card;
        texts << card.name << card.company << card.phones << card.emails << card.comment;
    }
    // A visitor without a card may still go by a name.
    texts << m_statements
                 ->value(u"SELECT visitor_name FROM chats WHERE visitor_id = ? ORDER BY id DESC LIMIT 1"_s, {visitorId})
                 .toString();
    texts.removeAll(QString());
    const IndexedText text = indexedText(texts);
    run(sql, {visitorId, notNull(text.stems), notNull(text.words), notNull(text.numbers), u""_s});
}

void CacheWriter::emptySearchIndex()
{
    for (const QString &table : {u"message_words"_s, u"visitor_words"_s}) {
        run(u"INSERT INTO %1 (%1) VALUES ('delete-all')"_s.arg(table));
    }
}

bool CacheWriter::indexMore(int most)
{
    return indexMoreVisitors(most) || indexMoreMessages(most);
}

bool CacheWriter::indexMoreVisitors(int most)
{
    const QVariant left = metaNumber(searchleft::Visitors);
    if (left.isNull()) {
        return false;
    }
    QList<VisitorId> visitors;
    QSqlQuery *query = m_statements->run(
        u"SELECT id FROM visitors WHERE id < ? UNION SELECT visitor_id FROM chats WHERE visitor_id < ? "
        "ORDER BY 1 DESC LIMIT ?"_s,
        {left, left, most});
    while (query && m_statements->next(*query)) {
        visitors.append(query->value(0).toLongLong());
    }
    for (const VisitorId visitorId : std::as_const(visitors)) {
        indexVisitor(visitorId);
    }
    setLeft(searchleft::Visitors, visitors.isEmpty() ? 0 : visitors.last());
    return !failed();
}

bool CacheWriter::indexMoreMessages(int most)
{
    static const QString sql =
        u"SELECT %1 FROM messages WHERE local_id < ? ORDER BY local_id DESC LIMIT ?"_s.arg(EntryColumns);
    const QVariant left = metaNumber(searchleft::Messages);
    if (left.isNull()) {
        return false;
    }
    QList<TimelineEntry> entries;
    QSqlQuery *query = m_statements->run(sql, {left, most});
    while (query && m_statements->next(*query)) {
        entries.append(entryFromRow(*query));
    }
    for (const TimelineEntry &entry : std::as_const(entries)) {
        indexEntry(entry);
    }
    setLeft(searchleft::Messages, entries.isEmpty() ? 0 : entries.last().localId);
    return !failed();
}

QVariant CacheWriter::metaNumber(const QString &key) const
{
    const QVariant value = m_statements->value(u"SELECT value FROM meta WHERE key = ?"_s, {key});
    return value.isValid() ? QVariant(value.toLongLong()) : QVariant();
}

void CacheWriter::setLeft(const QString &key, qint64 left)
{
    if (left > 0) {
        setMeta(key, QString::number(left));
    } else {
        run(u"DELETE FROM meta WHERE key = ?"_s, {key});
    }
}

} // namespace otklik
