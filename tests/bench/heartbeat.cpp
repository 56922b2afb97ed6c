// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/heartbeat.h"

#include <QCoreApplication>
#include <QEvent>

#include <pthread.h>

namespace otklik::bench {

namespace {

double millisecondsOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

const QEvent::Type KnockType = QEvent::Type(QEvent::registerEventType());

class Knock : public QEvent
{
public:
    explicit Knock(clockid_t workClock)
        : QEvent(KnockType)
        , at(millisecondsOf(CLOCK_MONOTONIC))
        , workAt(millisecondsOf(workClock))
    {
    }
    const double at;
    const double workAt;
};

} // namespace

Heartbeat::Heartbeat()
{
    pthread_getcpuclockid(pthread_self(), &m_workClock);
    m_knocker = std::thread([this] { knock(); });
}

Heartbeat::~Heartbeat()
{
    m_ends = true;
    m_knocker.join();
}

bool Heartbeat::event(QEvent *event)
{
    if (event->type() != KnockType) {
        return QObject::event(event);
    }
    const auto *knock = static_cast<Knock *>(event);
    m_waits.push_back(millisecondsOf(CLOCK_MONOTONIC) - knock->at);
    m_work.push_back(millisecondsOf(m_workClock) - knock->workAt);
    return true;
}

void Heartbeat::knock()
{
    timespec next{};
    clock_gettime(CLOCK_MONOTONIC, &next);
    while (!m_ends) {
        next.tv_nsec += 1'000'000;
        if (next.tv_nsec >= 1'000'000'000) {
            next.tv_nsec -= 1'000'000'000;
            ++next.tv_sec;
        }
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, nullptr);
        QCoreApplication::postEvent(this, new Knock(m_workClock), Qt::HighEventPriority);
    }
}

} // namespace otklik::bench
