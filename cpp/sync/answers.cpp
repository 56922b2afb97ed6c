// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/answers.h"

#include "protocol/json.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int MaxToken = 1'000;

template<typename T> T inner(FieldReader &reader, QLatin1StringView name, T (*readOne)(FieldReader &))
{
    FieldReader object(reader.object(name), name + "."_L1);
    T value = readOne(object);
    if (object.fault()) {
        reader.fail(*object.fault());
    }
    return value;
}

template<typename T> std::variant<T, ProtocolError> judged(T value, const FieldReader &reader)
{
    if (reader.fault()) {
        return *reader.fault();
    }
    return value;
}

template<typename T> Result<T> oneFrom(const QJsonObject &result, QLatin1StringView name, T (*readOne)(FieldReader &))
{
    FieldReader reader(result);
    const T value = inner(reader, name, readOne);
    return judged(value, reader);
}

template<typename T>
Result<QList<T>> allFrom(const QJsonObject &result, QLatin1StringView name, T (*readOne)(FieldReader &))
{
    FieldReader reader(result);
    const QList<T> values = listFrom<T>(reader, name, readOne);
    return judged(values, reader);
}

} // namespace

std::variant<SignInAnswer, ProtocolError> signInAnswerFrom(const QJsonObject &result)
{
    FieldReader reader(result);
    SignInAnswer answer;
    answer.token = reader.text("token"_L1, MaxToken);
    answer.resumed = reader.flag("resumed"_L1);
    answer.me = inner(reader, "operator"_L1, operatorFrom);
    answer.epoch = reader.text("epoch"_L1, FieldReader::MaxName, FieldReader::Need::Required);
    answer.offset = reader.id("offset"_L1, FieldReader::Need::Optional);
    answer.serverTime = reader.time("serverTime"_L1);
    return judged(answer, reader);
}

std::variant<Snapshot, ProtocolError> snapshotFrom(const QJsonObject &result, OperatorId operatorId)
{
    FieldReader reader(result);
    Snapshot snapshot;
    snapshot.position.epoch = reader.text("epoch"_L1, FieldReader::MaxName, FieldReader::Need::Required);
    snapshot.position.offset = reader.id("offset"_L1, FieldReader::Need::Optional);
    snapshot.position.operatorId = operatorId;
    snapshot.serverTime = reader.time("serverTime"_L1);
    snapshot.chats = listFrom<Chat>(reader, "chats"_L1, chatFrom);
    snapshot.visitors = listFrom<Visitor>(reader, "visitors"_L1, visitorFrom);
    snapshot.operators = listFrom<Operator>(reader, "operators"_L1, operatorFrom);
    snapshot.groups = listFrom<Group>(reader, "groups"_L1, groupFrom);
    snapshot.sites = listFrom<Site>(reader, "sites"_L1, siteFrom);
    snapshot.tags = listFrom<Tag>(reader, "tags"_L1, tagFrom);
    snapshot.requests = listFrom<Request>(reader, "requests"_L1, requestFrom);
    snapshot.replies = listFrom<CannedReply>(reader, "cannedReplies"_L1, cannedReplyFrom);
    snapshot.rooms = listFrom<Room>(reader, "rooms"_L1, roomFrom);
    snapshot.blocks = listFrom<Block>(reader, "blacklist"_L1, blockFrom);
    return judged(snapshot, reader);
}

std::variant<SentAnswer, ProtocolError> sentAnswerFrom(const QJsonObject &result)
{
    FieldReader reader(result);
    SentAnswer answer;
    answer.messageId = reader.id("messageId"_L1);
    answer.seq = reader.id("seq"_L1);
    answer.at = reader.time("at"_L1);
    return judged(answer, reader);
}

Result<Message> messageAnswerFrom(const QJsonObject &result)
{
    return oneFrom<Message>(result, "message"_L1, messageFrom);
}

