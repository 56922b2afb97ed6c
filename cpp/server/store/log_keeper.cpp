// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/log_keeper.h"

#include "server/log.h"
#include "server/store/database.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

LogKeeper::LogKeeper(QString folder)
    : m_folder(std::move(folder))
    , m_thread([this] { work(); })
{
}

LogKeeper::~LogKeeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_finishing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LogKeeper::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
    }
    m_wake.notify_one();
}

// What it cannot do now it does when it is woken again; the log keeps all meanwhile.
void LogKeeper::work()
{
    std::unique_ptr<Database> database;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_wanted || m_finishing; });
        if (m_finishing) {
            return;
        }
        m_wanted = false;
        lock.unlock();
        try {
            if (!database) {
                database = std::make_unique<Database>(m_folder);
            }
            database->run(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
        } catch (const StoreError &error) {
            logLine(LogLevel::Warning, "checkpoint_failed"_L1, {{"reason"_L1, QString::fromUtf8(error.what())}});
            database.reset();
        }
        lock.lock();
    }
}

} // namespace otklik
