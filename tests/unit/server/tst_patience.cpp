// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/store_bench.h"

#include <QTest>

#include <atomic>
#include <functional>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace otklik;
using otklik::test::StoreBench;

/// The order of the jobs in the store when some of them are patient.
class TestPatience : public QObject
{
    Q_OBJECT

private slots:
    void patientJobBeginsNoCommit();
    void jobsOfALineStayBehindThePatientOnes();
    void promptJobGoesBeforeThePatientThatWait();
    void patientJobsAreNotHeldUpForEver();
    void patientJobsShareACommit();
    void fullDiskFailsThePatientToo();
};

void TestPatience::patientJobBeginsNoCommit()
{
    StoreBench bench(1h);
    bench.giveNamed(u"patient"_s, {.line = 1, .patient = true});
    bench.giveNamed(u"prompt"_s);
    QVERIFY(bench.takeUntil(u"prompt"_s)); // taken after it, and did not take it along
    QCOMPARE(bench.told, QStringList{u"prompt"_s});
    QCOMPARE(bench.store.waiting(), 1);
    bench.store.finish();
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told, (QStringList{u"prompt"_s, u"patient"_s}));
}

void TestPatience::jobsOfALineStayBehindThePatientOnes()
{
    StoreBench bench(1h);
    bench.giveNamed(u"1: word"_s, {.line = 1, .patient = true});
    bench.giveNamed(u"1: leaves"_s, {.line = 1});
    bench.giveNamed(u"2: word"_s, {.line = 2});
    bench.giveNamed(u"no line"_s);
    QVERIFY(bench.takeUntil(u"no line"_s));
    QCOMPARE(bench.told, (QStringList{u"2: word"_s, u"no line"_s}));
    bench.store.finish();
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told.sliced(2), (QStringList{u"1: word"_s, u"1: leaves"_s}));
}

void TestPatience::promptJobGoesBeforeThePatientThatWait()
{
    StoreBench bench(0ms);
    std::mutex gate;
    gate.lock();
    std::atomic<bool> isInside = false;
    bench.giveNamed(u"first"_s, {.line = 1, .patient = true}, [&] {
        isInside = true;
        const std::lock_guard wait(gate);
    });
    QVERIFY(QTest::qWaitFor([&] { return isInside.load(); }, 20'000));
    bench.giveNamed(u"second"_s, {.line = 1, .patient = true});
    bench.giveNamed(u"third"_s, {.line = 2, .patient = true});
    bench.giveNamed(u"prompt"_s, {.line = 3});
    bench.giveNamed(u"first's next"_s, {.line = 1});
    gate.unlock();
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told, (QStringList{u"first"_s, u"prompt"_s, u"second"_s, u"third"_s, u"first's next"_s}));
    QCOMPARE(bench.store.counters().commits, 2);
}

void TestPatience::patientJobsAreNotHeldUpForEver()
{
    StoreBench bench(0ms);
    std::mutex gate;
    gate.lock();
    // Each brings the next one: the prompt jobs never come to an end before the last.
    std::function<void(int)> giveChain = [&](int left) {
        bench.giveNamed(u"prompt %1"_s.arg(left), {}, [&giveChain, &gate, left] {
            const std::lock_guard wait(gate);
            if (left > 0) {
                giveChain(left - 1);
            }
        });
    };
    giveChain(5);
    bench.giveNamed(u"patient A"_s, {.line = 1, .patient = true});
    bench.giveNamed(u"patient B"_s, {.line = 2, .patient = true});
    gate.unlock();
    QVERIFY(bench.takeUntil(u"prompt 0"_s));
    QVERIFY(bench.takeAll());
    QVERIFY(bench.told.indexOf(u"patient A"_s) < bench.told.indexOf(u"prompt 2"_s));
    QVERIFY(bench.told.indexOf(u"patient B"_s) < bench.told.indexOf(u"prompt 0"_s));
}

void TestPatience::patientJobsShareACommit()
{
    StoreBench bench(1h);
    for (int i = 0; i < 10; ++i) {
        bench.giveNamed(QString::number(i), {.line = i % 3 + 1, .patient = true});
    }
    bench.store.finish();
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told.join(u' '), u"0 1 2 3 4 5 6 7 8 9"_s);
    QCOMPARE(bench.store.counters().commits, 1);
}

void TestPatience::fullDiskFailsThePatientToo()
{
    StoreBench bench(1h);
    bench.ask<bool>([](Transaction &transaction) {
        const qint64 pages = transaction.run(u"PRAGMA page_count"_s).first().integer(0);
        transaction.run(u"PRAGMA max_page_count = %1"_s.arg(pages));
        return true;
    });
    bench.giveNamed(u"before"_s, {.line = 1, .patient = true});
    bench.store.submit<bool>(
        [](Transaction &transaction) {
            transaction.run(u"INSERT INTO facts (name, value) VALUES ('large', ?)"_s, {QString(10'000'000, u'x')});
            return true;
        },
        [&](const Outcome<bool> &outcome) {
            bench.told.append(std::holds_alternative<bool>(outcome) ? u"large"_s : u"not large"_s);
        },
        {.line = 2, .patient = true});
    bench.giveNamed(u"after"_s, {.line = 3, .patient = true});
    bench.told.clear();
    bench.store.finish();
    QVERIFY(bench.takeAll());
    QVERIFY(bench.told.contains(u"not large"_s));
    QCOMPARE(bench.told.size(), 3); // each has its one outcome, whatever became of the transaction
}

QTEST_GUILESS_MAIN(TestPatience)

#include "tst_patience.moc"
