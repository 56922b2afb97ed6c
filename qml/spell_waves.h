// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>
#include <QRectF>

namespace otklik {

/// The wavy lines below misspelt words: Qt Quick's own text draws only straight ones.
class SpellWaves : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<QRectF> places READ places WRITE setPlaces NOTIFY placesChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)

public:
    explicit SpellWaves(QQuickItem *parent = nullptr);

    /// Where the words stand; each gets a wave along its lower edge.
    QList<QRectF> places() const { return m_places; }
    void setPlaces(const QList<QRectF> &places);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void placesChanged();
    void colorChanged();

private:
    QList<QRectF> m_places;
    QColor m_color = Qt::red;
};

} // namespace otklik
