// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_desk.h"

#include "domain/room.h"
#include "protocol/json.h"
#include "server/demo/demo_data.h"
#include "server/demo/demo_places.h"
#include "server/demo/demo_talk.h"
#include "server/store/administration.h"
#include "server/store/blacklist.h"
#include "server/store/company.h"
#include "server/store/replies.h"
#include "server/store/requests.h"
#include "server/store/rooms.h"
#include "server/store/tags.h"
#include "server/store/visitors.h"

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr double Day = 24.0 * 60 * 60 * 1'000;
// Places of those who left requests; the customers of the chats have the first.
constexpr int FirstAddress = 120;

QStringList linesOf(const QJsonValue &values)
{
    return values.toVariant().toStringList();
}

Timestamp before(Timestamp now, const QJsonObject &entry)
{
    return now - qint64(entry["ago"_L1].toDouble() * Day);
}

void takeStep(DemoAuthor &author, RequestId id, const QString &line)
{
    Transaction &transaction = author.transaction();
    const OperatorId me = author.operatorId(line.section(u' ', 1, 1));
    const QString verb = line.section(u' ', 0, 0);
    const QString text = line.section(u' ', 2);
    if (verb == "take"_L1) {
        takeRequest(transaction, me, id);
    } else if (verb == "note"_L1) {
        addRequestNote(transaction, me, id, DemoAuthor::clientId(), text);
    } else if (verb == "answer"_L1) {
        answerRequest(transaction, me, id, false, DemoAuthor::clientId(), text);
    } else if (verb == "close"_L1) {
        closeRequest(transaction, me, id);
    } else {
        throw std::logic_error("the demo's requests have an unknown step " + verb.toStdString());
    }
}

