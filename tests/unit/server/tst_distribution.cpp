// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routing/distribution.h"
#include "server/routing/working_hours.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace otklik;

/// To whom a waiting chat is offered, and when a site is open: plain rules, with the time given.
class TestDistribution : public QObject
{
    Q_OBJECT

private slots:
    void toAllAtOnceEveryCandidateIsAsked();
    void theLeastBusyIsAsked_data();
    void theLeastBusyIsAsked();
    void inTurnTheOneAskedLongestAgoIsAsked();
    void anOfferHoldsUntilItsTimeIsOver();
    void anOfferNotTakenGoesToTheNextAndAtLastToAll();
    void whoCannotTakeItAnyMoreIsPassedOverAtOnce();
    void whoComesAfterAllWereAskedIsOneOfThem();
    void withoutCandidatesNobodyIsAskedAndThenItBeginsAnew();
    void aChangedRuleIsFollowed();
    void whoIsAvailableForASite_data();
    void whoIsAvailableForASite();
    void theLimitLeavesRoomOrNot();
    void aSiteIsOpenByTheClockOfItsZone_data();
    void aSiteIsOpenByTheClockOfItsZone();
    void theNextTurnIsTheMinuteItOpensOrCloses_data();
    void theNextTurnIsTheMinuteItOpensOrCloses();
    void theNextOpeningIsLookedForOnlyWhileClosed();
    void hoursThatSayNothingAreAlwaysOpen();
};

