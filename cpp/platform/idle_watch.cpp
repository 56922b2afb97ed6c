// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace otklik {

using namespace std::chrono_literals;

IdleWatch::IdleWatch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_touchedAt(clock.now())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setLimit(std::chrono::minutes limit)
{
    if (m_limit == limit) {
        return;
    }
    m_limit = limit;
    touch(); // whoever chooses it is there
    m_timer.stop();
    waitForRest();
}

void IdleWatch::check()
{
    if (m_limit <= 0ms || m_idle) {
        return;
    }
    // Not the timer decides: the computer may have slept, and somebody may have typed since it was started.
    if (m_clock.now() - m_touchedAt >= m_limit.count()) {
        m_timer.stop();
        m_idle = true;
        emit idle();
    } else {
        waitForRest();
    }
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleWatch::touch()
{
    m_touchedAt = m_clock.now();
    if (m_idle) {
        m_idle = false;
        waitForRest();
        emit active();
    }
}

void IdleWatch::waitForRest()
{
    if (m_limit > 0ms && !m_timer.isActive()) {
        const std::chrono::milliseconds rest(m_touchedAt + m_limit.count() - m_clock.now());
        m_timer.start(std::clamp<std::chrono::milliseconds>(rest, 100ms, m_limit));
    }
}

} // namespace otklik
