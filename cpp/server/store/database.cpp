// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/database.h"

#include <QDir>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

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

// Rather one too many: whoever begins anew may find what others have written, and going back unwrites.
bool mayWrite(const QString &sql)
{
    static constexpr std::array harmless{"SELECT "_L1, "SAVEPOINT "_L1, "RELEASE "_L1, "PRAGMA "_L1, "COMMIT"_L1};
    return std::ranges::none_of(harmless, [&](QLatin1StringView word) { return sql.startsWith(word); });
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
    // Pages of the chats of a busy day; the usual 2 MB are read again and again.
    run(u"PRAGMA cache_size = -32768"_s);
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

void Database::begin()
{
    runBeside(u"BEGIN IMMEDIATE"_s, {});
    m_begun = true;
    const qint64 version = run(u"PRAGMA data_version"_s).first().integer(0);
    if (std::exchange(m_version, version) != version) {
        m_known.forgetAll();
    }
}

void Database::commit()
{
    for (const PutOff &one : std::exchange(m_putOff, {})) {
        runBeside(one.sql, one.values);
    }
    run(u"COMMIT"_s);
    m_begun = false;
}

void Database::rollback()
{
    m_putOff.clear();
    m_begun = false;
    m_known.forgetAll();
    run(u"ROLLBACK"_s);
}

void Database::beginStep()
{
    m_putOffBeforeStep = m_putOff.size();
    run(u"SAVEPOINT step"_s);
}

void Database::endStep()
{
    run(u"RELEASE step"_s);
}

void Database::undoStep()
{
    m_putOff.resize(m_putOffBeforeStep);
    run(u"ROLLBACK TO step"_s);
    run(u"RELEASE step"_s);
}

void Database::runAtCommit(const QString &sql, const QVariantList &values)
{
    if (m_begun) {
        m_putOff.push_back({.sql = sql, .values = values});
    } else {
        runBeside(sql, values);
    }
}

Rows Database::run(const QString &sql, const QVariantList &values)
{
    Statement &statement = prepared(sql);
    if (statement.writes) {
        m_known.forgetAll(); // also when it fails
    }
    return run(statement, sql, values);
}

Rows Database::runBeside(const QString &sql, const QVariantList &values)
{
    return run(prepared(sql), sql, values);
}

qint64 Database::addBeside(const QString &sql, const QVariantList &values)
{
    qint64 id = 0;
    run(prepared(sql), sql, values, &id);
    return id;
}

Database::Statement &Database::prepared(const QString &sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end()) {
        return known->second;
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        fail(sql, query.lastError());
    }
    return m_statements.emplace(sql, Statement{.query = std::move(query), .writes = mayWrite(sql)}).first->second;
}

Rows Database::run(Statement &statement, const QString &sql, const QVariantList &values, qint64 *newId)
{
    auto &[query, writes, columns] = statement;
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
    if (newId) {
        *newId = query.lastInsertId().toLongLong();
    }
    query.finish();
    if (error.isValid()) {
        fail(sql, error);
    }
    return rows;
}

} // namespace otklik
