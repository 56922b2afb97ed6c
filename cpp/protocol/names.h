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

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

// The words that stand for the domain's enumerations on the wire, and what reading and writing of all objects share.
// Only for the files of this folder.
namespace otklik::wire {

using namespace Qt::StringLiterals;

template<typename Enum, std::size_t N> using Names = std::array<std::pair<Enum, QLatin1StringView>, N>;

inline constexpr Names<VisitorStatus, 6> VisitorStatusNames{{
    {VisitorStatus::OnSite, "on_site"_L1},
    {VisitorStatus::Invited, "invited"_L1},
    {VisitorStatus::AutoInvited, "auto_invited"_L1},
    {VisitorStatus::Waiting, "waiting"_L1},
    {VisitorStatus::InChat, "in_chat"_L1},
    {VisitorStatus::LeadForm, "lead_form"_L1},
}};
inline constexpr Names<ChatState, 4> ChatStateNames{{
    {ChatState::Invited, "invited"_L1},
    {ChatState::Waiting, "waiting"_L1},
    {ChatState::Active, "active"_L1},
    {ChatState::Closed, "closed"_L1},
}};
inline constexpr Names<ClosedBy, 3> ClosedByNames{{
    {ClosedBy::Nobody, ""_L1},
    {ClosedBy::Operator, "operator"_L1},
    {ClosedBy::Visitor, "visitor"_L1},
}};
inline constexpr Names<MessageKind, 3> MessageKindNames{{
    {MessageKind::Message, "message"_L1},
    {MessageKind::Note, "note"_L1},
    {MessageKind::System, "system"_L1},
}};
inline constexpr Names<AuthorKind, 3> AuthorKindNames{{
    {AuthorKind::Visitor, "visitor"_L1},
    {AuthorKind::Operator, "operator"_L1},
    {AuthorKind::System, "system"_L1},
}};
inline constexpr Names<OperatorStatus, 3> OperatorStatusNames{{
    {OperatorStatus::Available, "available"_L1},
    {OperatorStatus::Unavailable, "unavailable"_L1},
    {OperatorStatus::Offline, "offline"_L1},
}};
inline constexpr Names<Role, 3> RoleNames{{
    {Role::Operator, "operator"_L1},
    {Role::Supervisor, "supervisor"_L1},
    {Role::Admin, "admin"_L1},
}};

inline constexpr Names<RequestState, 3> RequestStateNames{{
    {RequestState::New, "new"_L1},
    {RequestState::Taken, "taken"_L1},
    {RequestState::Closed, "closed"_L1},
}};
inline constexpr Names<RequestOrigin, 2> RequestOriginNames{{
    {RequestOrigin::Offline, "offline"_L1},
    {RequestOrigin::LeadForm, "lead_form"_L1},
}};
inline constexpr Names<RoomKind, 2> RoomKindNames{{
    {RoomKind::Direct, "direct"_L1},
    {RoomKind::Group, "group"_L1},
}};
inline constexpr Names<BlockBy, 2> BlockByNames{{
    {BlockBy::Visitor, "visitor"_L1},
    {BlockBy::Address, "address"_L1},
}};
inline constexpr Names<DistributionMode, 3> DistributionModeNames{{
    {DistributionMode::All, "all"_L1},
    {DistributionMode::LeastBusy, "least_busy"_L1},
    {DistributionMode::InTurn, "in_turn"_L1},
}};
inline constexpr Names<FieldNeed, 3> FieldNeedNames{{
    {FieldNeed::Hidden, "hidden"_L1},
    {FieldNeed::Optional, "optional"_L1},
    {FieldNeed::Required, "required"_L1},
}};

inline constexpr Names<WidgetSide, 2> WidgetSideNames{{
    {WidgetSide::Right, "right"_L1},
    {WidgetSide::Left, "left"_L1},
}};

template<typename Enum, std::size_t N> QString nameOf(const Names<Enum, N> &names, Enum value)
{
    return std::ranges::find(names, value, &std::pair<Enum, QLatin1StringView>::first)->second;
}

template<typename Enum, std::size_t N> std::optional<Enum> valueOf(const Names<Enum, N> &names, QStringView text)
{
    const auto found = std::ranges::find_if(names, [&](const auto &row) { return row.second == text; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

// A field that holds one of the names; absent or unknown is a fault.
template<typename Enum, std::size_t N>
Enum readName(FieldReader &reader, QLatin1StringView field, const Names<Enum, N> &names)
{
    const auto value = valueOf(names, reader.text(field, FieldReader::MaxName));
    if (!value) {
        reader.fail(field, u"is none of the known values"_s);
        return names.front().first;
    }
    return *value;
}

/// The inner object @p name through @p readOne; its fault becomes @p outer's.
template<typename T> T inner(FieldReader &outer, QLatin1StringView name, T (*readOne)(FieldReader &))
{
    FieldReader reader(outer.object(name), outer.pathOf(name) + "."_L1);
    T value = readOne(reader);
    if (reader.fault()) {
        outer.fail(*reader.fault());
    }
    return value;
}

inline QJsonArray toJsonArray(const QList<qint64> &ids)
{
    QJsonArray result;
    for (const qint64 id : ids) {
        result.append(id);
    }
    return result;
}

} // namespace otklik::wire
