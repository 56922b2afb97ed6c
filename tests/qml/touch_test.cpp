// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a finger does beyond tapping: drawing rows aside, holding them, pulling lists down.
#include "cache/cache_writer.h"
#include "hands.h"

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr ChatId Remote = 777; ///< a chat of which this computer has the end only
constexpr Seq FirstHere = 61;
constexpr Seq Last = 100;
constexpr QPoint FarRight(220, 0);
constexpr QPoint FarLeft(-220, 0);

QString row(const QString &kind, qint64 id)
{
    return u"%1Row_%2"_s.arg(kind).arg(id);
}

Message remoteMessage(const SampleDesk &desk, Seq seq)
{
    Message message;
    message.chatId = Remote;
    message.seq = seq;
    message.id = Remote * 1000 + seq;
    message.at = desk.company().closedChats().first().createdAt + seq * 1000;
    message.author = {.kind = AuthorKind::Visitor, .id = 30'001, .name = u"Remote"_s};
    message.clientId = u"00000000-0000-4000-a000-%1"_s.arg(message.id, 12, 10, '0'_L1);
    message.text = u"message %1"_s.arg(seq);
    return message;
}

/// Opens the chat of which most is on the server only.
void openRemote(SampleDesk &desk, Hands &hands)
{
    QList<Message> here;
    for (Seq seq = 1; seq <= Last; ++seq) {
        (seq < FirstHere ? desk.commands().onServer : here).append(remoteMessage(desk, seq));
    }
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    desk.changeCompany([here, me = desk.company().me()](CacheWriter &writer) {
        Chat chat;
        chat.id = Remote;
        chat.visitorId = 30'001;
        chat.visitorName = u"Remote"_s;
        chat.siteId = 1;
        chat.state = ChatState::Active;
        chat.operatorId = me.id;
        chat.operatorName = me.name;
        chat.createdAt = here.first().at;
        chat.lastSeq = Last;
        writer.putChat(chat);
        writer.addMessages(here);
    });
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(Remote);
}

} // namespace

class TouchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowDrawnAsideSaysWhatLettingGoDoes();
    void rowDrawnALittleSpringsBack_data();
    void rowDrawnALittleSpringsBack();
    void waitingChatIsAcceptedOrPutOff();
    void passedChatIsDeclined();
    void chatIsClosedAfterAsking();
    void chatIsPutBesideWhereThereIsRoom();
    void requestIsTakenAndClosedWithAWayBack();
    void visitorIsInvited_data();
    void visitorIsInvited();
    void chatOfTheHistoryIsSaved();
    void listScrollsUnderTheFinger();
    void mouseNeverDrawsARowAside();
    void heldRowShowsItsMenu_data();
    void heldRowShowsItsMenu();
    void tappedRowShowsNoMenu_data() { heldRowShowsItsMenu_data(); }
    void tappedRowShowsNoMenu();
    void menuOfARowDoesWhatDrawingItDoes();
    void pullAsksForEarlierMessagesAgain();
    void earlierMessagesComeByThemselvesWhenTheNetworkIsBack();
    void pullAtTheBeginningSaysSo();
    void pullLooksForNewerChatsInTheHistory();
};

void TouchTest::rowDrawnAsideSaysWhatLettingGoDoes()
{
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railChats"_s));
    const QString name = row(u"chat"_s, SampleCompany::Waiting);
    QVERIFY(hands.draw(name, {60, 0}));
    const QQuickItem *field = desk.item(u"swipeField"_s);
    QVERIFY(field);
    QVERIFY(field->width() > 30 && field->width() <= 60);
    const auto *swipe = field->parentItem()->parentItem(); // between them the loader of what is seldom seen
    QVERIFY(!swipe->property("ready").toBool());
    QVERIFY(!swipe->property("leadingText").toString().isEmpty());
    hands.drawOn({160, 0});
    QVERIFY(swipe->property("ready").toBool());
    hands.drawOn({-200, 0}); // thought better of
    QVERIFY(!swipe->property("ready").toBool());
    hands.lift();
    QVERIFY(hands.gone(u"swipeField"_s));
    QVERIFY(desk.commands().accepted.isEmpty());
    QCOMPARE(desk.desk().conversation(), nullptr); // nor was it tapped
}

void TouchTest::rowDrawnALittleSpringsBack_data()
{
    QTest::addColumn<bool>("reduced");
    QTest::newRow("at once") << true;
    QTest::newRow("with motion") << false;
}

