// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>

namespace otklik {

/// The line of a plot: one value a day, each in the middle of its day's width, over a faint ground. Painted, so that it
/// looks the same with and without a graphics card.
class PlotLine : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<double> values READ values WRITE setValues NOTIFY changed FINAL)
    Q_PROPERTY(double ceiling READ ceiling WRITE setCeiling NOTIFY changed FINAL)
    Q_PROPERTY(QColor colour READ colour WRITE setColour NOTIFY changed FINAL)
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY changed FINAL)

public:
    explicit PlotLine(QQuickItem *parent = nullptr);

    /// From left to right; a negative one is a gap.
    QList<double> values() const { return m_values; }
    void setValues(const QList<double> &values);
    /// The value at the upper edge.
    double ceiling() const { return m_ceiling; }
    void setCeiling(double ceiling);
    QColor colour() const { return m_colour; }
    void setColour(const QColor &colour);
    /// Within the dots; what the plot stands on.
    QColor ground() const { return m_ground; }
    void setGround(const QColor &ground);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QList<QList<QPointF>> runs() const;

    QList<double> m_values;
    double m_ceiling = 1;
    QColor m_colour = Qt::black;
    QColor m_ground = Qt::white;
};

} // namespace otklik
