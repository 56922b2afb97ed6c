// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that is about the operators' rooms.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "protocol/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

void CacheWriter::putRoom(const Room &sent)
{
    Room room = sent;
    const std::optional<Room> before = m_reader.room(room.id);
    if (before) {
        room.readSeq = std::max(room.readSeq, before->readSeq);
        room.othersReadSeq = std::max(room.othersReadSeq, before->othersReadSeq);
        if (room.lastSeq < before->lastSeq) {
            room.lastSeq = before->lastSeq;
            room.lastMessage = before->lastMessage;
        }
    }
    storeRoom(room, before);
}

void CacheWriter::storeRoom(const Room &room, const std::optional<Room> &before)
{
    if (before != room &&
        run(u"INSERT OR REPLACE INTO rooms (id, json) VALUES (?, ?)"_s, {room.id, compactJson(toJson(room))})) {
        m_changes.putRoom(room);
    }
}

void CacheWriter::makeRoomFor(const Message &message)
{
    const RoomId roomId = message.chatId;
    if (!isRoom(roomId) || m_reader.room(roomId)) {
        return;
    }
    // Its members are guessed until the server tells: as its id says who they are.
    Room room;
    room.id = roomId;
    room.kind = roomKind(roomId);
    const OperatorId me = message.author.id;
    if (room.kind == RoomKind::Direct) {
        const OperatorId other = otherInRoom(roomId, me);
        room.members = {std::min(me, other), std::max(me, other)};
    } else {
        room.groupId = groupOfRoom(roomId);
        const QList<Operator> operators = m_reader.operators();
        for (const Operator &colleague : operators) {
            if (colleague.enabled && (room.groupId == 0 || colleague.groups.contains(room.groupId))) {
                room.members.append(colleague.id);
            }
        }
    }
    storeRoom(room, std::nullopt);
}

void CacheWriter::removeRoom(RoomId roomId)
{
    if (!m_reader.room(roomId) || hasUnsent(roomId)) {
        return;
    }
    run(u"DELETE FROM messages WHERE chat_id = ?"_s, {roomId});
    run(u"DELETE FROM drafts WHERE chat_id = ?"_s, {roomId});
    run(u"DELETE FROM outbox WHERE lane = ?"_s, {roomId});
    run(u"DELETE FROM rooms WHERE id = ?"_s, {roomId});
    m_changes.removeRoom(roomId);
}

void CacheWriter::putRoomsOf(const Snapshot &snapshot)
{
    const QList<Room> known = m_reader.rooms();
    for (const Room &room : known) {
        const bool still = std::ranges::find(snapshot.rooms, room.id, &Room::id) != snapshot.rooms.end();
        if (!still) {
            removeRoom(room.id);
        }
    }
    for (const Room &room : snapshot.rooms) {
        putRoom(room);
    }
}

} // namespace otklik
