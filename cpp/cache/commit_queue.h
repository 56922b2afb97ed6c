// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "cache/cache_file.h"
#include "cache/statements.h"

#include <QMutex>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace otklik {

/// The writing side of the cache: owns the only writing connection, runs all jobs that wait in one transaction, and
/// only after the commit posts to its receiver what changed and how each job ended. Lives in a thread of its own.
class CommitQueue : public QObject
{
    Q_OBJECT

public:
    struct Task
    {
        std::function<void(CacheWriter &)> job;
        QPointer<QObject> context;
        bool hasContext = false;
        std::function<void(bool)> done;
    };
    /// What the receiver is told, in its own thread.
    struct Report
    {
        ChangeSet changes;
        std::vector<std::pair<Task, bool>> ended; ///< without the jobs themselves
        bool failed = false;                      ///< some job was not committed
        bool rebuilt = false;                     ///< the file was broken and is a new one now
        RepairReport repair;                      ///< only then
        int rebuilds = 0;                         ///< how often that has happened
    };

    /// @p receive runs in the thread of @p receiver.
    CommitQueue(const QString &file, QObject *receiver, std::function<void(const Report &)> receive);
    ~CommitQueue() override;

    /// Opens the file; in the queue's own thread, like everything below but `add`.
    CacheHealth open();
    /// From any thread.
    void add(Task task);
    /// What was carried over when the file was last made anew.
    const RepairReport &repair() const { return m_repair; }
    /// Looks whether the file is broken, as a reader suspects, and makes a new one if it is.
    void suspect();
    /// Makes a new file: this one has been found broken, by somebody who had it open when it had been made anew @p
    /// rebuilds times.
    void condemn(int rebuilds);
    /// Commits what waits and closes the file.
    void close();

private:
    void drain();
    Report runAll(std::vector<Task> &tasks);
    bool runOne(const Task &task, ChangeSet &changes);
    bool rebuild();
    void post(Report report);
    void checkpointIfLong();

    QString m_file;
    QObject *m_receiver;
    std::function<void(const Report &)> m_receive;
    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<Statements> m_statements;
    RepairReport m_repair;
    int m_rebuilds = 0;
    bool m_corrupt = false;
    QMutex m_mutex;
    std::vector<Task> m_waiting;
};

} // namespace otklik
