// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/network_state.h"
#include "sync/backoff.h"
#include "sync/link.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QUrl>

namespace otklik {

/// Keeps a Link open for as long as it is wanted: reconnects with growing delays, at once when the system says that the
/// network is back, and after sleep.
class Connector : public QObject
{
    Q_OBJECT

public:
    Connector(Link &link, const Backoff &backoff, QObject *parent = nullptr);

    /// Connects to @p socket and stays connected until `stop`.
    void start(const QUrl &socket);
    void stop();
    bool isWanted() const { return m_wanted; }
    /// Instead of waiting for the next attempt, or of believing that an open connection still lives: if it turns out to
    /// be dead, another is made at once.
    void reconnectNow();
    /// The open connection does what it is there for; should the network cut it now, another is made soon.
    void served() { m_served = true; }
    /// The other side cannot serve us now: ends the connection and comes back after at least @p atLeast.
    void comeBackLater(std::chrono::milliseconds atLeast = {});

Q_SIGNALS:
    /// A wanted connection was lost or could not be made; another attempt will be made.
    void lost(int closeCode);

private:
    void attempt();
    void onLost(int closeCode);
    void scheduleAttempt(std::chrono::milliseconds atLeast);
    void noticeSleep();

    Link &m_link;
    Backoff m_backoff;
    NetworkState m_network;
    QUrl m_socket;
    bool m_wanted = false;
    bool m_served = false;        ///< the connection that is open, or was last
    QElapsedTimer m_openSince;    ///< valid while it is open
    QElapsedTimer m_attemptSince; ///< valid while one is being made
    QElapsedTimer m_doubtedSince; ///< valid after the network came back over an open connection
    QTimer m_next;
    QTimer m_heartbeat; ///< its beats are missing while the computer sleeps
    qint64 m_lastBeat = 0;
};

} // namespace otklik
