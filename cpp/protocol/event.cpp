// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/event.h"

#include "protocol/field_reader.h"
#include "protocol/json.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

template<typename... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};

template<typename T> T inner(FieldReader &data, QLatin1StringView name, T (*readOne)(FieldReader &))
{
    FieldReader reader(data.object(name), name + "."_L1);
    T value = readOne(reader);
    if (reader.fault()) {
        data.fail(*reader.fault());
    }
    return value;
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
