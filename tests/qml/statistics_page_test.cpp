// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// «Статистика» on the screen: how it is reached, narrowed down, read by keys, and what it says without figures.
#include "hands.h"

#include <QAccessible>

using namespace otklik;
using namespace Qt::StringLiterals;

class StatisticsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReachedByRailAndKey();
    void isReachedThroughTheSettingsWhereItIsNarrow();
    void periodAndSiteAreChosenByMenu();
    void daysAreChosenInTheCalendar();
    void aPressOnAnOperatorNarrowsDown();
    void daysAreWalkedByKeys();
    void theTableTellsTheDays();
    void saysWhyThereAreNoFigures();
    void anEmptyTimeOffersALongerOne();
};

namespace {

/// A desk whose operator leads others, on the page.
bool openPage(SampleDesk &desk, Hands &hands)
{
    desk.signIn();
    desk.setRole(Role::Supervisor);
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(Qt::Key_7, Qt::ControlModifier);
    return hands.find(u"statisticsPage"_s) != nullptr;
}

QString nameOf(QQuickItem *item)
{
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(item);
    return heard != nullptr ? heard->text(QAccessible::Name) : QString();
}

} // namespace

void StatisticsPageTest::isReachedByRailAndKey()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(desk.commands().statistics.asked.isEmpty());
    QVERIFY(hands.click(u"railStatistics"_s));
    QVERIFY(hands.find(u"statisticsTaken"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.find(u"visitorsTable"_s));
    const qsizetype asked = desk.commands().statistics.asked.size();
    hands.key(Qt::Key_7, Qt::ControlModifier);
    QVERIFY(hands.find(u"statisticsTaken"_s));
    QCOMPARE(desk.commands().statistics.asked.size(), asked + 2); // anew, whenever it is looked at
}

void StatisticsPageTest::isReachedThroughTheSettingsWhereItIsNarrow()
{
    SampleDesk desk(u"en"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"headerStatus"_s));
    QVERIFY(hands.tap(u"statusSettings"_s));
    QVERIFY(hands.tap(u"settingsStatistics"_s));
    QVERIFY(hands.find(u"statisticsTaken"_s));
}

void StatisticsPageTest::periodAndSiteAreChosenByMenu()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(openPage(desk, hands));
    QCOMPARE(desk.desk().statistics()->days()->count(), 7);
    QVERIFY(hands.click(u"statisticsPeriod"_s));
    QVERIFY(hands.click(u"statisticsPeriod_%1"_s.arg(int(SearchFilterSet::Month))));
    QTRY_COMPARE(desk.desk().statistics()->days()->count(), 30);
    QCOMPARE(hands.text(u"statisticsPeriod"_s), u"Last 30 days"_s);
    QVERIFY(hands.click(u"statisticsSite"_s));
    QVERIFY(hands.click(u"statisticsSite_2"_s));
    QTRY_COMPARE(desk.commands().statistics.asked.last().site, 2);
    QVERIFY(hands.click(u"statisticsColleague"_s));
    QVERIFY(hands.click(u"statisticsColleague_me"_s));
    QTRY_COMPARE(desk.commands().statistics.asked.last().colleague, desk.company().me().id);
}

void StatisticsPageTest::daysAreChosenInTheCalendar()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(openPage(desk, hands));
    QVERIFY(hands.click(u"statisticsPeriod"_s));
    QVERIFY(hands.click(u"statisticsDays"_s));
    QVERIFY(hands.find(u"daysHint"_s));
    hands.key(Qt::Key_Left);
    hands.key(Qt::Key_Return); // yesterday
    hands.key(Qt::Key_Up);
    hands.key(Qt::Key_Return); // and a week before that
    QTRY_COMPARE(desk.desk().statistics()->days()->count(), 8);
    const StatisticsQuestion asked = desk.commands().statistics.asked.at(desk.commands().statistics.asked.size() - 2);
    QCOMPARE(asked.from.daysTo(asked.to), 7);
}

