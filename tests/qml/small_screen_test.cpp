// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A tablet or a phone: the keyboard on the screen, and the screen turned.
#include "hands.h"

#include <cmath>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr int KeyboardHeight = 300;

/// Shows the keyboard over the foot of the window, or takes it away: what the system tells otherwise.
void showKeyboard(SampleDesk &desk, bool shown)
{
    const QSize size = desk.window()->size();
    desk.window()->setProperty("keyboardRectangle",
                               shown ? QRectF(0, size.height() - KeyboardHeight, size.width(), KeyboardHeight)
                                     : QRectF());
}

/// Whether all of what is being written in can be seen above the keyboard: the line with the cursor, at least.
bool isAboveTheKeyboard(const SampleDesk &desk, const QString &name)
{
    const QQuickItem *field = desk.item(name);
    if (field == nullptr) {
        return false;
    }
    const QRectF line = field->mapRectToScene(field->property("cursorRectangle").toRectF());
    return line.top() >= 0 && line.bottom() <= desk.window()->height() - KeyboardHeight;
}

QQuickItem *openChat(SampleDesk &desk, Hands &hands, ChatId chat)
{
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(chat);
    QQuickItem *list = hands.find(u"timeline"_s);
    if (list == nullptr ||
        !QTest::qWaitFor([&] { return list->property("count").toInt() > 0 && list->property("atYEnd").toBool(); })) {
        return nullptr;
    }
    return list;
}

/// The number of the message in the middle of the timeline, from its foot.
int middleRow(QQuickItem *list)
{
    int row = -1;
    QMetaObject::invokeMethod(list, "indexAt", Q_RETURN_ARG(int, row), Q_ARG(qreal, list->width() / 2),
                              Q_ARG(qreal, list->property("contentY").toReal() + list->height() / 2));
    return row;
}

} // namespace

class SmallScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyboardLeavesTheComposerAndTheNewestMessageInSight_data();
    void keyboardLeavesTheComposerAndTheNewestMessageInSight();
    void keyboardLeavesTheFieldOfAFormInSight();
    void keyboardLeavesThePasswordInSight();
    void keyboardLeavesADialogInSight();
    void turnedScreenKeepsTheChatItsPlaceTheDraftAndTheFocus_data();
    void turnedScreenKeepsTheChatItsPlaceTheDraftAndTheFocus();
    void sectionsCanBeReachedInALowWindow();
};

void SmallScreenTest::keyboardLeavesTheComposerAndTheNewestMessageInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("phone") << QSize(400, 800);
    QTest::newRow("tablet") << QSize(1024, 768);
}

void SmallScreenTest::keyboardLeavesTheComposerAndTheNewestMessageInSight()
{
    QFETCH(QSize, size);
    SampleDesk desk(u"ru"_s, size);
    Hands hands(desk);
    const QQuickItem *list = openChat(desk, hands, SampleCompany::Igor);
    QVERIFY(list);
    QVERIFY(hands.tap(u"composer"_s));
    QVERIFY(!isAboveTheKeyboard(desk, u"composer"_s)); // else this proves nothing
    showKeyboard(desk, true);
    QTRY_VERIFY(isAboveTheKeyboard(desk, u"composer"_s));
    QTRY_VERIFY(list->property("atYEnd").toBool());
    const QQuickItem *send = hands.find(u"composerSend"_s);
    QVERIFY(send->mapRectToScene(send->boundingRect()).bottom() <= size.height() - KeyboardHeight);
    showKeyboard(desk, false);
    QTRY_VERIFY(!isAboveTheKeyboard(desk, u"composer"_s));
    QTRY_VERIFY(list->property("atYEnd").toBool());
}

void SmallScreenTest::keyboardLeavesTheFieldOfAFormInSight()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(Qt::Key_3, Qt::ControlModifier);
    desk.desk().requests()->open(SampleCompany::MyRequest);
    QVERIFY(hands.find(u"requestScroll"_s));
    QVERIFY(desk.bringIntoSight(u"requestScroll"_s, u"requestAnswer"_s));
    QVERIFY(hands.click(u"requestAnswer"_s));
    QVERIFY(hands.hasFocus(u"requestAnswer"_s));
    showKeyboard(desk, true);
    QTRY_VERIFY(isAboveTheKeyboard(desk, u"requestAnswer"_s));
    // And the one that gets the focus while the keyboard is there.
    QQuickItem *note = desk.item(u"requestNote"_s);
    QVERIFY(note);
    note->forceActiveFocus(Qt::TabFocusReason);
    QTRY_VERIFY(isAboveTheKeyboard(desk, u"requestNote"_s));
}

