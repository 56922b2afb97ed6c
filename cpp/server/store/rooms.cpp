// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/rooms.h"

#include "server/store/answers.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/files.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto SendMethod = "colleague.send"_L1;

QList<qint64> idsOf(const Rows &rows)
{
    QList<qint64> ids;
    for (const Row &row : rows) {
        ids.append(row.integer(0));
    }
    return ids;
}

void refuseOthers(Transaction &transaction, OperatorId me, RoomId id)
{
    if (!membersOf(transaction, id).contains(me)) {
        throw Refusal(ErrorCode::NotFound, u"no such room"_s);
    }
}

struct RoomRow
{
    Seq lastSeq = 0;
    MessageId lastMessageId = 0;
};

RoomRow rowOf(Transaction &transaction, RoomId id)
{
    const Rows rows = transaction.run(u"SELECT last_seq, last_message_id FROM rooms WHERE id = ?"_s, {id});
    return rows.isEmpty() ? RoomRow{}
                          : RoomRow{.lastSeq = rows.first().integer(0), .lastMessageId = rows.first().integer(1)};
}

void keepRow(Transaction &transaction, RoomId id, const RoomRow &row)
{
    const bool direct = roomKind(id) == RoomKind::Direct;
    const OperatorId low = direct ? (id - FirstDirectRoom) / OperatorIdLimit : 0;
    const OperatorId high = direct ? (id - FirstDirectRoom) % OperatorIdLimit : 0;
    transaction.run(uR"(INSERT INTO rooms (id, low_id, high_id, last_seq, last_message_id) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET last_seq = excluded.last_seq, last_message_id = excluded.last_message_id)"_s,
                    {id, low, high, row.lastSeq, row.lastMessageId});
}

// Whether it went further.
bool keepRead(Transaction &transaction, OperatorId me, RoomId id, Seq seq)
{
    return !transaction
                .run(uR"(INSERT INTO room_reads (room_id, operator_id, read_seq) VALUES (?, ?, ?)
        ON CONFLICT (room_id, operator_id) DO UPDATE SET read_seq = excluded.read_seq
        WHERE excluded.read_seq > read_seq RETURNING read_seq)"_s,
                     {id, me, seq})
                .isEmpty();
}

} // namespace

QList<OperatorId> membersOf(Transaction &transaction, RoomId id)
{
    if (!isRoom(id)) {
        throw Refusal(ErrorCode::NotFound, u"no such room"_s);
    }
    if (roomKind(id) == RoomKind::Direct) {
        const OperatorId low = (id - FirstDirectRoom) / OperatorIdLimit;
        const OperatorId high = (id - FirstDirectRoom) % OperatorIdLimit;
        const QList<qint64> both =
            idsOf(transaction.run(u"SELECT id FROM operators WHERE id IN (?, ?) ORDER BY id"_s, {low, high}));
        if (both.size() != 2 || low > high) {
            throw Refusal(ErrorCode::NotFound, u"no such room"_s);
        }
        return both;
    }
    const GroupId group = groupOfRoom(id);
    if (group == 0) {
        return idsOf(transaction.run(u"SELECT id FROM operators WHERE enabled = 1 ORDER BY id"_s));
    }
    if (transaction.run(u"SELECT 1 FROM staff_groups WHERE id = ?"_s, {group}).isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such group"_s);
    }
    return idsOf(transaction.run(uR"(SELECT o.id FROM operators o JOIN group_members m ON m.operator_id = o.id
        WHERE m.group_id = ? AND o.enabled = 1 ORDER BY o.id)"_s,
                                 {group}));
}

bool isInRoom(Transaction &transaction, OperatorId operatorId, RoomId id)
{
    return membersOf(transaction, id).contains(operatorId);
}

Room roomFor(Transaction &transaction, OperatorId viewer, RoomId id)
{
    const RoomRow row = rowOf(transaction, id);
    Room room;
    room.id = id;
    room.kind = roomKind(id);
    room.groupId = room.kind == RoomKind::Group ? groupOfRoom(id) : 0;
    room.members = membersOf(transaction, id);
    room.lastSeq = row.lastSeq;
    room.lastMessage = messageById(transaction, row.lastMessageId);
    const Row reads = transaction
                          .run(uR"(SELECT COALESCE(MAX(CASE WHEN operator_id = ? THEN read_seq END), 0),
        COALESCE(MAX(CASE WHEN operator_id <> ? THEN read_seq END), 0) FROM room_reads WHERE room_id = ?)"_s,
                               {viewer, viewer, id})
                          .first();
    room.readSeq = reads.integer(0);
    room.othersReadSeq = reads.integer(1);
    return room;
}

