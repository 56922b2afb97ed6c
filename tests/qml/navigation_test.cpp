// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include <QSignalSpy>

#include <algorithm>

using namespace otklik;
using namespace Qt::StringLiterals;

class NavigationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void railAndKeysSwitchSections();
    void theNextTimeBeginsWhereTheOperatorWas();
    void theAdministrationIsNoBeginningForAnOperator();
    void keysGoThroughTheChats();
    void findKeysPutTheCursorThere();
    void sheetOfKeysOpensAndCloses();
    void firstStepsAreShownOnceAndAgainFromTheSettings();
    void compactListsShowMoreRows();
    void wordsAreFoundWithinTheOpenChat();
    void theNameOfADayLeadsToAnother();
    void twoChatsStandSideBySide();
    void aChatIsDraggedBesideAnother();
    void wideWindowShowsEverything();
    void tabletSlidesInfoOver();
    void narrowWindowShowsOneAtATime();
    void languageChangesEverythingAtOnce();
    void textGrowsAtOnce();
    void statusMenuChangesTheStatus();
    void linesSayWhatIsTheMatter();
    void signingOutAsks();
};

void NavigationTest::railAndKeysSwitchSections()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    QVERIFY(hands.click(u"railChats"_s));
    QVERIFY(hands.find(u"chatList"_s));
    QVERIFY(hands.gone(u"visitorsTable"_s));
    QVERIFY(hands.tap(u"railColleagues"_s));
    QVERIFY(hands.find(u"colleaguesList"_s));
    hands.key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(hands.find(u"visitorsTable"_s));
    hands.key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(hands.find(u"historyList"_s));
    hands.key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(hands.find(u"chatList"_s));
    QVERIFY(hands.click(u"railSettings"_s));
    QVERIFY(hands.find(u"settingsPage"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.find(u"chatList"_s));
}

void NavigationTest::theNextTimeBeginsWhereTheOperatorWas()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railHistory"_s));
    QVERIFY(hands.find(u"historyList"_s));
    QVERIFY(hands.click(u"railSettings"_s)); // is no place to begin in
    QVERIFY(hands.find(u"settingsPage"_s));
    desk.signOut();
    QVERIFY(hands.gone(u"settingsPage"_s));
    desk.signIn();
    QVERIFY(hands.find(u"historyList"_s));
    QVERIFY(!desk.item(u"visitorsTable"_s));
}

void NavigationTest::theAdministrationIsNoBeginningForAnOperator()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.settings().setSection(5);
    desk.signIn();
    desk.setRole(Role::Operator);
    QVERIFY(hands.find(u"visitorsTable"_s));
    QVERIFY(!desk.item(u"managementPage"_s));
}

void NavigationTest::keysGoThroughTheChats()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railChats"_s));
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QTRY_COMPARE(hands.text(u"conversationName"_s), u"Мария Соколова"_s);
    const int at = desk.desk().chats()->indexOf(SampleCompany::Maria);
    hands.key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(desk.desk().conversation()->chatId(), desk.desk().chats()->chatIdAt(at + 1));
    hands.key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(desk.desk().conversation()->chatId(), SampleCompany::Maria);
    hands.key(Qt::Key_Escape);
    QTRY_VERIFY(desk.desk().conversation() == nullptr);
}

void NavigationTest::findKeysPutTheCursorThere()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    hands.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(hands.hasFocus(u"visitorsFind"_s));
    hands.key(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(hands.hasFocus(u"paletteField"_s));
    hands.key(Qt::Key_Escape);
    QTRY_VERIFY(hands.hasFocus(u"visitorsFind"_s));
    hands.key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(hands.find(u"chatList"_s));
    hands.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(hands.hasFocus(u"chatFind"_s));
    hands.type("james");
    QTRY_COMPARE(desk.desk().chats()->count(), 1);
    hands.key(Qt::Key_Down);
    hands.key(Qt::Key_Return);
    QTRY_VERIFY(desk.desk().conversation() != nullptr);
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::James);
}

void NavigationTest::sheetOfKeysOpensAndCloses()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    hands.key(Qt::Key_F1);
    QVERIFY(hands.find(u"keysSheet"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"keysSheet"_s));
}

void NavigationTest::firstStepsAreShownOnceAndAgainFromTheSettings()
{
    SampleDesk desk(u"ru"_s);
    desk.settings().setTourSeen(false);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"firstStepsNext"_s));
    QVERIFY(hands.click(u"firstStepsNext"_s));
    QVERIFY(hands.gone(u"firstStepsSkip"_s)); // the last one
    hands.key(Qt::Key_Return);                // the focus is on what goes on
    QVERIFY(hands.gone(u"firstStepsNext"_s));
    QVERIFY(desk.settings().tourSeen());

    QVERIFY(hands.click(u"railSettings"_s));
    QTRY_VERIFY(desk.bringIntoSight(u"settingsScroll"_s, u"settingsTour"_s));
    QVERIFY(hands.click(u"settingsTour"_s));
    QVERIFY(hands.find(u"firstStepsSkip"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"firstStepsNext"_s));
}

