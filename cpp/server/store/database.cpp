// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/database.h"

#include <QDir>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

[[noreturn]] void fail(const QString &what, const QSqlError &error)
{
    throw StoreError((what + ": "_L1 + error.text()).toStdString());
}

// A null QString would be stored as NULL; absent and empty text mean the same with us.
QVariant bindable(const QVariant &value)
{
    return value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(u""_s) : value;
}

} // namespace

QString Database::fileIn(const QString &folder)
{
    return QDir(folder).filePath(u"otklik.db"_s);
}

Database::Database(const QString &folder)
    : m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    m_database.setDatabaseName(fileIn(folder));
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!m_database.open()) {
        const QSqlError error = m_database.lastError();
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
        fail(u"cannot open "_s + fileIn(folder), error);
    }
    run(u"PRAGMA journal_mode = WAL"_s);
    run(u"PRAGMA synchronous = FULL"_s);
    run(u"PRAGMA foreign_keys = ON"_s);
    run(u"PRAGMA wal_autocheckpoint = 1000"_s);
    // What a savepoint would undo is kept here and not in a file, which each job would make and delete.
    run(u"PRAGMA temp_store = MEMORY"_s);
}

Database::~Database()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Rows Database::run(const QString &sql, const QVariantList &values)
{
    auto statement = m_statements.find(sql);
    if (statement == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            fail(sql, query.lastError());
        }
        statement = m_statements.emplace(sql, Statement{.query = std::move(query)}).first;
    }
    auto &[query, columns] = statement->second;
    for (qsizetype i = 0; i < values.size(); ++i) {
        query.bindValue(int(i), bindable(values[i]));
    }
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        fail(sql, error);
    }
    Rows rows;
    if (columns < 0) { // a description of all columns is dear, and the same each time
        columns = query.isSelect() ? query.record().count() : 0;
    }
    while (columns > 0 && query.next()) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column) {
            row.append(query.value(column));
        }
        rows.append(Row(std::move(row)));
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid()) {
        fail(sql, error);
    }
    return rows;
}

} // namespace otklik
