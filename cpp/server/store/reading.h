// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clock.h"
#include "server/store/outcome.h"
#include "server/store/transaction.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace otklik {

/// Reads much at once beside the store: on a thread and a connection of its own, so that no commit waits for it. What a
/// job sees is what was committed when it began; it cannot write. One after the other, in the order they were given.
class Reading
{
public:
    /// As of Store: runs its argument later, where outcomes are to be received.
    using Executor = std::function<void(std::function<void()>)>;

    /// So many jobs wait at most, and so many of one asker wait or run. What is too much is told
    /// ErrorCode::Unavailable: the new job, and of an asker who has too many the one that has waited longest.
    static constexpr std::size_t MostWaiting = 64;
    static constexpr int MostOfOne = 4;

    /// The database in @p folder must have been brought to its newest version before the first job comes.
    Reading(QString folder, Clock clock, Executor executor);
    /// Finishes the job that runs; those that wait are refused.
    ~Reading();
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;

    /// Gives a job; any thread. @p done is called through the executor. @p asker: an operator
    template<typename T>
    void submit(OperatorId asker, std::function<T(Transaction &)> job, std::function<void(const Outcome<T> &)> done)
    {
        auto outcome = std::make_shared<Outcome<T>>();
        enqueue({.asker = asker,
                 .run = [job = std::move(job), outcome](Transaction &transaction) { *outcome = job(transaction); },
                 .refuse = [outcome](const ProtocolError &error) { *outcome = error; },
                 .done = [done = std::move(done), outcome] { done(*outcome); }});
    }

    /// Takes no more jobs, refuses those that wait and ends the thread.
    void finish();

private:
    struct Job
    {
        OperatorId asker = 0;
        std::function<void(Transaction &)> run;
        std::function<void(const ProtocolError &)> refuse;
        std::function<void()> done;
    };

    void enqueue(Job job);
    void work();
    void runOne(std::unique_ptr<Database> &database, const Job &job);

    const QString m_folder;
    const Clock m_clock;
    const Executor m_executor;
    std::mutex m_mutex; ///< guards all below
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::unordered_map<OperatorId, int> m_askers; ///< how many jobs of each wait or run
    bool m_finishing = false;
    std::thread m_thread; ///< the last: it uses the others
};

} // namespace otklik
