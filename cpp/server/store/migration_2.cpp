// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migration_2.h"

using namespace Qt::StringLiterals;

namespace otklik {

void toVersion2(Database &database)
{
    database.run(u"ALTER TABLE operators ADD COLUMN sites TEXT NOT NULL DEFAULT '[]'"_s);
    database.run(u"ALTER TABLE operators ADD COLUMN rights INTEGER NOT NULL DEFAULT 15"_s);
    database.run(u"ALTER TABLE operators ADD COLUMN chat_limit INTEGER NOT NULL DEFAULT 0"_s);
    database.run(u"ALTER TABLE operators ADD COLUMN enabled INTEGER NOT NULL DEFAULT 1"_s);
    database.run(u"ALTER TABLE sites ADD COLUMN rules TEXT NOT NULL DEFAULT '{}'"_s);
}

} // namespace otklik
