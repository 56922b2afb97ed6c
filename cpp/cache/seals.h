// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QSqlQuery>
#include <QVariantList>

namespace otklik {

class CacheReader;
class Statements;

// A seal is a sum over the fields of a row that lies beside them, so that bytes which have changed on the disk are told
// from what was written: a broken word must not be sent. SQLite itself sees damage to its structure only. It guards
// against chance and not against people. Rows from before the seals have 0 and count as sound.

/// Never 0.
qint64 sealOf(const QVariantList &values);

/// Of a row of the columns JobColumns and seal: whether it is as it was written.
bool jobHolds(const QSqlQuery &row);
/// Of a row of the columns EntryColumns and seal. A chat's number is not part of it: it may be renamed.
bool entryHolds(const QSqlQuery &row);
/// Of a row of the columns chat_id, text and seal of the drafts.
bool draftHolds(const QSqlQuery &row);

/// Whose the file is and how far it has followed the server: by a wrong owner the outbox would be thrown away, by a
/// wrong position events would be passed over. A migration that changes those has to remove this key of `meta` too.
inline constexpr QLatin1StringView PositionSealKey("seal");
qint64 sealOfPosition(const CacheReader &reader);
bool positionHolds(Statements &statements);

/// What an entry's seal is made of, from its row without local_id.
qint64 sealOfEntry(const QVariantList &row);

} // namespace otklik
