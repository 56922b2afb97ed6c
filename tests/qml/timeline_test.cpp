// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include "qml/newest_first.h"

#include <QAbstractItemModelTester>
#include <QStringListModel>

#include <algorithm>
#include <utility>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Opens the long chat and waits until it stands at its foot.
QQuickItem *openLong(SampleDesk &desk, Hands &hands)
{
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Igor);
    QQuickItem *list = hands.find(u"timeline"_s);
    if (list == nullptr ||
        !QTest::qWaitFor([&] { return list->property("count").toInt() > 0 && list->property("atYEnd").toBool(); })) {
        return nullptr;
    }
    return list;
}

LocalId newest(SampleDesk &desk)
{
    const TimelineModel *timeline = desk.desk().conversation()->timeline();
    return timeline->data(timeline->index(timeline->rowCount() - 1), TimelineModel::LocalIdRole).toLongLong();
}

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstTurnsRowsRound();
    void bubblesAreUsedForTheNextChat();
    void bubblesThatWaitToBeUsedAreNotThereForAMouse();
    void sticksToTheFoot();
    void staysWhereItIsReadWhenSomethingComes();
    void keepsItsPlaceWhenOlderPagesCome();
    void marksAsReadWhatIsSeen();
    void failedMessageCanBeSentAgainOrDiscarded_data();
    void failedMessageCanBeSentAgainOrDiscarded();
    void showsWhatTheVisitorTypes();
    void aMessageIsAnsweredFromItsMenu();
    void aQuoteLeadsToWhatItQuotes();
    void theMenuOpensByTheKeyboard();
    void aRemovedMessageCanBePutBack();
};

void TimelineTest::aMessageIsAnsweredFromItsMenu()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(openLong(desk, hands));
    const LocalId id = newest(desk);
    QVERIFY(hands.click(u"message_%1"_s.arg(id), Qt::RightButton));
    QVERIFY(hands.find(u"messageMenuReply"_s));
    QVERIFY(!desk.item(u"messageMenuEdit"_s)); // the visitor's
    QVERIFY(!desk.item(u"messageMenuRemove"_s));
    QVERIFY(hands.click(u"messageMenuReply"_s));
    QVERIFY(hands.find(u"composerAim"_s));
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("tomorrow");
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().answers.size(), 1);
    QCOMPARE(desk.commands().answers.first(), std::pair(Seq(121), u"tomorrow"_s));
    QTRY_VERIFY(newest(desk) != id);
    QVERIFY(hands.find(u"messageQuote_%1"_s.arg(newest(desk))));
}

void TimelineTest::aQuoteLeadsToWhatItQuotes()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(openLong(desk, hands));
    desk.commands().reply(SampleCompany::Igor, 3, u"as it was"_s, MessageKind::Message);
    desk.settle();
    QVERIFY(hands.click(u"messageQuote_%1"_s.arg(newest(desk)))); // far back, not loaded
    TimelineModel *timeline = desk.desk().conversation()->timeline();
    QTRY_VERIFY(timeline->litRow() >= 0);
    const QString text = timeline->data(timeline->index(timeline->litRow()), TimelineModel::TextRole).toString();
    QCOMPARE(text, u"Question number 2 about delivery"_s);
    QVERIFY(hands.find(
        u"lit_%1"_s.arg(timeline->data(timeline->index(timeline->litRow()), TimelineModel::LocalIdRole).toLongLong())));
}

void TimelineTest::theMenuOpensByTheKeyboard()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QQuickItem *list = openLong(desk, hands);
    QVERIFY(list);
    list->forceActiveFocus(Qt::TabFocusReason);
    hands.key(Qt::Key_Up, Qt::ControlModifier);
    hands.key(Qt::Key_Up, Qt::ControlModifier);
    hands.key(Qt::Key_Menu);
    QVERIFY(hands.find(u"messageMenuReply"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.gone(u"messageMenuReply"_s));
    hands.key(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(hands.click(u"messageMenuReply"_s));
    QTRY_COMPARE(hands.text(u"composerAimText"_s), u"Answer number 60"_s);
}

void TimelineTest::aRemovedMessageCanBePutBack()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(openLong(desk, hands));
    desk.commands().sendMessage(SampleCompany::Igor, u"tomorrow"_s, MessageKind::Message);
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    const LocalId id = newest(desk);
    const auto text = [&] { return hands.text(u"messageText_%1"_s.arg(id)); };
    QTRY_COMPARE(text(), u"tomorrow"_s);
    QVERIFY(hands.click(u"message_%1"_s.arg(id), Qt::RightButton));
    QVERIFY(hands.find(u"messageMenuEdit"_s));
    QVERIFY(hands.click(u"messageMenuRemove"_s));
    QTRY_COMPARE(text(), u"Message removed"_s);
    QVERIFY(hands.click(u"message_%1"_s.arg(id), Qt::RightButton)); // there is nothing to be done with it
    desk.settle();
    QVERIFY(!desk.item(u"messageMenuCopy"_s));
    QVERIFY(hands.click(u"messageRestore_%1"_s.arg(id)));
    QTRY_COMPARE(text(), u"tomorrow"_s);
    QVERIFY(hands.gone(u"messageRestore_%1"_s.arg(id)));
}

