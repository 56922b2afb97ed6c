// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"
#include "models/statistics/figure_words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class StatisticsTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        explicit Fixture(Role role = Role::Supervisor)
        {
            setMe([role](Operator &me) { me.role = role; });
            desk = ground.desk();
            days = std::make_unique<QAbstractItemModelTester>(model().days(), Mode);
            operators = std::make_unique<QAbstractItemModelTester>(model().operators(), Mode);
        }
        void setMe(const std::function<void(Operator &)> &change)
        {
            Operator me = ModelGround::me();
            change(me);
            ground.write([me](CacheWriter &writer) { writer.putOperator(me); });
        }
        CompanyStatistics &model() { return *desk->statistics(); }
        QList<RecordingStatistics::Asked> &asked() { return ground.commands->statistics.asked; }
        /// Answers what was asked last: the period, and the one before it.
        void answer(int taken, int before)
        {
            const auto now = asked().at(asked().size() - 2);
            const auto earlier = asked().last();
            now.answer(counted(now.question, taken));
            earlier.answer(counted(earlier.question, before));
        }
        void fail(ErrorCode code)
        {
            const ProtocolError error{.code = code, .message = {}, .field = {}};
            const auto now = asked().at(asked().size() - 2);
            const auto earlier = asked().last();
            now.answer(error);
            earlier.answer(error);
        }

        static constexpr auto Mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        ModelGround ground;
        std::unique_ptr<Desk> desk;
        std::unique_ptr<QAbstractItemModelTester> days;
        std::unique_ptr<QAbstractItemModelTester> operators;
    };

    /// All on the last day, by one operator.
    static Statistics counted(const StatisticsQuestion &question, int taken)
    {
        Figures figures{.taken = taken, .missed = 2};
        if (taken > 0) {
            figures.firstAnswer = 42'000;
            figures.length = 605'000;
            figures.ratings = 3;
            figures.rating = 433;
        }
        Statistics statistics{.all = figures};
        for (QDate day = question.from; day <= question.to; day = day.addDays(1)) {
            statistics.days.append({.day = day, .figures = day == question.to ? figures : Figures{}});
        }
        statistics.operators = {{.operatorId = 9, .name = u"Boris"_s, .figures = figures}};
        return statistics;
    }

