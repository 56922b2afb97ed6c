// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

const QString Popup = u"popup_%1"_s.arg(SampleCompany::Waiting);
const QString Accept = u"popupAccept_%1"_s.arg(SampleCompany::Waiting);
const QString Later = u"popupLater_%1"_s.arg(SampleCompany::Waiting);

} // namespace

class IncomingPopupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsByClickTouchAndKeys_data();
    void acceptsByClickTouchAndKeys();
    void laterTakesOnlyThePopupAway();
    void neverLiesOnTheComposer_data();
    void neverLiesOnTheComposer();
};

void IncomingPopupTest::acceptsByClickTouchAndKeys_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("width");
    QTest::newRow("click") << u"click"_s << 1440;
    QTest::newRow("touch") << u"touch"_s << 1024;
    QTest::newRow("touch, narrow") << u"touch"_s << 400;
    QTest::newRow("Enter") << u"Enter"_s << 1440;
    QTest::newRow("F2") << u"F2"_s << 1440;
}

void IncomingPopupTest::acceptsByClickTouchAndKeys()
{
    QFETCH(QString, how);
    QFETCH(int, width);
    SampleDesk desk(u"ru"_s, {width, 800});
    Hands hands(desk);
    desk.signIn();
    QQuickItem *popup = hands.find(Popup);
    QVERIFY(popup);
    if (how == "click"_L1) {
        QVERIFY(hands.click(Accept));
    } else if (how == "touch"_L1) {
        QVERIFY(hands.tap(Accept));
    } else if (how == "Enter"_L1) {
        popup->forceActiveFocus(Qt::TabFocusReason);
        hands.key(Qt::Key_Return);
    } else {
        hands.key(Qt::Key_F2);
    }
    QTRY_COMPARE(desk.commands().accepted, QList<ChatId>{SampleCompany::Waiting});
    QVERIFY(hands.gone(Popup));
    QVERIFY(hands.find(u"conversation"_s));
    QTRY_COMPARE(desk.desk().conversation()->chatId(), SampleCompany::Waiting);
}

void IncomingPopupTest::laterTakesOnlyThePopupAway()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(Later));
    QVERIFY(hands.gone(Popup));
    QVERIFY(desk.commands().accepted.isEmpty());
    QVERIFY(hands.click(u"railChats"_s));
    QVERIFY(hands.click(u"chatAccept_%1"_s.arg(SampleCompany::Waiting)));
    QTRY_COMPARE(desk.commands().accepted, QList<ChatId>{SampleCompany::Waiting});
}

void IncomingPopupTest::neverLiesOnTheComposer_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 1440;
    QTest::newRow("tablet") << 1024;
    QTest::newRow("narrow") << 400;
}

void IncomingPopupTest::neverLiesOnTheComposer()
{
    QFETCH(int, width);
    SampleDesk desk(u"ru"_s, {width, 800});
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    const QQuickItem *popup = hands.find(Popup);
    const QQuickItem *composer = hands.find(u"composer"_s);
    QVERIFY(popup && composer);
    const QRectF over = popup->mapRectToScene(QRectF(0, 0, popup->width(), popup->height()));
    const QRectF writing = composer->mapRectToScene(QRectF(0, 0, composer->width(), composer->height()));
    QVERIFY(!over.intersects(writing));
}

QTEST_MAIN(IncomingPopupTest)
#include "incoming_popup_test.moc"
