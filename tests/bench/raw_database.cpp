// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/raw_database.h"

#include <QStringList>

#include <cstdio>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {
constexpr int BusyTimeout = 10'000;
} // namespace

RawDatabase::RawDatabase(const QString &file)
{
    const bool opened = good(
        ::sqlite3_open_v2(file.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr),
        "open");
    if (opened) {
        ::sqlite3_busy_timeout(m_database, BusyTimeout);
    }
}

RawDatabase::~RawDatabase()
{
    ::sqlite3_close(m_database);
}

bool RawDatabase::good(int code, const char *what) const
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) {
        return true;
    }
    std::fprintf(stderr, "SQLite, %s: %s\n", what, ::sqlite3_errmsg(m_database));
    return false;
}

bool RawDatabase::run(const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    return good(::sqlite3_exec(m_database, text.constData(), nullptr, nullptr, nullptr), text.constData());
}

qint64 RawDatabase::number(const QString &sql)
{
    const std::vector<Row> found = rows(sql);
    return found.empty() ? 0 : ::sqlite3_value_int64(found.front().front().get());
}

std::vector<RawDatabase::Row> RawDatabase::rows(const QString &sql)
{
    std::vector<Row> result;
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (!good(::sqlite3_prepare_v2(m_database, text.constData(), -1, &statement, nullptr), text.constData())) {
        return result;
    }
    const int columns = ::sqlite3_column_count(statement);
    while (::sqlite3_step(statement) == SQLITE_ROW) {
        Row row;
        for (int column = 0; column < columns; ++column) {
            row.emplace_back(::sqlite3_value_dup(::sqlite3_column_value(statement, column)), ::sqlite3_value_free);
        }
        result.push_back(std::move(row));
    }
    good(::sqlite3_finalize(statement), text.constData());
    return result;
}

QString RawDatabase::textOf(const Value &value)
{
    const auto *text = reinterpret_cast<const char *>(::sqlite3_value_text(value.get()));
    return QString::fromUtf8(text, ::sqlite3_value_bytes(value.get()));
}

RawDatabase::Statement::Statement(RawDatabase &database, const QString &sql)
    : m_database(database)
{
    const QByteArray text = sql.toUtf8();
    m_database.good(::sqlite3_prepare_v3(m_database.m_database, text.constData(), -1, SQLITE_PREPARE_PERSISTENT,
                                         &m_statement, nullptr),
                    text.constData());
}

RawDatabase::Statement::~Statement()
{
    ::sqlite3_finalize(m_statement);
}

void RawDatabase::Statement::bind(int place, qint64 value)
{
    ::sqlite3_bind_int64(m_statement, place, value);
}

void RawDatabase::Statement::bind(int place, const QByteArray &text)
{
    ::sqlite3_bind_text(m_statement, place, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

void RawDatabase::Statement::bind(int place, const Value &value)
{
    ::sqlite3_bind_value(m_statement, place, value.get());
}

int RawDatabase::Statement::run()
{
    int count = 0;
    while (::sqlite3_step(m_statement) == SQLITE_ROW) {
        ++count;
    }
    return m_database.good(::sqlite3_reset(m_statement), "a statement") ? count : -1;
}

RawDatabase::Inserter::Inserter(RawDatabase &database, const QString &table, int columns)
    : m_statement(database, u"INSERT INTO %1 VALUES (%2)"_s.arg(table, QStringList(columns, u"?"_s).join(u',')))
{
}

bool RawDatabase::Inserter::insert(const Row &row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        m_statement.bind(int(i) + 1, row[i]);
    }
    return m_statement.run() >= 0;
}

} // namespace otklik::bench
