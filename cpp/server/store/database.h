// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/known.h"
#include "server/store/outcome.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace otklik {

/// One row of a result, by column number.
class Row
{
public:
    explicit Row(QVariantList values)
        : m_values(std::move(values))
    {
    }
    qint64 integer(int column) const { return m_values[column].toLongLong(); }
    QString text(int column) const { return m_values[column].toString(); }

private:
    QVariantList m_values;
};

using Rows = QList<Row>;

/// One connection to the server's database. To be used by the thread that made it. Everything throws StoreError.
///
/// It speaks to SQLite itself: 8 % of the store's time for a message went into the names that Qt SQL makes of the
/// places of a statement's values (docs/performance.md). The statements are as portable as before; another database
/// would be another class like this one.
class Database
{
public:
    /// Opens or makes @p folder/otklik.db and sets it up for durable, grouped commits.
    explicit Database(const QString &folder);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Begins to write. What is known stays so, unless another connection has written meanwhile.
    void begin();
    /// Does what was put off, and makes all durable since begin(). When it throws, rollback() is still to be called.
    void commit();
    /// Nothing was written since begin().
    void rollback();
    /// A step that may be undone by itself; ended by one of the other two. Between begin() and commit().
    void beginStep();
    void endStep();
    void undoStep();

    /// Runs one statement with its values bound in order, and reads all that it returns.
    Rows run(const QString &sql, const QVariantList &values = {});
    /// The same for a statement that writes nothing of which a Chat or an Operator is made, or whose caller sees to
    /// known() itself.
    Rows runBeside(const QString &sql, const QVariantList &values);
    /// The same for an INSERT of one row. @return its id; RETURNING would have SQLite make a table for it
    qint64 addBeside(const QString &sql, const QVariantList &values);

    /// Puts off a statement that nobody waits for until the commit; outside of begin() and commit() it runs at once.
    /// For a full-text index: FTS5 gathers what is added to it, but has to write that down at every step's begin and
    /// end.
    void runAtCommit(const QString &sql, const QVariantList &values);

    Known &known() { return m_known; }

    static QString fileIn(const QString &folder);

private:
    struct Close
    {
        void operator()(sqlite3 *connection) const;
    };

    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    struct Statement
    {
        std::unique_ptr<sqlite3_stmt, Finalize> handle;
        bool writes = false;
        int columns = 0; ///< of what it returns
    };

    struct PutOff
    {
        QString sql;
        QVariantList values;
    };

    Statement &prepared(const QString &sql);
    Rows run(const Statement &statement, const QString &sql, const QVariantList &values);
    [[noreturn]] void fail(const QString &what) const;

    std::unique_ptr<sqlite3, Close> m_connection;
    std::unordered_map<QString, Statement> m_statements; ///< prepared once, by their text
    Known m_known;
    bool m_begun = false;
    std::vector<PutOff> m_putOff;
    std::size_t m_putOffBeforeStep = 0;
    qint64 m_version = 0; ///< SQLite's count of what other connections have written
};

} // namespace otklik
