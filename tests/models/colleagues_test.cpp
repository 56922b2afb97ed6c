// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class ColleaguesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsRoomsAndColleaguesByGroups();
    void ordersByStatusAndName();
    void foldsGroupsAndTellsTheirUnread();
    void findsByNameAndGroup();
    void showsTheLastWordUnreadAndDraft();
    void writesToAColleagueWhoWasNeverWrittenTo();
    void readsAndShowsThatTheOtherHasRead();
    void namesAuthorsInGroupsAndTellsOwnWords();
    void keepsTheDraftOfEachRoom();
    void isThereAfterARestart();
    void tellsWhyNothingCanBeWritten();
};

namespace {

constexpr OperatorId Boris = 4;
constexpr RoomId WithBoris = directRoom(samples::Anna, Boris);
constexpr RoomId Sales = groupRoom(2);

Message words(RoomId room, Seq seq, OperatorId author, const QString &text)
{
    Message message = samples::message(room, seq, text);
    message.id = seq + (room == Sales ? 1000 : 2000);
    message.author = {
        .kind = AuthorKind::Operator, .id = author, .name = author == Boris ? u"Борис Ким"_s : u"Анна Петрова"_s};
    return message;
}

Room roomWith(RoomId id, const QList<Message> &messages, Seq readSeq = 0)
{
    Room room;
    room.id = id;
    room.kind = roomKind(id);
    room.groupId = room.kind == RoomKind::Group ? groupOfRoom(id) : 0;
    room.members = {samples::Anna, Boris};
    room.lastSeq = messages.last().seq;
    room.lastMessage = messages.last();
    room.readSeq = readSeq;
    return room;
}

void put(ModelGround &ground, const QList<Message> &messages, Seq readSeq = 0)
{
    ground.write([=](CacheWriter &writer) {
        writer.putRoom(roomWith(messages.first().chatId, messages, readSeq));
        writer.addMessages(messages);
    });
}

} // namespace

void ColleaguesTest::listsRoomsAndColleaguesByGroups()
{
    ModelGround ground;
    const auto desk = ground.desk();
    ColleagueListModel &list = *desk->colleagues()->list();
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ground.write([](CacheWriter &writer) {
        Operator loner = samples::colleague(5, u"Алла Ёж"_s);
        loner.groups.clear();
        writer.putOperator(loner);
        Operator former = samples::colleague(6, u"Бывший"_s);
        former.enabled = false;
        writer.putOperator(former);
    });
    QCOMPARE(column(list, "name"), (QVariantList{u"The whole company"_s, u"Продажи"_s, u"Продажи"_s, u"Борис Ким"_s,
                                                 u"Without a group"_s, u"Алла Ёж"_s}));
    QCOMPARE(value(list, 2, "countText"), u"0 of 1"_s);
    QCOMPARE(value(list, 3, "statusText"), u"Offline"_s);
    QCOMPARE(value(list, 3, "groupsText"), u"Продажи"_s);
    QCOMPARE(value(list, 3, "roomId"), WithBoris);
    QCOMPARE(list.nextRoom(1, 1), 3); // over the heading
    QCOMPARE(list.nextRoom(3, -1), 1);
    QCOMPARE(list.nextRoom(5, 1), -1);
}

void ColleaguesTest::ordersByStatusAndName()
{
    ModelGround ground;
    const auto desk = ground.desk();
    ColleagueListModel &list = *desk->colleagues()->list();
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ground.write([](CacheWriter &writer) {
        writer.putOperator(samples::colleague(5, u"Яна"_s));
        writer.putOperator(samples::colleague(6, u"алла"_s));
    });
    QCOMPARE(column(list, "name").mid(3), (QVariantList{u"алла"_s, u"Яна"_s, u"Борис Ким"_s}));
    ground.write(
        [](CacheWriter &writer) { writer.putOperator(samples::colleague(6, u"алла"_s, OperatorStatus::Offline)); });
    QCOMPARE(column(list, "name").mid(3), (QVariantList{u"Яна"_s, u"алла"_s, u"Борис Ким"_s}));
}

