// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/grace.h"

namespace otklik {

Grace::Grace(HubStrand strand, std::chrono::milliseconds length, std::function<void(qint64)> act)
    : m_strand(std::move(strand))
    , m_length(length)
    , m_act(std::move(act))
{
}

void Grace::start(qint64 key)
{
    start(key, m_length);
}

void Grace::start(qint64 key, std::chrono::milliseconds length)
{
    auto &timer = m_timers[key];
    timer = std::make_unique<boost::asio::steady_timer>(m_strand, length);
    timer->async_wait([this, key, mine = timer.get()](const boost::system::error_code &error) {
        const auto found = m_timers.find(key);
        // A timer that ran out may have been replaced or called off before this was its turn.
        if (error || found == m_timers.end() || found->second.get() != mine) {
            return;
        }
        m_timers.erase(found);
        m_act(key);
    });
}

void Grace::callOff(qint64 key)
{
    m_timers.erase(key);
}

void Grace::callOffAll()
{
    m_timers.clear();
}

} // namespace otklik
