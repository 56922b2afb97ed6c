// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

namespace otklik {

Q_DECLARE_LOGGING_CATEGORY(cacheLog)

/// One connection to a SQLite file, open for as long as this object lives. Belongs to the thread that made it.
class Connection
{
public:
    enum class Access : quint8 { ReadWrite, ReadOnly };

    Connection(const QString &file, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    bool isOpen() const { return m_database.isOpen(); }
    const QSqlDatabase &database() const { return m_database; }
    /// Runs a statement that returns nothing of interest.
    bool run(const QString &sql);
    /// The first value of the first row; nothing on an error or when there is no row.
    QVariant value(const QString &sql);
    /// Of the last call above, or of opening.
    const QSqlError &error() const { return m_error; }

private:
    QSqlDatabase m_database;
    QSqlError m_error;
};

/// SQLite's code for a broken file (SQLITE_CORRUPT).
inline constexpr int CorruptionCode = 11;
/// Whether @p error says that the file is not, or no longer, a sound SQLite file.
bool isCorruption(const QSqlError &error);

} // namespace otklik
