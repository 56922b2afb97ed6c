// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace otklik::bench {

/// SQLite with nothing around it: what our stores are measured against. Errors go to standard error, and the call
/// returns false. One thread.
class RawDatabase
{
public:
    /// Opens @p file, which must be there.
    explicit RawDatabase(const QString &file);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    /// A value as SQLite itself keeps it, so that rows can be copied without being read.
    using Value = std::shared_ptr<sqlite3_value>;
    using Row = std::vector<Value>;

    /// Runs statements that return nothing of interest.
    bool run(const QString &sql);
    /// The first column of the first row; 0 when there is none.
    qint64 number(const QString &sql);
    /// All rows of a statement.
    std::vector<Row> rows(const QString &sql);
    static QString textOf(const Value &value);

    /// A statement that is prepared once and run many times.
    class Statement
    {
    public:
        Statement(RawDatabase &database, const QString &sql);
        ~Statement();
        Statement(const Statement &) = delete;
        Statement &operator=(const Statement &) = delete;

        void bind(int place, qint64 value);
        void bind(int place, const QByteArray &text);
        void bind(int place, const Value &value);
        /// Runs it to its end. @return the number of rows it gave; -1: an error
        int run();

    private:
        RawDatabase &m_database;
        sqlite3_stmt *m_statement = nullptr;
    };

    /// Inserts whole rows of a table.
    class Inserter
    {
    public:
        /// @param columns how many the table has
        Inserter(RawDatabase &database, const QString &table, int columns);
        bool insert(const Row &row);

    private:
        Statement m_statement;
    };

private:
    bool good(int code, const char *what) const;

    sqlite3 *m_database = nullptr;
};

} // namespace otklik::bench
