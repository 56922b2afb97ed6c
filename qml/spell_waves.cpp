// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell_waves.h"

#include <QPainter>
#include <QPainterPath>

namespace otklik {

SpellWaves::SpellWaves(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void SpellWaves::setPlaces(const QList<QRectF> &places)
{
    if (m_places != places) {
        m_places = places;
        update();
        emit placesChanged();
    }
}

void SpellWaves::setColor(const QColor &color)
{
    if (m_color != color) {
        m_color = color;
        update();
        emit colorChanged();
    }
}

void SpellWaves::paint(QPainter *painter)
{
    constexpr qreal step = 2.5; // half of a wave
    constexpr qreal rise = 1.25;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, 1.2, Qt::SolidLine, Qt::RoundCap));
    for (const QRectF &place : std::as_const(m_places)) {
        QPainterPath wave;
        qreal x = place.left();
        const qreal middle = place.bottom() - rise - 0.5;
        wave.moveTo(x, middle + rise);
        for (bool up = true; x < place.right(); up = !up) {
            const qreal next = qMin(x + step, place.right());
            wave.lineTo(next, middle + (up ? -rise : rise));
            x = next;
        }
        painter->drawPath(wave);
    }
}

} // namespace otklik
