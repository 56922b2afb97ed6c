// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

using namespace otklik;
using namespace Qt::StringLiterals;

class RequestsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNotesAnswersAndCloses();
    void keepsWhatWasTypedWhenThereIsNoNetwork();
    void tellsWhoWorksOnIt();
    void findsAndNarrowsDownByKeys();
    void goesBackByTouchWhenNarrow();
};

namespace {

QString row(RequestId id)
{
    return u"requestRow_%1"_s.arg(id);
}

} // namespace

void RequestsPageTest::takesNotesAnswersAndCloses()
{
    SampleDesk desk(u"ru"_s, {1440, 1300});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.click(u"railRequests"_s));
    QVERIFY(hands.click(row(SampleCompany::NewRequest)));
    QTRY_COMPARE(hands.text(u"requestName"_s), u"Елена Крылова"_s);
    QVERIFY(hands.click(u"requestTake"_s));
    QVERIFY(hands.find(u"requestRelease"_s));
    QCOMPARE(desk.desk().requests()->list()->mineCount(), 2);
    QVERIFY(hands.click(u"requestNote"_s));
    hands.type("call");
    QVERIFY(hands.click(u"requestNoteSend"_s));
    QTRY_COMPARE(desk.commands().requests().noted, QStringList{u"call"_s});
    QTRY_COMPARE(hands.text(u"requestNote"_s), QString());
    QVERIFY(hands.click(u"requestAnswer"_s));
    hands.type("hello");
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.commands().requests().answered, QStringList{u"hello"_s});
    QTRY_COMPARE(hands.text(u"requestWaitingAnswer"_s), u"hello"_s);
    QVERIFY(hands.click(u"requestClose"_s));
    QVERIFY(hands.click(u"undoTake"_s));
    QVERIFY(hands.find(u"requestRelease"_s));
    QVERIFY(hands.click(u"requestRelease"_s));
    QVERIFY(hands.find(u"requestTake"_s));
}

void RequestsPageTest::keepsWhatWasTypedWhenThereIsNoNetwork()
{
    SampleDesk desk(u"ru"_s, {1440, 1300});
    Hands hands(desk);
    desk.signIn();
    desk.commands().requests().offline = true;
    hands.key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(hands.click(row(SampleCompany::MyRequest)));
    QVERIFY(hands.click(u"requestNote"_s));
    hands.type("call");
    QVERIFY(hands.click(u"requestNoteSend"_s));
    QVERIFY(hands.find(u"requestNoteProblem"_s));
    QCOMPARE(hands.text(u"requestNote"_s), u"call"_s);
    QVERIFY(hands.click(row(SampleCompany::NewRequest)));
    QTRY_COMPARE(hands.text(u"requestNote"_s), QString());
    QVERIFY(hands.click(row(SampleCompany::MyRequest)));
    QTRY_COMPARE(hands.text(u"requestNote"_s), u"call"_s);
    desk.commands().requests().offline = false;
    QVERIFY(hands.click(u"requestNoteSend"_s));
    QTRY_COMPARE(desk.commands().requests().noted, QStringList{u"call"_s});
    QCOMPARE(desk.commands().requests().tries.size(), 2);
    QCOMPARE(desk.commands().requests().tries.first(), desk.commands().requests().tries.last());
}

void RequestsPageTest::tellsWhoWorksOnIt()
{
    SampleDesk desk(u"en"_s, {1440, 1300});
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(hands.click(row(SampleCompany::OthersRequest)));
    QTRY_VERIFY(hands.text(u"requestState"_s).startsWith(u"Boris Kim works on it"_s));
    QVERIFY(hands.gone(u"requestTake"_s));
    QVERIFY(hands.gone(u"requestClose"_s));
    QVERIFY(!hands.find(u"requestAnswerSend"_s)->isEnabled());
}

void RequestsPageTest::findsAndNarrowsDownByKeys()
{
    SampleDesk desk(u"en"_s);
    Hands hands(desk);
    desk.signIn();
    hands.key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(hands.find(u"requestList"_s));
    hands.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(hands.hasFocus(u"requestFind"_s));
    hands.type("mixers");
    QVERIFY(hands.gone(row(SampleCompany::NewRequest)));
    hands.key(Qt::Key_Down);
    hands.key(Qt::Key_Return);
    QTRY_VERIFY(desk.desk().requests()->current());
    QCOMPARE(desk.desk().requests()->current()->requestId(), SampleCompany::OthersRequest);
    desk.desk().requests()->list()->setFind({});
    hands.key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(desk.desk().requests()->current()->requestId(), SampleCompany::MyRequest);
    hands.key(Qt::Key_Escape); // empties the field first, or goes back
    hands.key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.desk().requests()->current());
    QVERIFY(hands.click(u"requestsShow"_s));
    QVERIFY(hands.click(u"requestsShow_4"_s));
    QVERIFY(hands.find(row(290)));
    QVERIFY(hands.gone(row(SampleCompany::MyRequest)));
}

void RequestsPageTest::goesBackByTouchWhenNarrow()
{
    SampleDesk desk(u"ru"_s, {400, 800});
    Hands hands(desk);
    desk.signIn();
    QVERIFY(hands.tap(u"railRequests"_s));
    QVERIFY(hands.tap(row(SampleCompany::NewRequest)));
    QVERIFY(hands.gone(u"railRequests"_s));
    QVERIFY(hands.tap(u"requestBack"_s));
    QVERIFY(hands.find(u"requestList"_s));
    QVERIFY(hands.tap(row(SampleCompany::MyRequest)));
    QVERIFY(hands.find(u"requestScroll"_s));
    hands.key(Qt::Key_Escape);
    QVERIFY(hands.find(u"requestList"_s));
}

QTEST_MAIN(RequestsPageTest)
#include "requests_page_test.moc"
