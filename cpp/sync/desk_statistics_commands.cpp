// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_statistics_commands.h"

#include "protocol/json_statistics.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

Result<Statistics> answerFrom(const QJsonObject &result)
{
    FieldReader reader(result);
    const Statistics statistics = statisticsFrom(reader);
    const std::optional<ProtocolError> &fault = reader.fault();
    return fault ? Result<Statistics>(*fault) : statistics;
}

} // namespace

DeskStatisticsCommands::DeskStatisticsCommands(Caller &caller)
    : m_caller(caller)
{
}

void DeskStatisticsCommands::fetchStatistics(const StatisticsQuestion &question, QObject *context,
                                             ResultAnswer<Statistics> answer)
{
    m_caller.ask<Statistics>(u"stats.get"_s, toJson(question), answerFrom, {}, context, std::move(answer));
}

} // namespace otklik
