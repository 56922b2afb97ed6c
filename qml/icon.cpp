// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QImage draw(const QString &name, const QColor &color, int pixels)
{
    const QString key = u"otklik-icon/%1/%2/%3"_s.arg(name, color.name(QColor::HexArgb)).arg(pixels);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap.toImage();
    }
    QFile file(u":/qt/qml/Otklik/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon \"%s\"", qUtf8Printable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("#000000", color.name(QColor::HexRgb).toLatin1());
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(color.alphaF());
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    QPixmapCache::insert(key, QPixmap::fromImage(image));
    return image;
}

} // namespace

Icon::Icon(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setImplicitSize(m_size, m_size);
}

void Icon::setIconName(const QString &name)
{
    if (m_name != name) {
        m_name = name;
        polish();
        Q_EMIT iconNameChanged();
    }
}

void Icon::setColor(const QColor &color)
{
    if (m_color != color) {
        m_color = color;
        polish();
        Q_EMIT colorChanged();
    }
}

void Icon::setSize(int size)
{
    if (m_size != size) {
        m_size = size;
        setImplicitSize(size, size);
        polish();
        Q_EMIT sizeChanged();
    }
}

void Icon::updatePolish()
{
    const qreal ratio = window() != nullptr ? window()->effectiveDevicePixelRatio() : 1;
    m_image = m_name.isEmpty() || m_size <= 0 ? QImage() : draw(m_name, m_color, qRound(m_size * ratio));
    m_imageChanged = true;
    update();
}

QSGNode *Icon::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    auto *imageNode = static_cast<QSGImageNode *>(node);
    if (m_image.isNull()) {
        delete imageNode;
        return nullptr;
    }
    if (imageNode == nullptr) {
        imageNode = window()->createImageNode();
        imageNode->setOwnsTexture(true);
        m_imageChanged = true;
    }
    if (m_imageChanged) {
        imageNode->setTexture(window()->createTextureFromImage(m_image, QQuickWindow::TextureCanUseAtlas));
        m_imageChanged = false;
    }
    const QSizeF extent = QSizeF(m_size, m_size);
    imageNode->setRect(QRectF(QPointF((width() - m_size) / 2, (height() - m_size) / 2), extent));
    return imageNode;
}

void Icon::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) {
        polish();
    }
    QQuickItem::itemChange(change, data);
}

} // namespace otklik
