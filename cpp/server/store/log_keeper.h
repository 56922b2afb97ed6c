// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace otklik {

/// Writes the database's log back into the database (a checkpoint) in a thread and a connection of its own, so that no
/// commit waits until the disk has taken all of it. Readers and the writer go on meanwhile.
class LogKeeper
{
public:
    /// For the database in @p folder, which is there and of the newest schema.
    explicit LogKeeper(QString folder);
    /// Ends what it is doing.
    ~LogKeeper();
    LogKeeper(const LogKeeper &) = delete;
    LogKeeper &operator=(const LogKeeper &) = delete;

    /// The log is worth it; any thread. Asked again while it is at it, it begins once more.
    void wake();

private:
    void work();

    QString m_folder;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_wanted = false;
    bool m_finishing = false;
    std::thread m_thread;
};

} // namespace otklik