namespace {

constexpr Timestamp Now = 1'700'000'000'000;
constexpr Distribution All{.mode = DistributionMode::All, .groupId = 0, .acceptSeconds = 30};
constexpr Distribution LeastBusy{.mode = DistributionMode::LeastBusy, .groupId = 0, .acceptSeconds = 30};
constexpr Distribution InTurn{.mode = DistributionMode::InTurn, .groupId = 0, .acceptSeconds = 30};
constexpr Timestamp Seconds30 = 30'000;

Candidate candidate(OperatorId id, Timestamp askedAt = 0, int chats = 0, Timestamp tookAt = 0)
{
    return {.id = id, .activeChats = chats, .askedAt = askedAt, .tookAt = tookAt};
}

Offer toOne(OperatorId id, const QList<OperatorId> &asked, Timestamp until)
{
    return {.operators = {id}, .asked = asked, .expiresAt = until};
}

Timestamp at(const QString &zone, const QString &local)
{
    return QDateTime(QDate::fromString(local.section(u' ', 0, 0), Qt::ISODate),
                     QTime::fromString(local.section(u' ', 1, 1), Qt::ISODate), QTimeZone(zone.toUtf8()))
        .toMSecsSinceEpoch();
}

// Nine to six on working days; Saturday closed; Sunday from ten at night to two in the morning.
WorkingHours hoursIn(const QString &zone)
{
    WorkingHours hours{.enabled = true, .zone = zone, .days = QList<WorkingDay>(5, {.from = 540, .to = 1'080})};
    hours.days.append(WorkingDay{.from = 0, .to = 0});
    hours.days.append(WorkingDay{.from = 1'320, .to = 1'560});
    return hours;
}

} // namespace

void TestDistribution::toAllAtOnceEveryCandidateIsAsked()
{
    const Offer offer = nextOffer(All, {candidate(3), candidate(1)}, {}, Now);
    QCOMPARE(offer.operators, (QList<OperatorId>{1, 3}));
    QCOMPARE(offer.expiresAt, 0);
    QCOMPARE(nextOffer(All, {candidate(1), candidate(2), candidate(3)}, offer, Now).operators,
             (QList<OperatorId>{1, 2, 3}));
}

void TestDistribution::theLeastBusyIsAsked_data()
{
    QTest::addColumn<QList<Candidate>>("candidates");
    QTest::addColumn<OperatorId>("asked");
    QTest::newRow("fewest chats") << QList{candidate(1, 0, 2, 0), candidate(2, 0, 1, 900)} << OperatorId(2);
    QTest::newRow("of equals who took one longest ago")
        << QList{candidate(1, 0, 1, 900), candidate(2, 0, 1, 800)} << OperatorId(2);
    QTest::newRow("of these the first") << QList{candidate(2, 0, 1, 5), candidate(1, 0, 1, 5)} << OperatorId(1);
}

void TestDistribution::theLeastBusyIsAsked()
{
    QFETCH(const QList<Candidate>, candidates);
    QFETCH(const OperatorId, asked);
    QCOMPARE(nextOffer(LeastBusy, candidates, {}, Now), toOne(asked, {asked}, Now + Seconds30));
}

void TestDistribution::inTurnTheOneAskedLongestAgoIsAsked()
{
    const QList candidates{candidate(1, 700, 0), candidate(2, 500, 9), candidate(3, 600, 0)};
    QCOMPARE(nextOffer(InTurn, candidates, {}, Now), toOne(2, {2}, Now + Seconds30));
}

void TestDistribution::anOfferHoldsUntilItsTimeIsOver()
{
    const QList candidates{candidate(1, Now), candidate(2)};
    const Offer present = toOne(1, {1}, Now + Seconds30);
    QCOMPARE(nextOffer(InTurn, candidates, present, Now + Seconds30 - 1), present);
    QCOMPARE(nextOffer(InTurn, candidates, present, Now + Seconds30).operators, QList<OperatorId>{2});
}

void TestDistribution::anOfferNotTakenGoesToTheNextAndAtLastToAll()
{
    const QList candidates{candidate(1), candidate(2), candidate(3)};
    Offer offer = nextOffer(InTurn, candidates, {}, Now);
    QCOMPARE(offer, toOne(1, {1}, Now + Seconds30));
    offer = nextOffer(InTurn, candidates, offer, offer.expiresAt);
    QCOMPARE(offer, toOne(2, {1, 2}, Now + 2 * Seconds30));
    offer = nextOffer(InTurn, candidates, offer, offer.expiresAt);
    QCOMPARE(offer, toOne(3, {1, 2, 3}, Now + 3 * Seconds30));
    offer = nextOffer(InTurn, candidates, offer, offer.expiresAt);
    QCOMPARE(offer.operators, (QList<OperatorId>{1, 2, 3}));
    QCOMPARE(offer.expiresAt, 0);
    QCOMPARE(nextOffer(InTurn, candidates, offer, Now + 100 * Seconds30), offer);
}

void TestDistribution::whoCannotTakeItAnyMoreIsPassedOverAtOnce()
{
    const Offer present = toOne(1, {1}, Now + Seconds30);
    QCOMPARE(nextOffer(InTurn, {candidate(2), candidate(3)}, present, Now + 1), toOne(2, {1, 2}, Now + 1 + Seconds30));
}

void TestDistribution::whoComesAfterAllWereAskedIsOneOfThem()
{
    const Offer toAll{.operators = {1, 2}, .asked = {1, 2}, .expiresAt = 0};
    QCOMPARE(nextOffer(InTurn, {candidate(1), candidate(2), candidate(3)}, toAll, Now).operators,
             (QList<OperatorId>{1, 2, 3}));
}

void TestDistribution::withoutCandidatesNobodyIsAskedAndThenItBeginsAnew()
{
    QCOMPARE(nextOffer(InTurn, {}, toOne(1, {1}, Now + Seconds30), Now), Offer());
    QCOMPARE(nextOffer(InTurn, {candidate(1)}, {}, Now), toOne(1, {1}, Now + Seconds30));
}

void TestDistribution::aChangedRuleIsFollowed()
{
    const QList candidates{candidate(1), candidate(2)};
    const Offer one = toOne(1, {1}, Now + Seconds30);
    QCOMPARE(nextOffer(All, candidates, one, Now).operators, (QList<OperatorId>{1, 2}));
    QCOMPARE(nextOffer(InTurn, candidates, nextOffer(All, candidates, {}, Now), Now), one);
    Distribution shorter = InTurn;
    shorter.acceptSeconds = 10;
    QCOMPARE(nextOffer(shorter, candidates, one, Now).expiresAt, Now + 10'000);
}

void TestDistribution::whoIsAvailableForASite_data()
{
    QTest::addColumn<Operator>("colleague");
    QTest::addColumn<bool>("takes");
    const Operator good{.id = 1,
                        .name = u"Анна"_s,
                        .status = OperatorStatus::Available,
                        .role = Role::Operator,
                        .groups = {5},
                        .sites = {1, 2}};
    const auto but = [&](auto change) {
        Operator other = good;
        change(other);
        return other;
    };
    QTest::newRow("all is right") << good << true;
    QTest::newRow("all sites") << but([](Operator &one) { one.sites = {}; }) << true;
    QTest::newRow("unavailable") << but([](Operator &one) { one.status = OperatorStatus::Unavailable; }) << false;
    QTest::newRow("offline") << but([](Operator &one) { one.status = OperatorStatus::Offline; }) << false;
    QTest::newRow("former employee") << but([](Operator &one) { one.enabled = false; }) << false;
    QTest::newRow("without the right") << but([](Operator &one) { one.rights.chats = false; }) << false;
    QTest::newRow("of another site") << but([](Operator &one) { one.sites = {2}; }) << false;
    QTest::newRow("of another group") << but([](Operator &one) { one.groups = {6}; }) << false;
}

void TestDistribution::whoIsAvailableForASite()
{
    QFETCH(const Operator, colleague);
    QFETCH(const bool, takes);
    Site site{.id = 1, .name = u"Магазин"_s, .origins = {}};
    site.rules.distribution.groupId = 5;
    QCOMPARE(takesNewChatsOf(colleague, site), takes);
    QCOMPARE(isServed(site, {colleague}, Now), takes);
    site.rules.hours = {
        .enabled = true, .zone = u"Europe/Moscow"_s, .days = QList<WorkingDay>(7, {.from = 0, .to = 0})};
    QVERIFY(!isServed(site, {colleague}, Now));
}

void TestDistribution::theLimitLeavesRoomOrNot()
{
    Operator colleague;
    QVERIFY(hasRoom(colleague, 500));
    colleague.chatLimit = 2;
    QVERIFY(hasRoom(colleague, 1));
    QVERIFY(!hasRoom(colleague, 2));
    QVERIFY(!hasRoom(colleague, 3));
}

void TestDistribution::aSiteIsOpenByTheClockOfItsZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("local");
    QTest::addColumn<bool>("open");
    for (const char *zone : {"Europe/Moscow", "Asia/Vladivostok", "America/New_York"}) {
        const QString name = QString::fromLatin1(zone);
        QTest::addRow("%s, a minute early", zone) << name << u"2026-06-01 08:59"_s << false;
        QTest::addRow("%s, opens", zone) << name << u"2026-06-01 09:00"_s << true;
        QTest::addRow("%s, last minute", zone) << name << u"2026-06-05 17:59"_s << true;
        QTest::addRow("%s, closes", zone) << name << u"2026-06-05 18:00"_s << false;
        QTest::addRow("%s, Saturday", zone) << name << u"2026-06-06 12:00"_s << false;
        QTest::addRow("%s, Sunday night", zone) << name << u"2026-06-07 23:00"_s << true;
        QTest::addRow("%s, after midnight", zone) << name << u"2026-06-08 01:59"_s << true;
        QTest::addRow("%s, the night is over", zone) << name << u"2026-06-08 02:00"_s << false;
    }
    // The morning after the clocks were changed.
    QTest::newRow("summer time begins, early") << u"Europe/Berlin"_s << u"2026-03-30 08:59"_s << false;
    QTest::newRow("summer time begins") << u"Europe/Berlin"_s << u"2026-03-30 09:00"_s << true;
    QTest::newRow("summer time ends, early") << u"Europe/Berlin"_s << u"2026-10-26 08:59"_s << false;
    QTest::newRow("summer time ends") << u"Europe/Berlin"_s << u"2026-10-26 09:00"_s << true;
}

void TestDistribution::aSiteIsOpenByTheClockOfItsZone()
{
    QFETCH(const QString, zone);
    QFETCH(const QString, local);
    QFETCH(const bool, open);
    QCOMPARE(isOpen(hoursIn(zone), at(zone, local)), open);
}

void TestDistribution::theNextTurnIsTheMinuteItOpensOrCloses_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("before it opens") << u"2026-06-01 08:00"_s << u"2026-06-01 09:00"_s;
    QTest::newRow("at that minute") << u"2026-06-01 09:00"_s << u"2026-06-01 18:00"_s;
    QTest::newRow("over the weekend") << u"2026-06-05 18:00"_s << u"2026-06-07 22:00"_s;
    QTest::newRow("after midnight") << u"2026-06-08 00:30"_s << u"2026-06-08 02:00"_s;
    QTest::newRow("over the change of the clocks") << u"2026-03-29 01:00"_s << u"2026-03-29 22:00"_s;
}

void TestDistribution::theNextTurnIsTheMinuteItOpensOrCloses()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const QString zone = u"Europe/Berlin"_s;
    QCOMPARE(nextTurn(hoursIn(zone), at(zone, from)), at(zone, to));
}

void TestDistribution::theNextOpeningIsLookedForOnlyWhileClosed()
{
    const QString zone = u"Europe/Berlin"_s;
    QCOMPARE(nextOpening(hoursIn(zone), at(zone, u"2026-06-01 08:00"_s)), at(zone, u"2026-06-01 09:00"_s));
    QCOMPARE(nextOpening(hoursIn(zone), at(zone, u"2026-06-01 09:00"_s)), 0);
    QCOMPARE(nextOpening(hoursIn(zone), at(zone, u"2026-06-05 18:00"_s)), at(zone, u"2026-06-07 22:00"_s));
    // Closed for good: there is nothing to be told.
    WorkingHours never = hoursIn(zone);
    never.days = QList<WorkingDay>(7, {.from = 0, .to = 0});
    QCOMPARE(nextOpening(never, at(zone, u"2026-06-01 09:00"_s)), 0);
}

void TestDistribution::hoursThatSayNothingAreAlwaysOpen()
{
    WorkingHours hours = hoursIn(u"Europe/Moscow"_s);
    const Timestamp saturday = at(u"Europe/Moscow"_s, u"2026-06-06 12:00"_s);
    hours.enabled = false;
    QVERIFY(isOpen(hours, saturday));
    QCOMPARE(nextTurn(hours, saturday), 0);
    hours.enabled = true;
    hours.days.clear();
    QVERIFY(isOpen(hours, saturday));
    QCOMPARE(nextTurn(hours, saturday), 0);
    // Day and night: it never turns.
    hours.days = QList<WorkingDay>(7, {.from = 0, .to = 1'440});
    QVERIFY(isOpen(hours, saturday));
}

QTEST_GUILESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
