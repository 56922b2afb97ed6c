// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/store.h"

#include "server/access/secrets.h"
#include "server/store/chat_life.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/migrations.h"
#include "server/store/settle.h"
#include "server/store/sign_in.h"
#include "server/store/transfers.h"
#include "server/store/visitors.h"

#include <QTemporaryDir>
#include <QTest>

#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;
using namespace otklik;

/// The store by itself: grouped commits, refusals, a database that fails, schemas, and the time of things.
class TestStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareSecrets(); }
    void migratedSchemaEqualsAFreshOne();
    void newerSchemaIsLeftUntouched();
    void jobsOfAGroupShareACommit();
    void refusedJobSpoilsNoOther();
    void fullDiskFailsTheGroupAndTheStoreLivesOn();
    void outcomesAndAnnouncementsKeepTheOrderOfTheJobs();
    void afterFinishNothingIsTaken();
    void patientJobBeginsNoCommit();
    void jobsOfALineStayBehindThePatientOnes();
    void promptJobGoesBeforeThePatientThatWait();
    void patientJobsAreNotHeldUpForEver();
    void patientJobsShareACommit();
    void fullDiskFailsThePatientToo();
    void oldEventsAreDropped();
    void tokenLivesOnWithUseAndEnds();
    void visitorWhoComesBackLateBeginsAnotherVisit();
    void transferNobodyTakesComesBack();
};

namespace {

using namespace std::chrono_literals;

/// A store whose outcomes are taken when a test says so.
class Bench
{
public:
    explicit Bench(JobQueue::Duration patience = Store::UsualPatience)
        : store(
              folder.path(), [this] { return now.load(); },
              [this](std::function<void()> later) {
                  const std::lock_guard lock(m_mutex);
                  m_later.push_back(std::move(later));
              },
              [this](const Announcements &announcements) {
                  for (const NumberedEvent &event : announcements.events) {
                      told.append(u"event %1"_s.arg(event.offset));
                  }
              },
              patience)
    {
    }

