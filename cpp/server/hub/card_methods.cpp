// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/hub/method_tables.h"
#include "server/store/cards.h"
#include "server/store/chat_access.h"
#include "server/store/snapshot.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void handleVisitorGet(const Call &call)
{
    FieldReader reader(call.params);
    const VisitorId id = reader.id("visitorId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id](Transaction &transaction) {
            refuseOtherSites(transaction, me, id);
            return visitorInfo(transaction, id);
        });
    }
}

void handleUpdate(const Call &call)
{
    FieldReader reader(call.params);
    const Visitor visitor = visitorFrom(reader);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), visitor](Transaction &transaction) {
            return QJsonObject{{"card"_L1, toJson(updateCard(transaction, me, visitor.id, visitor.card))}};
        });
    }
}

constexpr std::array Methods{
    Method{"visitor.get"_L1, Role::Operator, handleVisitorGet},
    Method{"visitor.update"_L1, Role::Operator, handleUpdate},
};

} // namespace

std::span<const Method> cardMethods()
{
    return Methods;
}

} // namespace otklik