void TimelineTest::newestFirstTurnsRowsRound()
{
    QStringListModel source({u"b"_s, u"c"_s});
    NewestFirst upwards;
    const QAbstractItemModelTester tester(&upwards, QAbstractItemModelTester::FailureReportingMode::QtTest);
    upwards.setSourceModel(&source);
    const auto texts = [&upwards] {
        QString all;
        for (int row = 0; row < upwards.rowCount(); ++row) {
            all += upwards.index(row, 0).data().toString();
        }
        return all;
    };
    QCOMPARE(texts(), u"cb"_s);
    source.insertRows(2, 1);
    source.setData(source.index(2), u"d"_s);
    QCOMPARE(texts(), u"dcb"_s);
    source.insertRows(0, 1);
    source.setData(source.index(0), u"a"_s);
    QCOMPARE(texts(), u"dcba"_s);
    source.removeRows(1, 2);
    QCOMPARE(texts(), u"da"_s);
    upwards.setEmpty(true);
    QCOMPARE(texts(), QString());
    QStringListModel other({u"y"_s, u"z"_s});
    upwards.setSourceModel(&other);
    QCOMPARE(texts(), QString());
    upwards.setEmpty(false);
    QCOMPARE(texts(), u"zy"_s);
}

void TimelineTest::bubblesAreUsedForTheNextChat()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    const QQuickItem *list = openLong(desk, hands);
    QVERIFY(list);
    QList<QPointer<QQuickItem>> bubbles;
    for (QQuickItem *row : list->property("contentItem").value<QQuickItem *>()->childItems()) {
        if (row->objectName().startsWith("message_"_L1)) {
            bubbles.append(row);
        }
    }
    QVERIFY(!bubbles.isEmpty());
    desk.desk().openChat(SampleCompany::Maria);
    QTRY_VERIFY(desk.desk().conversation()->timeline()->count() > 0);
    QQuickItem *first = hands.find(u"message_%1"_s.arg(newest(desk)));
    QVERIFY(first);
    QVERIFY(bubbles.contains(first));
    QCOMPARE(desk.desk().conversation()->chatId(), SampleCompany::Maria);
}

void TimelineTest::bubblesThatWaitToBeUsedAreNotThereForAMouse()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    QVERIFY(openLong(desk, hands));
    desk.desk().openChat(SampleCompany::Invited); // a few words only, so most bubbles of the long chat wait
    QTRY_VERIFY(desk.desk().conversation()->timeline()->rowCount() > 0);
    QVERIFY(hands.find(u"message_%1"_s.arg(newest(desk))));
    const QQuickItem *list = hands.find(u"timeline"_s);
    const auto *content = list->property("contentItem").value<QQuickItem *>();
    const QList<QQuickItem *> all = content->childItems();
    QList<QQuickItem *> waiting;
    qreal top = list->height(); // of the bubbles that are seen
    for (QQuickItem *row : all) {
        if (row->objectName().startsWith("message_"_L1)) {
            if (row->opacity() == 0) {
                waiting.append(row);
            } else {
                top = std::min(top, row->mapToItem(list, QPointF()).y());
            }
        }
    }
    int tried = 0;
    for (const QQuickItem *row : std::as_const(waiting)) {
        const QPointF middle = row->mapToItem(list, QPointF(row->width() / 2, row->height() / 2));
        if (middle.y() < 0 || middle.y() >= top) {
            continue;
        }
        ++tried;
        const QPoint place = list->mapToScene(middle).toPoint();
        QTest::mouseMove(desk.window(), place);
        QTest::mouseClick(desk.window(), Qt::RightButton, {}, place);
        QVERIFY(desk.item(u"messageMenuCopy"_s) == nullptr);
    }
    QVERIFY(tried > 3);
}

void TimelineTest::sticksToTheFoot()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    const QQuickItem *list = openLong(desk, hands);
    QVERIFY(list);
    for (int i = 0; i < 5; ++i) {
        desk.visitorWrites(SampleCompany::Igor,
                           u"Ещё одно сообщение, довольно длинное, чтобы стояло в две строки подряд и дальше"_s);
        QTRY_VERIFY(list->property("atYEnd").toBool());
        QVERIFY(hands.find(u"message_%1"_s.arg(newest(desk))));
    }
    QVERIFY(!desk.item(u"timelineJump"_s));
}

