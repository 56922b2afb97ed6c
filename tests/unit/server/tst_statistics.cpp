// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json_statistics.h"
#include "server/store/chat_life.h"
#include "server/store/ratings.h"
#include "server/store/statistics.h"
#include "server/store/transfers.h"
#include "unit/server/company_bench.h"
#include "unit/server/stage.h"

#include <QTest>
#include <QTimeZone>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// `stats.get`: what is counted, for whom, and on which day.
class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    void firstAnswersAndLengthsAreMedians();
    void aChatIsOfWhoAnsweredFirst();
    void anInvitationBeginsWithTheVisitorsWord();
    void notesAreNoAnswers();
    void aRatingIsOfWhomTheVisitorRated();
    void nobodysChatsAreMissed();
    void whatWaitsIsNeitherTakenNorMissed();
    void onlyOnesOwnSitesAreCounted();
    void othersFiguresAreForWhoLeads();
    void daysAreThoseOfTheZone();
    void theDayOfTheChangedClockHasItsHours();
    void anEmptyPeriodHasItsDays();
    void moreThanOnePartIsCounted();
    void hostileQuestionsAreRefused_data();
    void hostileQuestionsAreRefused();
    void theWireSpeaksOfFigures();
};

namespace {

constexpr qint64 Second = 1'000;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Timestamp at(const QString &time)
{
    return QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch();
}

void say(CompanyBench &bench, OperatorId who, ChatId chat, MessageKind kind = MessageKind::Message)
{
    QVERIFY(bench.run([&](Transaction &transaction) {
        sendAsOperator(transaction, who, chat, {.clientId = newId(), .text = u"Да"_s}, kind);
    }));
}

void finish(CompanyBench &bench, OperatorId who, ChatId chat)
{
    QVERIFY(bench.run([&](Transaction &transaction) { closeAsOperator(transaction, who, chat); }));
}

/// A chat of a new visitor that was answered and ended so many seconds after it began.
ChatId talk(CompanyBench &bench, OperatorId who, qint64 answered, qint64 ended, SiteId site = 1)
{
    const Timestamp begun = bench.now;
    const ChatId chat = bench.write(bench.welcome(site));
    if (!bench.accept(who, chat)) {
        return 0;
    }
    bench.now = begun + answered * Second;
    say(bench, who, chat);
    bench.now = begun + ended * Second;
    finish(bench, who, chat);
    return chat;
}

StatisticsQuestion whole(const CompanyBench &bench)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(bench.now, QTimeZone::utc()).date();
    return {.from = today.addDays(-30), .to = today.addDays(30), .zone = u"UTC"_s};
}

Statistics count(CompanyBench &bench, OperatorId who, const StatisticsQuestion &question)
{
    return bench.ask<Statistics>([&](Transaction &transaction) { return statisticsFor(transaction, who, question); });
}

OperatorId hireAs(CompanyBench &bench, const QString &login, Role role)
{
    const OperatorId id = bench.hire(login);
    bench.changeStaff(id, [role](Operator &colleague) { colleague.role = role; });
    return id;
}

QList<OperatorId> operatorsOf(const Statistics &statistics)
{
    QList<OperatorId> ids;
    for (const OperatorFigures &colleague : statistics.operators) {
        ids.append(colleague.operatorId);
    }
    return ids;
}

Figures on(const Statistics &statistics, QDate day)
{
    for (const DayFigures &one : statistics.days) {
        if (one.day == day) {
            return one.figures;
        }
    }
    return {};
}

} // namespace