void StatisticsPageTest::aPressOnAnOperatorNarrowsDown()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    QVERIFY(openPage(desk, hands));
    QCOMPARE(desk.desk().statistics()->operators()->count(), 5);
    QQuickItem *row = hands.find(u"statisticsOperator_2"_s);
    QVERIFY(row != nullptr);
    QVERIFY2(nameOf(row).contains(u"Борис Ким"_s), qPrintable(nameOf(row)));
    row->forceActiveFocus(Qt::TabFocusReason);
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.desk().statistics()->operators()->count(), 1);
    QCOMPARE(hands.text(u"statisticsColleague"_s), u"Борис Ким"_s);
    QVERIFY(hands.click(u"statisticsColleague"_s));
    QVERIFY(hands.click(u"statisticsColleague_0"_s));
    QTRY_COMPARE(desk.desk().statistics()->operators()->count(), 5);
}

void StatisticsPageTest::daysAreWalkedByKeys()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(openPage(desk, hands));
    QQuickItem *plot = hands.find(u"statisticsChatsPlot"_s);
    QVERIFY(plot != nullptr);
    QVERIFY(!nameOf(plot).isEmpty());
    const FiguresModel &days = *desk.desk().statistics()->days();
    plot->forceActiveFocus(Qt::TabFocusReason);
    QTRY_COMPARE(hands.text(u"statisticsChatsPlotWords"_s), days.sentence(6));
    hands.key(Qt::Key_Left);
    QTRY_COMPARE(hands.text(u"statisticsChatsPlotWords"_s), days.sentence(5));
    QCOMPARE(hands.text(u"statisticsAnswersPlotWords"_s), days.sentence(5)); // both speak of one day
    hands.key(Qt::Key_Home);
    hands.key(Qt::Key_Left);
    QTRY_COMPARE(hands.text(u"statisticsChatsPlotWords"_s), days.sentence(0));
}

void StatisticsPageTest::theTableTellsTheDays()
{
    SampleDesk desk(u"en"_s, {1440, 1400});
    Hands hands(desk);
    QVERIFY(openPage(desk, hands));
    QVERIFY(hands.click(u"statisticsParts_1"_s));
    const FiguresModel &days = *desk.desk().statistics()->days();
    for (int day = 0; day < days.count(); ++day) {
        QQuickItem *row = hands.find(u"statisticsDay_%1"_s.arg(day));
        QVERIFY(row != nullptr);
        QCOMPARE(nameOf(row), days.sentence(day));
    }
}

void StatisticsPageTest::saysWhyThereAreNoFigures()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.commands().statistics.silent = true;
    QVERIFY(openPage(desk, hands));
    QVERIFY(desk.item(u"statisticsTaken"_s) == nullptr);
    desk.commands().statistics.silent = false;
    desk.commands().statistics.refuse = ErrorCode::Unavailable;
    desk.desk().statistics()->refresh();
    QVERIFY(hands.find(u"statisticsFailure"_s));
    desk.commands().statistics.refuse.reset();
    QVERIFY(hands.click(u"statisticsRetry"_s));
    QVERIFY(hands.find(u"statisticsTaken"_s));
    QVERIFY(desk.item(u"statisticsFailure"_s) == nullptr);
    desk.commands().statistics.refuse = ErrorCode::Unavailable;
    QVERIFY(hands.click(u"statisticsRefresh"_s));
    QVERIFY(hands.find(u"statisticsProblem"_s));
    QVERIFY(desk.item(u"statisticsTaken"_s) != nullptr); // the last figures stay
}

void StatisticsPageTest::anEmptyTimeOffersALongerOne()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.commands().statistics.quiet = true;
    QVERIFY(openPage(desk, hands));
    QVERIFY(hands.find(u"statisticsEmpty"_s));
    desk.commands().statistics.quiet = false;
    QVERIFY(hands.click(u"statisticsWiden"_s));
    QVERIFY(hands.find(u"statisticsTaken"_s));
    QCOMPARE(desk.desk().statistics()->days()->count(), 30);
}

QTEST_MAIN(StatisticsPageTest)
#include "statistics_page_test.moc"
