// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/outcome.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <unordered_map>

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
class Database
{
public:
    /// Opens or makes @p folder/otklik.db and sets it up for durable, grouped commits.
    explicit Database(const QString &folder);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement with its values bound in order, and reads all that it returns.
    Rows run(const QString &sql, const QVariantList &values = {});

    static QString fileIn(const QString &folder);

private:
    struct Statement
    {
        QSqlQuery query;
        int columns = -1; ///< of what it returns; -1: it has not run yet
    };

    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, Statement> m_statements; ///< prepared once, by their text
};

} // namespace otklik