void ColleaguesTest::foldsGroupsAndTellsTheirUnread()
{
    ModelGround ground;
    const auto desk = ground.desk();
    ColleagueListModel &list = *desk->colleagues()->list();
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.toggleFold(2);
    QCOMPARE(list.count(), 3);
    QCOMPARE(value(list, 2, "folded"), true);
    put(ground, {words(WithBoris, 1, Boris, u"Привет"_s), words(WithBoris, 2, Boris, u"Ты тут?"_s)});
    QCOMPARE(value(list, 2, "unread"), 2);
    QCOMPARE(desk->colleagues()->unreadCount(), 1);
    list.setFind(u"борис"_s); // what is looked for is shown, folded or not
    QCOMPARE(column(list, "name"), (QVariantList{u"Продажи"_s, u"Борис Ким"_s}));
    list.setFind({});
    QCOMPARE(list.count(), 3);
    list.toggleFold(2);
    QCOMPARE(list.count(), 4);
}

void ColleaguesTest::findsByNameAndGroup()
{
    ModelGround ground;
    const auto desk = ground.desk();
    ColleagueListModel &list = *desk->colleagues()->list();
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setFind(u"прод"_s);
    QCOMPARE(column(list, "name"), (QVariantList{u"Продажи"_s, u"Продажи"_s, u"Борис Ким"_s}));
    list.setFind(u"нет такого"_s);
    QCOMPARE(list.count(), 0);
}

void ColleaguesTest::showsTheLastWordUnreadAndDraft()
{
    ModelGround ground;
    const auto desk = ground.desk();
    ColleagueListModel &list = *desk->colleagues()->list();
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    put(ground, {words(Sales, 1, Boris, u"Всем привет"_s)});
    QCOMPARE(value(list, 1, "preview"), u"Борис Ким: Всем привет"_s);
    QCOMPARE(value(list, 1, "unread"), 1);
    QCOMPARE(value(list, 3, "preview"), QString());
    ground.write([](CacheWriter &writer) { writer.saveDraft(WithBoris, u"не забыть"_s); });
    QTRY_COMPARE(value(list, 3, "preview"), u"Draft: не забыть"_s);
    QCOMPARE(value(list, 3, "isDraft"), true);
    desk->colleagues()->openColleague(Boris);
    QCOMPARE(value(list, 3, "isDraft"), false); // it stands in the composer
    QCOMPARE(desk->colleagues()->talk()->draft(), u"не забыть"_s);
}

