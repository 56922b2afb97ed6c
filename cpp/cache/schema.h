// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace otklik {

class Connection;

/// The version of the cache's schema that this program knows; the file keeps its own as `PRAGMA user_version`.
int schemaVersion();
/// Brings the file from the version it has to @p version, each step in a transaction of its own. An empty file has
/// version 0. False on an error; the file then has the last version that was reached.
bool migrate(Connection &connection, int version = schemaVersion());

} // namespace otklik
