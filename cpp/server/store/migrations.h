// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace otklik {

/// The version of the schema that this program works with.
int newestSchema();
/// The version that @p database has; 0 when it is empty.
int schemaOf(Database &database);
/// Takes @p database from its version up to @p version, each step in a transaction of its own. Throws StoreError when
/// it is newer than this program knows, and then leaves it untouched.
void migrate(Database &database, int version = newestSchema());

} // namespace otklik