void ColleaguesTest::writesToAColleagueWhoWasNeverWrittenTo()
{
    ModelGround ground;
    const auto desk = ground.desk();
    ColleagueListModel &list = *desk->colleagues()->list();
    desk->colleagues()->openColleague(Boris);
    RoomTalk *talk = desk->colleagues()->talk();
    QVERIFY(talk);
    QAbstractItemModelTester tester(talk->timeline(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(talk->name(), u"Борис Ким"_s);
    QCOMPARE(talk->statusText(), u"Offline"_s);
    QTRY_VERIFY(talk->timeline()->isLoaded());
    QVERIFY(!talk->timeline()->hasOlder());
    talk->setDraft(u"  Привет!  "_s);
    talk->send();
    QCOMPARE(ground.commands->sent, QStringList{u"Привет!"_s});
    QTRY_COMPARE(talk->timeline()->count(), 1);
    QCOMPARE(value(*talk->timeline(), 0, "kind"), int(TimelineModel::Outgoing));
    QCOMPARE(value(*talk->timeline(), 0, "delivery"), int(TimelineModel::Queued));
    QCOMPARE(value(list, 3, "preview"), u"You: Привет!"_s);
    QCOMPARE(value(list, 3, "queued"), true);
    QCOMPARE(value(list, 3, "unread"), 0);
    QCOMPARE(talk->draft(), QString());
}

void ColleaguesTest::readsAndShowsThatTheOtherHasRead()
{
    ModelGround ground;
    put(ground, {words(WithBoris, 1, samples::Anna, u"Привет"_s), words(WithBoris, 2, Boris, u"Здравствуй"_s)}, 1);
    const auto desk = ground.desk();
    desk->colleagues()->open(WithBoris);
    RoomTalk *talk = desk->colleagues()->talk();
    QTRY_COMPARE(talk->timeline()->count(), 2);
    QCOMPARE(value(*talk->timeline(), 0, "delivery"), int(TimelineModel::Sent));
    QCOMPARE(value(*talk->timeline(), 1, "isFirstUnread"), true);
    QCOMPARE(desk->colleagues()->unreadCount(), 1);
    talk->markRead();
    talk->markRead();
    QCOMPARE(ground.commands->read, (QList<std::pair<ChatId, Seq>>{{WithBoris, 2}}));
    QTRY_COMPARE(desk->colleagues()->unreadCount(), 0);
    ground.write([](CacheWriter &writer) {
        Room room = writer.reader().room(WithBoris).value_or(Room{});
        room.othersReadSeq = 1;
        writer.putRoom(room);
    });
    QCOMPARE(value(*talk->timeline(), 0, "delivery"), int(TimelineModel::Seen));
}

void ColleaguesTest::namesAuthorsInGroupsAndTellsOwnWords()
{
    ModelGround ground;
    put(ground, {words(Sales, 1, Boris, u"Всем привет"_s), words(Sales, 2, samples::Anna, u"И тебе"_s)});
    const auto desk = ground.desk();
    desk->colleagues()->open(Sales);
    RoomTalk *talk = desk->colleagues()->talk();
    QTRY_COMPARE(talk->timeline()->count(), 2);
    QCOMPARE(column(*talk->timeline(), "kind"),
             (QVariantList{int(TimelineModel::Incoming), int(TimelineModel::Outgoing)}));
    QCOMPARE(value(*talk->timeline(), 0, "author"), u"Борис Ким"_s);
    QCOMPARE(talk->name(), u"Продажи"_s);
    QCOMPARE(talk->detail(), u"You, Борис Ким"_s);
    QVERIFY(!talk->isDirect());
    desk->colleagues()->open(groupRoom(0));
    QCOMPARE(desk->colleagues()->talk()->name(), u"The whole company"_s);
}

void ColleaguesTest::keepsTheDraftOfEachRoom()
{
    ModelGround ground;
    const auto desk = ground.desk();
    desk->colleagues()->openColleague(Boris);
    desk->colleagues()->talk()->setDraft(u"Борису"_s);
    desk->colleagues()->open(Sales);
    QCOMPARE(desk->colleagues()->talk()->draft(), QString());
    desk->colleagues()->talk()->setDraft(u"всем"_s);
    desk->colleagues()->openColleague(Boris);
    QCOMPARE(desk->colleagues()->talk()->draft(), u"Борису"_s);
    desk->colleagues()->open(Sales);
    QCOMPARE(desk->colleagues()->talk()->draft(), u"всем"_s);
    desk->colleagues()->openColleague(samples::Anna); // nobody talks with themselves
    QCOMPARE(desk->colleagues()->talk()->roomId(), Sales);
}

void ColleaguesTest::isThereAfterARestart()
{
    ModelGround ground;
    put(ground, {words(WithBoris, 1, Boris, u"Привет"_s)});
    {
        const auto desk = ground.desk();
        desk->colleagues()->openColleague(Boris);
        desk->colleagues()->talk()->sendText(u"не ушло"_s);
        desk->colleagues()->talk()->setDraft(u"черновик"_s);
    }
    ground.write([](CacheWriter &) {});
    ground.reopen();
    const auto desk = ground.desk();
    ColleagueListModel &list = *desk->colleagues()->list();
    QTRY_COMPARE(value(list, 3, "preview"), u"Draft: черновик"_s);
    QTRY_COMPARE(value(list, 3, "queued"), true);
    QCOMPARE(value(list, 3, "unread"), 1);
    desk->colleagues()->openColleague(Boris);
    QTRY_COMPARE(column(*desk->colleagues()->talk()->timeline(), "text"), (QVariantList{u"Привет"_s, u"не ушло"_s}));
    QCOMPARE(desk->colleagues()->talk()->draft(), u"черновик"_s);
}

void ColleaguesTest::tellsWhyNothingCanBeWritten()
{
    ModelGround ground;
    put(ground, {words(WithBoris, 1, Boris, u"Привет"_s)});
    const auto desk = ground.desk();
    desk->colleagues()->openColleague(Boris);
    RoomTalk *talk = desk->colleagues()->talk();
    QVERIFY(talk->canWrite());
    QSignalSpy info(talk, &Talk::infoChanged);
    ground.write([](CacheWriter &writer) {
        Operator gone = samples::colleague(Boris, u"Борис Ким"_s, OperatorStatus::Offline);
        gone.enabled = false;
        writer.putOperator(gone);
    });
    QVERIFY(!info.isEmpty());
    QVERIFY(!talk->canWrite());
    QCOMPARE(talk->closedText(), u"Борис Ким does not work here any more."_s);
    talk->sendText(u"эй"_s);
    QVERIFY(ground.commands->sent.isEmpty());
    desk->colleagues()->open(groupRoom(7));
    QCOMPARE(desk->colleagues()->talk()->closedText(), u"You are not in this group any more."_s);
}

QTEST_GUILESS_MAIN(ColleaguesTest)
#include "colleagues_test.moc"
