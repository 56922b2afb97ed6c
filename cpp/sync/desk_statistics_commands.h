// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/caller.h"
#include "sync/statistics_commands.h"

namespace otklik {

/// StatisticsCommands over the connection.
class DeskStatisticsCommands : public StatisticsCommands
{
public:
    explicit DeskStatisticsCommands(Caller &caller);

    void fetchStatistics(const StatisticsQuestion &question, QObject *context,
                         ResultAnswer<Statistics> answer) override;

private:
    Caller &m_caller;
};

} // namespace otklik
