// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"
#include "platform/idle_watch.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class AwayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isIdleWhenNobodyTouchesTheProgram();
    void isNeverIdleWhenSwitchedOff();
    void becomesUnavailableAndComesBack();
    void leavesAChosenStatusAlone();
};

namespace {

constexpr Timestamp Minute = 60'000;

void pressAKey(QObject &window)
{
    QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &key);
}

} // namespace

void AwayTest::isIdleWhenNobodyTouchesTheProgram()
{
    SetClock clock;
    QObject window;
    IdleWatch watch(clock);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    QSignalSpy active(&watch, &IdleWatch::active);
    watch.setLimit(5min);
    clock.at += 4 * Minute;
    watch.check();
    QCOMPARE(idle.size(), 0);
    pressAKey(window);
    clock.at += 4 * Minute;
    watch.check();
    QCOMPARE(idle.size(), 0); // four minutes since the key
    clock.at += Minute;
    watch.check();
    watch.check();
    QCOMPARE(idle.size(), 1);
    QVERIFY(watch.isIdle());
    pressAKey(window);
    pressAKey(window);
    QCOMPARE(active.size(), 1);
    QVERIFY(!watch.isIdle());
}

void AwayTest::isNeverIdleWhenSwitchedOff()
{
    SetClock clock;
    IdleWatch watch(clock);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    QSignalSpy active(&watch, &IdleWatch::active);
    clock.at += 600 * Minute;
    watch.check();
    QCOMPARE(idle.size(), 0);
    watch.setLimit(5min);
    clock.at += 5 * Minute;
    watch.check();
    QCOMPARE(idle.size(), 1);
    watch.setLimit(0min);
    QCOMPARE(active.size(), 1);
    clock.at += 600 * Minute;
    watch.check();
    QCOMPARE(idle.size(), 1);
}

void AwayTest::becomesUnavailableAndComesBack()
{
    ModelGround ground;
    const auto desk = ground.desk();
    QSignalSpy toast(desk.get(), &Desk::toast);
    desk->setIdle(true);
    QCOMPARE(ground.commands->statuses, (QList{OperatorStatus::Unavailable}));
    ground.write([](CacheWriter &writer) {
        writer.putOperator(samples::colleague(samples::Anna, u"Анна Петрова"_s, OperatorStatus::Unavailable));
    });
    desk->setIdle(false);
    QCOMPARE(ground.commands->statuses, (QList{OperatorStatus::Unavailable, OperatorStatus::Available}));
    QCOMPARE(toast.size(), 1);
    desk->setIdle(false);
    QCOMPARE(ground.commands->statuses.size(), 2);
}

void AwayTest::leavesAChosenStatusAlone()
{
    ModelGround ground;
    const auto desk = ground.desk();
    ground.write([](CacheWriter &writer) {
        writer.putOperator(samples::colleague(samples::Anna, u"Анна Петрова"_s, OperatorStatus::Offline));
    });
    desk->setIdle(true);
    desk->setIdle(false);
    QVERIFY(ground.commands->statuses.isEmpty());
    ground.write([](CacheWriter &writer) { writer.putOperator(samples::colleague(samples::Anna, u"Анна Петрова"_s)); });
    desk->setIdle(true);
    desk->setStatus(Desk::OfflineStatus); // chosen while away: from another place on the desk
    desk->setIdle(false);
    QCOMPARE(ground.commands->statuses, (QList{OperatorStatus::Unavailable, OperatorStatus::Offline}));
}

QTEST_GUILESS_MAIN(AwayTest)
#include "away_test.moc"
