// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/statements.h"

#include "cache/connection.h"

#include <QSqlDatabase>

namespace otklik {

Statements::Statements(const QSqlDatabase &database)
    : m_connection(database.connectionName())
{
}

QSqlQuery *Statements::run(const QString &sql, const QVariantList &values)
{
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        const QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        if (!database.isOpen()) {
            return nullptr; // said once, when it could not be opened
        }
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            keep(query.lastError(), sql);
            return nullptr;
        }
        found = m_prepared.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (qsizetype i = 0; i < values.size(); ++i) {
        query.bindValue(int(i), values[i]);
    }
    if (!query.exec()) {
        keep(query.lastError(), sql);
        query.finish();
        return nullptr;
    }
    return &query;
}

bool Statements::next(QSqlQuery &query)
{
    if (query.next()) {
        return true;
    }
    if (query.lastError().isValid()) {
        keep(query.lastError(), query.lastQuery());
    }
    query.finish(); // else its read lock would stay
    return false;
}

QVariant Statements::value(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = run(sql, values);
    if (!query || !next(*query)) {
        return {};
    }
    QVariant result = query->value(0);
    query->finish();
    return result;
}

void Statements::reportDamage(const QString &where)
{
    keep(QSqlError({}, QStringLiteral("a row is not as it was written"), QSqlError::StatementError,
                   QString::number(CorruptionCode)),
         where);
}

void Statements::keep(const QSqlError &error, const QString &sql)
{
    qCWarning(cacheLog) << "SQL error" << error.nativeErrorCode() << error.databaseText() << "in" << sql;
    if (!m_error.isValid()) {
        m_error = error;
    }
}

} // namespace otklik