std::variant<InviteAnswer, ProtocolError> inviteAnswerFrom(const QJsonObject &result)
{
    FieldReader reader(result);
    InviteAnswer answer;
    answer.chat = inner(reader, "chat"_L1, chatFrom);
    answer.message = inner(reader, "message"_L1, messageFrom);
    return judged(answer, reader);
}

std::variant<Chat, ProtocolError> chatAnswerFrom(const QJsonObject &result)
{
    return oneFrom<Chat>(result, "chat"_L1, chatFrom);
}

std::variant<QList<Message>, ProtocolError> messagesAnswerFrom(const QJsonObject &result)
{
    return allFrom<Message>(result, "messages"_L1, messageFrom);
}

std::variant<ClosedChatsAnswer, ProtocolError> closedChatsAnswerFrom(const QJsonObject &result)
{
    FieldReader reader(result);
    ClosedChatsAnswer answer;
    answer.chats = listFrom<Chat>(reader, "chats"_L1, chatFrom);
    answer.visitors = listFrom<Visitor>(reader, "visitors"_L1, visitorFrom);
    answer.more = reader.flag("more"_L1);
    return judged(answer, reader);
}

Result<ServerHits> serverHitsFrom(const QJsonObject &result)
{
    FieldReader reader(result);
    ServerHits found;
    found.hits = listFrom<ServerHit>(reader, "hits"_L1, [](FieldReader &hit) {
        ServerHit one;
        one.message = inner(hit, "message"_L1, messageFrom);
        if (hit.has("chat"_L1)) {
            one.chat = inner(hit, "chat"_L1, chatFrom);
        }
        return one;
    });
    found.more = reader.flag("more"_L1);
    found.before = reader.id("beforeId"_L1, FieldReader::Need::Optional);
    return judged(found, reader);
}

Result<VisitorInfo> visitorInfoFrom(const QJsonObject &result)
{
    FieldReader reader(result);
    VisitorInfo info;
    info.visitor = visitorFrom(reader);
    info.visits = listFrom<Visit>(reader, "visits"_L1, visitFrom);
    info.chats = listFrom<Chat>(reader, "chats"_L1, chatFrom);
    return judged(info, reader);
}

Result<ContactCard> cardAnswerFrom(const QJsonObject &result)
{
    return oneFrom<ContactCard>(result, "card"_L1, contactCardFrom);
}

Result<Block> blockAnswerFrom(const QJsonObject &result)
{
    return oneFrom<Block>(result, "block"_L1, blockFrom);
}

Result<Tag> tagAnswerFrom(const QJsonObject &result)
{
    return oneFrom<Tag>(result, "tag"_L1, tagFrom);
}

Result<Site> siteAnswerFrom(const QJsonObject &result)
{
    return oneFrom<Site>(result, "site"_L1, siteFrom);
}

Result<Group> groupAnswerFrom(const QJsonObject &result)
{
    return oneFrom<Group>(result, "group"_L1, groupFrom);
}

Result<CannedReply> replyAnswerFrom(const QJsonObject &result)
{
    return oneFrom<CannedReply>(result, "reply"_L1, cannedReplyFrom);
}

Result<Request> requestAnswerFrom(const QJsonObject &result)
{
    return oneFrom<Request>(result, "request"_L1, requestFrom);
}

Result<QList<Request>> requestsAnswerFrom(const QJsonObject &result)
{
    return allFrom<Request>(result, "requests"_L1, requestFrom);
}

Result<QList<StaffCard>> staffAnswerFrom(const QJsonObject &result)
{
    return allFrom<StaffCard>(result, "staff"_L1, staffCardFrom);
}

Result<StaffCard> staffCardAnswerFrom(const QJsonObject &result)
{
    if (result["staff"_L1].isObject()) {
        return oneFrom<StaffCard>(result, "staff"_L1, staffCardFrom);
    }
    FieldReader reader(result);
    const StaffCard card = staffCardFrom(reader);
    return judged(card, reader);
}

} // namespace otklik
