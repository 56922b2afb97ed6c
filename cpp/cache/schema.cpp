// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/schema.h"

#include "cache/connection.h"
#include "cache/search_places.h"
#include "domain/search_index.h"

#include <QVariant>

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

bool runAll(Connection &connection, std::initializer_list<QString> statements)
{
    for (const QString &sql : statements) {
        if (!connection.run(sql)) {
            return false;
        }
    }
    return true;
}

// Enumerations are kept as the numbers of their C++ values, which therefore only grow at their end. Values that are
// never searched by their fields are kept as JSON, in the shape of docs/protocol.md.
bool createFirstTables(Connection &connection)
{
    return runAll(
        connection,
        {u"CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
         u"CREATE TABLE chats (id INTEGER PRIMARY KEY, visitor_id INTEGER NOT NULL, visitor_name TEXT NOT NULL, "
         "site_id INTEGER NOT NULL, state INTEGER NOT NULL, operator_id INTEGER NOT NULL, operator_name TEXT NOT NULL, "
         "created_at INTEGER NOT NULL, waiting_since INTEGER NOT NULL, closed_at INTEGER NOT NULL, "
         "closed_by INTEGER NOT NULL, last_seq INTEGER NOT NULL, last_message TEXT NOT NULL, "
         "unanswered_since INTEGER NOT NULL, read_seq INTEGER NOT NULL, visitor_read_seq INTEGER NOT NULL, "
         "tags TEXT NOT NULL)"_s,
         u"CREATE INDEX chats_open ON chats (id) WHERE state <> 3"_s,
         u"CREATE INDEX chats_closed ON chats (closed_at, id) WHERE state = 3"_s,
         u"CREATE TABLE messages (local_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL, seq INTEGER, "
         "message_id INTEGER NOT NULL, client_id TEXT NOT NULL, kind INTEGER NOT NULL, author_kind INTEGER NOT NULL, "
         "author_id INTEGER NOT NULL, author_name TEXT NOT NULL, text TEXT NOT NULL, system_code TEXT NOT NULL, "
         "system_params TEXT NOT NULL, at INTEGER NOT NULL, delivery INTEGER NOT NULL, failure INTEGER NOT NULL)"_s,
         u"CREATE UNIQUE INDEX messages_numbered ON messages (chat_id, seq) WHERE seq IS NOT NULL"_s,
         u"CREATE INDEX messages_unsent ON messages (chat_id, local_id) WHERE seq IS NULL"_s,
         u"CREATE UNIQUE INDEX messages_unsent_client_id ON messages (client_id) WHERE seq IS NULL"_s,
         u"CREATE TABLE visitors (id INTEGER PRIMARY KEY, json TEXT NOT NULL)"_s,
         u"CREATE TABLE operators (id INTEGER PRIMARY KEY, json TEXT NOT NULL)"_s,
         u"CREATE TABLE groups_ (id INTEGER PRIMARY KEY, json TEXT NOT NULL)"_s,
         u"CREATE TABLE sites (id INTEGER PRIMARY KEY, json TEXT NOT NULL)"_s,
         u"CREATE TABLE tags (id INTEGER PRIMARY KEY, json TEXT NOT NULL)"_s,
         u"CREATE TABLE drafts (chat_id INTEGER PRIMARY KEY, text TEXT NOT NULL)"_s,
         u"CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT UNIQUE, method TEXT NOT NULL, "
         "params TEXT NOT NULL, lane INTEGER NOT NULL, created_at INTEGER NOT NULL, state INTEGER NOT NULL, "
         "failure INTEGER NOT NULL)"_s,
         u"CREATE INDEX outbox_lane ON outbox (lane, id)"_s});
}

// Everything that a whole desk needs. An older program has passed over the events of it, so the position is forgotten
// and the next sign-in takes a snapshot.
bool addWholeDesk(Connection &connection)
{
    return runAll(
        connection,
        {u"ALTER TABLE chats ADD COLUMN offered_to TEXT NOT NULL DEFAULT ''"_s,
         u"ALTER TABLE chats ADD COLUMN transfer TEXT NOT NULL DEFAULT ''"_s,
         u"ALTER TABLE messages ADD COLUMN file TEXT NOT NULL DEFAULT ''"_s,
         u"CREATE INDEX chats_of_visitor ON chats (visitor_id)"_s,
         u"CREATE TABLE requests (id INTEGER PRIMARY KEY, state INTEGER NOT NULL, closed_at INTEGER NOT NULL, "
         "json TEXT NOT NULL)"_s,
         u"CREATE INDEX requests_open ON requests (id) WHERE state <> 2"_s,
         u"CREATE INDEX requests_closed ON requests (closed_at, id) WHERE state = 2"_s,
         u"CREATE TABLE rooms (id INTEGER PRIMARY KEY, json TEXT NOT NULL)"_s,
         u"CREATE TABLE blocks (id INTEGER PRIMARY KEY, json TEXT NOT NULL)"_s,
         u"CREATE TABLE replies (id INTEGER PRIMARY KEY, json TEXT NOT NULL)"_s,
         u"DELETE FROM meta WHERE key IN ('epoch', 'offset')"_s});
}