void TestStatistics::firstAnswersAndLengthsAreMedians()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    QVERIFY(talk(bench, anna, 10, 100));
    QVERIFY(talk(bench, anna, 600, 5'000));
    QVERIFY(talk(bench, anna, 20, 200));
    Statistics counted = count(bench, anna, whole(bench));
    QCOMPARE(counted.all.taken, 3);
    QCOMPARE(counted.all.firstAnswer, 20 * Second);
    QCOMPARE(counted.all.length, 200 * Second);
    QVERIFY(talk(bench, anna, 30, 300)); // of four, between the two in the middle
    counted = count(bench, anna, whole(bench));
    QCOMPARE(counted.all.firstAnswer, 25 * Second);
    QCOMPARE(counted.all.length, 250 * Second);
    QCOMPARE(counted.operators.size(), 1);
    QCOMPARE(counted.operators.first(),
             (OperatorFigures{.operatorId = anna, .name = u"anna"_s, .figures = counted.all}));
}

void TestStatistics::aChatIsOfWhoAnsweredFirst()
{
    CompanyBench bench;
    const OperatorId chief = hireAs(bench, u"chief"_s, Role::Supervisor);
    bench.setStatus(chief, OperatorStatus::Unavailable);
    const OperatorId anna = bench.hire(u"anna"_s);
    const OperatorId boris = bench.hire(u"boris"_s);
    const ChatId chat = bench.write(bench.welcome());
    QVERIFY(bench.accept(anna, chat));
    bench.now += 15 * Second;
    say(bench, anna, chat);
    QVERIFY(bench.run([&](Transaction &transaction) {
        offerTransfer(transaction, anna, chat, {.operatorId = boris, .groupId = 0, .comment = {}});
    }));
    QVERIFY(bench.run([&](Transaction &transaction) { acceptTransfer(transaction, boris, chat); }));
    bench.now += 60 * Second;
    say(bench, boris, chat);
    finish(bench, boris, chat);
    const Statistics counted = count(bench, chief, whole(bench));
    QCOMPARE(operatorsOf(counted), QList<OperatorId>{anna});
    QCOMPARE(counted.all.taken, 1);
    QCOMPARE(counted.all.firstAnswer, 15 * Second);
    // Who has taken one and not said a word yet has it too.
    QVERIFY(bench.accept(boris, bench.write(bench.welcome())));
    const Statistics later = count(bench, chief, whole(bench));
    QCOMPARE(operatorsOf(later), (QList<OperatorId>{anna, boris}));
    QCOMPARE(later.all.firstAnswer, 15 * Second);
}

void TestStatistics::anInvitationBeginsWithTheVisitorsWord()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    const VisitorId shy = bench.welcome();
    const VisitorId glad = bench.welcome();
    ChatId chat = 0;
    for (const VisitorId visitor : {shy, glad}) {
        QVERIFY(bench.run([&](Transaction &transaction) {
            chat = inviteVisitor(transaction, anna, visitor, true, newId(), u"Помочь?"_s).chat.id;
        }));
    }
    QVERIFY(count(bench, anna, whole(bench)).all.isEmpty());
    bench.now += 300 * Second;
    QCOMPARE(bench.write(glad), chat);
    bench.now += 7 * Second;
    say(bench, anna, chat);
    bench.now += 13 * Second;
    finish(bench, anna, chat);
    QVERIFY(bench.run([&](Transaction &transaction) { rejectInvite(transaction, shy); }));
    const Figures counted = count(bench, anna, whole(bench)).all;
    QCOMPARE(counted, (Figures{.taken = 1, .missed = 0, .firstAnswer = 7 * Second, .length = 20 * Second}));
}

void TestStatistics::aRatingIsOfWhomTheVisitorRated()
{
    CompanyBench bench;
    const OperatorId chief = hireAs(bench, u"chief"_s, Role::Supervisor);
    bench.setStatus(chief, OperatorStatus::Unavailable);
    const OperatorId anna = bench.hire(u"anna"_s);
    const OperatorId boris = bench.hire(u"boris"_s);
    const auto rated = [&](int stars, bool passedOn) {
        const VisitorId visitor = bench.welcome();
        const ChatId chat = bench.write(visitor);
        QVERIFY(bench.accept(anna, chat));
        say(bench, anna, chat);
        if (passedOn) {
            QVERIFY(bench.run([&](Transaction &transaction) {
                offerTransfer(transaction, anna, chat, {.operatorId = boris, .groupId = 0, .comment = {}});
            }));
            QVERIFY(bench.run([&](Transaction &transaction) { acceptTransfer(transaction, boris, chat); }));
        }
        finish(bench, passedOn ? boris : anna, chat);
        QVERIFY(bench.run([&](Transaction &transaction) { rateChat(transaction, visitor, chat, stars, {}); }));
    };
    rated(5, false);
    rated(4, false);
    rated(1, true);
    const Statistics counted = count(bench, chief, whole(bench));
    QCOMPARE(counted.all.ratings, 3);
    QCOMPARE(counted.all.rating, 333);
    QCOMPARE(operatorsOf(counted), (QList<OperatorId>{anna, boris}));
    QCOMPARE(counted.operators.first().figures.rating, 450);
    QCOMPARE(counted.operators.first().figures.ratings, 2);
    QCOMPARE(counted.operators.last().figures.rating, 100);
    QCOMPARE(counted.operators.last().figures.taken, 0); // Anna had answered first
    // Boris sees his own stars, and of the company's only what is of everybody.
    const Statistics own = count(bench, boris, whole(bench));
    QCOMPARE(operatorsOf(own), QList<OperatorId>{boris});
    QCOMPARE(own.all.ratings, 3);
}

