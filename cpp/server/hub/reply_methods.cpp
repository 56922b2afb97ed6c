// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/hub/method_tables.h"
#include "server/store/replies.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

bool mayShare(const Operator &colleague)
{
    return colleague.role >= Role::Supervisor;
}

ReplyPart partFrom(FieldReader &reader)
{
    ReplyPart part{.text = reader.text("text"_L1, Message::MaxText), .file = {}};
    if (const FileId id = reader.id("fileId"_L1, Need::Optional); id != 0) {
        part.file = FileInfo{.id = id, .name = {}, .size = 0, .type = {}, .width = 0, .height = 0};
    }
    return part;
}

void handleSave(const Call &call)
{
    const Operator &me = call.hub.operatorSession(call.session)->colleague;
    FieldReader reader(call.params);
    CannedReply reply;
    reply.id = reader.id("replyId"_L1, Need::Optional);
    reply.operatorId = reader.flag("personal"_L1) ? me.id : 0;
    reply.shortcut = reader.text("shortcut"_L1, FieldReader::MaxName, Need::Required);
    const ReplyPart first = partFrom(reader);
    reply.text = first.text;
    reply.file = first.file;
    reply.more = listFrom<ReplyPart>(reader, "more"_L1, partFrom);
    if (!call.refused(reader)) {
        call.answerWith([id = me.id, shares = mayShare(me), reply](Transaction &transaction) {
            return QJsonObject{{"reply"_L1, toJson(saveReply(transaction, id, shares, reply))}};
        });
    }
}

void handleRemove(const Call &call)
{
    const Operator &me = call.hub.operatorSession(call.session)->colleague;
    FieldReader reader(call.params);
    const ReplyId reply = reader.id("replyId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([id = me.id, shares = mayShare(me), reply](Transaction &transaction) {
            removeReply(transaction, id, shares, reply);
            return QJsonObject();
        });
    }
}

constexpr std::array Methods{
    Method{"reply.save"_L1, Role::Operator, handleSave},
    Method{"reply.remove"_L1, Role::Operator, handleRemove},
};

} // namespace

std::span<const Method> replyMethods()
{
    return Methods;
}

} // namespace otklik
