// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"
#include "sync/answer.h"

namespace otklik {

/// What only the server can count. Immediate. GUI thread.
class StatisticsCommands
{
public:
    StatisticsCommands() = default;
    StatisticsCommands(const StatisticsCommands &) = delete;
    StatisticsCommands &operator=(const StatisticsCommands &) = delete;
    virtual ~StatisticsCommands() = default;

    /// Keeps nothing in the cache.
    virtual void fetchStatistics(const StatisticsQuestion &question, QObject *context,
                                 ResultAnswer<Statistics> answer) = 0;
};

} // namespace otklik
