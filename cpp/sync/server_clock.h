// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QElapsedTimer>

namespace otklik {

/// The server's time, reckoned from what it said last. Runs by this computer's steady clock, so that setting the wall
/// clock moves nothing. Until the server has said its time, this computer's is taken for it.
class ServerClock : public Clock
{
public:
    ServerClock();

    Timestamp now() const override;
    /// The server said @p serverTime in an answer that took @p roundTrip milliseconds: on average it is half of that
    /// old.
    void learn(Timestamp serverTime, qint64 roundTrip);

private:
    QElapsedTimer m_since;
    Timestamp m_base = 0;
};

} // namespace otklik
