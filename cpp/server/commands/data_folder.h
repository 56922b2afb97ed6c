// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clock.h"
#include "server/hub/folder_watch.h"
#include "server/store/database.h"
#include "server/store/transaction.h"

#include <QString>

namespace otklik {

/// The folder that holds everything the server keeps. Throws CommandError.
class DataFolder
{
public:
    enum class Must : quint8 { Exist, BeNew };
    /// With Must::BeNew it is made (0700) and must not hold data yet.
    DataFolder(const QString &path, Must must);
    ~DataFolder();
    DataFolder(const DataFolder &) = delete;
    DataFolder &operator=(const DataFolder &) = delete;

    static bool hasData(const QString &path);

    /// From now on no other server may use it; until this object goes.
    void lock();
    const QString &path() const { return m_path; }

    /// Does one thing in the database in a transaction of its own; also while a server runs on it.
    template<typename T> T change(const std::function<T(Transaction &)> &job) const
    {
        Database database(m_path);
        prepare(database);
        database.run(QStringLiteral("BEGIN IMMEDIATE"));
        Transaction transaction{.database = database, .now = systemTime(), .announcements = {}};
        T result = job(transaction); // what it throws leaves the transaction undone
        database.run(QStringLiteral("COMMIT"));
        FolderWatch::leaveMark(m_path);
        return result;
    }

    /// Reads only; what @p job would change is undone.
    template<typename T> T look(const std::function<T(Transaction &)> &job) const
    {
        Database database(m_path);
        prepare(database);
        database.run(QStringLiteral("BEGIN"));
        Transaction transaction{.database = database, .now = systemTime(), .announcements = {}};
        T result = job(transaction);
        database.run(QStringLiteral("ROLLBACK"));
        return result;
    }

private:
    static void prepare(Database &database);

    QString m_path;
    int m_lock = -1;
};

} // namespace otklik
