// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <ctime>
#include <thread>
#include <vector>

namespace otklik::bench {

/// Feels how long the thread that makes it would let an operator wait. Another thread knocks each millisecond and does
/// not wait for the last knock to be heard: a block of 30 ms is thirty knocks that wait 30, 29, 28 … ms, as it would be
/// for people, whose hands do not wait either.
class Heartbeat : public QObject
{
public:
    Heartbeat();
    ~Heartbeat() override;

    /// Milliseconds that each knock has waited.
    const std::vector<double> &waits() const { return m_waits; }
    /// The same by the clock of the thread's own work: what other programs took of the processor meanwhile is not in
    /// it.
    const std::vector<double> &work() const { return m_work; }

    bool event(QEvent *event) override;

private:
    void knock();

    std::atomic<bool> m_ends = false;
    clockid_t m_workClock = 0;
    std::vector<double> m_waits;
    std::vector<double> m_work;
    std::thread m_knocker;
};

} // namespace otklik::bench
