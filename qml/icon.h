// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QQuickItem>

namespace otklik {

/// One of our icons in a colour. Drawn from its SVG for the very pixels it covers, so it is sharp at every scale; needs
/// no image plugin and no shader, so every renderer shows the same. GUI thread.
class Icon : public QQuickItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(OIcon)
    /// The file in icons/ without its ending; empty shows nothing.
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName NOTIFY iconNameChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    /// Width and height in device independent pixels.
    Q_PROPERTY(int size READ size WRITE setSize NOTIFY sizeChanged FINAL)

public:
    explicit Icon(QQuickItem *parent = nullptr);

    QString iconName() const { return m_name; }
    void setIconName(const QString &name);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    int size() const { return m_size; }
    void setSize(int size);

Q_SIGNALS:
    void iconNameChanged();
    void colorChanged();
    void sizeChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    QString m_name;
    QColor m_color = Qt::black;
    int m_size = 20;
    QImage m_image;
    bool m_imageChanged = false;
};

} // namespace otklik
