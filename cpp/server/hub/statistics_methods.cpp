// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/statistics.h"

#include "protocol/json_statistics.h"
#include "server/hub/method_tables.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void handleGet(const Call &call)
{
    FieldReader reader(call.params);
    const StatisticsQuestion question = statisticsQuestionFrom(reader);
    if (call.refused(reader)) {
        return;
    }
    const OperatorId me = operatorOf(call);
    call.hub.reading().submit<Statistics>(
        me, [me, question](Transaction &transaction) { return statisticsFor(transaction, me, question); },
        [call](const Outcome<Statistics> &outcome) {
            if (const auto *error = std::get_if<ProtocolError>(&outcome)) {
                call.refuse(*error);
            } else {
                call.reply(toJson(std::get<Statistics>(outcome)));
            }
        });
}

constexpr std::array Methods{Method{"stats.get"_L1, Role::Operator, handleGet}};

} // namespace

std::span<const Method> statisticsMethods()
{
    return Methods;
}

} // namespace otklik
