// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migrations.h"

#include "server/access/secrets.h"
#include "server/store/message_changes.h"
#include "server/store/message_index.h"
#include "server/store/migration_2.h"
#include "server/store/migration_3.h"
#include "server/store/migration_4.h"
#include "server/store/migration_6.h"
#include "server/store/migration_reply_parts.h"
#include "server/store/statistics.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void runAll(Database &database, std::initializer_list<QString> statements)
{
    for (const QString &statement : statements) {
        database.run(statement);
    }
}

void makeCompany(Database &database)
{
    runAll(database,
           {
               u"CREATE TABLE sites (id INTEGER PRIMARY KEY, site_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL)"_s,
               uR"(CREATE TABLE site_origins (
                   site_id BIGINT NOT NULL REFERENCES sites (id), place INTEGER NOT NULL, origin TEXT NOT NULL,
                   PRIMARY KEY (site_id, place)))"_s,
               u"CREATE TABLE staff_groups (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"_s,
               uR"(CREATE TABLE operators (
                   id INTEGER PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL,
                   chosen_status TEXT NOT NULL, status TEXT NOT NULL, password_hash TEXT NOT NULL,
                   last_offset BIGINT NOT NULL))"_s,
               uR"(CREATE TABLE group_members (
                   group_id BIGINT NOT NULL REFERENCES staff_groups (id),
                   operator_id BIGINT NOT NULL REFERENCES operators (id),
                   PRIMARY KEY (group_id, operator_id)))"_s,
               uR"(CREATE TABLE tokens (
                   hash TEXT PRIMARY KEY, operator_id BIGINT NOT NULL REFERENCES operators (id), device TEXT NOT NULL,
                   created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL))"_s,
           });
}

void makeVisitors(Database &database)
{
    runAll(database, {
                         uR"(CREATE TABLE visitors (
                   id INTEGER PRIMARY KEY, site_id BIGINT NOT NULL REFERENCES sites (id), token_hash TEXT NOT NULL UNIQUE,
                   name TEXT NOT NULL, company TEXT NOT NULL, phones TEXT NOT NULL, emails TEXT NOT NULL,
                   comment TEXT NOT NULL, created_at BIGINT NOT NULL))"_s,
                         uR"(CREATE TABLE visits (
                   id INTEGER PRIMARY KEY, visitor_id BIGINT NOT NULL REFERENCES visitors (id), number INTEGER NOT NULL,
                   started_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, ended_at BIGINT NOT NULL, source TEXT NOT NULL,
                   UNIQUE (visitor_id, number)))"_s,
                         uR"(CREATE TABLE pages (
                   id INTEGER PRIMARY KEY, visit_id BIGINT NOT NULL REFERENCES visits (id), url TEXT NOT NULL,
                   title TEXT NOT NULL, at BIGINT NOT NULL))"_s,
                         u"CREATE INDEX pages_of_visit ON pages (visit_id, id)"_s,
                         u"CREATE INDEX visits_that_last ON visits (ended_at) WHERE ended_at = 0"_s,
                     });
}