    template<typename T> void give(std::function<T(Transaction &)> job)
    {
        ++m_given;
        store.submit<T>(std::move(job), [this](const Outcome<T> &outcome) {
            ++m_done;
            const auto *error = std::get_if<ProtocolError>(&outcome);
            told.append(error ? toString(error->code) : u"done"_s);
        });
    }
    /// Waits for the outcomes of all jobs.
    bool takeAll()
    {
        return QTest::qWaitFor(
            [this] {
                takeWhatCame();
                return m_done == m_given;
            },
            20'000);
    }
    /// Gives a job that does nothing and tells its name when it is committed.
    void giveNamed(const QString &name, Turn turn = {}, const std::function<void()> &what = [] {})
    {
        ++m_given;
        store.submit<bool>(
            [what](Transaction &) {
                what();
                return true;
            },
            [this, name](const Outcome<bool> &outcome) {
                ++m_done;
                told.append(std::holds_alternative<bool>(outcome) ? name : u"not "_s + name);
            },
            turn);
    }
    /// Waits for the outcome of this one.
    bool takeUntil(const QString &name)
    {
        return QTest::qWaitFor(
            [&] {
                takeWhatCame();
                return told.contains(name);
            },
            20'000);
    }
    template<typename T> T ask(std::function<T(Transaction &)> job)
    {
        T result{};
        give<bool>([&](Transaction &transaction) {
            result = job(transaction);
            return true;
        });
        takeAll();
        return result;
    }

    QTemporaryDir folder;
    std::atomic<Timestamp> now = 1'700'000'000'000;
    QStringList told;

private:
    void takeWhatCame()
    {
        std::vector<std::function<void()>> later;
        {
            const std::lock_guard lock(m_mutex);
            later.swap(m_later);
        }
        for (const auto &one : later) {
            one();
        }
    }

    std::mutex m_mutex;
    std::vector<std::function<void()>> m_later;
    std::atomic<int> m_given = 0; ///< also by jobs
    int m_done = 0;

public:
    Store store; ///< ends before what it tells to
};

OperatorId addAnna(Transaction &transaction)
{
    return addOperator(
        transaction,
        {.login = u"anna"_s, .name = u"Анна"_s, .role = Role::Operator, .groups = {}, .passwordHash = u"x"_s});
}

QStringList schema(Database &database)
{
    QStringList result;
    for (const Row &row : database.run(u"SELECT type, name, sql FROM sqlite_master ORDER BY name"_s)) {
        result.append(row.text(0) + u' ' + row.text(1) + u' ' + row.text(2));
    }
    return result;
}

bool addGroupNamed(Transaction &transaction, const QString &name)
{
    return addGroup(transaction, name) > 0;
}

} // namespace

void TestStore::migratedSchemaEqualsAFreshOne()
{
    const QTemporaryDir freshFolder;
    Database fresh(freshFolder.path());
    migrate(fresh);
    QCOMPARE(schemaOf(fresh), newestSchema());
    for (int start = 0; start < newestSchema(); ++start) {
        const QTemporaryDir folder;
        {
            Database old(folder.path());
            migrate(old, start);
            QCOMPARE(schemaOf(old), start);
        }
        Database reopened(folder.path());
        migrate(reopened);
        QCOMPARE(schema(reopened), schema(fresh));
    }
    migrate(fresh); // once more changes nothing
    QCOMPARE(schemaOf(fresh), newestSchema());
}

void TestStore::newerSchemaIsLeftUntouched()
{
    const QTemporaryDir folder;
    {
        Database database(folder.path());
        migrate(database);
        database.run(u"UPDATE facts SET value = '999' WHERE name = 'schema'"_s);
    }
    QVERIFY_THROWS_EXCEPTION(
        StoreError,
        Store(folder.path(), systemTime, [](const std::function<void()> &) {}, [](const Announcements &) {}));
    Database database(folder.path());
    QCOMPARE(schemaOf(database), 999);
}

void TestStore::jobsOfAGroupShareACommit()
{
    Bench bench;
    std::mutex gate;
    gate.lock();
    bench.give<bool>([&](Transaction &) { // holds the store until the others wait
        const std::lock_guard wait(gate);
        return true;
    });
    for (int i = 0; i < 100; ++i) {
        bench.give<bool>([i](Transaction &transaction) { return addGroupNamed(transaction, QString::number(i)); });
    }
    gate.unlock();
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.store.counters().jobs, 101);
    QVERIFY(bench.store.counters().commits <= 3);
    QCOMPARE(bench.ask<qsizetype>([](Transaction &transaction) { return groups(transaction).size(); }), 100);
}

void TestStore::refusedJobSpoilsNoOther()
{
    Bench bench;
    bench.give<bool>([](Transaction &transaction) { return addGroupNamed(transaction, u"A"_s); });
    bench.give<bool>([](Transaction &transaction) {
        addGroup(transaction, u"undone"_s);
        addAnna(transaction);
        return addGroupNamed(transaction, u"A"_s); // there is one
    });
    bench.give<bool>([](Transaction &transaction) {
        addGroup(transaction, u"undone too"_s);
        transaction.run(u"SELECT nonsense FROM nowhere"_s);
        return true;
    });
    bench.give<bool>([](Transaction &transaction) { return addGroupNamed(transaction, u"B"_s); });
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told,
             (QStringList{u"done"_s, u"conflict"_s, u"unavailable"_s, u"done"_s})); // and no event of the refused
    QCOMPARE(bench.ask<qsizetype>([](Transaction &transaction) { return groups(transaction).size(); }), 2);
    QVERIFY(bench.ask<bool>([](Transaction &transaction) { return operators(transaction).isEmpty(); }));
}

