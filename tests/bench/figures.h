// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLatin1StringView>
#include <QStringList>

#include <optional>
#include <vector>

namespace otklik::bench {

/// How much work a run does: a tenth, what the limits are set for, ten times as much.
enum class Size { Small, Normal, Large };

/// On which side of its limit a figure is good.
enum class Reach { AtMost, AtLeast };

/// The figures that one bench program measures.
///
///     otklik-bench-NAME [--out FILE] [--size small|normal|large]
///
/// Each add() prints a line for people; finish() writes all of them to FILE as one JSON object:
/// `{"name": {"value": …, "unit": "…", "limit": …}}`, with `"at_least": true` where more is better. A missed limit is
/// no error. Where a size does not fit this machine, a program adds nothing for it. Not thread-safe.
class Figures
{
public:
    /// @param arguments those of the program. Ends the program with exit code 2 when they are not as above.
    explicit Figures(const QStringList &arguments);

    /// @param name as docs/performance.md lists it; a second figure of the same name replaces the first
    /// @param unit "ms", "KB", …; "" for a ratio
    void add(QLatin1StringView name, double value, QLatin1StringView unit, std::optional<double> limit = {},
             Reach reach = Reach::AtMost);
    Size size() const { return m_size; }
    /// @p normal at this size: a tenth of it, itself, or ten times as much.
    qint64 scaled(qint64 normal) const;

    /// Writes the file. @return the program's exit code: 0, or 1 when the file could not be written
    int finish();

private:
    QString m_file;
    Size m_size = Size::Normal;
    QJsonObject m_figures;
};

/// The value that this share (0 … 1) of them does not exceed; 0 when there are none.
double percentile(std::vector<double> values, double share);
/// The middle one of them; 0 when there are none.
double median(std::vector<double> values);

} // namespace otklik::bench
