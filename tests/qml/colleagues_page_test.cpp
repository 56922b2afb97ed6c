// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

using namespace otklik;
using namespace Qt::StringLiterals;

class ColleaguesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headphonesOpenTheListAndAColleague();
    void writesByKeysAlone();
    void sendsAFileIntoARoom();
    void readingTakesTheCountAway();
    void foldsByTouchAndGoesBackWhenNarrow();
};

namespace {

constexpr RoomId WithBoris = directRoom(1, 2);

QString row(RoomId id)
{
    return u"colleagueRow_%1"_s.arg(id);
}

} // namespace

void ColleaguesPageTest::headphonesOpenTheListAndAColleague()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railColleagues"_s));
    QVERIFY(hands.click(row(WithBoris)));
    QTRY_COMPARE(hands.text(u"roomName"_s), u"Борис Ким"_s);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("one");
    QVERIFY(hands.click(u"composerSend"_s));
    QTRY_COMPARE(desk.commands().sent.size(), 1);
    QCOMPARE(desk.commands().sent.first(), std::pair(ChatId(WithBoris), u"one"_s));
    QCOMPARE(hands.text(u"composer"_s), QString());
    hands.type("draft");
    QVERIFY(hands.click(row(groupRoom(0))));
    QTRY_COMPARE(hands.text(u"composer"_s), QString());
    QVERIFY(hands.click(row(WithBoris)));
    QTRY_COMPARE(hands.text(u"composer"_s), u"draft"_s);
}

void ColleaguesPageTest::writesByKeysAlone()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(hands.find(u"colleaguesList"_s));
    hands.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(hands.hasFocus(u"colleagueFind"_s));
    hands.key(Qt::Key_Down);
    QTRY_VERIFY(hands.hasFocus(u"colleaguesList"_s));
    hands.key(Qt::Key_Down);
    hands.key(Qt::Key_Return); // the second row: the room of the own group
    QTRY_VERIFY(desk.desk().colleagues()->talk());
    QCOMPARE(desk.desk().colleagues()->talk()->roomId(), groupRoom(1));
    hands.key(Qt::Key_Down, Qt::AltModifier); // over the heading
    QTRY_COMPARE(desk.desk().colleagues()->talk()->roomId(), directRoom(1, SampleCompany::Gleb));
    hands.key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(desk.desk().colleagues()->talk()->roomId(), WithBoris);
    QTRY_VERIFY(hands.hasFocus(u"composer"_s));
    hands.type("hello");
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.commands().sent.size(), 1);
    hands.key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.desk().colleagues()->talk());
    QVERIFY(hands.gone(u"room"_s));
}

void ColleaguesPageTest::sendsAFileIntoARoom()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railColleagues"_s));
    QVERIFY(hands.click(row(WithBoris)));
    QVERIFY(hands.find(u"composerAttach"_s));
    desk.desk().colleagues()->talk()->attachments()->add({QUrl::fromLocalFile(desk.picture())});
    QVERIFY(hands.find(u"attachment_0"_s));
    // Another room has files of its own.
    QVERIFY(hands.click(row(groupRoom(0))));
    QVERIFY(hands.gone(u"attachment_0"_s));
    QVERIFY(hands.click(row(WithBoris)));
    QVERIFY(hands.click(u"composerSend"_s));
    QTRY_COMPARE(desk.desk().colleagues()->talk()->timeline()->pictures().size(), 1);
    QVERIFY(hands.gone(u"attachment_0"_s));
}

void ColleaguesPageTest::readingTakesTheCountAway()
{
    SampleDesk desk(u"ru"_s);
    Hands hands(desk);
    desk.signIn();
    QCOMPARE(desk.desk().colleagues()->unreadCount(), 1);
    hands.key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(hands.click(row(WithBoris)));
    QTRY_COMPARE(desk.desk().colleagues()->unreadCount(), 0);
    desk.colleagueWrites(directRoom(1, 4), 4, u"Привет"_s); // never written before
    QTRY_COMPARE(desk.desk().colleagues()->unreadCount(), 1);
}

void ColleaguesPageTest::foldsByTouchAndGoesBackWhenNarrow()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.tap(u"railColleagues"_s));
    QVERIFY(hands.tap(u"colleagueGroup_2"_s));
    QVERIFY(hands.gone(row(WithBoris)));
    QVERIFY(hands.tap(u"colleagueGroup_2"_s));
    QVERIFY(hands.tap(row(WithBoris)));
    QVERIFY(hands.find(u"room"_s));
    QVERIFY(hands.gone(u"railColleagues"_s));
    QVERIFY(hands.tap(u"roomBack"_s));
    QVERIFY(hands.find(u"colleaguesList"_s));
    QVERIFY(hands.tap(row(groupRoom(0))));
    QVERIFY(hands.find(u"room"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.find(u"colleaguesList"_s));
}

QTEST_MAIN(ColleaguesPageTest)
#include "colleagues_page_test.moc"