void TestStatistics::notesAreNoAnswers()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    const ChatId chat = bench.write(bench.welcome());
    QVERIFY(bench.accept(anna, chat));
    say(bench, anna, chat, MessageKind::Note);
    QCOMPARE(count(bench, anna, whole(bench)).all.firstAnswer, std::nullopt);
    bench.now += 40 * Second;
    say(bench, anna, chat);
    QCOMPARE(count(bench, anna, whole(bench)).all.firstAnswer, 40 * Second);
}

void TestStatistics::nobodysChatsAreMissed()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    const VisitorId visitor = bench.welcome();
    bench.write(visitor);
    QVERIFY(bench.run([&](Transaction &transaction) { closeAsVisitor(transaction, visitor); }));
    QVERIFY(talk(bench, anna, 5, 50));
    QCOMPARE(count(bench, anna, whole(bench)).all,
             (Figures{.taken = 1, .missed = 1, .firstAnswer = 5 * Second, .length = 50 * Second}));
    StatisticsQuestion mine = whole(bench);
    mine.colleague = anna;
    QCOMPARE(count(bench, anna, mine).all.missed, 0); // a missed one is nobody's
    QCOMPARE(count(bench, anna, mine).all.taken, 1);
}

void TestStatistics::whatWaitsIsNeitherTakenNorMissed()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    bench.write(bench.welcome());
    QVERIFY(count(bench, anna, whole(bench)).all.isEmpty());
}

void TestStatistics::onlyOnesOwnSitesAreCounted()
{
    CompanyBench bench;
    const SiteId other = bench.addSite(u"Другой"_s);
    const OperatorId anna = bench.hire(u"anna"_s);
    const OperatorId boss = hireAs(bench, u"boss"_s, Role::Admin);
    const OperatorId limited = hireAs(bench, u"limited"_s, Role::Supervisor);
    bench.setStatus(boss, OperatorStatus::Unavailable);
    bench.changeStaff(limited, [](Operator &colleague) { colleague.sites = {1}; });
    QVERIFY(talk(bench, anna, 5, 50, 1));
    QVERIFY(talk(bench, anna, 8, 80, other));
    QVERIFY(talk(bench, anna, 8, 80, other));
    QCOMPARE(count(bench, boss, whole(bench)).all.taken, 3);
    QCOMPARE(count(bench, limited, whole(bench)).all.taken, 1);
    QCOMPARE(count(bench, limited, whole(bench)).operators.first().figures.taken, 1);
    StatisticsQuestion ofOther = whole(bench);
    ofOther.site = other;
    QCOMPARE(count(bench, boss, ofOther).all.taken, 2);
    QVERIFY(count(bench, limited, ofOther).all.isEmpty());
    QCOMPARE(bench.refusal(), u"not_found"_s);
    // An administrator's own list of sites limits nothing, one's own past on a site that was taken away is not shown.
    bench.changeStaff(boss, [](Operator &colleague) { colleague.sites = {1}; });
    QCOMPARE(count(bench, boss, whole(bench)).all.taken, 3);
    bench.changeStaff(anna, [](Operator &colleague) { colleague.sites = {1}; });
    QCOMPARE(count(bench, anna, whole(bench)).all.taken, 1);
}

void TestStatistics::othersFiguresAreForWhoLeads()
{
    CompanyBench bench;
    const OperatorId chief = hireAs(bench, u"chief"_s, Role::Supervisor);
    const OperatorId anna = bench.hire(u"anna"_s);
    const OperatorId boris = bench.hire(u"boris"_s);
    QVERIFY(talk(bench, anna, 5, 50));
    QVERIFY(talk(bench, boris, 9, 90));
    QVERIFY(talk(bench, boris, 9, 90));
    QCOMPARE(operatorsOf(count(bench, chief, whole(bench))), (QList<OperatorId>{boris, anna}));
    // The whole is everybody's to see, the parts are not.
    const Statistics seen = count(bench, anna, whole(bench));
    QCOMPARE(seen.all.taken, 3);
    QCOMPARE(operatorsOf(seen), QList<OperatorId>{anna});
    StatisticsQuestion ofBoris = whole(bench);
    ofBoris.colleague = boris;
    QCOMPARE(count(bench, chief, ofBoris).all.taken, 2);
    QVERIFY(count(bench, anna, ofBoris).all.isEmpty());
    QCOMPARE(bench.refusal(), u"forbidden"_s);
}

