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
#include "protocol/field_reader.h"

#include <QJsonObject>

namespace otklik {

// The domain's values as the objects of docs/protocol.md. Reading takes a FieldReader and leaves the first fault in it;
// the value is then only good for being thrown away.

QString toString(VisitorStatus status);
QString toString(ChatState state);
QString toString(ClosedBy closedBy);
QString toString(MessageKind kind);
QString toString(AuthorKind kind);
QString toString(OperatorStatus status);
QString toString(Role role);
QString toString(RequestState value);
QString toString(RequestOrigin value);
QString toString(RoomKind value);
QString toString(BlockBy value);
QString toString(DistributionMode value);
QString toString(FieldNeed value);
QString toString(WidgetSide value);
std::optional<OperatorStatus> operatorStatusFromString(QStringView text);
std::optional<Role> roleFromString(QStringView text);
std::optional<MessageKind> messageKindFromString(QStringView text);
std::optional<ChatState> chatStateFromString(QStringView text);
std::optional<ClosedBy> closedByFromString(QStringView text);
std::optional<AuthorKind> authorKindFromString(QStringView text);
std::optional<VisitorStatus> visitorStatusFromString(QStringView text);
std::optional<RequestState> requestStateFromString(QStringView text);
std::optional<RequestOrigin> requestOriginFromString(QStringView text);
std::optional<BlockBy> blockByFromString(QStringView text);
std::optional<DistributionMode> distributionModeFromString(QStringView text);
std::optional<FieldNeed> fieldNeedFromString(QStringView text);
std::optional<WidgetSide> widgetSideFromString(QStringView text);

QJsonObject toJson(const Presence &presence);
QJsonObject toJson(const ContactCard &card);
QJsonObject toJson(const Visitor &visitor);
QJsonObject toJson(const Visit &visit);
QJsonObject toJson(const Quote &quote);
QJsonObject toJson(const Message &message);
QJsonObject toJson(const Chat &chat);
QJsonObject toJson(const Transfer &transfer);
QJsonObject toJson(const Operator &colleague);
QJsonObject toJson(const Group &group);
QJsonObject toJson(const Site &site);
QJsonObject toJson(const Tag &tag);
QJsonObject toJson(const StaffCard &card);
QJsonObject toJson(const SiteRules &rules);
QJsonObject toJson(const CannedReply &reply);
QJsonObject toJson(const FileInfo &file);
QJsonObject toJson(const Room &room);
QJsonObject toJson(const Request &request);
QJsonObject toJson(const Block &block);

Presence presenceFrom(FieldReader &reader);
ContactCard contactCardFrom(FieldReader &reader);
Visitor visitorFrom(FieldReader &reader);
Visit visitFrom(FieldReader &reader);
Quote quoteFrom(FieldReader &reader);
Message messageFrom(FieldReader &reader);
Chat chatFrom(FieldReader &reader);
Transfer transferFrom(FieldReader &reader);
Operator operatorFrom(FieldReader &reader);
Group groupFrom(FieldReader &reader);
Site siteFrom(FieldReader &reader);
Tag tagFrom(FieldReader &reader);
StaffCard staffCardFrom(FieldReader &reader);
SiteRules siteRulesFrom(FieldReader &reader);
CannedReply cannedReplyFrom(FieldReader &reader);
FileInfo fileInfoFrom(FieldReader &reader);
Room roomFrom(FieldReader &reader);
Request requestFrom(FieldReader &reader);
Block blockFrom(FieldReader &reader);

/// Every entry of an array of objects through one of the functions above. The first faulty entry faults @p reader.
template<typename T> QList<T> listFrom(FieldReader &reader, QLatin1StringView name, T (*readOne)(FieldReader &))
{
    QList<T> result;
    const QJsonArray values = reader.array(name);
    result.reserve(values.size());
    for (const QJsonValue &value : values) {
        FieldReader inner(value.toObject(), reader.pathOf(name) + QLatin1StringView("."));
        result.append(readOne(inner));
        if (inner.fault()) {
            reader.fail(*inner.fault());
            return {};
        }
    }
    return result;
}

/// An array of objects from a list of values.
template<typename T> QJsonArray toJsonArray(const QList<T> &values)
{
    QJsonArray result;
    for (const T &value : values) {
        result.append(toJson(value));
    }
    return result;
}

} // namespace otklik
