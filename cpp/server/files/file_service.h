// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/file_disk.h"
#include "server/files/file_limits.h"
#include "server/hub/hub.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

namespace otklik {

/// What the exchange of files over HTTP stands on: the disk, the workers that wait for it, the limits; and the cleaning
/// up of what nobody wants any more.
class FileService
{
public:
    /// @p hub must outlive it. Throws std::runtime_error when the folder cannot be made.
    FileService(Hub &hub, const HubStrand &strand, const QString &dataFolder);
    ~FileService();
    FileService(const FileService &) = delete;
    FileService &operator=(const FileService &) = delete;

    /// Cleans up now and from time to time; once, before the first exchange.
    void start();
    /// Cleans up no more; any thread.
    void stop();

    Hub &hub() { return m_hub; }
    FileDisk &disk() { return m_disk; }
    boost::asio::thread_pool &workers() { return m_workers; }
    FileLimits &limits() { return *m_limits; }

private:
    void cleanUp();
    void sweep(const QSet<QString> &wanted);

    Hub &m_hub;
    FileDisk m_disk;
    std::shared_ptr<FileLimits> m_limits = std::make_shared<FileLimits>();
    HubStrand m_strand;
    boost::asio::steady_timer m_timer; ///< on the strand
    boost::asio::thread_pool m_workers;
};

} // namespace otklik