void TestStatistics::daysAreThoseOfTheZone()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    bench.now = at(u"2026-03-10T21:30:00Z"_s); // in Moscow already the 11th, half past midnight
    QVERIFY(talk(bench, anna, 5, 50));
    const QDate tenth(2026, 3, 10);
    const StatisticsQuestion inMoscow{.from = tenth, .to = tenth.addDays(1), .zone = u"Europe/Moscow"_s};
    QCOMPARE(on(count(bench, anna, inMoscow), tenth).taken, 0);
    QCOMPARE(on(count(bench, anna, inMoscow), tenth.addDays(1)).taken, 1);
    const StatisticsQuestion inLondon{.from = tenth, .to = tenth, .zone = u"Europe/London"_s};
    QCOMPARE(count(bench, anna, inLondon).all.taken, 1);
    const StatisticsQuestion byOffset{.from = tenth, .to = tenth, .zone = u"UTC+03:00"_s};
    QCOMPARE(count(bench, anna, byOffset).all.taken, 0);
}

void TestStatistics::theDayOfTheChangedClockHasItsHours()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    // In Berlin 29 March 2026 has 23 hours, from 23:00 UTC to 22:00 UTC.
    const QDate changed(2026, 3, 29);
    bench.now = at(u"2026-03-28T22:59:00Z"_s);
    QVERIFY(talk(bench, anna, 1, 2));
    bench.now = at(u"2026-03-28T23:01:00Z"_s);
    QVERIFY(talk(bench, anna, 1, 2));
    bench.now = at(u"2026-03-29T21:59:00Z"_s);
    QVERIFY(talk(bench, anna, 1, 2));
    bench.now = at(u"2026-03-29T22:01:00Z"_s);
    QVERIFY(talk(bench, anna, 1, 2));
    const StatisticsQuestion question{
        .from = changed.addDays(-1), .to = changed.addDays(1), .zone = u"Europe/Berlin"_s};
    const Statistics counted = count(bench, anna, question);
    QCOMPARE(on(counted, changed.addDays(-1)).taken, 1);
    QCOMPARE(on(counted, changed).taken, 2);
    QCOMPARE(on(counted, changed.addDays(1)).taken, 1);
}

void TestStatistics::anEmptyPeriodHasItsDays()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    QVERIFY(talk(bench, anna, 5, 50));
    const QDate longAgo(2001, 2, 27);
    const Statistics counted = count(bench, anna, {.from = longAgo, .to = longAgo.addDays(3), .zone = u"UTC"_s});
    QVERIFY(counted.all.isEmpty());
    QCOMPARE(counted.all.firstAnswer, std::nullopt);
    QCOMPARE(counted.days.size(), 4);
    QCOMPARE(counted.days.at(2).day, QDate(2001, 3, 1));
    QVERIFY(counted.operators.isEmpty());
}

void TestStatistics::moreThanOnePartIsCounted()
{
    CompanyBench bench;
    const OperatorId anna = bench.hire(u"anna"_s);
    const ChatId pattern = talk(bench, anna, 5, 50);
    // All at the same moment, so that the parts follow each other by their numbers alone.
    QVERIFY(bench.run([&](Transaction &transaction) {
        transaction.run(uR"(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)
            INSERT INTO chats (visitor_id, site_id, state, operator_id, created_at, waiting_since, closed_at, closed_by,
                last_seq, last_message_id, unanswered_since, read_seq, visitor_read_seq)
            SELECT visitor_id, site_id, state, operator_id, created_at, waiting_since, closed_at, closed_by,
                0, 0, unanswered_since, read_seq, visitor_read_seq FROM chats, n WHERE chats.id = ?)"_s,
                        {pattern});
    }));
    QCOMPARE(count(bench, anna, whole(bench)).all.taken, 4'501);
}