void NavigationTest::compactListsShowMoreRows()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railChats"_s));
    const QQuickItem *row = hands.find(u"chatRow_%1"_s.arg(SampleCompany::Maria));
    QVERIFY(row);
    const qreal roomy = row->height();
    desk.settings().setCompactRows(true);
    QTRY_VERIFY(row->height() < roomy - 8);
}

void NavigationTest::wordsAreFoundWithinTheOpenChat()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railChats"_s));
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    desk.visitorWrites(SampleCompany::Maria, u"latin word one"_s);
    desk.visitorWrites(SampleCompany::Maria, u"latin word two"_s);
    desk.visitorWrites(SampleCompany::James, u"latin word elsewhere"_s);
    desk.settle();
    hands.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hands.hasFocus(u"findInChat"_s));
    hands.type("latin");
    QTRY_COMPARE(hands.text(u"findInChatSummary"_s), u"1 из 2"_s);
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(hands.text(u"findInChatSummary"_s), u"2 из 2"_s);
    QVERIFY(hands.click(u"findNewer"_s));
    QTRY_COMPARE(hands.text(u"findInChatSummary"_s), u"1 из 2"_s);
    QVERIFY(hands.click(u"findClose"_s));
    QVERIFY(hands.gone(u"findInChat"_s));
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
}

void NavigationTest::theNameOfADayLeadsToAnother()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railChats"_s));
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QVERIFY(hands.click(u"timelineDay"_s));
    QVERIFY(hands.find(u"daysHint"_s));
    hands.key(Qt::Key_Return); // this very day
    QVERIFY(hands.gone(u"daysHint"_s));
    QTRY_VERIFY(desk.desk().conversation()->timeline()->litRow() >= 0);
}

