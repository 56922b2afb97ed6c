// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/secrets.h"
#include "server/store/chat_life.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/message_index.h"
#include "server/store/migrations.h"
#include "server/store/replies.h"
#include "server/store/settle.h"
#include "server/store/sign_in.h"
#include "server/store/transfers.h"
#include "server/store/visitors.h"
#include "unit/server/store_bench.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace otklik;
using otklik::test::StoreBench;

/// The store by itself: grouped commits, refusals, a database that fails, schemas, and the time of things.
class TestStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareSecrets(); }
    void migratedSchemaEqualsAFreshOne();
    void repliesKeepTheirWordsWhenTheyGetParts();
    void newerSchemaIsLeftUntouched();
    void jobsOfAGroupShareACommit();
    void refusedJobSpoilsNoOther();
    void wordsOfAnUndoneStepAreNotInTheIndex();
    void logIsWrittenBackWhileJobsGoOn();
    void fullDiskFailsTheGroupAndTheStoreLivesOn();
    void outcomesAndAnnouncementsKeepTheOrderOfTheJobs();
    void afterFinishNothingIsTaken();
    void oldEventsAreDropped();
    void tokenLivesOnWithUseAndEnds();
    void visitorWhoComesBackLateBeginsAnotherVisit();
    void transferNobodyTakesComesBack();
};

namespace {

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

void indexWords(Database &database, MessageId id, const QString &text)
{
    Message message;
    message.id = id;
    message.chatId = 1;
    message.author.kind = AuthorKind::Visitor;
    message.text = text;
    indexMessage(database, message, 1);
}

qsizetype countFound(Database &database, const QString &word)
{
    return database.run(u"SELECT rowid FROM message_words WHERE message_words MATCH ?"_s, {word}).size();
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

void TestStore::repliesKeepTheirWordsWhenTheyGetParts()
{
    const QTemporaryDir folder;
    Database database(folder.path());
    migrate(database, 7); // the last in which a reply was one text
    database.run(u"INSERT INTO replies (operator_id, shortcut, text) VALUES (0, 'привет', 'Здравствуйте!')"_s);
    database.run(u"INSERT INTO replies (operator_id, shortcut, text) VALUES (3, 'цена', '2 990')"_s);
    migrate(database);
    Transaction transaction{.database = database, .now = 1, .announcements = {}};
    const QList<CannedReply> replies = repliesFor(transaction, 3);
    QCOMPARE(replies.size(), 2);
    QCOMPARE(replies.first(),
             (CannedReply{.id = 1, .operatorId = 0, .shortcut = u"привет"_s, .text = u"Здравствуйте!"_s}));
    QCOMPARE(replies.last().text, u"2 990"_s);
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
    StoreBench bench;
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
    StoreBench bench;
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

void TestStore::wordsOfAnUndoneStepAreNotInTheIndex()
{
    const QTemporaryDir folder;
    Database database(folder.path());
    migrate(database);
    database.begin();
    database.beginStep();
    indexWords(database, 1, u"samovar"_s);
    database.endStep();
    database.beginStep();
    indexWords(database, 2, u"kettle"_s);
    database.undoStep();
    database.beginStep();
    indexWords(database, 3, u"teapot"_s);
    database.endStep();
    database.commit();
    QCOMPARE(countFound(database, u"samovar"_s), 1);
    QCOMPARE(countFound(database, u"kettle"_s), 0);
    QCOMPARE(countFound(database, u"teapot"_s), 1);
    database.begin();
    indexWords(database, 4, u"grinder"_s);
    database.rollback();
    database.begin();
    database.commit();
    QCOMPARE(countFound(database, u"grinder"_s), 0);
}

void TestStore::logIsWrittenBackWhileJobsGoOn()
{
    StoreBench bench;
    const QString file = Database::fileIn(bench.folder.path());
    const qint64 before = QFileInfo(file).size();
    for (int i = 0; i < 2'000; ++i) {
        bench.give<bool>([i](Transaction &transaction) { return addGroupNamed(transaction, QString::number(i)); });
    }
    // Far too few for the commits to do it themselves.
    QVERIFY(QTest::qWaitFor([&] { return QFileInfo(file).size() > before; }, 20'000));
    QVERIFY(bench.takeAll());
}

void TestStore::fullDiskFailsTheGroupAndTheStoreLivesOn()
{
    StoreBench bench;
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
    StoreBench bench;
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
    StoreBench bench;
    bench.give<bool>([](Transaction &transaction) { return addGroupNamed(transaction, u"A"_s); });
    bench.store.finish();
    bench.give<bool>([](Transaction &transaction) { return addGroupNamed(transaction, u"B"_s); });
    QVERIFY(bench.takeAll());
    QCOMPARE(bench.told, (QStringList{u"done"_s, u"unavailable"_s}));
}

void TestStore::oldEventsAreDropped()
{
    StoreBench bench;
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
    StoreBench bench;
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
    StoreBench bench;
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
    StoreBench bench;
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
