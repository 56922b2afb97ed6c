// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/room.h"
#include "server/store/messages.h"
#include "server/store/transaction.h"

namespace otklik {

// The correspondence of operators with each other (domain/room.h). A room exists from its first word on; that of a
// group, and of the whole company, always.

/// Ascending. Refuses with not_found a room that cannot be.
QList<OperatorId> membersOf(Transaction &transaction, RoomId id);
bool isInRoom(Transaction &transaction, OperatorId operatorId, RoomId id);
/// As @p viewer sees it.
Room roomFor(Transaction &transaction, OperatorId viewer, RoomId id);
/// Those of the operator's groups, of the company, and all of two with words in them.
QList<Room> roomsOf(Transaction &transaction, OperatorId operatorId);

struct ColleagueWord
{
    QString clientId;
    QString text;
    FileId fileId = 0;
    MessageId replyToId = 0;
};
Message sendToRoom(Transaction &transaction, OperatorId me, RoomId id, const ColleagueWord &word);
MessagePage roomHistory(Transaction &transaction, OperatorId me, RoomId id, Seq beforeSeq, int limit);
void readRoom(Transaction &transaction, OperatorId me, RoomId id, Seq seq);

/// Tells its members, and those of @p others who are none any more, how a room is now.
void announceRoom(Transaction &transaction, RoomId id, const QList<OperatorId> &others = {});

} // namespace otklik
