// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/block.h"
#include "domain/chat.h"
#include "domain/company.h"
#include "domain/message.h"
#include "domain/request.h"
#include "domain/room.h"
#include "domain/visitor.h"
#include "protocol/error.h"

#include <QJsonObject>

#include <variant>

namespace otklik {

/// `chat.created` and `chat.changed`: the whole chat as it is now.
struct ChatChanged
{
    Chat chat;
    bool created = false;
};

/// `message.added`.
struct MessageAdded
{
    Message message;
};

/// `message.changed`: its author changed its words or removed it.
struct MessageChanged
{
    Message message;
};

/// `operator.changed`.
struct OperatorChanged
{
    Operator colleague;
};

/// `visitor.changed`: the contact card.
struct VisitorChanged
{
    Visitor visitor;
};

/// `tag.changed`, `site.changed`, `group.changed`, `reply.changed`, `blacklist.changed`: the thing as it is now, or as
/// it was when it was taken away.
template<typename T> struct Changed
{
    T value;
    bool removed = false;
};

/// `request.created` and `request.changed`: the whole request as it is now.
struct RequestChanged
{
    Request request;
    bool created = false;
};

/// `colleague.message`: a word in a room of operators, and the room after it.
struct ColleagueMessage
{
    Room room;
    Message message;
};

/// `room.changed`: who is in it, how far it has been read.
struct RoomChanged
{
    Room room;
};

/// A type this version does not know; it is counted and passed over, so that an older client can live with a newer
/// server.
struct UnknownEvent
{
    QString type;
};

using EventData = std::variant<ChatChanged, MessageAdded, MessageChanged, OperatorChanged, VisitorChanged,
                               RequestChanged, ColleagueMessage, RoomChanged, Changed<Tag>, Changed<Site>,
                               Changed<Group>, Changed<CannedReply>, Changed<Block>, UnknownEvent>;

/// One durable event: what happened, and its number for this operator.
struct Event
{
    qint64 offset = 0; ///< 1, 2, 3… without gaps inside an epoch
    Timestamp at = 0;
    EventData data;
};

/// `chat.created` and so on.
QString eventType(const EventData &data);
/// The `data` of an event.
QJsonObject toJson(const EventData &data);
/// The params of an `event` notification.
QJsonObject toJson(const Event &event);
/// Reads the params of an `event` notification.
std::variant<Event, ProtocolError> eventFrom(const QJsonObject &params);

/// The params of a `presence` notification.
struct PresenceUpdate
{
    bool full = false; ///< forget all others first
    QList<Presence> arrived;
    QList<Presence> changed;
    QList<VisitorId> left;
};

QJsonObject toJson(const PresenceUpdate &update);
std::variant<PresenceUpdate, ProtocolError> presenceUpdateFrom(const QJsonObject &params);

} // namespace otklik
