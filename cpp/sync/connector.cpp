// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/connector.h"

#include <QDateTime>

#include <algorithm>

using namespace std::chrono_literals;

namespace otklik {

namespace {
constexpr auto Beat = 5s;
// A connection that lived this long was a good one. One that ends at once, again and again, is not to be hurried.
constexpr auto GoodWhile = 10s;
} // namespace

Connector::Connector(Link &link, const Backoff &backoff, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_backoff(backoff)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer); // never before the time that the server asked for
    connect(&m_next, &QTimer::timeout, this, &Connector::attempt);
    connect(&m_link, &Link::opened, this, [this] { m_openSince.start(); });
    connect(&m_link, &Link::lost, this, [this](int closeCode) {
        if (m_wanted) {
            scheduleAttempt({});
            Q_EMIT lost(closeCode);
        }
    });
    connect(&m_network, &NetworkState::cameBack, this, &Connector::reconnectNow);
    m_heartbeat.setInterval(Beat);
    connect(&m_heartbeat, &QTimer::timeout, this, &Connector::noticeSleep);
}

void Connector::start(const QUrl &socket)
{
    m_socket = socket;
    m_wanted = true;
    m_backoff.reset();
    m_lastBeat = QDateTime::currentMSecsSinceEpoch();
    m_heartbeat.start();
    attempt();
}

void Connector::stop()
{
    m_wanted = false;
    m_next.stop();
    m_heartbeat.stop();
    m_link.close();
}

void Connector::attempt()
{
    m_next.stop();
    m_link.open(m_socket);
}

void Connector::reconnectNow()
{
    if (!m_wanted) {
        return;
    }
    if (m_link.isOpen()) {
        m_link.probe();
    } else if (m_next.isActive()) {
        m_backoff.reset();
        attempt();
    }
}

void Connector::comeBackLater(std::chrono::milliseconds atLeast)
{
    if (m_wanted) {
        m_link.close();
        scheduleAttempt(atLeast);
        Q_EMIT lost(0);
    }
}

void Connector::scheduleAttempt(std::chrono::milliseconds atLeast)
{
    if (m_openSince.isValid() && m_openSince.durationElapsed() > GoodWhile) {
        m_backoff.reset();
    }
    m_openSince.invalidate();
    m_next.start(std::max(m_backoff.next(), atLeast));
}

void Connector::noticeSleep()
{
    // The steady clock stands still in sleep and the wall clock does not. One that was merely set costs a probe.
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 expected = std::chrono::milliseconds(Beat).count();
    if (now - m_lastBeat > 3 * expected) {
        reconnectNow();
    }
    m_lastBeat = now;
}

} // namespace otklik