// Who took part in a chat. What an older program has thrown away comes again with a snapshot.
bool addParticipants(Connection &connection)
{
    return runAll(connection, {u"ALTER TABLE chats ADD COLUMN participants TEXT NOT NULL DEFAULT ''"_s,
                               u"DELETE FROM meta WHERE key IN ('epoch', 'offset')"_s});
}

// The search index. What is in the file already is put into it later, step by step (SearchFiller), as that takes its
// time.
bool addSearchIndex(Connection &connection)
{
    const QString table = u"CREATE VIRTUAL TABLE %1 USING fts5(%2, %3)"_s;
    const QString gone = u"DELETE FROM message_words WHERE rowid = %1"_s.arg(searchPlaceSql(u"old."_s));
    const QStringList left = searchleft::allOfItSql();
    return runAll(connection,
                  {table.arg(u"message_words"_s, SearchColumns, SearchOptions),
                   table.arg(u"visitor_words"_s, SearchColumns, SearchOptions),
                   u"CREATE TRIGGER message_gone AFTER DELETE ON messages BEGIN %1; END"_s.arg(gone),
                   u"CREATE TRIGGER message_changed AFTER UPDATE OF local_id, at, text, file ON messages "
                   "BEGIN %1; END"_s.arg(gone),
                   u"CREATE TRIGGER chat_gone AFTER DELETE ON chats WHEN NOT EXISTS (SELECT 1 FROM chats WHERE "
                   "visitor_id = old.visitor_id) AND NOT EXISTS (SELECT 1 FROM visitors WHERE id = old.visitor_id) "
                   "BEGIN DELETE FROM visitor_words WHERE rowid = old.visitor_id; END"_s,
                   u"CREATE TRIGGER visitor_gone AFTER DELETE ON visitors "
                   "BEGIN DELETE FROM visitor_words WHERE rowid = old.id; END"_s,
                   left.first(), left.last()});
}

// What is filled in and not sent beside the composers: contact cards, chosen files, requests.
bool addCardDrafts(Connection &connection)
{
    return runAll(connection, {u"CREATE TABLE forms (kind INTEGER NOT NULL, id INTEGER NOT NULL, json TEXT NOT NULL, "
                               "PRIMARY KEY (kind, id))"_s});
}

// Sums over the rows that must not be used when their bytes have changed (seals.h). Rows from before have none.
bool addSeals(Connection &connection)
{
    const QString seal = u"ALTER TABLE %1 ADD COLUMN seal INTEGER NOT NULL DEFAULT 0"_s;
    return runAll(connection, {seal.arg(u"outbox"_s), seal.arg(u"drafts"_s), seal.arg(u"messages"_s)});
}

// Which message one answers, and what their authors made of them later. An older program has passed over the events of
// that, so the position is forgotten, and its seal with it.
bool addChangesOfMessages(Connection &connection)
{
    return runAll(connection, {u"ALTER TABLE messages ADD COLUMN reply_to TEXT NOT NULL DEFAULT ''"_s,
                               u"ALTER TABLE messages ADD COLUMN edited_at INTEGER NOT NULL DEFAULT 0"_s,
                               u"ALTER TABLE messages ADD COLUMN removed_at INTEGER NOT NULL DEFAULT 0"_s,
                               u"DELETE FROM meta WHERE key IN ('epoch', 'offset', 'seal')"_s});
}

// Step n brings a file of version n to version n + 1. Steps are never changed once released, only added.
constexpr std::array Migrations{&createFirstTables, &addWholeDesk, &addParticipants,     &addSearchIndex,
                                &addCardDrafts,     &addSeals,     &addChangesOfMessages};

} // namespace

int schemaVersion()
{
    return int(Migrations.size());
}

bool migrate(Connection &connection, int version)
{
    bool known = false;
    const int present = connection.value(u"PRAGMA user_version"_s).toInt(&known);
    if (!known) {
        return false;
    }
    for (int step = present; step < version; ++step) {
        // user_version is part of the transaction, so a step is taken wholly or not at all.
        const bool taken =
            connection.run(u"BEGIN IMMEDIATE"_s) && Migrations.at(std::size_t(step))(connection) &&
            connection.run(u"PRAGMA user_version = %1"_s.arg(step + 1)) &&
            // Once more where it is not alone: a changed bit must not make the file too new.
            connection.run(u"INSERT OR REPLACE INTO meta (key, value) VALUES ('schema', '%1')"_s.arg(step + 1)) &&
            connection.run(u"COMMIT"_s);
        if (!taken) {
            qCWarning(cacheLog) << "migration" << step + 1 << "failed:" << connection.error().text();
            connection.run(u"ROLLBACK"_s);
            return false;
        }
    }
    return true;
}

} // namespace otklik
