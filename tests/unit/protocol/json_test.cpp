// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/event.h"
#include "protocol/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

Message fullMessage()
{
    Message message;
    message.id = 11;
    message.chatId = 5;
    message.seq = 3;
    message.at = 1'700'000'000'123;
    message.kind = MessageKind::Note;
    message.author = {.kind = AuthorKind::Operator, .id = 2, .name = u"Анна"_s};
    message.clientId = u"0b7e2a86-6d3f-4c1e-9a52-7f10c5d1e001"_s;
    message.text = u"строка\nвторая 😀"_s;
    message.replyTo = Quote{.id = 9,
                            .seq = 1,
                            .author = {.kind = AuthorKind::Visitor, .id = 6, .name = u"Ольга"_s},
                            .text = u"Когда привезёте?"_s};
    message.editedAt = 1'700'000'060'000;
    message.removedAt = 1'700'000'090'000;
    return message;
}

FileInfo fullFile()
{
    return {.id = 3, .name = u"Счёт №5.png"_s, .size = 1'234, .type = u"image/png"_s, .width = 640, .height = 480};
}

Chat fullChat()
{
    Chat chat;
    chat.id = 5;
    chat.visitorId = 6;
    chat.visitorName = u"Ольга"_s;
    chat.siteId = 1;
    chat.state = ChatState::Closed;
    chat.operatorId = 2;
    chat.operatorName = u"Анна"_s;
    chat.createdAt = 1;
    chat.waitingSince = 2;
    chat.closedAt = 3;
    chat.closedBy = ClosedBy::Visitor;
    chat.lastSeq = 3;
    chat.lastMessage = fullMessage();
    chat.unansweredSince = 4;
    chat.readSeq = 2;
    chat.visitorReadSeq = 3;
    chat.tags = {1, 9};
    chat.offeredTo = {2, 3};
    chat.transfer = Transfer{.fromId = 2,
                             .fromName = u"Анна"_s,
                             .toOperatorId = 0,
                             .toGroupId = 4,
                             .comment = u"про возврат"_s,
                             .expiresAt = 77};
    return chat;
}

Presence fullPresence()
{
    Presence presence;
    presence.visitorId = 6;
    presence.name = u"Ольга"_s;
    presence.siteId = 1;
    presence.visitNumber = 4;
    presence.visitStartedAt = 10;
    presence.country = u"RU"_s;
    presence.city = u"Тверь"_s;
    presence.status = VisitorStatus::LeadForm;
    presence.statusSince = 11;
    presence.source = u"yandex.ru"_s;
    presence.pageUrl = u"https://lavka.example/чай?q=1"_s;
    presence.pageTitle = u"Чай"_s;
    presence.chatId = 5;
    presence.operatorId = 2;
    presence.operatorName = u"Анна"_s;
    presence.language = u"ru-RU"_s;
    presence.device = u"Chrome, Windows"_s;
    return presence;
}

Visitor fullVisitor()
{
    return {.id = 6,
            .card = {.name = u"Ольга"_s,
                     .company = u"«Ромашка»"_s,
                     .phones = {u"+7 900"_s, u"112"_s},
                     .emails = {u"o@example.com"_s},
                     .comment = u"любит улун"_s,
                     .version = 3}};
}

Operator fullOperator()
{
    return {.id = 2,
            .name = u"Анна"_s,
            .status = OperatorStatus::Unavailable,
            .role = Role::Admin,
            .groups = {1, 2},
            .sites = {7},
            .rights = {.chats = true, .invite = false, .requests = true, .block = false},
            .chatLimit = 5,
            .enabled = true};
}

Site fullSite()
{
    SiteRules rules;
    rules.distribution = {.mode = DistributionMode::InTurn, .groupId = 4, .acceptSeconds = 30};
    rules.invitation = {
        .enabled = true,
        .text = u"Помочь с выбором?"_s,
        .rules = {{.secondsOnSite = 40, .pagesSeen = 3, .addressContains = u"/чай"_s, .returningOnly = true}}};
    rules.form = {.leadForm = true,
                  .text = u"Оставьте номер"_s,
                  .name = FieldNeed::Required,
                  .email = FieldNeed::Hidden,
                  .phone = FieldNeed::Required,
                  .message = FieldNeed::Optional};
    rules.hours = {
        .enabled = true, .zone = u"Europe/Moscow"_s, .days = QList<WorkingDay>(7, {.from = 540, .to = 1'080})};
    rules.preChat = {.enabled = true,
                     .text = u"Представьтесь"_s,
                     .name = FieldNeed::Required,
                     .email = FieldNeed::Optional,
                     .phone = FieldNeed::Hidden,
                     .message = FieldNeed::Optional};
    rules.looks = {.colour = u"#7a1fa2"_s,
                   .side = WidgetSide::Left,
                   .title = u"Лавка чая"_s,
                   .greetingTitle = u"Добрый день!"_s,
                   .greeting = u"Спросите"_s,
                   .awayText = u"Мы спим"_s,
                   .avatar = u"AAAA"_s};
    return {.id = 1, .name = u"Лавка"_s, .origins = {u"https://lavka.example"_s}, .key = u"k1"_s, .rules = rules};
}

Request fullRequest()
{
    return {.id = 8,
            .siteId = 1,
            .visitorId = 6,
            .name = u"Ольга"_s,
            .email = u"o@example.com"_s,
            .phone = u"+7 900"_s,
            .message = u"Перезвоните"_s,
            .pageUrl = u"https://lavka.example/"_s,
            .origin = RequestOrigin::LeadForm,
            .state = RequestState::Taken,
            .operatorId = 2,
            .operatorName = u"Анна"_s,
            .createdAt = 1,
            .takenAt = 2,
            .closedAt = 0,
            .answer = u"Звонили вам"_s,
            .notes = {{.at = 3, .operatorId = 2, .operatorName = u"Анна"_s, .text = u"занято"_s}}};
}

Block fullBlock()
{
    return {.id = 4,
            .visitorId = 6,
            .visitorName = u"Ольга"_s,
            .by = BlockBy::Address,
            .address = u"192.0.2.7"_s,
            .reason = u"брань"_s,
            .operatorId = 2,
            .operatorName = u"Анна"_s,
            .createdAt = 1,
            .expiresAt = 2};
}

Room fullRoom()
{
    Message word = fullMessage();
    word.kind = MessageKind::Message;
    word.chatId = directRoom(2, 9);
    return {.id = directRoom(9, 2),
            .kind = RoomKind::Direct,
            .groupId = 0,
            .members = {2, 9},
            .lastSeq = 3,
            .lastMessage = word,
            .readSeq = 2,
            .othersReadSeq = 3};
}

const Tag SomeTag{.id = 1, .name = u"Важно"_s, .colour = u"#FF0000"_s, .system = true, .operatorId = 0};
const CannedReply SomeReply{.id = 5,
                            .operatorId = 2,
                            .shortcut = u"привет"_s,
                            .text = u"Здравствуйте!"_s,
                            .file = fullFile(),
                            .more = {{.text = u"Чем помочь?"_s}, {.file = fullFile()}}};

// Over the bytes of the wire, as it would travel.
QJsonObject travelled(const QJsonObject &json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson()).object();
}

template<typename T> void compareRoundTrip(const T &value, T (*from)(FieldReader &))
{
    FieldReader reader(travelled(toJson(value)));
    const T read = from(reader);
    QVERIFY2(!reader.fault(), reader.fault() ? qPrintable(reader.fault()->message) : "");
    QVERIFY(read == value);
}

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueComesBackAsItWas()
    {
        compareRoundTrip(fullMessage(), messageFrom);
        compareRoundTrip(fullChat(), chatFrom);
        compareRoundTrip(fullPresence(), presenceFrom);
        compareRoundTrip(fullVisitor(), visitorFrom);
        compareRoundTrip(fullVisitor().card, contactCardFrom);
        compareRoundTrip(fullOperator(), operatorFrom);
        compareRoundTrip(Group{.id = 1, .name = u"Продажи"_s}, groupFrom);
        compareRoundTrip(fullSite(), siteFrom);
        compareRoundTrip(SomeTag, tagFrom);
        compareRoundTrip(SomeReply, cannedReplyFrom);
        compareRoundTrip(StaffCard{.colleague = fullOperator(), .login = u"anna"_s}, staffCardFrom);
        compareRoundTrip(fullFile(), fileInfoFrom);
        compareRoundTrip(fullRequest(), requestFrom);
        compareRoundTrip(fullBlock(), blockFrom);
        compareRoundTrip(fullRoom(), roomFrom);
        const Visit visit{.number = 2,
                          .startedAt = 5,
                          .endedAt = 9,
                          .source = u"vk.com"_s,
                          .pages = {{.url = u"https://lavka.example/"_s, .title = u"Лавка"_s, .at = 6}}};
        compareRoundTrip(visit, visitFrom);
    }

    void aMessageMayBeAFileAlone()
    {
        Message message = fullMessage();
        message.text.clear();
        message.file = fullFile();
        compareRoundTrip(message, messageFrom);
    }

    void aRoomIsKnownByWhoTalks()
    {
        QCOMPARE(directRoom(9, 2), directRoom(2, 9));
        QVERIFY(isRoom(groupRoom(0)) && !isRoom(FirstGroupRoom - 1));
        QCOMPARE(groupOfRoom(groupRoom(4)), 4);
        QCOMPARE(otherInRoom(directRoom(9, 2), 9), 2);
        QCOMPARE(otherInRoom(directRoom(9, 2), 2), 9);
        QCOMPARE(otherInRoom(directRoom(9, 2), 3), 0);
        QVERIFY(roomKind(groupRoom(4)) == RoomKind::Group && roomKind(directRoom(1, 2)) == RoomKind::Direct);
        QVERIFY(directRoom(OperatorIdLimit - 1, OperatorIdLimit - 2) < (1LL << 53));

        Room room = fullRoom();
        room.id = groupRoom(4); // a group's number for a room of two
        FieldReader reader(toJson(room));
        roomFrom(reader);
        QCOMPARE(reader.fault()->field, u"roomId"_s);
    }

    void hoursThatCannotBeAreFaults()
    {
        Site site = fullSite();
        site.rules.hours.days[2] = {.from = 600, .to = 540};
        FieldReader reader(toJson(site));
        siteFrom(reader);
        QCOMPARE(reader.fault()->field, u"rules.hours.days.to"_s);
        site = fullSite();
        site.rules.hours.days.removeLast();
        FieldReader sixDays(toJson(site));
        siteFrom(sixDays);
        QCOMPARE(sixDays.fault()->field, u"rules.hours.days"_s);
    }

    void systemMessagesKeepTheirParams()
    {
        Message message = fullMessage();
        message.kind = MessageKind::System;
        message.author = {};
        message.clientId.clear();
        message.text.clear();
        message.systemCode = systemcode::ChatStarted;
        message.systemParams = {{u"pageTitle"_s, u"Чай"_s}, {u"pageUrl"_s, u"https://lavka.example"_s}};
        compareRoundTrip(message, messageFrom);
    }

    void everyNameComesBack()
    {
        for (int i = 0; i < 6; ++i) {
            QVERIFY(visitorStatusFromString(toString(VisitorStatus(i))) == VisitorStatus(i));
        }
        for (int i = 0; i < 4; ++i) {
            QVERIFY(chatStateFromString(toString(ChatState(i))) == ChatState(i));
        }
        for (int i = 0; i < 3; ++i) {
            QVERIFY(closedByFromString(toString(ClosedBy(i))) == ClosedBy(i));
            QVERIFY(messageKindFromString(toString(MessageKind(i))) == MessageKind(i));
            QVERIFY(authorKindFromString(toString(AuthorKind(i))) == AuthorKind(i));
            QVERIFY(operatorStatusFromString(toString(OperatorStatus(i))) == OperatorStatus(i));
            QVERIFY(roleFromString(toString(Role(i))) == Role(i));
        }
        QVERIFY(!chatStateFromString(u"Active"));
        QVERIFY(!chatStateFromString(u""));
    }

    void everyEventComesBack()
    {
        const QList<EventData> all{ChatChanged{.chat = fullChat(), .created = false},
                                   ChatChanged{.chat = fullChat(), .created = true},
                                   MessageAdded{fullMessage()},
                                   MessageChanged{fullMessage()},
                                   OperatorChanged{fullOperator()},
                                   VisitorChanged{fullVisitor()},
                                   RequestChanged{.request = fullRequest(), .created = true},
                                   RequestChanged{.request = fullRequest(), .created = false},
                                   ColleagueMessage{.room = fullRoom(), .message = *fullRoom().lastMessage},
                                   RoomChanged{fullRoom()},
                                   Changed<Tag>{.value = SomeTag, .removed = true},
                                   Changed<Site>{.value = fullSite(), .removed = false},
                                   Changed<Group>{.value = {.id = 4, .name = u"Продажи"_s}, .removed = true},
                                   Changed<CannedReply>{.value = SomeReply, .removed = false},
                                   Changed<Block>{.value = fullBlock(), .removed = true}};
        for (const EventData &data : all) {
            const QJsonObject json = toJson(Event{.offset = 9, .at = 12, .data = data});
            const auto event = eventFrom(travelled(json));
            QVERIFY(std::holds_alternative<Event>(event));
            QCOMPARE(std::get<Event>(event).offset, 9);
            QCOMPARE(std::get<Event>(event).at, 12);
            QCOMPARE(std::get<Event>(event).data.index(), data.index());
            QCOMPARE(toJson(std::get<Event>(event)), json);
        }
    }

    void anUnknownEventIsPassedOnAsSuch()
    {
        const auto event =
            eventFrom({{"offset"_L1, 9}, {"type"_L1, u"weather.changed"_s}, {"data"_L1, QJsonObject{{"a"_L1, 1}}}});
        QCOMPARE(std::get<UnknownEvent>(std::get<Event>(event).data).type, u"weather.changed"_s);
    }

    void aFaultyEventNamesItsField()
    {
        QJsonObject message = toJson(fullMessage());
        message["author"_L1] = QJsonObject{{"kind"_L1, u"robot"_s}};
        const auto event = eventFrom(
            {{"offset"_L1, 9}, {"type"_L1, u"message.added"_s}, {"data"_L1, QJsonObject{{"message"_L1, message}}}});
        QVERIFY(std::holds_alternative<ProtocolError>(event));
        QCOMPARE(std::get<ProtocolError>(event).field, u"data.message.author.kind"_s);
        QVERIFY(std::holds_alternative<ProtocolError>(eventFrom({})));
        QVERIFY(std::holds_alternative<ProtocolError>(eventFrom({{"offset"_L1, -1}})));
    }

    void presenceComesBackInItsThreeParts()
    {
        const PresenceUpdate update{
            .full = true, .arrived = {fullPresence()}, .changed = {fullPresence()}, .left = {7, 8}};
        const auto read = presenceUpdateFrom(travelled(toJson(update)));
        QVERIFY(std::holds_alternative<PresenceUpdate>(read));
        const auto &back = std::get<PresenceUpdate>(read);
        QVERIFY(back.full);
        QCOMPARE(back.arrived, update.arrived);
        QCOMPARE(back.changed, update.changed);
        QCOMPARE(back.left, update.left);
        // Parts that are empty may be left out.
        const auto onlyLeft = presenceUpdateFrom({{"visitors"_L1, QJsonObject{{"left"_L1, QJsonArray{7}}}}});
        QVERIFY(std::holds_alternative<PresenceUpdate>(onlyLeft));
        QVERIFY(!std::get<PresenceUpdate>(onlyLeft).full);
    }

    void wrongTypesAreFaultsEverywhere()
    {
        // Each field of a chat in turn is made something it cannot be.
        const QJsonObject good = toJson(fullChat());
        for (const QString &name : good.keys()) {
            QJsonObject bad = good;
            bad[name] = name == "tags"_L1 || name == "lastMessage"_L1 || name == "offeredTo"_L1 || name == "transfer"_L1
                            ? QJsonValue(5)
                            : QJsonValue(QJsonArray{1});
            FieldReader reader(bad);
            chatFrom(reader);
            QVERIFY2(reader.fault(), qPrintable(name));
            QVERIFY2(reader.fault()->field.contains(name), qPrintable(reader.fault()->field));
        }
    }

    void limitsHold()
    {
        Visitor visitor = fullVisitor();
        visitor.card.phones = QStringList(ContactCard::MaxContacts + 1, u"1"_s);
        FieldReader tooMany(toJson(visitor));
        visitorFrom(tooMany);
        QCOMPARE(tooMany.fault()->field, u"card.phones"_s);

        Message message = fullMessage();
        message.text = QString(Message::MaxText, u'ы');
        compareRoundTrip(message, messageFrom);
        message.text += 'x'_L1;
        FieldReader tooLong(toJson(message));
        messageFrom(tooLong);
        QCOMPARE(tooLong.fault()->field, u"text"_s);
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "json_test.moc"
