// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/hub/executor.h"

#include <QString>

#include <boost/asio/posix/stream_descriptor.hpp>

#include <array>
#include <functional>

namespace otklik {

/// Commands change the data of a running server from outside. Each leaves a mark, a file that it writes, and the server
/// hears of it from the system: nobody asks again and again.
class FolderWatch
{
public:
    /// Calls @p changed on the strand after each mark. Throws std::runtime_error when the system cannot watch.
    FolderWatch(const HubStrand &strand, const QString &dataFolder, std::function<void()> changed);

    void start();
    void stop();

    /// What a command does at its end; does nothing when the mark cannot be written.
    static void leaveMark(const QString &dataFolder);

private:
    void readNext();
    bool hasMark(std::size_t bytes) const;

    boost::asio::posix::basic_stream_descriptor<HubStrand> m_watch;
    std::function<void()> m_changed;
    alignas(8) std::array<char, 4096> m_events;
};

} // namespace otklik