void TouchTest::rowDrawnALittleSpringsBack()
{
    QFETCH(bool, reduced);
    SampleDesk desk(u"ru"_s, {1024, 768});
    desk.window()->setProperty("reducedMotion", reduced);
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railChats"_s));
    QVERIFY(hands.draw(row(u"chat"_s, SampleCompany::Waiting), {70, 0}));
    QVERIFY(desk.item(u"swipeField"_s));
    hands.lift();
    QCOMPARE(desk.item(u"swipeField"_s) == nullptr, reduced);
    QVERIFY(hands.gone(u"swipeField"_s));
    QVERIFY(desk.commands().accepted.isEmpty());
}

void TouchTest::waitingChatIsAcceptedOrPutOff()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.tap(u"railChats"_s));
    QCOMPARE(desk.desk().incoming()->rowCount(), 1);
    QVERIFY(hands.swipe(row(u"chat"_s, SampleCompany::Waiting), FarLeft));
    QTRY_COMPARE(desk.desk().incoming()->rowCount(), 0); // the pop-up is gone, the row is there
    QVERIFY(hands.gone(u"swipeField"_s));
    QVERIFY(desk.commands().accepted.isEmpty());
    QVERIFY(hands.swipe(row(u"chat"_s, SampleCompany::Waiting), FarRight));
    QTRY_COMPARE(desk.commands().accepted, QList<ChatId>{SampleCompany::Waiting});
    QTRY_VERIFY(desk.desk().conversation() != nullptr);
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::Waiting);
}

void TouchTest::passedChatIsDeclined()
{
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    desk.signIn();
    desk.passChat();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    desk.desk().incoming()->postpone(SampleCompany::Passed);
    QVERIFY(hands.tap(u"railChats"_s));
    const QString name = row(u"chat"_s, SampleCompany::Passed);
    QVERIFY(hands.swipe(name, FarLeft));
    QVERIFY(hands.gone(name));
}

void TouchTest::chatIsClosedAfterAsking()
{
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railChats"_s));
    QVERIFY(hands.tap(row(u"chat"_s, SampleCompany::James)));
    QVERIFY(hands.swipe(row(u"chat"_s, SampleCompany::Maria), FarLeft));
    QVERIFY(hands.find(u"conversationCloseConfirm"_s));
    QVERIFY(desk.commands().closed.isEmpty());
    QVERIFY(hands.tap(u"conversationCloseConfirm"_s));
    QTRY_COMPARE(desk.commands().closed, QList<ChatId>{SampleCompany::Maria});
    QVERIFY(hands.gone(row(u"chat"_s, SampleCompany::Maria)));
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::James); // and the open one stays open
}

void TouchTest::chatIsPutBesideWhereThereIsRoom()
{
    SampleDesk desk(u"ru"_s, {1600, 900});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railChats"_s));
    QVERIFY(hands.swipe(row(u"chat"_s, SampleCompany::James), FarRight));
    QCOMPARE(desk.desk().beside(), nullptr); // beside what?
    QVERIFY(hands.tap(row(u"chat"_s, SampleCompany::Maria)));
    QTRY_VERIFY(desk.desk().conversation() != nullptr);
    QVERIFY(hands.swipe(row(u"chat"_s, SampleCompany::James), FarRight));
    QTRY_VERIFY(desk.desk().beside() != nullptr);
    QCOMPARE(desk.desk().beside()->chatId(), SampleCompany::James);
}

void TouchTest::requestIsTakenAndClosedWithAWayBack()
{
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railRequests"_s));
    const QString name = row(u"request"_s, SampleCompany::NewRequest);
    QVERIFY(hands.swipe(name, FarLeft)); // nothing on that side
    QCOMPARE(desk.desk().requests()->current(), nullptr);
    QVERIFY(hands.swipe(name, FarRight));
    QTRY_COMPARE(desk.desk().requests()->list()->mineCount(), 2);
    QVERIFY(hands.swipe(name, FarLeft));
    QTRY_COMPARE(desk.desk().requests()->list()->mineCount(), 1);
    QVERIFY(hands.tap(u"undoTake"_s));
    QTRY_COMPARE(desk.desk().requests()->list()->mineCount(), 2);
}

void TouchTest::visitorIsInvited_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("table") << QSize(1280, 800);
    QTest::newRow("cards") << QSize(400, 800);
}

void TouchTest::visitorIsInvited()
{
    QFETCH(QSize, size);
    SampleDesk desk(u"ru"_s, size);
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.swipe(row(u"visitor"_s, SampleCompany::GuestOnSite), FarRight));
    QTRY_VERIFY(desk.desk().conversation() != nullptr);
    QCOMPARE(desk.desk().conversation()->state(), int(Conversation::New));
    QCOMPARE(desk.desk().conversation()->visitorId(), SampleCompany::GuestOnSite);
}

