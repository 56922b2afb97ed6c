// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connection.h"

#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace otklik {

Q_LOGGING_CATEGORY(cacheLog, "otklik.cache")

Connection::Connection(const QString &file, Access access)
    : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"otklik-"_s + QUuid::createUuid().toString(QUuid::Id128)))
{
    m_database.setDatabaseName(file);
    // A second program that holds the file is waited for rather than taken for an error.
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (access == Access::ReadOnly) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    m_database.setConnectOptions(options);
    if (!m_database.open()) {
        m_error = m_database.lastError();
    }
}

Connection::~Connection()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

bool Connection::run(const QString &sql)
{
    QSqlQuery query(m_database);
    const bool good = query.exec(sql);
    m_error = query.lastError();
    return good;
}

QVariant Connection::value(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const bool found = query.exec(sql) && query.next();
    m_error = query.lastError();
    return found ? query.value(0) : QVariant();
}

bool isCorruption(const QSqlError &error)
{
    constexpr int notADatabase = 26;                         // SQLITE_NOTADB
    const int code = error.nativeErrorCode().toInt() & 0xff; // what is above tells kinds of one error apart
    return code == CorruptionCode || code == notADatabase;
}

} // namespace otklik