void NavigationTest::twoChatsStandSideBySide()
{
    SampleDesk desk(u"ru"_s, {1600, 900});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railChats"_s));
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::James), Qt::LeftButton, Qt::ControlModifier));
    QVERIFY(hands.find(u"conversationBeside"_s));
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::Maria);
    QCOMPARE(desk.desk().beside()->chatId(), SampleCompany::James);
    QTRY_COMPARE(desk.desk().alerts()->shownBeside(), qint64(SampleCompany::James));

    // «Инфо» of the second one goes with it.
    const QQuickItem *second = hands.find(u"conversationBeside"_s);
    const QList<QQuickItem *> all = desk.visibleItems();
    const auto button = std::ranges::find_if(all, [second](const QQuickItem *item) {
        return item->objectName() == "conversationInfo"_L1 && second->isAncestorOf(item);
    });
    QVERIFY(button != all.end());
    QVERIFY(QMetaObject::invokeMethod(*button, "click"));
    QQuickItem *info = hands.find(u"infoPane"_s);
    QVERIFY(info);
    QCOMPARE(info->property("conversation").value<Conversation *>()->chatId(), SampleCompany::James);
    desk.window()->resize(1'200, 900); // no room for two: the second waits
    QVERIFY(hands.gone(u"conversationBeside"_s));
    info = hands.find(u"infoPane"_s);
    QVERIFY(info);
    QCOMPARE(info->property("conversation").value<Conversation *>()->chatId(), SampleCompany::Maria);
    desk.window()->resize(1'600, 900);
    QVERIFY(hands.find(u"conversationBeside"_s));
    QVERIFY(hands.click(u"conversationPutAway"_s));
    QVERIFY(hands.gone(u"conversationBeside"_s));
    QCOMPARE(desk.desk().beside(), nullptr);
}

void NavigationTest::aChatIsDraggedBesideAnother()
{
    SampleDesk desk(u"ru"_s, {1600, 900});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railChats"_s));
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    const QQuickItem *row = hands.find(u"chatRow_%1"_s.arg(SampleCompany::James));
    const QQuickItem *there = hands.find(u"timeline"_s);
    QVERIFY(row && there);
    const QPoint from = row->mapToScene({row->width() / 2, row->height() / 2}).toPoint();
    const QPoint to = there->mapToScene({there->width() / 2, there->height() / 2}).toPoint();
    QTest::mousePress(desk.window(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step) {
        QTest::mouseMove(desk.window(), from + (to - from) * step / 10);
    }
    QTest::mouseRelease(desk.window(), Qt::LeftButton, {}, to);
    QTRY_VERIFY(desk.desk().beside() != nullptr);
    QCOMPARE(desk.desk().beside()->chatId(), SampleCompany::James);
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::Maria);
}

void NavigationTest::wideWindowShowsEverything()
{
    SampleDesk desk(u"ru"_s, {1440, 900});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railChats"_s));
    QVERIFY(hands.click(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QVERIFY(hands.find(u"chatList"_s));
    QVERIFY(hands.find(u"conversation"_s));
    QVERIFY(hands.find(u"infoPane"_s));
    QVERIFY(!desk.item(u"conversationBack"_s));
    QVERIFY(hands.click(u"conversationInfo"_s));
    QVERIFY(hands.gone(u"infoPane"_s));
    QVERIFY(!desk.settings().infoOpen());
}

void NavigationTest::tabletSlidesInfoOver()
{
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.tap(u"railChats"_s));
    QVERIFY(hands.tap(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QVERIFY(hands.find(u"chatList"_s));
    QVERIFY(hands.find(u"conversation"_s));
    QVERIFY(!desk.item(u"infoPane"_s));
    QVERIFY(hands.tap(u"conversationInfo"_s));
    QVERIFY(hands.find(u"infoPane"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"infoPane"_s));
    QVERIFY(desk.desk().conversation() != nullptr);
}

void NavigationTest::narrowWindowShowsOneAtATime()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorRow_%1"_s.arg(SampleCompany::GuestOnSite)));
    const QQuickItem *bar = hands.find(u"railChats"_s);
    QVERIFY(bar->mapToScene({}).y() > 700); // along the foot
    QVERIFY(hands.tap(u"railChats"_s));
    QVERIFY(hands.tap(u"chatRow_%1"_s.arg(SampleCompany::Maria)));
    QVERIFY(hands.find(u"conversation"_s));
    QVERIFY(hands.gone(u"chatList"_s));
    QVERIFY(hands.gone(u"railChats"_s));
    QVERIFY(hands.tap(u"conversationBack"_s));
    QVERIFY(hands.find(u"chatList"_s));
    QVERIFY(hands.gone(u"conversation"_s));
}

void NavigationTest::languageChangesEverythingAtOnce()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railSettings"_s));
    QCOMPARE(hands.text(u"railVisitors"_s), u"Посетители"_s);
    QVERIFY(hands.click(u"settingsLanguage_1"_s));
    QTRY_COMPARE(hands.text(u"railVisitors"_s), u"Visitors"_s);
    QCOMPARE(hands.text(u"settingsSignOut"_s), u"Sign out"_s);
    QVERIFY(hands.click(u"railVisitors"_s));
    QTRY_COMPARE(hands.text(u"visitorInvite_%1"_s.arg(SampleCompany::GuestOnSite)), u"Invite to chat"_s);
    QCOMPARE(desk.settings().language(), u"en"_s);
}

void NavigationTest::textGrowsAtOnce()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    const qreal before = hands.find(u"railVisitors"_s)->width();
    desk.settings().setTextScale(1.5);
    QTRY_VERIFY(hands.find(u"railVisitors"_s)->width() > before);
}

void NavigationTest::statusMenuChangesTheStatus()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railStatus"_s));
    QVERIFY(hands.click(u"statusUnavailable"_s));
    desk.settle();
    QTRY_COMPARE(desk.commands().statuses, QList<OperatorStatus>{OperatorStatus::Unavailable});
}

void NavigationTest::linesSayWhatIsTheMatter()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.gone(u"connectionLine"_s));
    desk.desk().setConnection(Desk::Offline);
    QVERIFY(hands.find(u"connectionLine"_s));
    desk.desk().setConnection(Desk::Current);
    QVERIFY(hands.gone(u"connectionLine"_s));
    desk.desk().showNotice(Desk::Notice::WriteFailed);
    QVERIFY(hands.find(u"noticeLine"_s));
    QVERIFY(hands.click(u"noticeDismiss"_s));
    QVERIFY(hands.gone(u"noticeLine"_s));
}

void NavigationTest::signingOutAsks()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QSignalSpy asked(&desk.desk(), &Desk::signOutRequested);
    QVERIFY(hands.click(u"railSettings"_s));
    QVERIFY(hands.click(u"settingsSignOut"_s));
    QVERIFY(hands.find(u"signOutConfirm"_s));
    QCOMPARE(asked.size(), 0);
    QVERIFY(hands.click(u"signOutConfirm"_s));
    QTRY_COMPARE(asked.size(), 1);
}

QTEST_MAIN(NavigationTest)
#include "navigation_test.moc"