void TouchTest::chatOfTheHistoryIsSaved()
{
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railHistory"_s));
    QVERIFY(hands.swipe(row(u"history"_s, SampleCompany::Closed), FarLeft));
    QVERIFY(hands.find(u"exportSave"_s));
    QCOMPARE(desk.desk().conversation(), nullptr);
}

void TouchTest::listScrollsUnderTheFinger()
{
    SampleDesk desk(u"ru"_s, {400, 480});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railChats"_s));
    const QQuickItem *list = hands.find(u"chatList"_s);
    QVERIFY(list);
    const qreal before = list->property("contentY").toReal();
    QVERIFY(hands.draw(u"chatList"_s, {15, -120}));
    QVERIFY(!desk.item(u"swipeField"_s));
    QVERIFY(list->property("contentY").toReal() > before);
    hands.lift();
    QCOMPARE(desk.desk().conversation(), nullptr);
}

void TouchTest::mouseNeverDrawsARowAside()
{
    SampleDesk desk(u"ru"_s, {1600, 900});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.click(u"railChats"_s));
    const QQuickItem *item = hands.find(row(u"chat"_s, SampleCompany::Waiting));
    QVERIFY(item);
    const QPoint from = item->mapToScene({item->width() / 2, 20}).toPoint();
    QTest::mousePress(desk.window(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step) {
        QTest::mouseMove(desk.window(), from + FarRight * step / 10);
        QVERIFY(!desk.item(u"swipeField"_s));
    }
    QTest::mouseRelease(desk.window(), Qt::LeftButton, {}, from + FarRight);
    QVERIFY(desk.commands().accepted.isEmpty());
}

void TouchTest::heldRowShowsItsMenu_data()
{
    QTest::addColumn<Qt::Key>("section");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("entry");
    QTest::newRow("visitor") << Qt::Key_1 << row(u"visitor"_s, SampleCompany::GuestOnSite) << u"visitorOpen"_s;
    QTest::newRow("chat") << Qt::Key_2 << row(u"chat"_s, SampleCompany::Maria) << u"chatRowClose"_s;
    QTest::newRow("request") << Qt::Key_3 << row(u"request"_s, SampleCompany::MyRequest) << u"requestRowClose"_s;
    QTest::newRow("history") << Qt::Key_5 << row(u"history"_s, SampleCompany::Closed) << u"chatRowSave"_s;
}

void TouchTest::heldRowShowsItsMenu()
{
    QFETCH(Qt::Key, section);
    QFETCH(QString, name);
    QFETCH(QString, entry);
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(section, Qt::ControlModifier);
    QVERIFY(hands.holdUntil(name, entry));
    // Where the finger is, and not where a mouse was last.
    const QQuickItem *held = hands.find(name);
    const QQuickItem *line = hands.find(entry);
    QVERIFY(held && line);
    const QPointF finger = held->mapToScene({held->width() / 2, held->height() / 2});
    const QPointF menu = line->mapToScene({0, line->height() / 2});
    QVERIFY2(std::abs(menu.x() - finger.x()) < 260 && std::abs(menu.y() - finger.y()) < 260,
             qPrintable(u"%1, %2 for %3, %4"_s.arg(menu.x()).arg(menu.y()).arg(finger.x()).arg(finger.y())));
    QCOMPARE(desk.desk().conversation(), nullptr); // held, not tapped
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(entry));
    QVERIFY(hands.click(name, Qt::RightButton)); // as ever
    QVERIFY(hands.find(entry));
}

void TouchTest::tappedRowShowsNoMenu()
{
    QFETCH(Qt::Key, section);
    QFETCH(QString, name);
    QFETCH(QString, entry);
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(section, Qt::ControlModifier);
    QVERIFY(hands.tap(name));
    QCOMPARE(desk.item(entry), nullptr);
    hands.key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(hands.find(u"visitorsTable"_s)); // no menu keeps the keys
}

void TouchTest::menuOfARowDoesWhatDrawingItDoes()
{
    SampleDesk desk(u"ru"_s, {1024, 768});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.tap(u"railChats"_s));
    const QString waiting = row(u"chat"_s, SampleCompany::Waiting);
    QVERIFY(hands.click(waiting, Qt::RightButton));
    QVERIFY(hands.tap(u"chatRowLater"_s));
    QTRY_COMPARE(desk.desk().incoming()->rowCount(), 0);
    hands.find(u"chatList"_s)->forceActiveFocus(Qt::TabFocusReason);
    hands.key(Qt::Key_Menu);
    QVERIFY(hands.tap(u"chatRowAccept"_s));
    QTRY_COMPARE(desk.commands().accepted, QList<ChatId>{SampleCompany::Waiting});
    hands.key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(hands.click(row(u"request"_s, SampleCompany::NewRequest), Qt::RightButton));
    QVERIFY(hands.tap(u"requestRowTake"_s));
    QTRY_COMPARE(desk.desk().requests()->list()->mineCount(), 2);
}

