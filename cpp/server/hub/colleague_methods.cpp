// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/room.h"
#include "protocol/json.h"
#include "server/hub/method_tables.h"
#include "server/store/rooms.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

constexpr int MaxList = 100;

OperatorId caller(const Call &call)
{
    return call.hub.operatorSession(call.session)->colleague.id;
}

// A room by its own id, or by the colleague one writes to.
RoomId roomOf(FieldReader &reader, OperatorId me)
{
    const OperatorId other = reader.id("operatorId"_L1, Need::Optional);
    if (other == 0) {
        return reader.id("roomId"_L1);
    }
    if (other == me || other >= OperatorIdLimit) {
        reader.fail("operatorId"_L1, u"is no colleague"_s);
    }
    return directRoom(me, other);
}

void handleSend(const Call &call)
{
    const OperatorId me = caller(call);
    FieldReader reader(call.params);
    const RoomId room = roomOf(reader, me);
    const ColleagueWord word{.clientId = reader.clientId("clientId"_L1),
                             .text = reader.text("text"_L1, Message::MaxText),
                             .fileId = reader.id("fileId"_L1, Need::Optional),
                             .replyToId = reader.id("replyToId"_L1, Need::Optional)};
    if (word.text.trimmed().isEmpty() && word.fileId == 0) {
        reader.fail("text"_L1, u"is empty"_s);
    }
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([me, room, word](Transaction &transaction) {
        const Message message = sendToRoom(transaction, me, room, word);
        return QJsonObject{{"roomId"_L1, message.chatId},
                           {"messageId"_L1, message.id},
                           {"seq"_L1, message.seq},
                           {"at"_L1, message.at}};
    });
}

void handleHistory(const Call &call)
{
    const OperatorId me = caller(call);
    FieldReader reader(call.params);
    const RoomId room = roomOf(reader, me);
    const Seq before = reader.id("beforeSeq"_L1, Need::Optional);
    const int limit = int(reader.integer("limit"_L1, 1, MaxList, MaxList));
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([me, room, before, limit](Transaction &transaction) {
        const MessagePage page = roomHistory(transaction, me, room, before, limit);
        return QJsonObject{{"messages"_L1, page.messages}, {"more"_L1, page.more}};
    });
}

void handleRead(const Call &call)
{
    FieldReader reader(call.params);
    const RoomId room = reader.id("roomId"_L1);
    const Seq seq = reader.id("seq"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = caller(call), room, seq](Transaction &transaction) {
            readRoom(transaction, me, room, seq);
            return QJsonObject();
        });
    }
}

constexpr std::array Methods{
    Method{"colleague.send"_L1, Role::Operator, handleSend},
    Method{"colleague.history"_L1, Role::Operator, handleHistory},
    Method{"colleague.read"_L1, Role::Operator, handleRead},
};

} // namespace

std::span<const Method> colleagueMethods()
{
    return Methods;
}

} // namespace otklik