void TimelineTest::staysWhereItIsReadWhenSomethingComes()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    QQuickItem *list = openLong(desk, hands);
    QVERIFY(list);
    list->forceActiveFocus(Qt::TabFocusReason);
    hands.key(Qt::Key_PageUp);
    QTRY_VERIFY(desk.item(u"timelineJump"_s));
    const qreal foot = list->property("originY").toReal() + list->property("contentHeight").toReal() -
                       list->property("contentY").toReal();
    desk.visitorWrites(SampleCompany::Igor, u"Вы тут?"_s);
    QTRY_COMPARE(hands.find(u"timelineJump"_s)->property("text").toString(), u"1 новое сообщение, к последнему"_s);
    const qreal footNow = list->property("originY").toReal() + list->property("contentHeight").toReal() -
                          list->property("contentY").toReal();
    QVERIFY(footNow > foot); // the new one is further down, not in the way
    QVERIFY(hands.click(u"timelineJump"_s));
    QTRY_VERIFY(list->property("atYEnd").toBool());
    QVERIFY(hands.gone(u"timelineJump"_s));
}

void TimelineTest::keepsItsPlaceWhenOlderPagesCome()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    QQuickItem *list = openLong(desk, hands);
    QVERIFY(list);
    TimelineModel *timeline = desk.desk().conversation()->timeline();
    const LocalId last = newest(desk);
    QQuickItem *anchor = hands.find(u"message_%1"_s.arg(last));
    QVERIFY(anchor);
    const qreal before = anchor->mapToScene({}).y();
    const int loaded = timeline->rowCount();
    QVERIFY(timeline->hasOlder());
    timeline->loadOlder();
    QTRY_VERIFY(timeline->rowCount() > loaded);
    QTRY_VERIFY(!timeline->isLoadingOlder());
    QCOMPARE(hands.find(u"message_%1"_s.arg(last))->mapToScene({}).y(), before);

    // And all the way up, page by page.
    list->forceActiveFocus(Qt::TabFocusReason);
    for (int page = 0; page < 60 && (timeline->hasOlder() || !list->property("atYBeginning").toBool()); ++page) {
        hands.key(Qt::Key_PageUp);
        QTRY_VERIFY(!timeline->isLoadingOlder());
        QCoreApplication::processEvents();
    }
    QVERIFY(!timeline->hasOlder());
    QCOMPARE(timeline->rowCount(), 121);
    hands.key(Qt::Key_End);
    QTRY_VERIFY(list->property("atYEnd").toBool());
}

void TimelineTest::marksAsReadWhatIsSeen()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    desk.window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    const int unread = desk.desk().unreadCount();
    QVERIFY(unread > 0);
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    QTRY_COMPARE(desk.desk().unreadCount(), unread - 1);
}

void TimelineTest::failedMessageCanBeSentAgainOrDiscarded_data()
{
    QTest::addColumn<bool>("again");
    QTest::newRow("send again") << true;
    QTest::newRow("discard") << false;
}

void TimelineTest::failedMessageCanBeSentAgainOrDiscarded()
{
    QFETCH(bool, again);
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    hands.key(Qt::Key_2, Qt::ControlModifier);
    desk.desk().openChat(SampleCompany::Maria);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    TimelineModel *timeline = desk.desk().conversation()->timeline();
    QTRY_VERIFY(timeline->isLoaded());
    const int before = timeline->rowCount();
    hands.type("hello");
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(timeline->rowCount(), before + 1);
    const LocalId id = newest(desk);
    desk.commands().refuseOutbox(ErrorCode::Conflict);
    desk.settle();
    const auto delivery = [&] {
        return timeline->data(timeline->index(timeline->rowCount() - 1), TimelineModel::DeliveryRole).toInt();
    };
    QTRY_COMPARE(delivery(), int(TimelineModel::Failed));
    if (again) {
        QVERIFY(hands.click(u"messageRetry_%1"_s.arg(id)));
        QTRY_COMPARE(delivery(), int(TimelineModel::Queued));
        QVERIFY(hands.gone(u"messageRetry_%1"_s.arg(id)));
        desk.commands().deliverOutbox();
        QTRY_COMPARE(delivery(), int(TimelineModel::Sent));
    } else {
        QVERIFY(hands.click(u"messageDiscard_%1"_s.arg(id)));
        QTRY_COMPARE(timeline->rowCount(), before);
        QVERIFY(hands.gone(u"message_%1"_s.arg(id)));
    }
}

void TimelineTest::showsWhatTheVisitorTypes()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    const QQuickItem *list = openLong(desk, hands);
    QVERIFY(list);
    QVERIFY(!desk.item(u"typingPreview"_s));
    desk.desk().showTyping(SampleCompany::Igor, u"и ещё"_s);
    QVERIFY(hands.find(u"typingPreview"_s));
    QTRY_VERIFY(list->property("atYEnd").toBool());
    desk.desk().showTyping(SampleCompany::Igor, {});
    QVERIFY(hands.gone(u"typingPreview"_s));
}

QTEST_MAIN(TimelineTest)
#include "timeline_test.moc"
