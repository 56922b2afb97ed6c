// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"

#include "protocol/names.h"

using namespace Qt::StringLiterals;

namespace otklik {

using namespace wire;

namespace {

using Need = FieldReader::Need;

QJsonObject toJson(const Author &author)
{
    return {{"kind"_L1, toString(author.kind)}, {"id"_L1, author.id}, {"name"_L1, author.name}};
}

constexpr Seq MaxSeq = 1'000'000'000'000;

} // namespace

QJsonObject toJson(const Transfer &transfer)
{
    return {{"fromId"_L1, transfer.fromId},           {"fromName"_L1, transfer.fromName},
            {"operatorId"_L1, transfer.toOperatorId}, {"groupId"_L1, transfer.toGroupId},
            {"comment"_L1, transfer.comment},         {"expiresAt"_L1, transfer.expiresAt}};
}

Transfer transferFrom(FieldReader &reader)
{
    Transfer transfer;
    transfer.fromId = reader.id("fromId"_L1);
    transfer.fromName = reader.text("fromName"_L1, FieldReader::MaxName);
    transfer.toOperatorId = reader.id("operatorId"_L1, Need::Optional);
    transfer.toGroupId = reader.id("groupId"_L1, Need::Optional);
    transfer.comment = reader.text("comment"_L1, Message::MaxText);
    transfer.expiresAt = reader.time("expiresAt"_L1);
    return transfer;
}

QJsonObject toJson(const FileInfo &file)
{
    return {{"fileId"_L1, file.id}, {"name"_L1, file.name},   {"size"_L1, file.size},
            {"type"_L1, file.type}, {"width"_L1, file.width}, {"height"_L1, file.height}};
}

FileInfo fileInfoFrom(FieldReader &reader)
{
    FileInfo file;
    file.id = reader.id("fileId"_L1);
    file.name = reader.text("name"_L1, FieldReader::MaxName, Need::Required);
    file.size = reader.integer("size"_L1, 0, FileInfo::MaxSize);
    file.type = reader.text("type"_L1, FieldReader::MaxName);
    file.width = int(reader.integer("width"_L1, 0, FileInfo::MaxSide, 0));
    file.height = int(reader.integer("height"_L1, 0, FileInfo::MaxSide, 0));
    return file;
}

QJsonObject toJson(const Message &message)
{
    QJsonObject json{
        {"messageId"_L1, message.id}, {"chatId"_L1, message.chatId},       {"seq"_L1, message.seq},
        {"at"_L1, message.at},        {"kind"_L1, toString(message.kind)}, {"author"_L1, toJson(message.author)}};
    if (!message.clientId.isEmpty()) {
        json["clientId"_L1] = message.clientId;
    }
    if (!message.text.isEmpty()) {
        json["text"_L1] = message.text;
    }
    if (message.kind == MessageKind::System) {
        json["system"_L1] = QJsonObject{{"code"_L1, message.systemCode},
                                        {"params"_L1, QJsonObject::fromVariantMap(message.systemParams)}};
    }
    if (message.file) {
        json["file"_L1] = toJson(*message.file);
    }
    return json;
}

Message messageFrom(FieldReader &reader)
{
    Message message;
    message.id = reader.id("messageId"_L1);
    message.chatId = reader.id("chatId"_L1);
    message.seq = reader.id("seq"_L1);
    message.at = reader.time("at"_L1);
    message.kind = readName(reader, "kind"_L1, MessageKindNames);
    FieldReader author(reader.object("author"_L1), u"author."_s);
    message.author.kind = readName(author, "kind"_L1, AuthorKindNames);
    message.author.id = author.id("id"_L1, Need::Optional);
    message.author.name = author.text("name"_L1, FieldReader::MaxName);
    if (author.fault()) {
        reader.fail(*author.fault());
    }
    if (reader.has("clientId"_L1)) {
        message.clientId = reader.clientId("clientId"_L1);
    }
    message.text = reader.text("text"_L1, Message::MaxText);
    if (message.kind == MessageKind::System) {
        FieldReader system(reader.object("system"_L1), u"system."_s);
        message.systemCode = system.text("code"_L1, FieldReader::MaxName, Need::Required);
        message.systemParams = system.object("params"_L1, Need::Optional).toVariantMap();
        if (system.fault()) {
            reader.fail(*system.fault());
        }
    }
    if (reader.has("file"_L1)) {
        message.file = inner(reader, "file"_L1, fileInfoFrom);
    }
    return message;
}

QJsonObject toJson(const Chat &chat)
{
    QJsonObject json{{"chatId"_L1, chat.id},
                     {"visitorId"_L1, chat.visitorId},
                     {"visitorName"_L1, chat.visitorName},
                     {"siteId"_L1, chat.siteId},
                     {"state"_L1, toString(chat.state)},
                     {"operatorId"_L1, chat.operatorId},
                     {"operatorName"_L1, chat.operatorName},
                     {"createdAt"_L1, chat.createdAt},
                     {"waitingSince"_L1, chat.waitingSince},
                     {"closedAt"_L1, chat.closedAt},
                     {"closedBy"_L1, toString(chat.closedBy)},
                     {"lastSeq"_L1, chat.lastSeq},
                     {"unansweredSince"_L1, chat.unansweredSince},
                     {"readSeq"_L1, chat.readSeq},
                     {"visitorReadSeq"_L1, chat.visitorReadSeq},
                     {"tags"_L1, toJsonArray(chat.tags)}};
    if (chat.lastMessage) {
        json["lastMessage"_L1] = toJson(*chat.lastMessage);
    }
    if (chat.offeredTo) {
        json["offeredTo"_L1] = toJsonArray(*chat.offeredTo);
    }
    if (chat.transfer) {
        json["transfer"_L1] = toJson(*chat.transfer);
    }
    if (!chat.participants.isEmpty()) {
        json["participants"_L1] = toJsonArray(chat.participants);
    }
    return json;
}

Chat chatFrom(FieldReader &reader)
{
    Chat chat;
    chat.id = reader.id("chatId"_L1);
    chat.visitorId = reader.id("visitorId"_L1);
    chat.visitorName = reader.text("visitorName"_L1, FieldReader::MaxName);
    chat.siteId = reader.id("siteId"_L1, Need::Optional);
    chat.state = readName(reader, "state"_L1, ChatStateNames);
    chat.operatorId = reader.id("operatorId"_L1, Need::Optional);
    chat.operatorName = reader.text("operatorName"_L1, FieldReader::MaxName);
    chat.createdAt = reader.time("createdAt"_L1);
    chat.waitingSince = reader.time("waitingSince"_L1);
    chat.closedAt = reader.time("closedAt"_L1);
    chat.closedBy = readName(reader, "closedBy"_L1, ClosedByNames);
    chat.lastSeq = reader.integer("lastSeq"_L1, 0, MaxSeq, 0);
    chat.unansweredSince = reader.time("unansweredSince"_L1);
    chat.readSeq = reader.integer("readSeq"_L1, 0, MaxSeq, 0);
    chat.visitorReadSeq = reader.integer("visitorReadSeq"_L1, 0, MaxSeq, 0);
    chat.tags = reader.ids("tags"_L1);
    if (reader.has("offeredTo"_L1)) {
        chat.offeredTo = reader.ids("offeredTo"_L1);
    }
    if (reader.has("transfer"_L1)) {
        chat.transfer = inner(reader, "transfer"_L1, transferFrom);
    }
    chat.participants = reader.ids("participants"_L1);
    if (reader.has("lastMessage"_L1)) {
        chat.lastMessage = inner(reader, "lastMessage"_L1, messageFrom);
    }
    return chat;
}

QJsonObject toJson(const Room &room)
{
    QJsonObject json{{"roomId"_L1, room.id},
                     {"kind"_L1, toString(room.kind)},
                     {"groupId"_L1, room.groupId},
                     {"members"_L1, toJsonArray(room.members)},
                     {"lastSeq"_L1, room.lastSeq},
                     {"readSeq"_L1, room.readSeq},
                     {"othersReadSeq"_L1, room.othersReadSeq}};
    if (room.lastMessage) {
        json["lastMessage"_L1] = toJson(*room.lastMessage);
    }
    return json;
}

Room roomFrom(FieldReader &reader)
{
    Room room;
    room.id = reader.id("roomId"_L1);
    room.kind = readName(reader, "kind"_L1, RoomKindNames);
    room.groupId = reader.id("groupId"_L1, Need::Optional);
    room.members = reader.ids("members"_L1);
    room.lastSeq = reader.integer("lastSeq"_L1, 0, MaxSeq, 0);
    room.readSeq = reader.integer("readSeq"_L1, 0, MaxSeq, 0);
    room.othersReadSeq = reader.integer("othersReadSeq"_L1, 0, MaxSeq, 0);
    if (!isRoom(room.id) || roomKind(room.id) != room.kind) {
        reader.fail("roomId"_L1, u"is no room of this kind"_s);
    }
    if (reader.has("lastMessage"_L1)) {
        room.lastMessage = inner(reader, "lastMessage"_L1, messageFrom);
    }
    return room;
}

} // namespace otklik
