// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/types.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace otklik {

enum class RoomKind : quint8 {
    Direct, ///< two operators
    Group,  ///< the members of a group, or with group 0 the whole company
};

/// A correspondence of operators with each other (spec.md, A15). Its id follows from who talks, so that a room can be
/// written to before the server has heard of it; messages carry it as their chatId.
struct Room
{
    RoomId id = 0;
    RoomKind kind = RoomKind::Direct;
    GroupId groupId = 0;       ///< of a group's room; 0 there: everybody
    QList<OperatorId> members; ///< ascending
    Seq lastSeq = 0;
    std::optional<Message> lastMessage;
    Seq readSeq = 0;       ///< how far this operator has read
    Seq othersReadSeq = 0; ///< how far at least one of the others has read

    bool operator==(const Room &) const = default;
};

/// Rooms of groups are numbered from here on.
inline constexpr RoomId FirstGroupRoom = RoomId(1) << 40;
/// Rooms of two are numbered from here on.
inline constexpr RoomId FirstDirectRoom = RoomId(1) << 41;
/// Operators have ids below this, so that a room of two stays below 2^53, the largest whole number in JSON.
inline constexpr OperatorId OperatorIdLimit = OperatorId(1) << 20;

constexpr RoomId groupRoom(GroupId groupId)
{
    return FirstGroupRoom + groupId;
}

constexpr RoomId directRoom(OperatorId one, OperatorId other)
{
    return FirstDirectRoom + std::min(one, other) * OperatorIdLimit + std::max(one, other);
}

constexpr bool isRoom(ChatId id)
{
    return id >= FirstGroupRoom;
}

constexpr RoomKind roomKind(RoomId id)
{
    return id >= FirstDirectRoom ? RoomKind::Direct : RoomKind::Group;
}

/// The group of a group's room.
constexpr GroupId groupOfRoom(RoomId id)
{
    return id - FirstGroupRoom;
}

/// The one whom @p me talks with in a room of two; 0 when @p me is not in it.
constexpr OperatorId otherInRoom(RoomId id, OperatorId me)
{
    const OperatorId low = (id - FirstDirectRoom) / OperatorIdLimit;
    const OperatorId high = (id - FirstDirectRoom) % OperatorIdLimit;
    return me == low ? high : me == high ? low : 0;
}

} // namespace otklik
