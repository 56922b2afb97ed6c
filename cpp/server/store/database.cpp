// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/database.h"

#include <QDir>
#include <QScopeGuard>

#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// SQLite copies neither text nor bytes: they stay in @p kept until the statement has run.
int bind(sqlite3_stmt *statement, int place, const QVariant &value, QByteArray &kept)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return sqlite3_bind_null(statement, place);
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, place, value.toDouble());
    case QMetaType::QByteArray:
        kept = value.toByteArray();
        return sqlite3_bind_blob64(statement, place, kept.constData(), sqlite3_uint64(kept.size()), SQLITE_STATIC);
    default:
        // An empty text, never NULL: absent and empty mean the same with us.
        kept = value.toString().toUtf8();
        return sqlite3_bind_text64(statement, place, kept.isNull() ? "" : kept.constData(), sqlite3_uint64(kept.size()),
                                   SQLITE_STATIC, SQLITE_UTF8);
    }
}

QVariant valueOf(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_NULL:
        return {};
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(statement, column));
    }
    default: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    }
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

void Database::Close::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

void Database::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Database::Database(const QString &folder)
{
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    constexpr int busyMilliseconds = 10'000;
    sqlite3 *connection = nullptr;
    const int opened = sqlite3_open_v2(fileIn(folder).toUtf8().constData(), &connection, flags, nullptr);
    m_connection.reset(connection); // there is one also after a failure
    if (opened != SQLITE_OK) {
        fail(u"cannot open "_s + fileIn(folder));
    }
    sqlite3_busy_timeout(connection, busyMilliseconds);
    run(u"PRAGMA journal_mode = WAL"_s);
    run(u"PRAGMA synchronous = FULL"_s);
    run(u"PRAGMA foreign_keys = ON"_s);
    run(u"PRAGMA wal_autocheckpoint = 1000"_s);
    // Pages of the chats of a busy day; the usual 2 MB are read again and again.
    run(u"PRAGMA cache_size = -32768"_s);
    // What a savepoint would undo is kept here and not in a file, which each job would make and delete.
    run(u"PRAGMA temp_store = MEMORY"_s);
}

Database::~Database() = default;

void Database::fail(const QString &what) const
{
    throw StoreError((what + ": "_L1 + QString::fromUtf8(sqlite3_errmsg(m_connection.get()))).toStdString());
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
    run(prepared(sql), sql, values);
    return sqlite3_last_insert_rowid(m_connection.get());
}

Database::Statement &Database::prepared(const QString &sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end()) {
        return known->second;
    }
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *handle = nullptr;
    if (sqlite3_prepare_v3(m_connection.get(), text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &handle,
                           nullptr) != SQLITE_OK) {
        fail(sql);
    }
    Statement statement{.handle = {}, .writes = mayWrite(sql), .columns = sqlite3_column_count(handle)};
    statement.handle.reset(handle);
    return m_statements.emplace(sql, std::move(statement)).first->second;
}

Rows Database::run(const Statement &statement, const QString &sql, const QVariantList &values)
{
    sqlite3_stmt *handle = statement.handle.get();
    std::vector<QByteArray> kept(values.size());
    // Also after a failure: a statement that has not been reset keeps the transaction open.
    const auto reset = qScopeGuard([handle] {
        sqlite3_reset(handle);
        sqlite3_clear_bindings(handle);
    });
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (bind(handle, int(i) + 1, values[i], kept[i]) != SQLITE_OK) {
            fail(sql);
        }
    }
    Rows rows;
    int stepped = sqlite3_step(handle);
    for (; stepped == SQLITE_ROW; stepped = sqlite3_step(handle)) {
        QVariantList row;
        row.reserve(statement.columns);
        for (int column = 0; column < statement.columns; ++column) {
            row.append(valueOf(handle, column));
        }
        rows.append(Row(std::move(row)));
    }
    if (stepped != SQLITE_DONE) {
        fail(sql);
    }
    return rows;
}

} // namespace otklik
