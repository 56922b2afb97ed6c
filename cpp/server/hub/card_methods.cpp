// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/hub/method_tables.h"
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
        call.answerWith([id](Transaction &transaction) { return visitorInfo(transaction, id); });
    }
}

constexpr std::array Methods{
    Method{"visitor.get"_L1, Role::Operator, handleVisitorGet},
};

} // namespace

std::span<const Method> cardMethods()
{
    return Methods;
}

} // namespace otklik
