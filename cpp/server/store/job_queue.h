// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace otklik {

/// One thing to do in the store, and what follows it.
struct Job
{
    std::function<void(Transaction &)> run;
    std::function<void(const ProtocolError &)> refuse;
    std::function<void()> done;
    Announcements announcements;
};

/// When a job's turn comes.
struct Turn
{
    qint64 line = 0;      ///< the jobs of a line keep their order among themselves; 0: of no line
    bool patient = false; ///< it does not begin a commit by itself, but waits a little for others like it
};

/// The jobs that wait for the store's thread: the prompt ones, which it takes at once, and behind them the patient ones
/// with all that came after them in their lines. Any thread gives, one thread takes.
class JobQueue
{
public:
    using Duration = std::chrono::steady_clock::duration;

    /// What the taking thread is to do.
    enum class Next : quint8 {
        Commit, ///< take jobs
        Rest,   ///< nobody has come for a while
        End,    ///< nobody will come any more
    };

    /// @p patience: so long a patient job waits when the thread has time.
    explicit JobQueue(Duration patience)
        : m_patience(patience)
    {
    }

    /// False, and @p job is left as it is, when too many wait or none are taken any more.
    bool put(Job &job, Turn turn);
    /// Takes no more jobs; those that wait are all due.
    void finish();
    /// How many wait; any thread.
    qint64 size() const;

    /// Waits for something to do; with @p rest for no longer than so.
    Next wait(std::optional<Duration> rest);
    /// The prompt jobs in their order, at most @p most.
    std::vector<Job> takePrompt(std::size_t most);
    bool hasPrompt() const;
    /// Whether the patient jobs have waited long enough.
    bool isPatientDue() const;
    /// The first of the patient jobs, due or not; nothing when there is none.
    std::optional<Job> takePatient();

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    struct Waiting
    {
        Job job;
        qint64 line = 0;
        TimePoint due;
    };

    bool isDue(TimePoint now) const;

    const Duration m_patience;
    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_wake;
    std::deque<Job> m_prompt;
    std::deque<Waiting> m_patient;               ///< the oldest first
    std::unordered_map<qint64, int> m_heldLines; ///< how many of each line are among the patient
    bool m_finishing = false;
};

} // namespace otklik
