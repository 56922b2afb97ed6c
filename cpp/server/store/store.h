// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clock.h"
#include "server/store/outcome.h"
#include "server/store/transaction.h"

#include <QString>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace otklik {

/// Counters for /metrics; any thread.
struct StoreCounters
{
    std::atomic<qint64> commits = 0;
    std::atomic<qint64> failedCommits = 0;
    std::atomic<qint64> jobs = 0;
    std::atomic<qint64> queued = 0; ///< jobs that wait now
};

/// Owns the database and the one thread that uses it. Jobs run in the order they were given; all that wait run inside
/// one transaction, each in a savepoint of its own, and only after its commit does anybody hear of them: first what
/// they announce, then their outcome, in the same order. A job that throws a Refusal ends with its error and spoils no
/// other; when the database fails, the outcome is ErrorCode::Unavailable and nothing is announced.
class Store
{
public:
    /// Runs its argument later, in the order of the calls, where announcements and outcomes are to be received.
    using Executor = std::function<void(std::function<void()>)>;
    using Announce = std::function<void(const Announcements &)>;

    /// Opens the database in @p folder, takes its schema to the newest version and starts the thread; throws
    /// StoreError.
    Store(const QString &folder, Clock clock, Executor executor, Announce announce);
    /// Finishes what was given.
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Gives a job; any thread. @p done is called through the executor.
    template<typename T> void submit(std::function<T(Transaction &)> job, std::function<void(Outcome<T>)> done)
    {
        auto outcome = std::make_shared<Outcome<T>>();
        enqueue({.run = [job = std::move(job), outcome](Transaction &transaction) { *outcome = job(transaction); },
                 .refuse = [outcome](const ProtocolError &error) { *outcome = error; },
                 .done = [done = std::move(done), outcome] { done(std::move(*outcome)); },
                 .announcements = {}});
    }

    /// Takes no more jobs, runs those it has, hands out their outcomes and ends the thread.
    void finish();

    const StoreCounters &counters() const { return m_counters; }

private:
    struct Job
    {
        std::function<void(Transaction &)> run;
        std::function<void(const ProtocolError &)> refuse;
        std::function<void()> done;
        Announcements announcements;
    };
    using Group = std::vector<Job>;

    void enqueue(Job job);
    Group takeGroup();
    void runGroup(Database &database, Group &group);
    static void runOne(Database &database, Job &job, Timestamp now);
    void handOut(Group group);

    Clock m_clock;
    Executor m_executor;
    Announce m_announce;
    StoreCounters m_counters;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;   ///< guarded by m_mutex
    bool m_finishing = false; ///< guarded by m_mutex
    std::thread m_thread;
};

} // namespace otklik
