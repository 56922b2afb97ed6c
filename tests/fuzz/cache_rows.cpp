// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A cache whose cells hold anything: any type in any column, any bytes as text. Whatever stands there, the reader goes
// on, and what it read can be written again.
#include "cache/cache_reader.h"
#include "cache/connection.h"
#include "cache/outbox_job.h"
#include "cache/rows.h"
#include "cache/schema.h"
#include "cache/statements.h"
#include "fuzz/target.h"
#include "protocol/json.h"

#include <QJsonObject>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <memory>

using namespace Qt::StringLiterals;

namespace otklik::fuzz {

namespace {

constexpr int MaxRows = 12;
constexpr int PageSize = 3;

/// The cache that every input fills, in memory and in a transaction that is never committed.
struct Ground
{
    Connection connection{u":memory:"_s, Connection::Access::ReadWrite};
    QStringList tables;
    QList<QStringList> columns; ///< of each table
    std::shared_ptr<Statements> statements;

    Ground()
    {
        require(connection.isOpen() && migrate(connection), "the schema can be made");
        QSqlQuery names(connection.database());
        // What an index of SQLite's own keeps in tables is not read by us.
        require(names.exec(u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                           "AND name NOT LIKE 'sqlite_%' ORDER BY name"_s),
                "the tables have names");
        while (names.next()) {
            tables.append(names.value(0).toString());
        }
        for (const QString &table : std::as_const(tables)) {
            const QSqlRecord record = connection.database().record(table);
            QStringList found;
            for (int i = 0; i < record.count(); ++i) {
                found.append(record.fieldName(i));
            }
            columns.append(found);
        }
        statements = std::make_shared<Statements>(connection.database());
    }
};

// Bytes as text are cast by SQLite itself, which asks nobody whether they are UTF-8.
struct Cell
{
    QString sql;
    QVariant value;
};

Cell cellFrom(Bytes &bytes)
{
    switch (bytes.number<quint8>() % 7) {
    case 0:
        return {.sql = u"?"_s, .value = qint64(bytes.number<qint8>())};
    case 1:
        return {.sql = u"?"_s, .value = bytes.number<qint64>()};
    case 2:
        return {.sql = u"?"_s, .value = bytes.number<double>()};
    case 3:
        return {.sql = u"?"_s, .value = bytes.take(bytes.number<quint8>())};
    case 4:
        return {.sql = u"?"_s, .value = QVariant()};
    default:
        return {.sql = u"CAST(? AS TEXT)"_s, .value = bytes.take(bytes.number<quint16>() & 0x3ffU)};
    }
}

void fill(const Ground &ground, Bytes &bytes)
{
    for (int row = 0; row < MaxRows && !bytes.isEmpty(); ++row) {
        const qsizetype table = bytes.number<quint8>() % ground.tables.size();
        QStringList places;
        QVariantList values;
        for (qsizetype column = 0; column < ground.columns.at(table).size(); ++column) {
            const Cell cell = cellFrom(bytes);
            places.append(cell.sql);
            values.append(cell.value);
        }
        QSqlQuery insert(ground.connection.database());
        insert.prepare(u"INSERT OR REPLACE INTO %1 VALUES (%2)"_s.arg(ground.tables.at(table), places.join(u',')));
        for (const QVariant &value : std::as_const(values)) {
            insert.addBindValue(value);
        }
        insert.exec(); // what the schema itself refuses is in no file
    }
}

void tryChats(const CacheReader &reader)
{
    QList<Chat> chats = reader.openChats();
    ChatPage page = reader.closedChats({}, PageSize);
    chats += page.chats;
    if (page.more) {
        chats += reader.closedChats(page.chats.last(), PageSize).chats;
    }
    for (const Chat &chat : std::as_const(chats)) {
        toJson(chat);
        toRow(chat);
        reader.chat(chat.id);
        reader.visitor(chat.visitorId);
        reader.operatorById(chat.operatorId);
        reader.draft(chat.id);
        reader.newestSeq(chat.id);
        reader.missingBefore(chat.id, PageSize);
        const TimelinePage timeline = reader.timeline(chat.id, 0, PageSize);
        for (const TimelineEntry &entry : timeline.entries) {
            toJson(entry.message);
            toRow(entry);
            Chat changed = chat;
            applyMessage(changed, entry.message);
        }
        if (!timeline.entries.isEmpty()) {
            reader.timeline(chat.id, timeline.entries.first().message.seq, PageSize);
        }
    }
}

void tryRequests(const CacheReader &reader)
{
    QList<Request> requests = reader.openRequests();
    const RequestPage page = reader.closedRequests({}, PageSize);
    requests += page.requests;
    if (page.more) {
        requests += reader.closedRequests(page.requests.last(), PageSize).requests;
    }
    toJsonArray(requests);
    for (const Request &request : std::as_const(requests)) {
        reader.request(request.id);
    }
}

void tryRest(const CacheReader &reader)
{
    reader.position();
    reader.owner();
    reader.closedChatCount();
    reader.closedRequestCount();
    for (const ChatId chatId : reader.chatsWithUnsent()) {
        reader.timeline(chatId, 0, PageSize);
    }
    for (const TimelineEntry &entry : reader.unsentFiles()) {
        toRow(entry);
    }
    for (const Room &room : reader.rooms()) {
        toJson(room);
        reader.timeline(room.id, 0, PageSize);
        reader.missingBefore(room.id, PageSize);
    }
    toJsonArray(reader.operators());
    toJsonArray(reader.groups());
    toJsonArray(reader.sites());
    toJsonArray(reader.tags());
    toJsonArray(reader.blocks());
    toJsonArray(reader.replies());
}

void tryOutbox(Statements &statements)
{
    QSqlQuery *query = statements.run(u"SELECT %1 FROM outbox ORDER BY id"_s.arg(JobColumns));
    while (query && statements.next(*query)) {
        const OutboxJob job = jobFromRow(*query);
        toRow(job);
        job.needsUpload();
    }
}

} // namespace

void tryInput(QByteArrayView input)
{
    // Never taken down: at the end of the program QtSql is gone before any static of ours.
    static Ground &ground = *new Ground;
    ground.connection.run(u"BEGIN"_s);
    Bytes bytes(input);
    fill(ground, bytes);
    const CacheReader reader(ground.statements);
    tryChats(reader);
    tryRequests(reader);
    tryRest(reader);
    tryOutbox(*ground.statements);
    require(!reader.sawCorruption(), "what only holds the wrong values is no broken file");
    ground.statements->forgetError();
    ground.connection.run(u"ROLLBACK"_s);
}

} // namespace otklik::fuzz
