// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/backup.h"

#include "cache/cache.h"
#include "cache/connection.h"
#include "cache/outbox_job.h"
#include "cache/schema.h"
#include "cache/search_places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QVariant>

#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "''"_L1) + u'\'';
}

void removeWithLogs(const QString &file)
{
    for (const QLatin1StringView part : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        QFile::remove(file + part);
    }
}

// On the disk before its name is, so that a loss of power cannot leave an empty file under it.
bool putInPlace(const QString &from, const QString &to)
{
    QFile written(from);
    if (!written.open(QIODevice::ReadWrite) || ::fsync(written.handle()) != 0) {
        return false;
    }
    written.close();
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return !error;
}

} // namespace

std::optional<BackupFault> saveBackup(const QString &cacheFile, const QString &target)
{
    const QString part = target + ".part"_L1;
    removeWithLogs(part);
    const auto tidy = qScopeGuard([&part] { removeWithLogs(part); });
    {
        Connection connection(cacheFile, Connection::Access::ReadOnly);
        if (!connection.isOpen() || !connection.run(u"VACUUM INTO "_s + quoted(part))) {
            qCWarning(cacheLog) << "no copy of the cache was made:" << connection.error().text();
            return isCorruption(connection.error()) ? BackupFault::Broken : BackupFault::CannotWrite;
        }
    }
    return putInPlace(part, target) ? std::nullopt : std::optional(BackupFault::CannotWrite);
}

std::optional<BackupFault> prepareBackup(const QString &backup, const QString &owner, const QString &ready)
{
    if (!QFileInfo(backup).isFile() || !QFileInfo(backup).isReadable()) {
        return BackupFault::CannotRead;
    }
    // A copy of the copy: what is kept for bad days is not changed, and may lie where nothing can be written.
    if (!QDir().mkpath(QFileInfo(ready).absolutePath()) || !QFile::copy(backup, ready)) {
        return BackupFault::CannotWrite;
    }
    QFile::setPermissions(ready, QFile::ReadOwner | QFile::WriteOwner);
    auto tidy = qScopeGuard([&ready] { removeWithLogs(ready); });
    Connection connection(ready, Connection::Access::ReadWrite);
    const int version = connection.value(u"PRAGMA user_version"_s).toInt();
    if (isCorruption(connection.error())) {
        return BackupFault::NotACopy;
    }
    if (version > schemaVersion()) {
        return BackupFault::TooNew;
    }
    // First whether it is sound, so that what follows can believe what it reads.
    const QString finding = connection.value(u"PRAGMA quick_check(1)"_s).toString();
    if (finding != "ok"_L1) {
        return BackupFault::Broken;
    }
    const QVariant found = connection.value(u"SELECT value FROM meta WHERE key = 'owner'"_s);
    if (version == 0 || !found.isValid()) {
        return BackupFault::NotACopy;
    }
    if (found.toString() != owner) {
        return BackupFault::OtherAccount;
    }
    if (!migrate(connection)) {
        return isCorruption(connection.error()) ? BackupFault::Broken : BackupFault::CannotWrite;
    }
    tidy.dismiss();
    return std::nullopt;
}

