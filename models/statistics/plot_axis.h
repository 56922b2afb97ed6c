// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QtQmlIntegration>

namespace otklik {

class Format;

/// The upright side of a plot: from 0 to `top`, with few round marks on the way.
class PlotAxis
{
    Q_GADGET
    QML_VALUE_TYPE(plotAxis)
    Q_PROPERTY(double top MEMBER top FINAL)
    Q_PROPERTY(QList<double> marks MEMBER marks FINAL)
    Q_PROPERTY(QStringList words MEMBER words FINAL)

public:
    double top = 1;
    QList<double> marks; ///< ascending, the last is `top`
    QStringList words;   ///< what stands at each mark, ready to show

    bool operator==(const PlotAxis &) const = default;

    /// For numbers of things.
    static PlotAxis forCounts(qint64 most, const Format &format);
    /// For times, in milliseconds.
    static PlotAxis forTimes(qint64 longest);
};

} // namespace otklik
