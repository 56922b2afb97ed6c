// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migration_6.h"

using namespace Qt::StringLiterals;

namespace otklik {

void toVersion6(Database &database)
{
    database.run(uR"(CREATE TABLE told_contacts (
        visitor_id BIGINT PRIMARY KEY REFERENCES visitors (id), name TEXT NOT NULL, phones TEXT NOT NULL,
        emails TEXT NOT NULL, form_filled INTEGER NOT NULL))"_s);
    database.run(uR"(CREATE TABLE ratings (
        chat_id BIGINT PRIMARY KEY REFERENCES chats (id), operator_id BIGINT NOT NULL REFERENCES operators (id),
        rating INTEGER NOT NULL, comment TEXT NOT NULL, at BIGINT NOT NULL, changes INTEGER NOT NULL))"_s);
    database.run(u"CREATE INDEX ratings_of_operator ON ratings (operator_id, at)"_s);
}

} // namespace otklik
