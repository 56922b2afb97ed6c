// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migration_3.h"

#include "server/access/secrets.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void runAll(Database &database, std::initializer_list<QString> statements)
{
    for (const QString &statement : statements) {
        database.run(statement);
    }
}

// Messages stand in chats and in rooms from now on, and may carry a file; the table's old tie to the chats goes.
void freeMessages(Database &database)
{
    runAll(database,
           {
               uR"(CREATE TABLE messages_new (
                   id INTEGER PRIMARY KEY, chat_id BIGINT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL,
                   kind TEXT NOT NULL, author_kind TEXT NOT NULL, author_id BIGINT NOT NULL, author_name TEXT NOT NULL,
                   client_id TEXT NOT NULL, text TEXT NOT NULL, system_code TEXT NOT NULL, system_params TEXT NOT NULL,
                   file_id BIGINT NOT NULL DEFAULT 0, UNIQUE (chat_id, seq)))"_s,
               uR"(INSERT INTO messages_new SELECT id, chat_id, seq, at, kind, author_kind, author_id, author_name,
                   client_id, text, system_code, system_params, 0 FROM messages)"_s,
               u"DROP TABLE messages"_s,
               u"ALTER TABLE messages_new RENAME TO messages"_s,
           });
}

void makeFiles(Database &database)
{
    runAll(database, {
                         uR"(CREATE TABLE files (
                   id INTEGER PRIMARY KEY, owner_kind TEXT NOT NULL, owner_id BIGINT NOT NULL, name TEXT NOT NULL,
                   size BIGINT NOT NULL, type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
                   storage_key TEXT NOT NULL UNIQUE, created_at BIGINT NOT NULL, chat_id BIGINT NOT NULL,
                   message_id BIGINT NOT NULL))"_s,
                         u"CREATE INDEX files_unsent ON files (created_at) WHERE message_id = 0"_s,
                         u"CREATE INDEX files_of_owner ON files (owner_kind, owner_id, created_at)"_s,
                         uR"(CREATE TABLE uploads (
                   owner_kind TEXT NOT NULL, owner_id BIGINT NOT NULL, upload TEXT NOT NULL,
                   storage_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, size BIGINT NOT NULL,
                   touched_at BIGINT NOT NULL, file_id BIGINT NOT NULL, PRIMARY KEY (owner_kind, owner_id, upload)))"_s,
                     });
    database.run(u"INSERT INTO facts (name, value) VALUES ('file_secret', ?)"_s, {randomToken()});
}

void makeRooms(Database &database)
{
    runAll(database, {
                         uR"(CREATE TABLE rooms (
                   id INTEGER PRIMARY KEY, low_id BIGINT NOT NULL, high_id BIGINT NOT NULL, last_seq BIGINT NOT NULL,
                   last_message_id BIGINT NOT NULL))"_s,
                         u"CREATE INDEX rooms_by_low ON rooms (low_id) WHERE low_id <> 0"_s,
                         u"CREATE INDEX rooms_by_high ON rooms (high_id) WHERE high_id <> 0"_s,
                         uR"(CREATE TABLE room_reads (
                   room_id BIGINT NOT NULL, operator_id BIGINT NOT NULL REFERENCES operators (id),
                   read_seq BIGINT NOT NULL, PRIMARY KEY (room_id, operator_id)))"_s,
                     });
}

void makeRequests(Database &database)
{
    runAll(database, {
                         uR"(CREATE TABLE requests (
                   id INTEGER PRIMARY KEY, site_id BIGINT NOT NULL REFERENCES sites (id),
                   visitor_id BIGINT NOT NULL REFERENCES visitors (id), name TEXT NOT NULL, email TEXT NOT NULL,
                   phone TEXT NOT NULL, message TEXT NOT NULL, page_url TEXT NOT NULL, origin TEXT NOT NULL,
                   state TEXT NOT NULL, operator_id BIGINT NOT NULL, created_at BIGINT NOT NULL,
                   taken_at BIGINT NOT NULL, closed_at BIGINT NOT NULL, answer TEXT NOT NULL,
                   answer_by BIGINT NOT NULL, answer_client_id TEXT NOT NULL))"_s,
                         u"CREATE INDEX requests_open ON requests (state) WHERE state <> 'closed'"_s,
                         u"CREATE INDEX requests_answered ON requests (visitor_id) WHERE answer <> ''"_s,
                         uR"(CREATE TABLE request_notes (
                   id INTEGER PRIMARY KEY, request_id BIGINT NOT NULL REFERENCES requests (id), at BIGINT NOT NULL,
                   operator_id BIGINT NOT NULL, text TEXT NOT NULL))"_s,
                         u"CREATE INDEX notes_of_request ON request_notes (request_id, id)"_s,
                     });
}

} // namespace

void toVersion3(Database &database)
{
    freeMessages(database);
    makeFiles(database);
    makeRooms(database);
    makeRequests(database);
    runAll(database, {
                         uR"(CREATE TABLE replies (
                   id INTEGER PRIMARY KEY, operator_id BIGINT NOT NULL, shortcut TEXT NOT NULL, text TEXT NOT NULL))"_s,
                         // A visit's visitor is invited or asked by the rules once.
                         u"ALTER TABLE visits ADD COLUMN targeted INTEGER NOT NULL DEFAULT 0"_s,
                     });
}

} // namespace otklik
