// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server_clock.h"

#include <QDateTime>

namespace otklik {

ServerClock::ServerClock()
    : m_base(QDateTime::currentMSecsSinceEpoch())
{
    m_since.start();
}

Timestamp ServerClock::now() const
{
    return m_base + m_since.elapsed();
}

void ServerClock::learn(Timestamp serverTime, qint64 roundTrip)
{
    if (serverTime > 0) {
        m_base = serverTime + roundTrip / 2;
        m_since.restart();
    }
}

} // namespace otklik
