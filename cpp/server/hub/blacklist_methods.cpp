// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/hub/method_tables.h"
#include "server/store/blacklist.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void handleBlock(const Call &call)
{
    FieldReader reader(call.params);
    NewBlock wanted;
    wanted.visitorId = reader.id("visitorId"_L1);
    const auto by = blockByFromString(reader.text("by"_L1, FieldReader::MaxName));
    wanted.reason = reader.text("reason"_L1, Message::MaxText).trimmed();
    wanted.expiresAt = reader.time("expiresAt"_L1);
    if (!by) {
        reader.fail("by"_L1, u"is neither visitor nor address"_s);
    }
    if (call.refused(reader)) {
        return;
    }
    wanted.by = *by;
    call.answerWith([me = operatorOf(call), wanted](Transaction &transaction) {
        return QJsonObject{{"block"_L1, toJson(blockVisitor(transaction, me, wanted))}};
    });
}

void handleUnblock(const Call &call)
{
    FieldReader reader(call.params);
    const BlockId id = reader.id("blockId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id](Transaction &transaction) {
            unblock(transaction, me, id);
            return QJsonObject();
        });
    }
}

constexpr std::array Methods{
    Method{"visitor.block"_L1, Role::Operator, handleBlock, Right::Block},
    Method{"visitor.unblock"_L1, Role::Operator, handleUnblock, Right::Block},
};

} // namespace

std::span<const Method> blacklistMethods()
{
    return Methods;
}

} // namespace otklik
