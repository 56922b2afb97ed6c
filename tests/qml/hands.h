// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample_desk.h"

#include <QPointingDevice>
#include <QQuickItem>
#include <QTest>
#include <QtQuickTest/quicktest.h>

namespace otklik {

/// Does to the window what a person does: with a mouse, a finger and a keyboard.
class Hands
{
public:
    explicit Hands(SampleDesk &desk)
        : m_desk(desk)
        , m_screen(touchScreen())
    {
    }

    /// Waits until the item can be seen and stands still; null when it does not come.
    QQuickItem *find(const QString &name)
    {
        QQuickItem *item = nullptr;
        (void)QTest::qWaitFor([&] { return (item = m_desk.item(name)) != nullptr; });
        if (item == nullptr) {
            qWarning("%s cannot be seen", qUtf8Printable(name));
            return nullptr;
        }
        // Where it stands is known only when the window has been laid out.
        (void)QQuickTest::qWaitForPolish(m_desk.window());
        QPointF last(-1, -1);
        (void)QTest::qWaitFor([&] {
            const QPointF now = middle(item);
            return std::exchange(last, now) == now;
        });
        return item;
    }
    bool gone(const QString &name)
    {
        return QTest::qWaitFor([&] { return m_desk.item(name) == nullptr; });
    }

    bool click(const QString &name, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {})
    {
        QQuickItem *item = find(name);
        if (item == nullptr) {
            return false;
        }
        QTest::mouseClick(m_desk.window(), button, modifiers, middle(item).toPoint());
        return true;
    }
    bool tap(const QString &name)
    {
        QQuickItem *item = find(name);
        if (item == nullptr) {
            return false;
        }
        const QPoint point = middle(item).toPoint();
        QTest::touchEvent(m_desk.window(), m_screen).press(0, point, m_desk.window());
        QTest::touchEvent(m_desk.window(), m_screen).release(0, point, m_desk.window());
        return true;
    }
    /// A finger is put on the item, moved by @p way and lifted.
    bool swipe(const QString &name, QPoint way)
    {
        const QQuickItem *item = find(name);
        if (item == nullptr) {
            return false;
        }
        const QPoint from = middle(item).toPoint() - way / 2;
        constexpr int steps = 8;
        QTest::touchEvent(m_desk.window(), m_screen).press(0, from, m_desk.window());
        for (int step = 1; step <= steps; ++step) {
            QTest::touchEvent(m_desk.window(), m_screen).move(0, from + way * step / steps, m_desk.window());
        }
        QTest::touchEvent(m_desk.window(), m_screen).release(0, from + way, m_desk.window());
        return true;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_desk.window(), key, modifiers); }
    /// Latin letters, digits and spaces.
    void type(const char *text)
    {
        for (const char *letter = text; *letter != 0; ++letter) {
            QTest::keyClick(m_desk.window(), *letter);
        }
    }
    /// Whether @p item, or something in it, has the keyboard.
    bool hasFocus(const QString &name) const
    {
        const QQuickItem *item = m_desk.item(name);
        return item != nullptr && item->hasActiveFocus();
    }
    /// The text property of an item.
    QString text(const QString &name)
    {
        QQuickItem *item = find(name);
        return item == nullptr ? QString() : item->property("text").toString();
    }

private:
    // One for the life of the program, as Qt keeps what it knows of a device.
    static QPointingDevice *touchScreen()
    {
        static QPointingDevice *const screen = QTest::createTouchDevice();
        return screen;
    }

    static QPointF middle(const QQuickItem *item)
    {
        return item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    }

    SampleDesk &m_desk;
    QPointingDevice *m_screen; ///< Qt Test keeps it until the program ends
};

} // namespace otklik
