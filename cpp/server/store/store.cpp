// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/store.h"

#include "server/log.h"
#include "server/store/log_keeper.h"
#include "server/store/migrations.h"

#include <algorithm>
#include <future>
#include <iterator>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using namespace std::chrono_literals;

// Bounds how long the first job of a group waits for the last.
constexpr std::size_t MaxGroup = 256;
// Of patient jobs, after which the next group begins: theirs is a longer commit, and what they announce comes at once.
constexpr std::size_t MaxPatient = 16;

// A checkpoint takes as long as several commits, and nobody is to wait for it. It is made beside them when nothing has
// been asked for a while, or after very many jobs (about 9,000 pages). SQLite begins its log anew only when all of it
// is written back, which it never is while the commits go on: so one that makes the log so many pages long does what
// little is left to do itself.
constexpr int WorthCheckpoint = 50;
constexpr auto While = 250ms;
constexpr int ManyJobs = 500;
constexpr int LongestLog = 16'000;

const ProtocolError Unavailable{
    .code = ErrorCode::Unavailable, .message = u"the store cannot do it now"_s, .field = {}, .retryAfter = 0};

} // namespace

Store::Store(const QString &folder, Clock clock, Executor executor, Announce announce, JobQueue::Duration patience)
    : m_clock(std::move(clock))
    , m_executor(std::move(executor))
    , m_announce(std::move(announce))
    , m_queue(patience)
{
    std::promise<void> opened;
    auto ready = opened.get_future();
    m_thread = std::thread([this, folder, opened = std::move(opened)]() mutable {
        std::unique_ptr<Database> database;
        try {
            // A connection belongs to the thread that opens it.
            database = std::make_unique<Database>(folder);
            migrate(*database);
            database->run(u"PRAGMA wal_autocheckpoint = %1"_s.arg(LongestLog));
            opened.set_value();
        } catch (...) {
            opened.set_exception(std::current_exception());
            return;
        }
        LogKeeper logKeeper(folder);
        work(*database, logKeeper);
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
    m_queue.finish();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Store::enqueue(Job job, Turn turn)
{
    if (!m_queue.put(job, turn)) {
        job.refuse(Unavailable);
        m_executor(std::move(job.done));
    }
}

void Store::work(Database &database, LogKeeper &logKeeper)
{
    while (true) {
        const auto rest = m_jobsInLog >= WorthCheckpoint ? std::optional<JobQueue::Duration>(While) : std::nullopt;
        switch (m_queue.wait(rest)) {
        case JobQueue::Next::Commit:
            handOut(runGroup(database));
            if (m_jobsInLog < ManyJobs) {
                break;
            }
            [[fallthrough]];
        case JobQueue::Next::Rest:
            m_jobsInLog = 0;
            logKeeper.wake();
            break;
        case JobQueue::Next::End:
            return;
        }
    }
}

Store::Group Store::runGroup(Database &database)
{
    Group group = m_queue.takePrompt(MaxGroup);
    std::optional<std::size_t> leastPatient;
    if (m_queue.isPatientDue()) {
        leastPatient = group.size();
    }
    if (group.empty()) {
        group.push_back(*m_queue.takePatient());
    }
    try {
        database.begin();
        runAll(database, group, leastPatient);
        database.commit();
        ++m_counters.commits;
    } catch (const StoreError &error) {
        ++m_counters.failedCommits;
        logLine(LogLevel::Error, "commit_failed"_L1, {{"reason"_L1, QString::fromUtf8(error.what())}});
        try {
            database.rollback();
        } catch (const StoreError &) {
            // The database has already rolled back by itself, as it does when the disk is full.
        }
        for (Job &job : group) {
            job.announcements = {};
            job.refuse(Unavailable);
        }
    }
    m_counters.jobs += qint64(group.size());
    m_jobsInLog += int(group.size());
    return group;
}

// Adds to the group what it takes on the way, before it runs it: whatever becomes of the transaction, all of it is
// told.
// @p leastPatient: so many patient jobs go before those that make way; nothing: it is not their time.
void Store::runAll(Database &database, Group &group, std::optional<std::size_t> leastPatient)
{
    std::size_t ran = 0;
    const auto runNew = [&] {
        for (; ran < group.size(); ++ran) {
            runOne(database, group[ran]);
        }
    };
    runNew();
    for (std::size_t taken = 0; leastPatient && taken < std::max(*leastPatient, MaxPatient); ++taken) {
        if (taken >= *leastPatient && m_queue.hasPrompt()) {
            std::ranges::move(m_queue.takePrompt(MaxGroup), std::back_inserter(group));
            runNew();
            return;
        }
        auto patient = m_queue.takePatient();
        if (!patient) {
            return;
        }
        group.push_back(std::move(*patient));
        runNew();
    }
}

// Throws StoreError only when the whole transaction is lost.
void Store::runOne(Database &database, Job &job)
{
    database.beginStep();
    Transaction transaction{.database = database, .now = m_clock(), .announcements = {}};
    try {
        job.run(transaction);
        database.endStep();
        job.announcements = std::move(transaction.announcements);
    } catch (const Refusal &refusal) {
        database.undoStep();
        job.refuse(refusal.error());
    } catch (const StoreError &error) {
        logLine(LogLevel::Error, "job_failed"_L1, {{"reason"_L1, QString::fromUtf8(error.what())}});
        database.undoStep();
        job.refuse(Unavailable);
    }
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
