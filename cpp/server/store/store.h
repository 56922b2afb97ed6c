// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clock.h"
#include "server/store/job_queue.h"
#include "server/store/outcome.h"
#include "server/store/transaction.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace otklik {

class LogKeeper;

/// Counters for /metrics; any thread.
struct StoreCounters
{
    std::atomic<qint64> commits = 0;
    std::atomic<qint64> failedCommits = 0;
    std::atomic<qint64> jobs = 0;
};

/// Owns the database and the one thread that uses it. Jobs run in the order they were given; all that wait run inside
/// one transaction, each in a savepoint of its own, and only after its commit does anybody hear of them: first what
/// they announce, then their outcome, in the same order. A job that throws a Refusal ends with its error and spoils no
/// other; when the database fails, the outcome is ErrorCode::Unavailable and nothing is announced.
///
/// Patient jobs (see Turn) gather for a moment and make way: a prompt job that comes while they run is run next, in
/// the same transaction, and the rest of them wait for another. With each commit that comes when they are due, at least
/// as many of them go as prompt ones, so that none waits for ever.
class Store
{
public:
    /// Runs its argument later, in the order of the calls, where announcements and outcomes are to be received.
    using Executor = std::function<void(std::function<void()>)>;
    using Announce = std::function<void(const Announcements &)>;

    /// So long a patient job waits for others like it. Nobody who reads notices it.
    static constexpr std::chrono::milliseconds UsualPatience{100};

    /// Opens the database in @p folder, takes its schema to the newest version and starts the thread; throws
    /// StoreError.
    Store(const QString &folder, Clock clock, Executor executor, Announce announce,
          JobQueue::Duration patience = UsualPatience);
    /// Finishes what was given.
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Gives a job; any thread. @p done is called through the executor.
    template<typename T>
    void submit(std::function<T(Transaction &)> job, std::function<void(Outcome<T>)> done, Turn turn = {})
    {
        auto outcome = std::make_shared<Outcome<T>>();
        enqueue({.run = [job = std::move(job), outcome](Transaction &transaction) { *outcome = job(transaction); },
                 .refuse = [outcome](const ProtocolError &error) { *outcome = error; },
                 .done = [done = std::move(done), outcome] { done(std::move(*outcome)); },
                 .announcements = {}},
                turn);
    }

    /// Takes no more jobs, runs those it has, hands out their outcomes and ends the thread.
    void finish();

    const StoreCounters &counters() const { return m_counters; }
    /// Jobs that wait now; any thread.
    qint64 waiting() const { return m_queue.size(); }

private:
    using Group = std::vector<Job>;

    void enqueue(Job job, Turn turn);
    void work(Database &database, LogKeeper &logKeeper);
    Group runGroup(Database &database);
    void runAll(Database &database, Group &group, std::optional<std::size_t> leastPatient);
    void runOne(Database &database, Job &job);
    void handOut(Group group);

    Clock m_clock;
    Executor m_executor;
    Announce m_announce;
    StoreCounters m_counters;
    JobQueue m_queue;
    int m_jobsInLog = 0; ///< since the last checkpoint; of the thread alone
    std::thread m_thread;
};

} // namespace otklik
