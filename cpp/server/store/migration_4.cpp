// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migration_4.h"

using namespace Qt::StringLiterals;

namespace otklik {

void toVersion4(Database &database)
{
    database.run(u"CREATE INDEX operators_of_chat ON chat_operators (chat_id)"_s);
}

} // namespace otklik