bool clearHistory(const QString &cacheFile, bool withUnsent)
{
    const QString next = cacheFile + ".next"_L1;
    removeWithLogs(next);
    const auto tidy = qScopeGuard([&next] { removeWithLogs(next); });
    {
        // Whatever a killed run left in the log goes into the file, which is read as one from here on.
        Connection old(cacheFile, Connection::Access::ReadWrite);
        if (!old.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) || !migrate(old)) {
            return false;
        }
    }
    {
        Connection connection(next, Connection::Access::ReadWrite);
        bool good = connection.run(u"PRAGMA synchronous = FULL"_s) && migrate(connection) &&
                    connection.run(u"ATTACH "_s + quoted(cacheFile) + u" AS old"_s) &&
                    connection.run(u"BEGIN IMMEDIATE"_s);
        QStringList whole{u"operators"_s, u"groups_"_s, u"sites"_s, u"tags"_s, u"replies"_s};
        if (!withUnsent) {
            whole += {u"drafts"_s, u"forms"_s, u"outbox"_s};
        }
        for (const QString &table : std::as_const(whole)) {
            good = good && connection.run(u"INSERT INTO main.%1 SELECT * FROM old.%1"_s.arg(table));
        }
        // Without a position everything is asked for again; who the account is stays known.
        good =
            good &&
            connection.run(
                u"INSERT INTO main.meta SELECT * FROM old.meta WHERE key NOT IN "
                "('epoch', 'offset', 'seal', 'schema', 'closed_chats', 'closed_requests', 'filling', '%1', '%2')"_s.arg(
                    searchleft::Messages, searchleft::Visitors));
        if (!withUnsent) {
            const QString kept = u"SELECT lane FROM old.outbox UNION SELECT chat_id FROM old.drafts UNION "
                                 "SELECT chat_id FROM old.messages WHERE seq IS NULL UNION "
                                 "SELECT id FROM old.forms WHERE kind IN (%1, %2, %3, %4)"_s.arg(int(FormKind::Files))
                                     .arg(int(FormKind::Note))
                                     .arg(int(FormKind::Aim))
                                     .arg(int(FormKind::FollowUps));
            const QString cards = u"SELECT lane - %1 FROM old.outbox WHERE lane > %1"_s.arg(FirstCardLane);
            for (const QString &sql :
                 {u"INSERT INTO main.messages SELECT * FROM old.messages WHERE seq IS NULL"_s,
                  u"INSERT INTO main.chats SELECT * FROM old.chats WHERE id IN (%1)"_s.arg(kept),
                  u"INSERT INTO main.visitors SELECT * FROM old.visitors WHERE id IN (%1)"_s.arg(cards),
                  u"INSERT INTO main.rooms SELECT * FROM old.rooms WHERE id IN (%1)"_s.arg(kept),
                  u"INSERT INTO main.requests SELECT * FROM old.requests WHERE id IN "
                  "(SELECT id FROM old.forms WHERE kind = %1)"_s.arg(int(FormKind::Request)),
                  u"INSERT OR REPLACE INTO main.meta SELECT 'closed_chats', count(*) FROM main.chats WHERE state = %1"_s
                      .arg(int(ChatState::Closed)),
                  u"INSERT OR REPLACE INTO main.meta SELECT 'closed_requests', count(*) FROM main.requests "
                  "WHERE state = %1"_s.arg(int(RequestState::Closed))}) {
                good = good && connection.run(sql);
            }
            const QStringList toIndex = searchleft::allOfItSql();
            for (const QString &sql : toIndex) {
                good = good && connection.run(sql);
            }
        }
        good = good && connection.run(u"COMMIT"_s);
        if (!good) {
            qCWarning(cacheLog) << "the history was not removed:" << connection.error().text();
            return false;
        }
    }
    if (!putInPlace(next, cacheFile)) {
        return false;
    }
    for (const QLatin1StringView part : {"-wal"_L1, "-shm"_L1}) {
        QFile::remove(cacheFile + part); // the old file's; empty since the checkpoint
    }
    const QDir files(accountFolder(cacheFile));
    QDir(files.filePath(u"files"_s)).removeRecursively();
    if (withUnsent) {
        QDir(files.filePath(u"outgoing"_s)).removeRecursively();
        QDir(files.filePath(u"chosen"_s)).removeRecursively();
    }
    return true;
}

void removeAccountData(const QString &cacheFile)
{
    removeWithLogs(cacheFile);
    const QFileInfo info(cacheFile);
    const QStringList aside = info.absoluteDir().entryList({info.fileName() + ".broken-*"_L1}, QDir::Files);
    for (const QString &name : aside) {
        QFile::remove(info.absoluteDir().filePath(name));
    }
    QDir(accountFolder(cacheFile)).removeRecursively();
}

} // namespace otklik
