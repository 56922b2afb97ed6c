// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

VisitorId idAt(SampleDesk &desk, int row)
{
    const VisitorListModel *visitors = desk.desk().visitors();
    return visitors->data(visitors->index(row, 0), VisitorListModel::VisitorIdRole).toLongLong();
}

} // namespace

class VisitorsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesSort();
    void findNarrowsDown();
    void menusFilter();
    void waitingVisitorTicks();
    void inviteOpensAnEmptyConversation_data();
    void inviteOpensAnEmptyConversation();
    void acceptOpensTheChat();
    void keysWorkTheTable();
    void columnsGiveWay();
    void emptyPlaceOffersEverybody();
};

void VisitorsPageTest::titlesSort()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"visitorsSort_0"_s)); // ID
    QTRY_COMPARE(desk.desk().visitors()->sortColumn(), int(VisitorListModel::ById));
    QCOMPARE(idAt(desk, 0), 20431); // who waits stays on top
    QCOMPARE(idAt(desk, 1), 17003);
    QVERIFY(hands.click(u"visitorsSort_0"_s));
    QTRY_VERIFY(desk.desk().visitors()->sortDescending());
    QCOMPARE(idAt(desk, 0), 20431);
    QCOMPARE(idAt(desk, 1), 20428);
    QTRY_VERIFY(hands.find(u"visitorRow_20428"_s)->y() < hands.find(u"visitorRow_17003"_s)->y());
}

void VisitorsPageTest::findNarrowsDown()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"visitorsFind"_s));
    hands.type("james");
    QTRY_COMPARE(desk.desk().visitors()->count(), 1);
    QVERIFY(hands.find(u"visitorRow_17003"_s));
    QVERIFY(hands.gone(u"visitorRow_18207"_s));
    hands.key(Qt::Key_Escape);
    QTRY_COMPARE(desk.desk().visitors()->count(), desk.desk().visitors()->total());
}

void VisitorsPageTest::menusFilter()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"visitorsSite"_s));
    QVERIFY(hands.click(u"visitorsSite_2"_s));
    QTRY_COMPARE(desk.desk().visitors()->count(), 1);
    QTRY_COMPARE(hands.text(u"visitorsSite"_s), u"Блог"_s);
    QVERIFY(hands.click(u"visitorsSite"_s));
    QVERIFY(hands.click(u"visitorsSite_0"_s));
    QVERIFY(hands.click(u"visitorsStatus"_s));
    QVERIFY(hands.click(u"visitorsStatus_%1"_s.arg(VisitorListModel::LeadForm)));
    QTRY_COMPARE(desk.desk().visitors()->count(), 1);
    QCOMPARE(hands.text(u"visitorsStatus"_s), u"лидогенерация"_s);
}

void VisitorsPageTest::waitingVisitorTicks()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    const QQuickItem *row = hands.find(u"visitorRow_20431"_s);
    QCOMPARE(row->property("statusWords").toString(), u"ожидает 0:24"_s);
    desk.clock().advance(2'000);
    QTRY_COMPARE(row->property("statusWords").toString(), u"ожидает 0:26"_s);
}

void VisitorsPageTest::inviteOpensAnEmptyConversation_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 1440;
    QTest::newRow("tablet") << 1024;
    QTest::newRow("narrow") << 400;
}

void VisitorsPageTest::inviteOpensAnEmptyConversation()
{
    QFETCH(int, width);
    SampleDesk desk(u"ru"_s, {width, 900});
    Hands hands(desk);
    desk.signIn();
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    desk.desk().visitors()->setFind(QString::number(SampleCompany::GuestOnSite));
    const QString invite = u"visitorInvite_%1"_s.arg(SampleCompany::GuestOnSite);
    QVERIFY(width == 1440 ? hands.click(invite) : hands.tap(invite));
    QVERIFY(hands.find(u"composer"_s));
    QCOMPARE(desk.desk().conversation()->state(), int(Conversation::New));
    QVERIFY(desk.commands().sent.isEmpty()); // nothing reaches the visitor before the text
    QVERIFY(hands.click(u"composer"_s));
    hands.type("hello");
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().sent.size(), 1);
    QTRY_COMPARE(desk.desk().conversation()->state(), int(Conversation::Invited));
}

void VisitorsPageTest::acceptOpensTheChat()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"visitorAccept_20431"_s));
    QTRY_COMPARE(desk.commands().accepted, QList<ChatId>{SampleCompany::Waiting});
    QVERIFY(hands.find(u"conversation"_s));
    QTRY_COMPARE(desk.desk().conversation()->state(), int(Conversation::Active));
}

void VisitorsPageTest::keysWorkTheTable()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.find(u"visitorsTable"_s));
    hands.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(hands.hasFocus(u"visitorsFind"_s));
    hands.key(Qt::Key_Down);
    QTRY_VERIFY(hands.hasFocus(u"visitorsTable"_s));
    hands.key(Qt::Key_Return); // the first row waits: accept
    QTRY_COMPARE(desk.commands().accepted, QList<ChatId>{SampleCompany::Waiting});
}

void VisitorsPageTest::columnsGiveWay()
{
    SampleDesk desk(u"ru"_s, {1440, 900});
    Hands hands(desk);
    desk.signIn();
    desk.window()->resize(1280, 800); // a small laptop: all eight, in the longer of the languages
    for (int column = 0; column < 8; ++column) {
        QVERIFY2(hands.find(u"visitorsSort_%1"_s.arg(column)), qPrintable(QString::number(column)));
    }
    desk.window()->resize(700, 800);
    QVERIFY(hands.gone(u"visitorsSort_0"_s)); // ID is needed least
    QVERIFY(hands.find(u"visitorsSort_1"_s));
    QVERIFY(hands.find(u"visitorsSort_5"_s));
    desk.window()->resize(400, 800);
    QVERIFY(hands.gone(u"visitorsSort_1"_s)); // cards have no titles
    QVERIFY(hands.find(u"visitorRow_20431"_s));
}

void VisitorsPageTest::emptyPlaceOffersEverybody()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"visitorsFind"_s));
    hands.type("nobody like that");
    QTRY_COMPARE(desk.desk().visitors()->count(), 0);
    QVERIFY(hands.click(u"visitorsShowAll"_s));
    QTRY_COMPARE(desk.desk().visitors()->count(), desk.desk().visitors()->total());
}

QTEST_MAIN(VisitorsPageTest)
#include "visitors_page_test.moc"
