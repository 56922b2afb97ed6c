// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backoff.h"
#include "sync/server_clock.h"

#include <QDateTime>
#include <QTest>

using namespace otklik;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsToItsMost()
    {
        Backoff backoff(500ms, 15s, [] { return 1.0; });
        for (const auto expected : {500ms, 1'000ms, 2'000ms, 4'000ms, 8'000ms, 15'000ms, 15'000ms}) {
            QCOMPARE(backoff.next(), expected);
        }
        backoff.reset();
        QCOMPARE(backoff.next(), 500ms);
    }

    void spreadsBetweenHalfAndAll()
    {
        double chance = 0;
        Backoff backoff(1s, 1s, [&] { return chance; });
        QCOMPARE(backoff.next(), 500ms);
        chance = 0.5;
        QCOMPARE(backoff.next(), 750ms);
    }

    void theClockFollowsTheServerNotTheWall()
    {
        ServerClock clock;
        QVERIFY(std::abs(clock.now() - QDateTime::currentMSecsSinceEpoch()) < 1'000);
        clock.learn(1'900'000'000'000, 400);
        const Timestamp first = clock.now();
        QVERIFY(first >= 1'900'000'000'200 && first < 1'900'000'001'200);
        QTRY_VERIFY(clock.now() > first); // it runs
        clock.learn(0, 10);               // no time is no news
        QVERIFY(clock.now() >= first);
    }
};

QTEST_GUILESS_MAIN(BackoffTest)
#include "backoff_test.moc"
