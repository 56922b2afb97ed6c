// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

using namespace otklik;
using namespace Qt::StringLiterals;

/// The operator's choices of how to be called, and what the window shows of them.
class AlertsScreenTest : public QObject
{
    Q_OBJECT

    /// Scrolls the settings until the item can be clicked.
    static bool show(SampleDesk &desk, Hands &hands, const QString &name)
    {
        QQuickItem *scroll = hands.find(u"settingsScroll"_s);
        const QQuickItem *item = hands.find(name);
        if (scroll == nullptr || item == nullptr) {
            return false;
        }
        const qreal middle = item->mapToItem(scroll, {0, item->height() / 2}).y();
        scroll->setProperty("contentY", scroll->property("contentY").toReal() + middle - scroll->height() / 2);
        desk.settle();
        return true;
    }
    static bool press(SampleDesk &desk, Hands &hands, const QString &name)
    {
        return show(desk, hands, name) && hands.click(name);
    }

private Q_SLOTS:
    void choicesHoldAtOnce();
    void missingServicesAreSaidWhereTheChoiceStands();
    void statusMenuLeavesTheOperatorAlone();
    void closingHidesTheWindowUnlessTheProgramIsToEnd();
    void whatIsOpenCallsNobody();
};

void AlertsScreenTest::choicesHoldAtOnce()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    const AlertSettings &choices = *desk.settings().alerts();
    QVERIFY(hands.click(u"railSettings"_s));
    QVERIFY(press(desk, hands, u"alertsWords"_s));
    QTRY_VERIFY(!choices.words());
    QVERIFY(press(desk, hands, u"alertsNotices"_s));
    QTRY_VERIFY(!choices.notices());
    QVERIFY(hands.gone(u"alertsWords"_s));
    QVERIFY(press(desk, hands, u"alertsLoudness_2"_s));
    QTRY_COMPARE(choices.loudness(), 100);
    QCOMPARE(desk.outlets().sounder.last, 100); // heard at once
    QVERIFY(press(desk, hands, u"alertsSound_0"_s));
    QTRY_COMPARE(choices.sound(), int(AlertSettings::NoSound));
    QVERIFY(hands.gone(u"alertsLoudness"_s));
    QVERIFY(press(desk, hands, u"alertsQuiet_4"_s));
    QTRY_COMPARE(choices.quiet(), int(AlertSettings::Always));
    QVERIFY(press(desk, hands, u"alertsAutostart"_s));
    QTRY_VERIFY(desk.outlets().autostart.isOn());
    QVERIFY(press(desk, hands, u"alertsCloseHides"_s));
    QTRY_VERIFY(!choices.closeHides());
}

void AlertsScreenTest::missingServicesAreSaidWhereTheChoiceStands()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railSettings"_s));
    QVERIFY(hands.find(u"alertsTry"_s) != nullptr);
    QVERIFY(desk.item(u"alertsNoticeProblem"_s) == nullptr);
    desk.outlets().setServices(false);
    QVERIFY(hands.text(u"alertsNoticeProblem"_s).startsWith(u"This desktop shows no notifications"_s));
    QVERIFY(hands.text(u"alertsSoundProblem"_s).startsWith(u"No sound can be played"_s));
}

void AlertsScreenTest::statusMenuLeavesTheOperatorAlone()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railStatus"_s));
    QVERIFY(desk.item(u"statusQuietOff"_s) == nullptr);
    QVERIFY(hands.click(u"statusQuietHour"_s));
    QTRY_COMPARE(desk.settings().alerts()->quiet(), int(AlertSettings::Hour));
    QVERIFY(hands.gone(u"statusQuietHour"_s));
    QVERIFY(hands.click(u"railStatus"_s));
    QVERIFY(hands.text(u"statusQuietOff"_s).startsWith(u"Do not disturb until"_s));
    QVERIFY(hands.click(u"statusQuietOff"_s));
    QTRY_COMPARE(desk.settings().alerts()->quiet(), int(AlertSettings::NotQuiet));
}

void AlertsScreenTest::closingHidesTheWindowUnlessTheProgramIsToEnd()
{
    SampleDesk desk(u"en"_s);
    desk.signIn();
    desk.outlets().bringTray();
    QVERIFY(!desk.window()->close());
    QVERIFY(!desk.window()->isVisible());
    QVERIFY(QMetaObject::invokeMethod(desk.window(), "comeBack"));
    QVERIFY(desk.window()->isVisible());
    desk.window()->setProperty("quitting", true);
    QVERIFY(desk.window()->close());
    QVERIFY(QMetaObject::invokeMethod(desk.window(), "comeBack"));
    desk.outlets().setServices(false); // where it could not be found again
    QVERIFY(desk.window()->close());
}

void AlertsScreenTest::whatIsOpenCallsNobody()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    desk.desk().openChat(SampleCompany::Maria);
    QVERIFY(hands.click(u"railChats"_s));
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    QTRY_COMPARE(desk.desk().alerts()->shownChat(), qint64(SampleCompany::Maria));
    QVERIFY(desk.desk().alerts()->isWatched());
    QVERIFY(hands.click(u"railRequests"_s));
    QTRY_COMPARE(desk.desk().alerts()->shownChat(), 0); // open, and behind another page
    QVERIFY(desk.desk().alerts()->areRequestsShown());
}

QTEST_MAIN(AlertsScreenTest)
#include "alerts_screen_test.moc"