void TouchTest::pullAsksForEarlierMessagesAgain()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.commands().offline = true;
    openRemote(desk, hands);
    QQuickItem *list = hands.find(u"timeline"_s);
    QVERIFY(list);
    const TimelineModel *timeline = desk.desk().conversation()->timeline();
    QTRY_VERIFY(timeline->isLoaded());
    list->forceActiveFocus(Qt::TabFocusReason);
    for (int page = 0; page < 40 && !list->property("atYBeginning").toBool(); ++page) {
        hands.key(Qt::Key_PageUp);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(timeline->isOlderMissed());
    QVERIFY(hands.find(u"timelineMissed"_s));
    const int asked = desk.commands().historyAsked;
    desk.settle();
    QCoreApplication::processEvents();
    QCOMPARE(desk.commands().historyAsked, asked); // a failure is not tried again by itself, over and over
    const int before = timeline->rowCount();

    QTRY_VERIFY(list->property("atYBeginning").toBool());
    QVERIFY(hands.draw(u"timeline"_s, {0, 60}));
    QVERIFY(hands.find(u"pullHint"_s));
    hands.lift(); // not far enough
    QVERIFY(hands.gone(u"pullHint"_s));
    QCOMPARE(desk.commands().historyAsked, asked);

    QVERIFY(hands.swipe(u"timeline"_s, {0, 200})); // still no connection
    QTRY_COMPARE(desk.commands().historyAsked, asked + 1);
    QVERIFY(hands.find(u"timelineMissed"_s));

    desk.commands().offline = false;
    QVERIFY(hands.gone(u"pullHint"_s));
    QVERIFY(hands.swipe(u"timeline"_s, {0, 200}));
    QTRY_VERIFY(timeline->rowCount() > before);
    QVERIFY(!timeline->isOlderMissed());
}

void TouchTest::earlierMessagesComeByThemselvesWhenTheNetworkIsBack()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.commands().offline = true;
    openRemote(desk, hands);
    QQuickItem *list = hands.find(u"timeline"_s);
    QVERIFY(list);
    const TimelineModel *timeline = desk.desk().conversation()->timeline();
    QTRY_VERIFY(timeline->isLoaded());
    desk.desk().setConnection(Desk::Offline);
    list->forceActiveFocus(Qt::TabFocusReason);
    for (int page = 0; page < 40 && !list->property("atYBeginning").toBool(); ++page) {
        hands.key(Qt::Key_PageUp);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(timeline->isOlderMissed());
    const int before = timeline->rowCount();
    desk.commands().offline = false;
    desk.desk().setConnection(Desk::Current);
    QTRY_VERIFY(timeline->rowCount() > before);
}

void TouchTest::pullAtTheBeginningSaysSo()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    const QQuickItem *list = hands.find(u"timeline"_s);
    QVERIFY(list);
    const TimelineModel *timeline = desk.desk().conversation()->timeline();
    QTRY_VERIFY(timeline->isLoaded() && !timeline->hasOlder());
    QVERIFY(QMetaObject::invokeMethod(const_cast<QQuickItem *>(list), "positionViewAtEnd"));
    QTRY_VERIFY(list->property("atYBeginning").toBool());
    QVERIFY(hands.draw(u"timeline"_s, {0, 200}));
    const QQuickItem *hint = hands.find(u"pullHint"_s);
    QVERIFY(hint);
    QVERIFY(!hint->parentItem()->property("ready").toBool());
    QVERIFY(!hint->parentItem()->property("reason").toString().isEmpty());
    hands.lift();
    QVERIFY(hands.gone(u"pullHint"_s));
    QCOMPARE(desk.commands().historyAsked, 0);
}

void TouchTest::pullLooksForNewerChatsInTheHistory()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    QVERIFY(hands.tap(u"railHistory"_s));
    QVERIFY(hands.find(row(u"history"_s, SampleCompany::Closed)));
    desk.settle();
    const int asked = desk.commands().closedChatsAsked;
    QVERIFY(hands.swipe(u"historyList"_s, {0, 220}));
    QTRY_VERIFY(desk.commands().closedChatsAsked > asked);
    QVERIFY(hands.gone(u"pullHint"_s));
    QCOMPARE(desk.desk().conversation(), nullptr);
    desk.commands().offline = true;
    QVERIFY(hands.swipe(u"historyList"_s, {0, 220}));
    QVERIFY(hands.find(u"toast"_s)); // says that there is no connection
}

QTEST_MAIN(TouchTest)
#include "touch_test.moc"