void SmallScreenTest::keyboardLeavesThePasswordInSight()
{
    SampleDesk desk(u"ru"_s, {800, 480});
    Hands hands(desk);
    QVERIFY(hands.find(u"signInPassword"_s));
    desk.item(u"signInPassword"_s)->forceActiveFocus(Qt::TabFocusReason);
    QVERIFY(!isAboveTheKeyboard(desk, u"signInPassword"_s));
    showKeyboard(desk, true);
    QTRY_VERIFY(isAboveTheKeyboard(desk, u"signInPassword"_s));
}

void SmallScreenTest::keyboardLeavesADialogInSight()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    QVERIFY(openChat(desk, hands, SampleCompany::Maria));
    QVERIFY(hands.tap(u"conversationClose"_s));
    const QQuickItem *agree = hands.find(u"conversationCloseConfirm"_s);
    QVERIFY(agree);
    showKeyboard(desk, true);
    QTRY_VERIFY(agree->mapRectToScene(agree->boundingRect()).bottom() <= 800 - KeyboardHeight);
}

void SmallScreenTest::turnedScreenKeepsTheChatItsPlaceTheDraftAndTheFocus_data()
{
    QTest::addColumn<QSize>("upright");
    QTest::newRow("tablet") << QSize(800, 1280);
    QTest::newRow("phone") << QSize(400, 800);
}

void SmallScreenTest::turnedScreenKeepsTheChatItsPlaceTheDraftAndTheFocus()
{
    QFETCH(QSize, upright);
    SampleDesk desk(u"ru"_s, upright);
    Hands hands(desk);
    QQuickItem *list = openChat(desk, hands, SampleCompany::Igor);
    QVERIFY(list);
    const Conversation *chat = desk.desk().conversation();
    QVERIFY(hands.tap(u"composer"_s));
    hands.type("half a word");
    const QQuickItem *composer = desk.item(u"composer"_s);
    const QSize lying = upright.transposed();

    // At the foot of the chat.
    for (const QSize size : {lying, upright}) {
        desk.window()->resize(size);
        QTRY_COMPARE(desk.window()->size(), size);
        QTRY_COMPARE(hands.find(u"timeline"_s), list);
        QTRY_VERIFY(list->property("atYEnd").toBool());
    }
    // Further up.
    for (int page = 0; page < 3; ++page) {
        QVERIFY(hands.swipe(u"timeline"_s, {0, 150}));
    }
    QTRY_VERIFY(!list->property("moving").toBool());
    QVERIFY(hands.tap(u"composer"_s)); // a message that is touched has the focus
    const int row = middleRow(list);
    QVERIFY(row > 3);
    for (const QSize size : {lying, upright, lying, upright}) {
        desk.window()->resize(size);
        QTRY_COMPARE(desk.window()->size(), size);
        QTRY_VERIFY(std::abs(middleRow(list) - row) <= 1); // the middle may have stood between two
        QCOMPARE(desk.desk().conversation(), chat);
        QTRY_COMPARE(desk.item(u"composer"_s), composer);
        QVERIFY(hands.hasFocus(u"composer"_s));
        QCOMPARE(hands.text(u"composer"_s), u"half a word"_s);
        const QQuickItem *send = hands.find(u"composerSend"_s);
        QVERIFY(QRectF({}, QSizeF(size)).contains(send->mapRectToScene(send->boundingRect())));
    }
}

void SmallScreenTest::sectionsCanBeReachedInALowWindow()
{
    SampleDesk desk(u"ru"_s, {800, 400});
    Hands hands(desk);
    desk.signIn();
    desk.setRole(Role::Admin);
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    for (const auto *name : {"railVisitors", "railChats", "railRequests", "railColleagues", "railHistory",
                             "railStatistics", "railSettings", "railStatus"}) {
        const QQuickItem *button = hands.find(QString::fromLatin1(name));
        QVERIFY2(button, name);
        const QRectF place = button->mapRectToScene(button->boundingRect());
        QVERIFY2(QRectF(0, 0, 800, 400).contains(place) && place.height() >= 44, name);
    }
    QVERIFY(hands.tap(u"railHistory"_s));
    QVERIFY(hands.find(u"historyList"_s));
    QVERIFY(hands.tap(u"railSettings"_s));
    QVERIFY(hands.find(u"settingsPage"_s));
}

QTEST_MAIN(SmallScreenTest)
#include "small_screen_test.moc"
