// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How SQLite goes about what the cache is asked for at every start: never through all that it has.
#include "cache/connection.h"
#include "unit/cache/cache_samples.h"

#include <QRegularExpression>
#include <QSqlDriver>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

sqlite3 *handleOf(const Connection &connection)
{
    const QVariant handle = connection.database().driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

// What has been prepared on the connection, in words.
QStringList preparedOn(const Connection &connection)
{
    QStringList statements;
    sqlite3 *handle = handleOf(connection);
    for (sqlite3_stmt *one = sqlite3_next_stmt(handle, nullptr); one != nullptr; one = sqlite3_next_stmt(handle, one)) {
        statements.append(QString::fromUtf8(sqlite3_sql(one)));
    }
    return statements;
}

// The steps of SQLite's plan for @p statement.
QStringList planOf(const Connection &connection, const QString &statement)
{
    QStringList steps;
    sqlite3_stmt *plan = nullptr;
    const QByteArray text = "EXPLAIN QUERY PLAN " + statement.toUtf8();
    if (sqlite3_prepare_v2(handleOf(connection), text.constData(), -1, &plan, nullptr) == SQLITE_OK) {
        while (sqlite3_step(plan) == SQLITE_ROW) {
            steps.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(plan, 3))));
        }
    }
    sqlite3_finalize(plan);
    return steps;
}

bool goesThroughAll(const QString &step)
{
    static const QRegularExpression whole(u"^SCAN (messages|chats|requests|visitors)\\b(?!.*INDEX)"_s);
    return whole.match(step).hasMatch();
}

} // namespace

class PlansCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStartDoesNotGoThroughAllThereIs()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"otklik.sqlite"_s);
        const Cache cache(file);
        QCOMPARE(cache.health(), CacheHealth::Good);
        const Connection connection(file, Connection::Access::ReadOnly);
        const CacheReader reader(connection.database());
        reader.position();
        reader.openChats();
        reader.openRequests();
        reader.closedChatCount();
        reader.closedRequestCount();
        reader.rooms();
        reader.chatsWithUnsent();
        reader.unsentCount();
        reader.draftCount();
        reader.unsentFiles();
        reader.failedMessages();
        reader.failedActions();
        reader.filling();
        reader.timeline(1, 0, 50);
        const QStringList statements = preparedOn(connection);
        QVERIFY(statements.size() > 10);
        for (const QString &statement : statements) {
            const QStringList plan = planOf(connection, statement);
            QVERIFY2(!plan.isEmpty(), qPrintable(statement));
            for (const QString &step : plan) {
                QVERIFY2(!goesThroughAll(step), qPrintable(step + u": "_s + statement));
            }
        }
    }
};

QTEST_GUILESS_MAIN(PlansCacheTest)
#include "plans_cache_test.moc"