QList<Room> roomsOf(Transaction &transaction, OperatorId operatorId)
{
    QList<Room> rooms{roomFor(transaction, operatorId, groupRoom(0))};
    const QList<qint64> groups = idsOf(
        transaction.run(u"SELECT group_id FROM group_members WHERE operator_id = ? ORDER BY group_id"_s, {operatorId}));
    for (const GroupId group : groups) {
        rooms.append(roomFor(transaction, operatorId, groupRoom(group)));
    }
    const QList<qint64> direct = idsOf(transaction.run(
        u"SELECT id FROM rooms WHERE low_id = ? UNION SELECT id FROM rooms WHERE high_id = ? ORDER BY 1"_s,
        {operatorId, operatorId}));
    for (const RoomId id : direct) {
        rooms.append(roomFor(transaction, operatorId, id));
    }
    return rooms;
}

Message sendToRoom(Transaction &transaction, OperatorId me, RoomId id, const ColleagueWord &word)
{
    const Actor actor{.kind = AuthorKind::Operator, .id = me};
    if (const auto earlier = earlierAction(transaction, actor, word.clientId, SendMethod)) {
        const auto message = messageById(transaction, earlier->messageId);
        return message.value_or(Message());
    }
    refuseOthers(transaction, me, id);
    RoomRow row = rowOf(transaction, id);
    Message message;
    message.chatId = id;
    message.seq = row.lastSeq + 1;
    message.author = {.kind = AuthorKind::Operator, .id = me, .name = operatorName(transaction, me)};
    message.clientId = word.clientId;
    message.text = word.text;
    message.file = fileToSend(transaction, actor, word.fileId);
    message.replyTo = quoteToSend(transaction, id, message.kind, word.replyToId);
    insertMessage(transaction, message, 0);
    row = {.lastSeq = message.seq, .lastMessageId = message.id};
    keepRow(transaction, id, row);
    keepRead(transaction, me, id, message.seq);
    rememberAction(transaction, actor, word.clientId, SendMethod, {.chatId = id, .messageId = message.id});
    for (const OperatorId member : membersOf(transaction, id)) {
        announce(transaction, {member}, ColleagueMessage{.room = roomFor(transaction, member, id), .message = message});
    }
    return message;
}

MessagePage roomHistory(Transaction &transaction, OperatorId me, RoomId id, Seq beforeSeq, int limit)
{
    refuseOthers(transaction, me, id);
    return messagesBefore(transaction, id, beforeSeq, limit, Reader::Operator);
}

void readRoom(Transaction &transaction, OperatorId me, RoomId id, Seq seq)
{
    refuseOthers(transaction, me, id);
    QHash<OperatorId, Seq> before;
    const QList<OperatorId> members = membersOf(transaction, id);
    for (const OperatorId member : members) {
        before[member] = roomFor(transaction, member, id).othersReadSeq;
    }
    const Seq read = std::min(seq, rowOf(transaction, id).lastSeq);
    if (read == 0 || !keepRead(transaction, me, id, read)) {
        return; // a room without a word is not there for anybody yet
    }
    for (const OperatorId member : members) {
        const Room room = roomFor(transaction, member, id);
        if (member == me || room.othersReadSeq != before.value(member)) {
            announce(transaction, {member}, RoomChanged{.room = room});
        }
    }
}

void announceRoom(Transaction &transaction, RoomId id, const QList<OperatorId> &others)
{
    QList<OperatorId> receivers = membersOf(transaction, id);
    for (const OperatorId other : others) {
        if (!receivers.contains(other)) {
            receivers.append(other);
        }
    }
    for (const OperatorId receiver : receivers) {
        announce(transaction, {receiver}, RoomChanged{.room = roomFor(transaction, receiver, id)});
    }
}

} // namespace otklik
