// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/hub/executor.h"

#include <QtTypes>

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <unordered_map>

namespace otklik {

/// Does something about a key after a while, unless it is called off: a socket that is gone may be only a page being
/// reloaded. On the hub's strand.
class Grace
{
public:
    Grace(HubStrand strand, std::chrono::milliseconds length, std::function<void(qint64)> act);

    /// Starts the time for @p key, anew if it runs already.
    void start(qint64 key);
    /// With another length than the usual.
    void start(qint64 key, std::chrono::milliseconds length);
    void callOff(qint64 key);
    void callOffAll();

private:
    HubStrand m_strand;
    std::chrono::milliseconds m_length;
    std::function<void(qint64)> m_act;
    std::unordered_map<qint64, std::unique_ptr<boost::asio::steady_timer>> m_timers;
};

} // namespace otklik
