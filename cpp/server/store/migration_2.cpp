// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migration_2.h"

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

void widenCompany(Database &database)
{
    runAll(database, {
                         u"ALTER TABLE operators ADD COLUMN sites TEXT NOT NULL DEFAULT '[]'"_s,
                         u"ALTER TABLE operators ADD COLUMN rights INTEGER NOT NULL DEFAULT 15"_s,
                         u"ALTER TABLE operators ADD COLUMN chat_limit INTEGER NOT NULL DEFAULT 0"_s,
                         u"ALTER TABLE operators ADD COLUMN enabled INTEGER NOT NULL DEFAULT 1"_s,
                         // When a chat was last offered to them alone, and when they last took one: whose turn it is.
                         u"ALTER TABLE operators ADD COLUMN asked_at BIGINT NOT NULL DEFAULT 0"_s,
                         u"ALTER TABLE operators ADD COLUMN took_at BIGINT NOT NULL DEFAULT 0"_s,
                         u"ALTER TABLE sites ADD COLUMN rules TEXT NOT NULL DEFAULT '{}'"_s,
                     });
}

void widenVisitors(Database &database)
{
    runAll(database, {
                         u"ALTER TABLE visitors ADD COLUMN card_version INTEGER NOT NULL DEFAULT 0"_s,
                         // Where they last came from; a block by address is made of it.
                         u"ALTER TABLE visitors ADD COLUMN address TEXT NOT NULL DEFAULT ''"_s,
                         u"CREATE INDEX visitors_by_address ON visitors (address)"_s,
                         uR"(CREATE TABLE blocks (
                   id INTEGER PRIMARY KEY, visitor_id BIGINT NOT NULL REFERENCES visitors (id), blocked_by TEXT NOT NULL,
                   address TEXT NOT NULL, reason TEXT NOT NULL, operator_id BIGINT NOT NULL, created_at BIGINT NOT NULL,
                   expires_at BIGINT NOT NULL))"_s,
                         u"CREATE UNIQUE INDEX blocks_of_visitor ON blocks (visitor_id) WHERE blocked_by = 'visitor'"_s,
                         u"CREATE UNIQUE INDEX blocks_of_address ON blocks (address) WHERE blocked_by = 'address'"_s,
                     });
}

void makeTags(Database &database)
{
    runAll(database, {
                         uR"(CREATE TABLE tags (
                   id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, colour TEXT NOT NULL, system INTEGER NOT NULL,
                   operator_id BIGINT NOT NULL))"_s,
                         uR"(CREATE TABLE chat_tags (
                   chat_id BIGINT NOT NULL REFERENCES chats (id), tag_id BIGINT NOT NULL REFERENCES tags (id),
                   PRIMARY KEY (chat_id, tag_id)))"_s,
                         u"CREATE INDEX chats_of_tag ON chat_tags (tag_id)"_s,
                     });
    constexpr std::array<std::pair<QStringView, QStringView>, 6> system{{
        {u"Продажа", u"#2E7D32"},
        {u"Вопрос", u"#1565C0"},
        {u"Жалоба", u"#C62828"},
        {u"Важно", u"#EF6C00"},
        {u"Перезвонить", u"#6A1B9A"},
        {u"Спам", u"#616161"},
    }};
    for (const auto &[name, colour] : system) {
        database.run(u"INSERT INTO tags (name, colour, system, operator_id) VALUES (?, ?, 1, 0)"_s,
                     {name.toString(), colour.toString()});
    }
}

// Only a chat that waits has an offer, and only one that is being handed over has a transfer.
void makeOffers(Database &database)
{
    runAll(database, {
                         // operators: who may accept now; asked: who were asked before and did not.
                         uR"(CREATE TABLE offers (
                   chat_id BIGINT PRIMARY KEY REFERENCES chats (id), operators TEXT NOT NULL, asked TEXT NOT NULL,
                   expires_at BIGINT NOT NULL))"_s,
                         // asked: who may still take it.
                         uR"(CREATE TABLE transfers (
                   chat_id BIGINT PRIMARY KEY REFERENCES chats (id), from_id BIGINT NOT NULL, to_id BIGINT NOT NULL,
                   group_id BIGINT NOT NULL, comment TEXT NOT NULL, asked TEXT NOT NULL, expires_at BIGINT NOT NULL))"_s,
                     });
}

} // namespace

void toVersion2(Database &database)
{
    widenCompany(database);
    widenVisitors(database);
    makeTags(database);
    makeOffers(database);
}

} // namespace otklik