void makeChats(Database &database)
{
    runAll(database, {
                         uR"(CREATE TABLE chats (
                id INTEGER PRIMARY KEY, visitor_id BIGINT NOT NULL REFERENCES visitors (id),
                site_id BIGINT NOT NULL REFERENCES sites (id), state TEXT NOT NULL, operator_id BIGINT NOT NULL,
                created_at BIGINT NOT NULL, waiting_since BIGINT NOT NULL, closed_at BIGINT NOT NULL,
                closed_by TEXT NOT NULL, last_seq BIGINT NOT NULL, last_message_id BIGINT NOT NULL,
                unanswered_since BIGINT NOT NULL, read_seq BIGINT NOT NULL, visitor_read_seq BIGINT NOT NULL))"_s,
                         u"CREATE INDEX chats_of_visitor ON chats (visitor_id, id)"_s,
                         // The database itself keeps a visitor from having two open chats.
                         u"CREATE UNIQUE INDEX open_chat_of_visitor ON chats (visitor_id) WHERE state <> 'closed'"_s,
                         u"CREATE INDEX open_chats ON chats (state, operator_id) WHERE state <> 'closed'"_s,
                         uR"(CREATE TABLE chat_operators (
                operator_id BIGINT NOT NULL REFERENCES operators (id), chat_id BIGINT NOT NULL REFERENCES chats (id),
                PRIMARY KEY (operator_id, chat_id)))"_s,
                         uR"(CREATE TABLE messages (
                id INTEGER PRIMARY KEY, chat_id BIGINT NOT NULL REFERENCES chats (id), seq BIGINT NOT NULL,
                at BIGINT NOT NULL, kind TEXT NOT NULL, author_kind TEXT NOT NULL, author_id BIGINT NOT NULL,
                author_name TEXT NOT NULL, client_id TEXT NOT NULL, text TEXT NOT NULL, system_code TEXT NOT NULL,
                system_params TEXT NOT NULL, UNIQUE (chat_id, seq)))"_s,
                         // What a person's clientId did; its key makes a repeat impossible, for ever (docs/protocol.md,
                         // guarantee 1).
                         uR"(CREATE TABLE actions (
                author_kind TEXT NOT NULL, author_id BIGINT NOT NULL, client_id TEXT NOT NULL, method TEXT NOT NULL,
                chat_id BIGINT NOT NULL, message_id BIGINT NOT NULL, PRIMARY KEY (author_kind, author_id, client_id)))"_s,
                     });
}

void makeEvents(Database &database)
{
    runAll(database, {
                         uR"(CREATE TABLE events (
                   id INTEGER PRIMARY KEY, at BIGINT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL))"_s,
                         uR"(CREATE TABLE event_receivers (
                   operator_id BIGINT NOT NULL REFERENCES operators (id), event_offset BIGINT NOT NULL,
                   event_id BIGINT NOT NULL REFERENCES events (id), PRIMARY KEY (operator_id, event_offset)))"_s,
                         u"CREATE INDEX receivers_of_event ON event_receivers (event_id)"_s,
                     });
}

void toVersion1(Database &database)
{
    makeCompany(database);
    makeVisitors(database);
    makeChats(database);
    makeEvents(database);
    database.run(u"INSERT INTO facts (name, value) VALUES ('epoch', ?)"_s, {randomKey()});
}

// Step n takes version n to n + 1. Steps that have been released never change.
constexpr std::array Steps{&toVersion1, &toVersion2,   &toVersion3,    &toVersion4,       &addMessageIndex,
                           &toVersion6, &addChatTimes, &addReplyParts, &addMessageChanges};

} // namespace

int newestSchema()
{
    return int(Steps.size());
}

int schemaOf(Database &database)
{
    if (database.run(u"SELECT 1 FROM sqlite_master WHERE name = 'facts'"_s).isEmpty()) {
        return 0;
    }
    const Rows rows = database.run(u"SELECT value FROM facts WHERE name = 'schema'"_s);
    return rows.isEmpty() ? 0 : rows.first().text(0).toInt();
}

void migrate(Database &database, int version)
{
    int present = schemaOf(database);
    if (present > newestSchema()) {
        throw StoreError("the data is of a newer version (" + std::to_string(present) + ") than this program knows (" +
                         std::to_string(newestSchema()) + "); it was left untouched");
    }
    for (; present < version; ++present) {
        database.run(u"BEGIN IMMEDIATE"_s);
        try {
            if (present == 0) {
                database.run(u"CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s);
                database.run(u"INSERT INTO facts (name, value) VALUES ('schema', '0')"_s);
            }
            Steps[size_t(present)](database);
            database.run(u"UPDATE facts SET value = ? WHERE name = 'schema'"_s, {QString::number(present + 1)});
            database.run(u"COMMIT"_s);
        } catch (...) {
            database.run(u"ROLLBACK"_s);
            throw;
        }
    }
}

} // namespace otklik
