// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_file.h"

#include "cache/log_repair.h"
#include "cache/repair.h"
#include "cache/rows.h"
#include "cache/schema.h"
#include "cache/seals.h"
#include "cache/statements.h"

#include <QDir>
#include <QFileInfo>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

enum class Sight : quint8 { Fit, TooNew, Broken };

// Read-only, so that looking at a file of a newer version changes not one byte of it.
Sight look(const QString &file)
{
    Connection connection(file, Connection::Access::ReadOnly);
    bool known = false;
    const int version = connection.value(u"PRAGMA user_version"_s).toInt(&known);
    if (!known) {
        return isCorruption(connection.error()) ? Sight::Broken : Sight::Fit;
    }
    bool noted = false;
    const int inside = connection.value(u"SELECT value FROM meta WHERE key = 'schema'"_s).toInt(&noted);
    if (noted && inside != version) {
        return Sight::Broken;
    }
    return version > schemaVersion() ? Sight::TooNew : Sight::Fit;
}

// What no server has must be whole before anything of it is shown or sent. It is never much.
bool ownWorkHolds(Statements &statements)
{
    for (const QString &table : {u"outbox"_s, u"drafts"_s}) {
        if (statements.value(u"PRAGMA integrity_check(%1)"_s.arg(table)).toString() != "ok"_L1) {
            statements.reportDamage(table);
            return false;
        }
    }
    if (!positionHolds(statements)) {
        statements.reportDamage(u"meta"_s);
        return false;
    }
    const auto all = [&statements](const QString &sql, bool (*holds)(const QSqlQuery &)) {
        QSqlQuery *query = statements.run(sql);
        while (query && statements.next(*query)) {
            if (!holds(*query)) {
                query->finish();
                statements.reportDamage(sql);
                return false;
            }
        }
        return !statements.failed();
    };
    return all(u"SELECT %1, seal FROM outbox"_s.arg(JobColumns), jobHolds) &&
           all(u"SELECT chat_id, text, seal FROM drafts"_s, draftHolds) &&
           all(u"SELECT %1, seal FROM messages WHERE seq IS NULL"_s.arg(EntryColumns), entryHolds);
}

// What the first picture is drawn from is read once, so that damage there is found before somebody looks.
bool firstPictureIsReadable(const Connection &connection)
{
    const auto statements = std::make_shared<Statements>(connection.database());
    const CacheReader reader(statements);
    reader.position();
    reader.openChats();
    reader.operators();
    reader.chatsWithUnsent();
    return !statements->failed() && ownWorkHolds(*statements);
}

OpenedCache openForWriting(const QString &file)
{
    auto connection = std::make_unique<Connection>(file, Connection::Access::ReadWrite);
    // A checkpoint takes its time; the writing thread makes it after it has told of the commit, see CommitQueue. It
    // goes by the length of the log's file, so the next write after a checkpoint has to cut that.
    const bool ready = connection->isOpen() && connection->run(u"PRAGMA journal_mode = WAL"_s) &&
                       connection->run(u"PRAGMA synchronous = FULL"_s) &&
                       connection->run(u"PRAGMA wal_autocheckpoint = 0"_s) &&
                       connection->run(u"PRAGMA journal_size_limit = 0"_s) && migrate(*connection);
    if (ready && firstPictureIsReadable(*connection)) {
        return {.health = CacheHealth::Good, .connection = std::move(connection), .repair = {}};
    }
    qCWarning(cacheLog) << "the cache cannot be used:" << connection->error().text();
    return {};
}

bool isBroken(const QString &file)
{
    Connection connection(file, Connection::Access::ReadOnly);
    connection.value(u"PRAGMA user_version"_s);
    if (isCorruption(connection.error())) {
        return true;
    }
    // One finding is enough; a sound file is not asked this, so it costs nobody a start.
    const QString finding = connection.value(u"PRAGMA quick_check(1)"_s).toString();
    if (isCorruption(connection.error()) || (!finding.isEmpty() && finding != "ok"_L1)) {
        return true;
    }
    Statements statements(connection.database());
    return !ownWorkHolds(statements) && isCorruption(statements.error());
}

} // namespace

OpenedCache openCacheFile(const QString &file)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
        qCWarning(cacheLog) << "the folder of the cache cannot be made";
        return {};
    }
    // Before SQLite sees it: it would take an empty file for a new one, and of a damaged log leave out the rest.
    const bool emptied = QFileInfo::exists(file) && QFileInfo(file).size() == 0;
    if (emptied || logIsDamaged(file)) {
        return rebuildCacheFile(file);
    }
    const Sight sight = QFileInfo::exists(file) ? look(file) : Sight::Fit;
    if (sight == Sight::TooNew) {
        return {.health = CacheHealth::TooNew, .connection = {}, .repair = {}};
    }
    if (sight == Sight::Fit) {
        OpenedCache opened = openForWriting(file);
        if (opened.connection || !isBroken(file)) {
            return opened;
        }
    }
    return rebuildCacheFile(file);
}

OpenedCache rebuildCacheFile(const QString &file)
{
    const QString aside = setAside(file);
    if (aside.isEmpty()) {
        return {};
    }
    qCWarning(cacheLog) << "the cache is broken; set aside as" << QFileInfo(aside).fileName();
    OpenedCache opened = openForWriting(file);
    if (opened.connection) {
        opened.repair = carryOver(aside, *opened.connection);
        opened.health = CacheHealth::Rebuilt;
    }
    return opened;
}

} // namespace otklik
