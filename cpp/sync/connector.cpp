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
// An attempt from before the network came back waits for packets that are lost; on a good network it takes less.
constexpr auto UsualAttempt = 1s;
// A connection that ends so soon after a doubt was dead already.
constexpr auto DoubtTime = 5s;
// Of docs/protocol.md: the server would rather not hear from us at once.
constexpr int ClosedByPolicy = 1008;
} // namespace

Connector::Connector(Link &link, const Backoff &backoff, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_backoff(backoff)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer); // never before the time that the server asked for
    connect(&m_next, &QTimer::timeout, this, &Connector::attempt);
    connect(&m_link, &Link::opened, this, [this] {
        m_openSince.start();
        m_attemptSince.invalidate();
    });
    connect(&m_link, &Link::lost, this, &Connector::onLost);
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
    m_served = false;
    m_doubtedSince.invalidate();
    m_attemptSince.start();
    m_link.open(m_socket);
}

void Connector::onLost(int closeCode)
{
    if (!m_wanted) {
        return;
    }
    if (m_served && closeCode != ClosedByPolicy) {
        m_backoff.reset();
    }
    if (m_doubtedSince.isValid() && m_doubtedSince.durationElapsed() < DoubtTime) {
        m_openSince.invalidate();
        m_next.start(0ms); // the network is back, only the line over the old one is dead
    } else {
        scheduleAttempt({});
    }
    Q_EMIT lost(closeCode);
}

void Connector::reconnectNow()
{
    if (!m_wanted) {
        return;
    }
    if (m_link.isOpen()) {
        m_doubtedSince.start();
        m_link.probe();
    } else if (m_next.isActive() || (m_attemptSince.isValid() && m_attemptSince.durationElapsed() > UsualAttempt)) {
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
