// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/reading.h"

#include "server/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const ProtocolError Unavailable{
    .code = ErrorCode::Unavailable, .message = u"too much is being read now"_s, .field = {}, .retryAfter = 0};

} // namespace

Reading::Reading(QString folder, Clock clock, Executor executor)
    : m_folder(std::move(folder))
    , m_clock(std::move(clock))
    , m_executor(std::move(executor))
    , m_thread([this] { work(); })
{
}

Reading::~Reading()
{
    finish();
}

void Reading::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_finishing = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Reading::enqueue(Job job)
{
    Job refused;
    {
        const std::lock_guard lock(m_mutex);
        const auto asker = m_askers.find(job.asker);
        if (!m_finishing && asker != m_askers.end() && asker->second >= MostOfOne) {
            // Whoever asks on looks at the newest answer only.
            const auto oldest = std::ranges::find(m_jobs, job.asker, &Job::asker);
            refused = std::move(*oldest);
            m_jobs.erase(oldest);
            m_jobs.push_back(std::move(job));
        } else if (!m_finishing && m_jobs.size() < MostWaiting) {
            ++m_askers[job.asker];
            m_jobs.push_back(std::move(job));
            m_wake.notify_one();
            return;
        } else {
            refused = std::move(job);
        }
    }
    refused.refuse(Unavailable);
    m_executor(std::move(refused.done));
}

void Reading::work()
{
    std::unique_ptr<Database> database; // of the thread that opens it, when somebody first asks
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_finishing || !m_jobs.empty(); });
        if (m_jobs.empty()) {
            return;
        }
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        const bool refused = m_finishing;
        lock.unlock();
        if (refused) {
            job.refuse(Unavailable);
        } else {
            runOne(database, job);
        }
        m_executor(std::move(job.done));
        lock.lock();
        if (--m_askers[job.asker] == 0) {
            m_askers.erase(job.asker);
        }
    }
}

void Reading::runOne(std::unique_ptr<Database> &database, const Job &job)
{
    try {
        if (!database) {
            auto opened = std::make_unique<Database>(m_folder);
            opened->run(u"PRAGMA query_only = ON"_s);
            database = std::move(opened);
        }
        database->run(u"BEGIN"_s);
        Transaction transaction{.database = *database, .now = m_clock(), .announcements = {}};
        try {
            job.run(transaction);
        } catch (const Refusal &refusal) {
            job.refuse(refusal.error());
        }
        database->run(u"ROLLBACK"_s);
    } catch (const StoreError &error) {
        logLine(LogLevel::Error, "reading_failed"_L1, {{"reason"_L1, QString::fromUtf8(error.what())}});
        job.refuse(Unavailable);
        database.reset(); // whatever it was in the middle of
    }
}

} // namespace otklik
