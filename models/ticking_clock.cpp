// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ticking_clock.h"

#include "domain/clock.h"

namespace otklik {

TickingClock::TickingClock(const Clock &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_now(source.now())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TickingClock::tick);
}

void TickingClock::setActive(bool active)
{
    if (active == m_active) {
        return;
    }
    m_active = active;
    if (active) {
        tick();
    } else {
        m_timer.stop();
    }
    emit activeChanged();
}

void TickingClock::tick()
{
    m_now = m_source.now();
    // A few milliseconds late rather than early: a tick before the second would show the old one for another second.
    m_timer.start(int(1000 - m_now % 1000) + 5);
    emit nowChanged();
}

} // namespace otklik
