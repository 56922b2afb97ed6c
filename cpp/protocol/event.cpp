// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/event.h"

#include "protocol/field_reader.h"
#include "protocol/json.h"
#include "protocol/names.h"

using namespace Qt::StringLiterals;

namespace otklik {

using wire::inner;

namespace {

template<typename... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};

template<typename T> Changed<T> changedFrom(FieldReader &data, QLatin1StringView name, T (*readOne)(FieldReader &))
{
    return {.value = inner(data, name, readOne), .removed = data.flag("removed"_L1)};
}

template<typename T> QJsonObject changedJson(const Changed<T> &event, QLatin1StringView name)
{
    QJsonObject json{{name, toJson(event.value)}};
    if (event.removed) {
        json["removed"_L1] = true;
    }
    return json;
}

EventData dataFrom(const QString &type, FieldReader &data)
{
    if (type == "chat.created"_L1 || type == "chat.changed"_L1) {
        return ChatChanged{.chat = inner(data, "chat"_L1, chatFrom), .created = type == "chat.created"_L1};
    }
    if (type == "message.added"_L1) {
        return MessageAdded{inner(data, "message"_L1, messageFrom)};
    }
    if (type == "operator.changed"_L1) {
        return OperatorChanged{inner(data, "operator"_L1, operatorFrom)};
    }
    if (type == "visitor.changed"_L1) {
        return VisitorChanged{visitorFrom(data)};
    }
    if (type == "request.created"_L1 || type == "request.changed"_L1) {
        return RequestChanged{.request = inner(data, "request"_L1, requestFrom),
                              .created = type == "request.created"_L1};
    }
    if (type == "colleague.message"_L1) {
        return ColleagueMessage{.room = inner(data, "room"_L1, roomFrom),
                                .message = inner(data, "message"_L1, messageFrom)};
    }
    if (type == "room.changed"_L1) {
        return RoomChanged{inner(data, "room"_L1, roomFrom)};
    }
    if (type == "tag.changed"_L1) {
        return changedFrom(data, "tag"_L1, tagFrom);
    }
    if (type == "site.changed"_L1) {
        return changedFrom(data, "site"_L1, siteFrom);
    }
    if (type == "group.changed"_L1) {
        return changedFrom(data, "group"_L1, groupFrom);
    }
    if (type == "reply.changed"_L1) {
        return changedFrom(data, "reply"_L1, cannedReplyFrom);
    }
    if (type == "blacklist.changed"_L1) {
        return changedFrom(data, "block"_L1, blockFrom);
    }
    return UnknownEvent{type};
}

} // namespace

QString eventType(const EventData &data)
{
    return std::visit(
        Overloaded{
            [](const ChatChanged &event) { return event.created ? u"chat.created"_s : u"chat.changed"_s; },
            [](const MessageAdded &) { return u"message.added"_s; },
            [](const OperatorChanged &) { return u"operator.changed"_s; },
            [](const VisitorChanged &) { return u"visitor.changed"_s; },
            [](const RequestChanged &event) { return event.created ? u"request.created"_s : u"request.changed"_s; },
            [](const ColleagueMessage &) { return u"colleague.message"_s; },
            [](const RoomChanged &) { return u"room.changed"_s; },
            [](const Changed<Tag> &) { return u"tag.changed"_s; },
            [](const Changed<Site> &) { return u"site.changed"_s; },
            [](const Changed<Group> &) { return u"group.changed"_s; },
            [](const Changed<CannedReply> &) { return u"reply.changed"_s; },
            [](const Changed<Block> &) { return u"blacklist.changed"_s; },
            [](const UnknownEvent &event) { return event.type; },
        },
        data);
}

QJsonObject toJson(const EventData &data)
{
    return std::visit(
        Overloaded{
            [](const ChatChanged &event) { return QJsonObject{{"chat"_L1, toJson(event.chat)}}; },
            [](const MessageAdded &event) { return QJsonObject{{"message"_L1, toJson(event.message)}}; },
            [](const OperatorChanged &event) { return QJsonObject{{"operator"_L1, toJson(event.colleague)}}; },
            [](const VisitorChanged &event) { return toJson(event.visitor); },
            [](const RequestChanged &event) { return QJsonObject{{"request"_L1, toJson(event.request)}}; },
            [](const ColleagueMessage &event) {
                return QJsonObject{{"room"_L1, toJson(event.room)}, {"message"_L1, toJson(event.message)}};
            },
            [](const RoomChanged &event) { return QJsonObject{{"room"_L1, toJson(event.room)}}; },
            [](const Changed<Tag> &event) { return changedJson(event, "tag"_L1); },
            [](const Changed<Site> &event) { return changedJson(event, "site"_L1); },
            [](const Changed<Group> &event) { return changedJson(event, "group"_L1); },
            [](const Changed<CannedReply> &event) { return changedJson(event, "reply"_L1); },
            [](const Changed<Block> &event) { return changedJson(event, "block"_L1); },
            [](const UnknownEvent &) { return QJsonObject{}; },
        },
        data);
}

QJsonObject toJson(const Event &event)
{
    return {{"offset"_L1, event.offset},
            {"at"_L1, event.at},
            {"type"_L1, eventType(event.data)},
            {"data"_L1, toJson(event.data)}};
}

std::variant<Event, ProtocolError> eventFrom(const QJsonObject &params)
{
    FieldReader reader(params);
    Event event;
    event.offset = reader.id("offset"_L1);
    event.at = reader.time("at"_L1);
    const QString type = reader.text("type"_L1, FieldReader::MaxName, FieldReader::Need::Required);
    FieldReader data(reader.object("data"_L1), u"data."_s);
    event.data = dataFrom(type, data);
    if (reader.fault()) {
        return *reader.fault();
    }
    if (data.fault()) {
        return *data.fault();
    }
    return event;
}

QJsonObject toJson(const PresenceUpdate &update)
{
    QJsonArray left;
    for (const VisitorId id : update.left) {
        left.append(id);
    }
    QJsonObject json{{"visitors"_L1, QJsonObject{{"arrived"_L1, toJsonArray(update.arrived)},
                                                 {"changed"_L1, toJsonArray(update.changed)},
                                                 {"left"_L1, left}}}};
    if (update.full) {
        json["full"_L1] = true;
    }
    return json;
}

std::variant<PresenceUpdate, ProtocolError> presenceUpdateFrom(const QJsonObject &params)
{
    FieldReader reader(params);
    PresenceUpdate update;
    update.full = reader.flag("full"_L1);
    FieldReader visitors(reader.object("visitors"_L1), u"visitors."_s);
    update.arrived = listFrom<Presence>(visitors, "arrived"_L1, presenceFrom);
    update.changed = listFrom<Presence>(visitors, "changed"_L1, presenceFrom);
    update.left = visitors.ids("left"_L1);
    if (reader.fault()) {
        return *reader.fault();
    }
    if (visitors.fault()) {
        return *visitors.fault();
    }
    return update;
}

} // namespace otklik
