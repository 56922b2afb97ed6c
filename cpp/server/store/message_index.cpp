// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/message_index.h"

#include "domain/room.h"
#include "domain/search_index.h"
#include "protocol/json.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// How many are read into memory at once while the index is made.
constexpr int StepSize = 1'000;

// The first @p StepSize messages behind @p last go into the index; the id of the last of them, 0: there is none.
MessageId indexStep(Database &database, MessageId last)
{
    const Rows rows = database.run(uR"(SELECT m.id, m.chat_id, m.kind, m.author_kind, m.author_id, m.text,
        coalesce(f.name, ''), coalesce(c.site_id, 0)
        FROM messages m LEFT JOIN files f ON f.id = m.file_id AND m.file_id <> 0 LEFT JOIN chats c ON c.id = m.chat_id
        WHERE m.id > ? ORDER BY m.id LIMIT ?)"_s,
                                   {last, StepSize});
    for (const Row &row : rows) {
        Message message;
        message.id = row.integer(0);
        message.chatId = row.integer(1);
        message.kind = messageKindFromString(row.text(2)).value_or(MessageKind::Message);
        message.author.kind = authorKindFromString(row.text(3)).value_or(AuthorKind::System);
        message.author.id = row.integer(4);
        message.text = row.text(5);
        if (const QString file = row.text(6); !file.isEmpty()) {
            message.file = FileInfo{};
            message.file->name = file;
        }
        indexMessage(database, message, row.integer(7));
    }
    return rows.isEmpty() ? 0 : rows.last().integer(0);
}

} // namespace

void addMessageIndex(Database &database)
{
    database.run(u"CREATE VIRTUAL TABLE message_words USING fts5(%1, %2)"_s.arg(SearchColumns, SearchOptions));
    for (MessageId last = indexStep(database, 0); last != 0;) {
        last = indexStep(database, last);
    }
}

void indexMessage(Database &database, const Message &message, SiteId site)
{
    static const QString sql = u"INSERT INTO message_words (rowid, %1) VALUES (?, ?, ?, ?, ?)"_s.arg(SearchColumns);
    if (message.kind == MessageKind::System) {
        return;
    }
    const IndexedText text = indexedText({message.text, message.file ? message.file->name : QString()});
    QStringList marks;
    if (isRoom(message.chatId)) {
        marks << messagemark::room(message.chatId);
    } else {
        marks << messagemark::Chat << messagemark::site(site);
    }
    if (message.author.kind == AuthorKind::Visitor) {
        marks << messagemark::Visitor;
    } else {
        marks << messagemark::Operator << messagemark::author(message.author.id);
    }
    if (message.file) {
        marks << messagemark::File;
    }
    database.runAtCommit(sql, {message.id, text.stems, text.words, text.numbers, marks.join(u' ')});
}

void unindexMessage(Database &database, MessageId id)
{
    database.runAtCommit(u"DELETE FROM message_words WHERE rowid = ?"_s, {id});
}

namespace messagemark {

const QString Chat = u"c"_s;
const QString Visitor = u"v"_s;
const QString Operator = u"p"_s;
const QString File = u"f"_s;

QString author(OperatorId operatorId)
{
    return u"o%1"_s.arg(operatorId);
}

QString site(SiteId siteId)
{
    return u"s%1"_s.arg(siteId);
}

QString room(RoomId roomId)
{
    return u"r%1"_s.arg(roomId);
}

} // namespace messagemark

} // namespace otklik
