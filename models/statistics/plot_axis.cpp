// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/plot_axis.h"

#include "models/format.h"
#include "models/statistics/figure_words.h"

#include <algorithm>
#include <array>

namespace otklik {

namespace {

constexpr qint64 MostMarks = 4;

constexpr qint64 Second = 1'000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr std::array Steps{1 * Second, 2 * Second, 5 * Second, 10 * Second, 15 * Second, 30 * Second,
                           1 * Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute,
                           1 * Hour,   2 * Hour,   3 * Hour,   6 * Hour,    12 * Hour,   1 * Day,
                           2 * Day,    5 * Day,    10 * Day,   30 * Day,    100 * Day,   300 * Day};

/// 1, 2, 5, 10, 20, 50, …
qint64 roundStep(qint64 most)
{
    qint64 ten = 1;
    while (true) {
        for (const qint64 factor : {1, 2, 5}) {
            if (most <= factor * ten * MostMarks) {
                return factor * ten;
            }
        }
        ten *= 10;
    }
}

qint64 timeStep(qint64 longest)
{
    const auto *const step = std::ranges::find_if(Steps, [&](qint64 one) { return longest <= one * MostMarks; });
    return step == Steps.end() ? roundStep(longest / Day) * Day : *step;
}

template<typename Words> PlotAxis axis(qint64 most, qint64 step, const Words &words)
{
    PlotAxis made;
    for (qint64 mark = step; made.marks.isEmpty() || mark < most + step; mark += step) {
        made.marks.append(double(mark));
        made.words.append(words(mark));
    }
    made.top = made.marks.last();
    return made;
}

} // namespace

PlotAxis PlotAxis::forCounts(qint64 most, const Format &format)
{
    return axis(most, roundStep(most), [&format](qint64 mark) { return format.locale().toString(mark); });
}

PlotAxis PlotAxis::forTimes(qint64 longest)
{
    return axis(longest, timeStep(longest), figurewords::time);
}

} // namespace otklik