private Q_SLOTS:
    void asksOnlyWhileSomebodyLooks()
    {
        Fixture f;
        f.model().refresh();
        f.desk->setConnection(Desk::Current);
        QVERIFY(f.asked().isEmpty());
        f.model().setLooking(true);
        QCOMPARE(f.asked().size(), 2);
        QCOMPARE(f.model().state(), int(CompanyStatistics::Loading));
        QVERIFY(f.model().isAsking());
        // Today is 14 November 2023 there.
        const StatisticsQuestion asked = f.asked().first().question;
        QCOMPARE(asked.from, QDate(2023, 11, 8));
        QCOMPARE(asked.to, QDate(2023, 11, 14));
        QCOMPARE(asked.zone, u"UTC"_s);
        QCOMPARE(f.asked().last().question.from, QDate(2023, 11, 1));
        QCOMPARE(f.asked().last().question.to, QDate(2023, 11, 7));
    }

    void showsThePeriodBesideTheOneBefore()
    {
        Fixture f;
        f.model().setLooking(true);
        f.answer(12, 77);
        QCOMPARE(f.model().state(), int(CompanyStatistics::Shown));
        QVERIFY(!f.model().isAsking());
        QCOMPARE(f.model().taken(), u"12"_s);
        QCOMPARE(f.model().missed(), u"2"_s);
        QCOMPARE(f.model().firstAnswer(), u"42 s"_s);
        QCOMPARE(f.model().length(), u"10 min 5 s"_s);
        QCOMPARE(f.model().rating(), u"4.3"_s);
        QVERIFY2(f.model().ratingBefore().startsWith(u"3 rating"_s), qPrintable(f.model().ratingBefore()));
        QVERIFY2(f.model().takenBefore().contains(u"77"_s), qPrintable(f.model().takenBefore()));
        QCOMPARE(f.model().days()->count(), 7);
        QCOMPARE(column(*f.model().days(), "taken").last().toInt(), 12);
        QCOMPARE(column(*f.model().days(), "firstAnswer").first().toInt(), -1);
        QCOMPARE(f.model().answers(), (QList<double>{-1, -1, -1, -1, -1, -1, 42'000}));
        QCOMPARE(column(*f.model().operators(), "title"), QVariantList{u"Boris"_s});
        QCOMPARE(column(*f.model().operators(), "share"), QVariantList{1.0});
        QVERIFY(f.model().days()->sentence(6).contains(u"12"_s));
        QVERIFY(f.model().days()->sentence(6).contains(u"42 s"_s));
        QCOMPARE(f.model().days()->sentence(-1), QString());
    }

    void axesAreRound()
    {
        Fixture f;
        f.model().setLooking(true);
        f.answer(12, 0);
        QCOMPARE(f.model().chatAxis().top, 15.0); // 14 chats, two of them missed
        QCOMPARE(f.model().chatAxis().words, (QStringList{u"5"_s, u"10"_s, u"15"_s}));
        QCOMPARE(f.model().answerAxis().words, (QStringList{u"15 s"_s, u"30 s"_s, u"45 s"_s}));
        QCOMPARE(PlotAxis::forCounts(0, f.ground.format).marks, QList<double>{1});
        QCOMPARE(PlotAxis::forCounts(40, f.ground.format).marks, (QList<double>{10, 20, 30, 40}));
        QCOMPARE(PlotAxis::forTimes(0).top, 1'000.0);
        QVERIFY(PlotAxis::forTimes(900LL * 86'400'000).marks.size() <= 5);
        QVERIFY(PlotAxis::forTimes(900'000LL * 86'400'000).marks.size() <= 5);
    }

    void anOldAnswerIsNoAnswerToANewQuestion()
    {
        Fixture f;
        f.model().setLooking(true);
        f.answer(12, 0);
        f.model().filters()->setSiteId(2);
        const auto ofSite = f.asked().at(2);
        QCOMPARE(ofSite.question.site, 2);
        QVERIFY(f.model().isOutdated()); // what was there stays in sight meanwhile
        QCOMPARE(f.model().taken(), u"12"_s);
        f.model().filters()->setSiteId(0);
        ofSite.answer(counted(ofSite.question, 99));
        QCOMPARE(f.model().taken(), u"12"_s);
        f.answer(13, 0);
        QCOMPARE(f.model().taken(), u"13"_s);
        QVERIFY(!f.model().isOutdated());
    }

    void withoutANetworkTheLastFiguresStay()
    {
        Fixture f;
        f.model().setLooking(true);
        f.fail(ErrorCode::Unavailable);
        QCOMPARE(f.model().state(), int(CompanyStatistics::Offline));
        QVERIFY(!f.model().problem().isEmpty());
        f.desk->setConnection(Desk::Current);
        f.answer(12, 0);
        QCOMPARE(f.model().state(), int(CompanyStatistics::Shown));
        QCOMPARE(f.model().problem(), QString());
        f.model().refresh();
        f.fail(ErrorCode::Unavailable);
        QCOMPARE(f.model().state(), int(CompanyStatistics::Shown));
        QCOMPARE(f.model().taken(), u"12"_s);
        QVERIFY(f.model().problem().contains(f.ground.format.moment(f.ground.clock.at)));
        // Nothing is known of another period, and what is known is not passed off as that.
        f.model().filters()->setPeriod(SearchFilterSet::Today);
        f.fail(ErrorCode::Unavailable);
        QCOMPARE(f.model().state(), int(CompanyStatistics::Offline));
        QCOMPARE(f.model().days()->count(), 0);
        f.model().filters()->setPeriod(SearchFilterSet::Week);
        QCOMPARE(f.model().state(), int(CompanyStatistics::Shown)); // from memory, while it is asked again
        QCOMPARE(f.model().taken(), u"12"_s);
    }

    void refusalsAreSaid()
    {
        Fixture f;
        f.model().setLooking(true);
        QStringList said;
        for (const ErrorCode code : {ErrorCode::NotFound, ErrorCode::NoSuchMethod, ErrorCode::Invalid}) {
            f.model().refresh();
            f.fail(code);
            QCOMPARE(f.model().state(), int(CompanyStatistics::Failed));
            said.append(f.model().problem());
        }
        QCOMPARE(said.removeDuplicates(), 0);
        // Too long a period is not even asked for.
        const qsizetype before = f.asked().size();
        f.model().filters()->setDays(u"2021-01-01"_s, u"2023-11-14"_s);
        QCOMPARE(f.asked().size(), before);
        QCOMPARE(f.model().state(), int(CompanyStatistics::Failed));
        QVERIFY(f.model().problem().contains(u"366"_s));
    }

    void anEmptyPeriodSaysSo()
    {
        Fixture f;
        f.model().setLooking(true);
        Statistics nothing = counted(f.asked().first().question, 0);
        nothing.all = {};
        f.asked().first().answer(nothing);
        QCOMPARE(f.model().state(), int(CompanyStatistics::Empty));
    }

    void whoDoesNotLeadChoosesOnlyThemselves()
    {
        Fixture f(Role::Operator);
        f.model().setLooking(true);
        QVERIFY(!f.model().isLeading());
        f.model().setColleagueId(9);
        QCOMPARE(f.model().colleagueId(), 0);
        f.model().setColleagueId(ModelGround::me().id);
        QCOMPARE(f.asked().last().question.colleague, ModelGround::me().id);
    }

    void whatMayNoLongerBeSeenIsForgotten()
    {
        Fixture f;
        f.model().setLooking(true);
        f.answer(12, 0);
        f.model().setColleagueId(9);
        f.answer(5, 0);
        f.model().filters()->setSiteId(2);
        f.answer(4, 0);
        const QSignalSpy rights(&f.model(), &CompanyStatistics::rightsChanged);
        f.setMe([](Operator &me) {
            me.role = Role::Operator;
            me.sites = {1};
        });
        QTRY_COMPARE(rights.size(), 1);
        QCOMPARE(f.model().colleagueId(), 0);
        QCOMPARE(f.model().filters()->siteId(), 0);
        QCOMPARE(f.model().ownSites(), QList<qint64>{1});
        QCOMPARE(f.model().state(), int(CompanyStatistics::Loading));
        QCOMPARE(f.model().days()->count(), 0);
        QCOMPARE(f.asked().last().question.colleague, 0);
    }

    void anotherDayIsAskedForWhenItBegins()
    {
        Fixture f;
        f.model().filters()->setPeriod(SearchFilterSet::Today);
        f.model().setLooking(true);
        f.answer(12, 0);
        f.ground.clock.at += 24LL * 3'600'000;
        f.ground.format.noticeDay();
        QCOMPARE(f.asked().at(f.asked().size() - 2).question.from, QDate(2023, 11, 15));
    }

    void timesAreSaidInTwoUnits_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << 0LL << u"0 s"_s;
        QTest::newRow("less than a second") << 600LL << u"1 s"_s;
        QTest::newRow("seconds") << 59'400LL << u"59 s"_s;
        QTest::newRow("a minute") << 59'500LL << u"1 min"_s;
        QTest::newRow("minutes") << 125'000LL << u"2 min 5 s"_s;
        QTest::newRow("an hour") << 3'600'000LL << u"1 h"_s;
        QTest::newRow("hours") << 5'400'000LL << u"1 h 30 min"_s;
        QTest::newRow("days") << 183'600'000LL << u"2 d 3 h"_s;
    }
    void timesAreSaidInTwoUnits()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, words);
        QCOMPARE(figurewords::time(ms), words);
    }
};

QTEST_MAIN(StatisticsTest)
#include "statistics_test.moc"
