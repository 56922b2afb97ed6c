// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot_line.h"

#include <QPainter>
#include <QPainterPath>

namespace otklik {

namespace {

constexpr qreal Thickness = 2;
constexpr qreal Dot = 3;
constexpr qreal RoomForDots = 9; ///< of a day; where there is less, the line alone is clearer

} // namespace

PlotLine::PlotLine(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void PlotLine::setValues(const QList<double> &values)
{
    if (m_values != values) {
        m_values = values;
        update();
        emit changed();
    }
}

void PlotLine::setCeiling(double ceiling)
{
    if (m_ceiling != ceiling && ceiling > 0) {
        m_ceiling = ceiling;
        update();
        emit changed();
    }
}

void PlotLine::setColour(const QColor &colour)
{
    if (m_colour != colour) {
        m_colour = colour;
        update();
        emit changed();
    }
}

void PlotLine::setGround(const QColor &ground)
{
    if (m_ground != ground) {
        m_ground = ground;
        update();
        emit changed();
    }
}

/// The points between the gaps.
QList<QList<QPointF>> PlotLine::runs() const
{
    QList<QList<QPointF>> found;
    bool going = false;
    const qreal step = m_values.isEmpty() ? 0 : width() / qreal(m_values.size());
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const double value = m_values.at(i);
        if (value < 0) {
            going = false;
            continue;
        }
        if (!going) {
            found.append(QList<QPointF>());
            going = true;
        }
        found.last().append({(qreal(i) + 0.5) * step, height() * (1 - qMin(value / m_ceiling, 1.0))});
    }
    return found;
}

void PlotLine::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const bool dotted = !m_values.isEmpty() && width() / qreal(m_values.size()) >= RoomForDots;
    QColor faint = m_colour;
    faint.setAlphaF(0.10F);
    const QList<QList<QPointF>> all = runs();
    for (const QList<QPointF> &run : all) {
        QPainterPath line;
        line.addPolygon(run);
        QPainterPath area = line;
        area.lineTo(run.last().x(), height());
        area.lineTo(run.first().x(), height());
        painter->fillPath(area, faint);
        painter->strokePath(line, QPen(m_colour, Thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (dotted || run.size() == 1) {
            painter->setPen(QPen(m_colour, Thickness));
            painter->setBrush(m_ground);
            for (const QPointF &point : run) {
                painter->drawEllipse(point, Dot, Dot);
            }
        }
    }
}

} // namespace otklik