void TestStore::fullDiskFailsTheGroupAndTheStoreLivesOn()
{
    Bench bench;
    // The database may not grow: to SQLite that is a full disk.
    bench.give<bool>([](Transaction &transaction) {
        const qint64 pages = transaction.run(u"PRAGMA page_count"_s).first().integer(0);
        transaction.run(u"PRAGMA max_page_count = %1"_s.arg(pages));
        return true;
    });
    QVERIFY(bench.takeAll());
    bench.told.clear();
    for (int i = 0; i < 20; ++i) {
        bench.give<bool>([i](Transaction &transaction) {
            transaction.run(u"INSERT INTO facts (name, value) VALUES (?, ?)"_s,
                            {u"large %1"_s.arg(i), QString(100'000, u'x')});
            addAnna(transaction);
            return true;
        });
    }
    QVERIFY(bench.takeAll());
    QVERIFY(bench.told.contains(u"unavailable"_s));
    QVERIFY(!bench.told.contains(u"done"_s));
    QCOMPARE(bench.told.filter(u"event"_s).size(), 0); // nothing announced that did not last
    bench.ask<bool>(
        [](Transaction &transaction) { return !transaction.run(u"PRAGMA max_page_count = 1000000"_s).isEmpty(); });
    QVERIFY(bench.ask<bool>([](Transaction &transaction) { return operators(transaction).isEmpty(); }));
    QVERIFY(bench.ask<OperatorId>(addAnna) > 0);
}

void TestStore::outcomesAndAnnouncementsKeepTheOrderOfTheJobs()
{
    Bench bench;
    const OperatorId anna = bench.ask<OperatorId>(addAnna);
    bench.told.clear();
    bench.give<bool>([anna](Transaction &transaction) {
        setConnected(transaction, anna, true);
        return true;
    });
    bench.give<bool>([](Transaction &transaction) { return addGroupNamed(transaction, u"A"_s); });
    bench.give<bool>([anna](Transaction &transaction) {
        setConnected(transaction, anna, false);
        return true;
    });
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told, (QStringList{u"event 2"_s, u"done"_s, u"done"_s, u"event 3"_s, u"done"_s}));
}

void TestStore::afterFinishNothingIsTaken()
{
    Bench bench;
    bench.give<bool>([](Transaction &transaction) { return addGroupNamed(transaction, u"A"_s); });
    bench.store.finish();
    bench.give<bool>([](Transaction &transaction) { return addGroupNamed(transaction, u"B"_s); });
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told, (QStringList{u"done"_s, u"unavailable"_s}));
}

void TestStore::patientJobBeginsNoCommit()
{
    Bench bench(1h);
    bench.giveNamed(u"patient"_s, {.line = 1, .patient = true});
    bench.giveNamed(u"prompt"_s);
    QVERIFY(bench.takeUntil(u"prompt"_s)); // taken after it, and did not take it along
    QCOMPARE(bench.told, QStringList{u"prompt"_s});
    QCOMPARE(bench.store.waiting(), 1);
    bench.store.finish();
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told, (QStringList{u"prompt"_s, u"patient"_s}));
}

