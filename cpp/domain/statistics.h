// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace otklik {

/// What a period, a day of it or an operator comes to. A chat belongs to the day on which it began, and to the operator
/// who answered first (nobody did: who has it).
struct Figures
{
    int taken = 0;
    int missed = 0; ///< ended before anybody took them
    /// Medians, in milliseconds; nothing when there was nothing to measure.
    std::optional<qint64> firstAnswer = {}; ///< from the visitor's beginning to the operator's first word
    std::optional<qint64> length = {};      ///< of the taken ones that are over, to their end
    int ratings = 0;                        ///< visitors who rated their chat
    std::optional<int> rating = {};         ///< the mean of their stars, in hundredths: 100 to 500

    bool isEmpty() const { return taken == 0 && missed == 0; }
    bool operator==(const Figures &) const = default;
};

struct DayFigures
{
    QDate day;
    Figures figures;

    bool operator==(const DayFigures &) const = default;
};

struct OperatorFigures
{
    OperatorId operatorId = 0;
    QString name; ///< also of a former employee
    Figures figures;

    bool operator==(const OperatorFigures &) const = default;
};

struct Statistics
{
    Figures all;
    QList<DayFigures> days = {};           ///< every day of the period, in order
    QList<OperatorFigures> operators = {}; ///< who took chats in it or were rated, the most first

    bool operator==(const Statistics &) const = default;
};

/// Which chats statistics are asked of.
struct StatisticsQuestion
{
    static constexpr int MaxDays = 366;

    QDate from;
    QDate to;                 ///< inclusive
    QString zone;             ///< where the days are counted: a name of the IANA list, or an offset ("UTC+03:00")
    SiteId site = 0;          ///< 0: all that one works with
    OperatorId colleague = 0; ///< 0: everybody's

    bool operator==(const StatisticsQuestion &) const = default;
};

} // namespace otklik
