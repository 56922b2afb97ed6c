// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"

#include "protocol/names.h"

using namespace Qt::StringLiterals;

namespace otklik {

using namespace wire;

QString toString(VisitorStatus status)
{
    return nameOf(VisitorStatusNames, status);
}
QString toString(ChatState state)
{
    return nameOf(ChatStateNames, state);
}
QString toString(ClosedBy closedBy)
{
    return nameOf(ClosedByNames, closedBy);
}
QString toString(MessageKind kind)
{
    return nameOf(MessageKindNames, kind);
}
QString toString(AuthorKind kind)
{
    return nameOf(AuthorKindNames, kind);
}
QString toString(OperatorStatus status)
{
    return nameOf(OperatorStatusNames, status);
}
QString toString(Role role)
{
    return nameOf(RoleNames, role);
}
std::optional<OperatorStatus> operatorStatusFromString(QStringView text)
{
    return valueOf(OperatorStatusNames, text);
}
std::optional<Role> roleFromString(QStringView text)
{
    return valueOf(RoleNames, text);
}
std::optional<MessageKind> messageKindFromString(QStringView text)
{
    return valueOf(MessageKindNames, text);
}
std::optional<ChatState> chatStateFromString(QStringView text)
{
    return valueOf(ChatStateNames, text);
}
std::optional<ClosedBy> closedByFromString(QStringView text)
{
    return valueOf(ClosedByNames, text);
}
std::optional<AuthorKind> authorKindFromString(QStringView text)
{
    return valueOf(AuthorKindNames, text);
}
std::optional<VisitorStatus> visitorStatusFromString(QStringView text)
{
    return valueOf(VisitorStatusNames, text);
}
QString toString(RequestState value)
{
    return nameOf(RequestStateNames, value);
}
QString toString(RequestOrigin value)
{
    return nameOf(RequestOriginNames, value);
}
QString toString(RoomKind value)
{
    return nameOf(RoomKindNames, value);
}
QString toString(BlockBy value)
{
    return nameOf(BlockByNames, value);
}
QString toString(DistributionMode value)
{
    return nameOf(DistributionModeNames, value);
}
QString toString(FieldNeed value)
{
    return nameOf(FieldNeedNames, value);
}
QString toString(WidgetSide value)
{
    return nameOf(WidgetSideNames, value);
}
std::optional<RequestState> requestStateFromString(QStringView text)
{
    return valueOf(RequestStateNames, text);
}
std::optional<RequestOrigin> requestOriginFromString(QStringView text)
{
    return valueOf(RequestOriginNames, text);
}
std::optional<BlockBy> blockByFromString(QStringView text)
{
    return valueOf(BlockByNames, text);
}
std::optional<DistributionMode> distributionModeFromString(QStringView text)
{
    return valueOf(DistributionModeNames, text);
}
std::optional<FieldNeed> fieldNeedFromString(QStringView text)
{
    return valueOf(FieldNeedNames, text);
}
std::optional<WidgetSide> widgetSideFromString(QStringView text)
{
    return valueOf(WidgetSideNames, text);
}

} // namespace otklik