void playRequest(DemoAuthor &author, const QJsonObject &entry, int number)
{
    Transaction &transaction = author.transaction();
    PastVisitor visitor{.crowd = entry["crowd"_L1].toString(),
                        .token = {},
                        .address = DemoPlaces::addressIn(FirstAddress + number),
                        .writer = {}};
    author.arrive(visitor);
    author.browse(visitor, author.roll(1, 3));
    author.pass(20, 60);
    const RequestId id = leaveRequest(
        transaction, visitor.writer, DemoAuthor::clientId(),
        {.name = entry["name"_L1].toString(),
         .email = entry["email"_L1].toString(),
         .phone = entry["phone"_L1].toString(),
         .message = entry["message"_L1].toString(),
         .origin = requestOriginFromString(entry["origin"_L1].toString()).value_or(RequestOrigin::Offline)});
    author.pass(10, 40);
    leave(transaction, visitor.writer.id);
    for (const QString &step : linesOf(entry["steps"_L1])) {
        author.pass(300, 2'400);
        takeStep(author, id, step);
    }
    if (entry.contains("back"_L1)) {
        constexpr int day = 24 * 60 * 60;
        author.pass(day, day + 7'200);
        author.arrive(visitor);
        playAnswered(author, visitor, u"anna"_s, linesOf(entry["back"_L1]));
    }
    for (const QString &step : linesOf(entry["after"_L1])) {
        author.pass(60, 600);
        takeStep(author, id, step);
    }
}

RoomId roomOf(DemoAuthor &author, const QString &name)
{
    if (name == "company"_L1) {
        return groupRoom(0);
    }
    for (const Group &group : groups(author.transaction())) {
        if (group.name == name) {
            return groupRoom(group.id);
        }
    }
    return directRoom(author.operatorId(name.section(u' ', 0, 0)), author.operatorId(name.section(u' ', 1, 1)));
}

void playCorrespondence(DemoAuthor &author, const QJsonObject &entry, bool read)
{
    Transaction &transaction = author.transaction();
    const RoomId room = roomOf(author, entry["room"_L1].toString());
    for (const QString &line : linesOf(entry["lines"_L1])) {
        author.pass(30, 240);
        const OperatorId me = author.operatorId(line.section(u' ', 0, 0));
        const bool file = line.section(u' ', 1, 1) == "file"_L1;
        const Actor actor{.kind = AuthorKind::Operator, .id = me};
        const Message sent = sendToRoom(transaction, me, room,
                                        {.clientId = DemoAuthor::clientId(),
                                         .text = file ? QString() : line.section(u' ', 1),
                                         .fileId = file ? author.addFile(actor, line.section(u' ', 2)) : 0});
        for (const OperatorId member : membersOf(transaction, room)) {
            if (read && member != me) {
                readRoom(transaction, member, room, sent.seq);
            }
        }
    }
}

void playBlock(DemoAuthor &author, const QJsonObject &entry, int number)
{
    Transaction &transaction = author.transaction();
    const bool byAddress = entry.contains("address"_L1);
    PastVisitor visitor{.crowd = entry["crowd"_L1].toString(),
                        .token = {},
                        .address = byAddress ? entry["address"_L1].toString()
                                             : DemoPlaces::addressIn(FirstAddress + 60 + number),
                        .writer = {}};
    const OperatorId me = author.operatorId(entry["by"_L1].toString());
    author.arrive(visitor);
    author.pass(10, 30);
    const Chat chat = startChat(transaction, visitor.writer, DemoAuthor::clientId(), entry["text"_L1].toString()).chat;
    author.pass(5, 20);
    acceptChat(transaction, me, chat.id);
    author.pass(10, 30);
    const int days = entry["days"_L1].toInt();
    blockVisitor(transaction, me,
                 {.visitorId = visitor.writer.id,
                  .by = byAddress ? BlockBy::Address : BlockBy::Visitor,
                  .reason = entry["reason"_L1].toString(),
                  .expiresAt = days > 0 ? transaction.now + qint64(days * Day) : 0});
    leave(transaction, visitor.writer.id);
}

} // namespace

void addTagsAndReplies(DemoAuthor &author)
{
    Transaction &transaction = author.transaction();
    for (const Tag &tag : tags(transaction)) {
        author.addTag(tag.name, tag.id);
    }
    const QJsonDocument company = demoText(u"company"_s);
    for (const QJsonValue &entry : company["tags"_L1].toArray()) {
        const Tag tag = createTag(transaction, author.operatorId(entry["by"_L1].toString()),
                                  entry["name"_L1].toString(), entry["colour"_L1].toString());
        author.addTag(tag.name, tag.id);
    }
    for (const QJsonValue &entry : company["replies"_L1].toArray()) {
        const QString by = entry["by"_L1].toString();
        const OperatorId owner = by.isEmpty() ? 0 : author.operatorId(by);
        saveReply(transaction, owner, owner == 0,
                  {.id = 0,
                   .operatorId = owner,
                   .shortcut = entry["shortcut"_L1].toString(),
                   .text = entry["text"_L1].toString()});
    }
}

void planDesk(DemoAuthor &author, QList<Episode> &episodes, Timestamp now)
{
    const QJsonDocument desk = demoText(u"desk"_s);
    int number = 0;
    for (const QJsonValue &value : desk["requests"_L1].toArray()) {
        const QJsonObject entry = value.toObject();
        episodes.append({before(now, entry), [&author, entry, n = number++] { playRequest(author, entry, n); }});
    }
    for (const QJsonValue &value : desk["blacklist"_L1].toArray()) {
        const QJsonObject entry = value.toObject();
        episodes.append({before(now, entry), [&author, entry, n = number++] { playBlock(author, entry, n); }});
    }
    for (const bool read : {true, false}) {
        for (const QJsonValue &value : desk[read ? "rooms"_L1 : "unread"_L1].toArray()) {
            const QJsonObject entry = value.toObject();
            episodes.append({before(now, entry), [&author, entry, read] { playCorrespondence(author, entry, read); }});
        }
    }
}

void letGo(DemoAuthor &author)
{
    for (const QJsonValue &entry : demoText(u"company"_s)["staff"_L1].toArray()) {
        if (entry["former"_L1].toBool()) {
            StaffCard card = staffCardOf(author.transaction(), author.operatorId(entry["login"_L1].toString()));
            card.colleague.enabled = false;
            saveStaff(author.transaction(), card, {});
        }
    }
}

} // namespace otklik
