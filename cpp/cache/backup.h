// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace otklik {

/// Why a copy could not be made or used.
enum class BackupFault : quint8 {
    CannotWrite,  ///< the place is full or may not be written
    CannotRead,   ///< there is no such file, or it may not be read
    NotACopy,     ///< some other kind of file
    Broken,       ///< a copy, but damaged
    TooNew,       ///< made by a newer version of the program
    OtherAccount, ///< another account's: what is in it must not be mixed
};

// These work on files and take long; any thread may call them.

/// Copies the cache @p cacheFile, which may be in use, into the one file @p target. What was at @p target is replaced
/// whole when the copy is complete and on the disk, or stays as it was.
std::optional<BackupFault> saveBackup(const QString &cacheFile, const QString &target);

/// Looks whether @p backup is a sound copy of the cache of @p owner (CacheReader::owner), and puts a copy of it in this
/// version's form at @p ready, which must not exist.
std::optional<BackupFault> prepareBackup(const QString &backup, const QString &owner, const QString &ready);

/// Makes a cache that nobody has open as it was before the history came: the account, the company and, if
/// @p withUnsent is false, the outbox and the drafts stay. All or nothing; takes as long as what stays is large.
bool clearHistory(const QString &cacheFile, bool withUnsent);

/// Removes a cache that nobody has open, what was set aside of it, and the account's files.
void removeAccountData(const QString &cacheFile);

} // namespace otklik