void TestStatistics::hostileQuestionsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("params");
    QTest::addColumn<QString>("field");
    const auto with = [](const QString &name, const QJsonValue &value) {
        QJsonObject params{{"from"_L1, u"2026-03-01"_s}, {"to"_L1, u"2026-03-31"_s}, {"zone"_L1, u"UTC"_s}};
        params[name] = value;
        return params;
    };
    QTest::newRow("nothing") << QJsonObject() << u"from"_s;
    QTest::newRow("no day") << with(u"from"_s, u"2026-02-30"_s) << u"from"_s;
    QTest::newRow("a number") << with(u"from"_s, 20260301) << u"from"_s;
    QTest::newRow("a statement") << with(u"to"_s, u"2026-03-31' OR 1=1 --"_s) << u"to"_s;
    QTest::newRow("turned round") << with(u"to"_s, u"2026-02-28"_s) << u"to"_s;
    QTest::newRow("367 days") << with(u"to"_s, u"2027-03-02"_s) << u"to"_s;
    QTest::newRow("all of time") << with(u"to"_s, u"9999-12-31"_s) << u"to"_s;
    QTest::newRow("no zone") << with(u"zone"_s, QString()) << u"zone"_s;
    QTest::newRow("a file") << with(u"zone"_s, u"../../../etc/passwd"_s) << u"zone"_s;
    QTest::newRow("a far zone") << with(u"zone"_s, u"UTC+99:99"_s) << u"zone"_s;
    QTest::newRow("a long zone") << with(u"zone"_s, QString(5'000, u'x')) << u"zone"_s;
    QTest::newRow("a list of sites") << with(u"siteId"_s, QJsonArray{1, 2}) << u"siteId"_s;
    QTest::newRow("a negative operator") << with(u"operatorId"_s, -1) << u"operatorId"_s;
}

void TestStatistics::hostileQuestionsAreRefused()
{
    QFETCH(QJsonObject, params);
    QFETCH(QString, field);
    FieldReader reader(params);
    statisticsQuestionFrom(reader);
    QVERIFY(reader.fault());
    QVERIFY(reader.fault()->code == ErrorCode::Invalid);
    QCOMPARE(reader.fault()->field, field);
}

void TestStatistics::theWireSpeaksOfFigures()
{
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    const auto anna = stage.signIn(u"anna"_s);
    const auto visitor = stage.visit();
    QVERIFY(anna && visitor);
    const ChatId chat = stage.chatWith(*anna, *visitor);
    QVERIFY(chat);
    QVERIFY(anna->call(u"chat.send"_s, sayIn(chat, u"Здравствуйте"_s)).contains("result"_L1));
    QVERIFY(visitor->call(u"visitor.rate"_s, {{"chatId"_L1, chat}, {"rating"_L1, 4}}).contains("result"_L1));
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const StatisticsQuestion question{.from = today.addDays(-6), .to = today.addDays(1), .zone = u"UTC"_s};
    const QJsonObject result = anna->call(u"stats.get"_s, toJson(question))["result"_L1].toObject();
    FieldReader reader(result);
    const Statistics counted = statisticsFrom(reader);
    QVERIFY(!reader.fault());
    QCOMPARE(toJson(counted), result); // nothing is lost on the way
    QCOMPARE(counted.all.taken, 1);
    QVERIFY(counted.all.firstAnswer);
    QVERIFY(!counted.all.length);
    QCOMPARE(counted.all.rating, 400);
    QCOMPARE(counted.days.size(), 8);
    QCOMPARE(counted.operators.size(), 1);
    // Many at once: each is answered, by figures or by a refusal.
    QList<qint64> asked;
    for (int i = 0; i < 20; ++i) {
        asked.append(anna->send(u"stats.get"_s, toJson(question)));
    }
    for (const qint64 id : asked) {
        QTRY_VERIFY(!anna->answer(id).isEmpty());
        QVERIFY(anna->answer(id).contains("result"_L1) ||
                anna->answer(id)["error"_L1]["data"_L1]["code"_L1].toString() == u"unavailable"_s);
    }
    QVERIFY(anna->answer(asked.last()).contains("result"_L1)); // the newest is never the one too many
    const QJsonObject refused = anna->call(u"stats.get"_s, {{"from"_L1, u"yesterday"_s}});
    QCOMPARE(refused["error"_L1]["data"_L1]["field"_L1].toString(), u"from"_s);
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
