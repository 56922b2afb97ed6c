// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/store.h"

#include "server/log.h"
#include "server/store/migrations.h"

#include <future>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Bounds how long the first job of a group waits for the last, and the memory that waiting jobs may take.
constexpr std::size_t MaxGroup = 256;
constexpr std::size_t MaxWaiting = 20'000;

const ProtocolError Unavailable{
    .code = ErrorCode::Unavailable, .message = u"the store cannot do it now"_s, .field = {}, .retryAfter = 0};

} // namespace

Store::Store(const QString &folder, Clock clock, Executor executor, Announce announce)
    : m_clock(std::move(clock))
    , m_executor(std::move(executor))
    , m_announce(std::move(announce))
{
    std::promise<void> opened;
    auto ready = opened.get_future();
    m_thread = std::thread([this, folder, opened = std::move(opened)]() mutable {
        std::unique_ptr<Database> database;
        try {
            // A connection belongs to the thread that opens it.
            database = std::make_unique<Database>(folder);
            migrate(*database);
            opened.set_value();
        } catch (...) {
            opened.set_exception(std::current_exception());
            return;
        }
        for (Group group = takeGroup(); !group.empty(); group = takeGroup()) {
            runGroup(*database, group);
            handOut(std::move(group));
        }
    });
    try {
        ready.get();
    } catch (...) {
        m_thread.join();
        throw;
    }
}

Store::~Store()
{
    finish();
}

void Store::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_finishing = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Store::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_finishing && m_jobs.size() < MaxWaiting) {
            m_jobs.push_back(std::move(job));
            m_counters.queued = qint64(m_jobs.size());
            m_wake.notify_one();
            return;
        }
    }
    job.refuse(Unavailable);
    m_executor(std::move(job.done));
}

Store::Group Store::takeGroup()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_finishing || !m_jobs.empty(); });
    Group group;
    while (!m_jobs.empty() && group.size() < MaxGroup) {
        group.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    m_counters.queued = qint64(m_jobs.size());
    return group;
}

void Store::runGroup(Database &database, Group &group)
{
    try {
        database.run(u"BEGIN IMMEDIATE"_s);
        for (Job &job : group) {
            runOne(database, job, m_clock());
        }
        database.run(u"COMMIT"_s);
        ++m_counters.commits;
    } catch (const StoreError &error) {
        ++m_counters.failedCommits;
        logLine(LogLevel::Error, "commit_failed"_L1, {{"reason"_L1, QString::fromUtf8(error.what())}});
        try {
            database.run(u"ROLLBACK"_s);
        } catch (const StoreError &) {
            // The database has already rolled back by itself, as it does when the disk is full.
        }
        for (Job &job : group) {
            job.announcements = {};
            job.refuse(Unavailable);
        }
    }
    m_counters.jobs += qint64(group.size());
}

// Throws StoreError only when the whole transaction is lost.
void Store::runOne(Database &database, Job &job, Timestamp now)
{
    database.run(u"SAVEPOINT job"_s);
    Transaction transaction{.database = database, .now = now, .announcements = {}};
    try {
        job.run(transaction);
        job.announcements = std::move(transaction.announcements);
    } catch (const Refusal &refusal) {
        database.run(u"ROLLBACK TO job"_s);
        job.refuse(refusal.error());
    } catch (const StoreError &error) {
        logLine(LogLevel::Error, "job_failed"_L1, {{"reason"_L1, QString::fromUtf8(error.what())}});
        database.run(u"ROLLBACK TO job"_s);
        job.refuse(Unavailable);
    }
    database.run(u"RELEASE job"_s);
}

void Store::handOut(Group group)
{
    m_executor([this, group = std::make_shared<Group>(std::move(group))] {
        for (Job &job : *group) {
            m_announce(job.announcements);
            job.done();
        }
    });
}

} // namespace otklik
