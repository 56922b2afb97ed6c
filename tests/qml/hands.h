// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample_desk.h"

#include <QPointingDevice>
#include <QQuickItem>
#include <QTest>
#include <QtQuickTest/quicktest.h>

#include <utility>

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

    /// Waits until the item can be seen and stands still; null when it does not come. Another item may take its place
    /// meanwhile, as the rows of a list do when the list is read anew.
    QQuickItem *find(const QString &name)
    {
        if (!QTest::qWaitFor([&] { return m_desk.item(name) != nullptr; })) {
            qWarning("%s cannot be seen", qUtf8Printable(name));
            return nullptr;
        }
        // Where it stands is known only when the window has been laid out.
        (void)QQuickTest::qWaitForPolish(m_desk.window());
        QQuickItem *item = nullptr;
        QPointF last(-1, -1);
        (void)QTest::qWaitFor([&] {
            item = m_desk.item(name);
            return item != nullptr && std::exchange(last, middle(item)) == middle(item);
        });
        if (item == nullptr) {
            qWarning("%s has gone again", qUtf8Printable(name));
        }
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
    /// Puts a finger on the item and draws it by @p distance, step by step; it stays there until `lift`.
    bool draw(const QString &name, QPoint distance)
    {
        QQuickItem *item = find(name);
        if (item == nullptr) {
            return false;
        }
        m_finger = middle(item).toPoint();
        QTest::touchEvent(m_desk.window(), m_screen).press(0, m_finger, m_desk.window());
        drawOn(distance);
        return true;
    }
    void drawOn(QPoint distance)
    {
        constexpr int Steps = 10;
        const QPoint from = m_finger;
        for (int step = 1; step <= Steps; ++step) {
            m_finger = from + distance * step / Steps;
            QTest::touchEvent(m_desk.window(), m_screen).move(0, m_finger, m_desk.window());
            (void)QQuickTest::qWaitForPolish(m_desk.window());
        }
    }
    void lift() { QTest::touchEvent(m_desk.window(), m_screen).release(0, m_finger, m_desk.window()); }
    bool swipe(const QString &name, QPoint distance)
    {
        const bool drawn = draw(name, distance);
        lift();
        return drawn;
    }
    /// Keeps a finger on the item until something called @p awaited can be seen.
    bool holdUntil(const QString &name, const QString &awaited)
    {
        QQuickItem *item = find(name);
        if (item == nullptr) {
            return false;
        }
        m_finger = middle(item).toPoint();
        QTest::touchEvent(m_desk.window(), m_screen).press(0, m_finger, m_desk.window());
        const bool came = QTest::qWaitFor([&] { return m_desk.item(awaited) != nullptr; });
        lift();
        return came;
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
        static QPointingDevice *const screen = [] {
            qputenv("QML_NO_TOUCH_COMPRESSION", "1"); // every move counts, however seldom there is a frame
            return QTest::createTouchDevice();
        }();
        return screen;
    }

    static QPointF middle(const QQuickItem *item)
    {
        return item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    }

    SampleDesk &m_desk;
    QPointingDevice *m_screen; ///< Qt Test keeps it until the program ends
    QPoint m_finger;           ///< where it is, in the window
};

} // namespace otklik
