// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/program_icon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <functional>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

// The accents and signals of the light theme; a tray may be light or dark, and these stand out on both.
const QColor Accent(0x0B, 0x7A, 0x75);
const QColor Muted(0x7A, 0x86, 0x94);
const QColor Danger(0xC2, 0x36, 0x2B);
const QColor Count(0x17, 0x20, 0x2A);

/// The face in a square of one.
void drawFace(QPainter &painter, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0.04, 0.08, 0.92, 0.70), 0.20, 0.20);
    painter.drawPolygon(QPolygonF({{0.20, 0.66}, {0.20, 0.97}, {0.52, 0.72}}));
    painter.setPen(QPen(Qt::white, 0.105, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{0.29, 0.43}, {0.44, 0.57}, {0.72, 0.29}}));
}

/// A round mark in the corner with the number, over the face.
void drawCount(QPainter &painter, int count, bool calls)
{
    const QString text = count > 99 ? u"99"_s : QString::number(count);
    const qreal height = 0.56;
    const qreal width = text.size() > 1 ? 0.74 : height;
    const QRectF mark(1.0 - width, 1.0 - height, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(calls ? Danger : Count);
    painter.drawRoundedRect(mark, height / 2, height / 2);
    // Letters as an outline: fonts are not made for a size of one.
    QFont font;
    font.setBold(true);
    font.setPixelSize(100);
    QPainterPath digits;
    digits.addText(0, 0, font, text);
    const QRectF bounds = digits.boundingRect();
    const qreal scale = qMin(height * 0.64 / bounds.height(), width * 0.72 / bounds.width());
    painter.translate(mark.center());
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    painter.fillPath(digits, Qt::white);
}

QIcon drawn(const std::function<void(QPainter &)> &draw)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size, size);
        draw(painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

QIcon programIcon()
{
    return drawn([](QPainter &painter) { drawFace(painter, Accent); });
}

QIcon trayIcon(int count, bool calls, bool muted)
{
    return drawn([=](QPainter &painter) {
        drawFace(painter, muted ? Muted : Accent);
        if (count > 0) {
            drawCount(painter, count, calls);
        }
    });
}

} // namespace otklik