void TestStore::jobsOfALineStayBehindThePatientOnes()
{
    Bench bench(1h);
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

void TestStore::promptJobGoesBeforeThePatientThatWait()
{
    Bench bench(0ms);
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

void TestStore::patientJobsAreNotHeldUpForEver()
{
    Bench bench(0ms);
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

void TestStore::patientJobsShareACommit()
{
    Bench bench(1h);
    for (int i = 0; i < 10; ++i) {
        bench.giveNamed(QString::number(i), {.line = i % 3 + 1, .patient = true});
    }
    bench.store.finish();
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told.join(u' '), u"0 1 2 3 4 5 6 7 8 9"_s);
    QCOMPARE(bench.store.counters().commits, 1);
}

void TestStore::fullDiskFailsThePatientToo()
{
    Bench bench(1h);
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

void TestStore::oldEventsAreDropped()
{
    Bench bench;
    const OperatorId anna = bench.ask<OperatorId>(addAnna);
    bench.ask<bool>([anna](Transaction &transaction) {
        for (int i = 0; i < 2'600; ++i) {
            announce(transaction, {anna}, OperatorChanged{.colleague = {.id = anna, .name = {}, .groups = {}}});
        }
        return true;
    });
    const auto kept = [&](const QString &table) {
        return bench.ask<qint64>([&](Transaction &transaction) {
            return transaction.run(u"SELECT COUNT(*) FROM "_s + table).first().integer(0);
        });
    };
    QVERIFY(kept(u"event_receivers"_s) >= KeptEvents);
    QVERIFY(kept(u"event_receivers"_s) < KeptEvents + 100);
    QCOMPARE(kept(u"events"_s), kept(u"event_receivers"_s));
    QCOMPARE(bench.ask<qint64>([anna](Transaction &transaction) { return lastOffset(transaction, anna); }), 2'601);
}

void TestStore::tokenLivesOnWithUseAndEnds()
{
    Bench bench;
    const OperatorId anna = bench.ask<OperatorId>(addAnna);
    const QString token = bench.ask<QString>(
        [anna](Transaction &transaction) { return openSession(transaction, anna, u"a test"_s).token; });
    const auto goesOn = [&] {
        bench.told.clear();
        bench.give<SignedIn>([&](Transaction &transaction) { return resumeSession(transaction, token, {}, 0); });
        bench.takeAll();
        return bench.told.last() == "done"_L1;
    };
    bench.now += TokenLife - 1;
    QVERIFY(goesOn());
    bench.now += TokenLife - 1; // it was used meanwhile
    QVERIFY(goesOn());
    bench.now += TokenLife + 1;
    QVERIFY(!goesOn());
    // Whoever reads the database finds no token in it.
    QVERIFY(bench.ask<bool>([&](Transaction &transaction) {
        return transaction.run(u"SELECT 1 FROM tokens WHERE hash = ?"_s, {token}).isEmpty() &&
               !transaction.run(u"SELECT 1 FROM tokens WHERE hash = ?"_s, {tokenHash(token)}).isEmpty();
    }));
}

void TestStore::visitorWhoComesBackLateBeginsAnotherVisit()
{
    Bench bench;
    Arrival arrival;
    arrival.origin = u"http://shop.test"_s;
    arrival.page = {.url = u"http://shop.test/"_s, .title = u"Home"_s};
    arrival.siteKey =
        bench.ask<QString>([&](Transaction &transaction) { return addSite(transaction, u"Shop"_s, {arrival.origin}); });
    const auto come = [&] {
        return bench.ask<Arrived>([&](Transaction &transaction) { return arrive(transaction, arrival); });
    };
    const Arrived first = come();
    arrival.token = first.token;
    const auto go = [&] {
        bench.ask<bool>([&](Transaction &transaction) {
            leave(transaction, first.visitorId);
            return true;
        });
    };
    bench.now += 60'000;
    go();
    bench.now += VisitGap - 1;
    QCOMPARE(come().visit.number, 1);
    go();
    bench.now += VisitGap;
    arrival.referrer = u"https://ya.ru/"_s;
    const Arrived late = come();
    QCOMPARE(late.visit.number, 2);
    QCOMPARE(late.visit.startedAt, bench.now.load());
    QCOMPARE(late.visit.source, u"ya.ru"_s);
    const auto visits =
        bench.ask<QList<Visit>>([&](Transaction &transaction) { return visitsOf(transaction, first.visitorId, 10); });
    QCOMPARE(visits.size(), 2);
    QCOMPARE(visits.last().endedAt, bench.now.load() - VisitGap);
}

void TestStore::transferNobodyTakesComesBack()
{
    Bench bench;
    const ChatId chat = bench.ask<ChatId>([](Transaction &transaction) {
        const OperatorId anna = addAnna(transaction);
        const OperatorId boris = addOperator(
            transaction,
            {.login = u"boris"_s, .name = u"Борис"_s, .role = Role::Operator, .groups = {}, .passwordHash = u"x"_s});
        setConnected(transaction, anna, true);
        setConnected(transaction, boris, true);
        const QString key = addSite(transaction, u"Shop"_s, {u"https://shop.example"_s});
        const Arrived arrived = arrive(transaction, {.siteKey = key,
                                                     .origin = u"https://shop.example"_s,
                                                     .token = {},
                                                     .page = {.url = u"https://shop.example/"_s, .title = {}, .at = 0},
                                                     .referrer = {},
                                                     .address = u"192.0.2.1"_s});
        const ChatMessage started =
            startChat(transaction, {.id = arrived.visitorId, .siteId = arrived.site.id, .pageUrl = {}, .pageTitle = {}},
                      u"4d4cf5b7-7a9e-4c46-9f9c-3a2d5b1e0c11"_s, u"Здравствуйте"_s);
        acceptChat(transaction, anna, started.chat.id);
        offerTransfer(transaction, anna, started.chat.id, {.operatorId = boris, .groupId = 0, .comment = {}});
        return started.chat.id;
    });
    QVERIFY(chat > 0);
    const auto end = [chat](Transaction &transaction) {
        settle(transaction);
        return chatById(transaction, chat);
    };
    const auto nextDue = [](Transaction &transaction) { return settle(transaction).nextDue; };
    QCOMPARE(bench.ask<Timestamp>(nextDue), bench.now + 60'000);
    bench.now += 59'999;
    QVERIFY(bench.ask<Chat>(end).transfer.has_value());
    bench.now += 1;
    const Chat back = bench.ask<Chat>(end);
    QVERIFY(!back.transfer.has_value());
    QCOMPARE(back.operatorName, u"Анна"_s);
    QCOMPARE(bench.ask<Timestamp>(nextDue), 0);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
