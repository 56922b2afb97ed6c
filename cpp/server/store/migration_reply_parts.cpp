// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migration_reply_parts.h"

using namespace Qt::StringLiterals;

namespace otklik {

void addReplyParts(Database &database)
{
    // What each message of a reply says, from place 0 on; file_id 0: it has no file.
    database.run(uR"(CREATE TABLE reply_parts (
        reply_id BIGINT NOT NULL REFERENCES replies (id), place INTEGER NOT NULL, text TEXT NOT NULL,
        file_id BIGINT NOT NULL, PRIMARY KEY (reply_id, place)))"_s);
    database.run(u"INSERT INTO reply_parts (reply_id, place, text, file_id) SELECT id, 0, text, 0 FROM replies"_s);
    database.run(u"ALTER TABLE replies DROP COLUMN text"_s);
    database.run(u"CREATE INDEX reply_parts_of_file ON reply_parts (file_id) WHERE file_id <> 0"_s);
    // A file may be read by whoever may read any message that carries it.
    database.run(u"CREATE INDEX messages_of_file ON messages (file_id) WHERE file_id <> 0"_s);
}

} // namespace otklik
