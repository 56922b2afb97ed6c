// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/commit_queue.h"

#include "cache/cache_writer.h"

#include <QFileInfo>
#include <QMutexLocker>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
// Bytes of the write-ahead log from which on it is worth being copied into the file.
constexpr qint64 LongLog = 4LL * 1024 * 1024;
} // namespace

CommitQueue::CommitQueue(const QString &file, QObject *receiver, std::function<void(const Report &)> receive)
    : m_file(file)
    , m_receiver(receiver)
    , m_receive(std::move(receive))
{
}

CommitQueue::~CommitQueue() = default;

CacheHealth CommitQueue::open()
{
    OpenedCache opened = openCacheFile(m_file);
    m_connection = std::move(opened.connection);
    m_repair = opened.repair;
    if (m_connection) {
        m_statements = std::make_shared<Statements>(m_connection->database());
    }
    return opened.health;
}

void CommitQueue::add(Task task)
{
    bool first = false;
    {
        const QMutexLocker lock(&m_mutex);
        first = m_waiting.empty();
        m_waiting.push_back(std::move(task));
    }
    if (first) {
        QMetaObject::invokeMethod(this, &CommitQueue::drain, Qt::QueuedConnection);
    }
}

void CommitQueue::drain()
{
    std::vector<Task> tasks;
    {
        const QMutexLocker lock(&m_mutex);
        tasks.swap(m_waiting);
    }
    if (tasks.empty()) {
        return;
    }
    Report report = runAll(tasks);
    if (m_corrupt && rebuild()) {
        report = runAll(tasks); // nothing of the first try was kept
        report.rebuilt = true;
        report.repair = m_repair;
    }
    post(std::move(report));
    checkpointIfLong();
}

CommitQueue::Report CommitQueue::runAll(std::vector<Task> &tasks)
{
    Report report;
    ChangeCollector group;
    m_corrupt = false;
    bool begun = m_connection && m_connection->run(u"BEGIN IMMEDIATE"_s);
    for (const Task &task : tasks) {
        ChangeSet changes;
        const bool good = begun && runOne(task, changes);
        if (good) {
            group.add(changes);
        } else if (begun && !m_connection->run(u"ROLLBACK TO job"_s)) {
            begun = false; // SQLite has given up the whole transaction, as it does when the disk is full
        }
        report.ended.emplace_back(
            Task{.job = {}, .context = task.context, .hasContext = task.hasContext, .done = task.done}, good);
    }
    const bool committed = begun && m_connection->run(u"COMMIT"_s);
    if (!committed) {
        if (m_connection) {
            m_corrupt = m_corrupt || isCorruption(m_connection->error());
            qCWarning(cacheLog) << "nothing was committed:" << m_connection->error().text();
            m_connection->run(u"ROLLBACK"_s);
        }
        for (auto &[task, good] : report.ended) {
            good = false;
        }
    } else {
        report.changes = group.changes();
    }
    report.failed = !std::ranges::all_of(report.ended, [](const auto &end) { return end.second; });
    return report;
}

bool CommitQueue::runOne(const Task &task, ChangeSet &changes)
{
    if (!m_connection->run(u"SAVEPOINT job"_s)) {
        return false;
    }
    CacheWriter writer(m_statements);
    task.job(writer);
    if (writer.failed()) {
        m_corrupt = m_corrupt || isCorruption(m_statements->error());
        return false;
    }
    changes = writer.changes();
    return m_connection->run(u"RELEASE job"_s);
}

bool CommitQueue::rebuild()
{
    m_statements.reset();
    m_connection.reset();
    OpenedCache opened = rebuildCacheFile(m_file);
    ++m_rebuilds;
    m_connection = std::move(opened.connection);
    m_repair = opened.repair;
    m_corrupt = false;
    if (!m_connection) {
        return false;
    }
    m_statements = std::make_shared<Statements>(m_connection->database());
    return true;
}

void CommitQueue::suspect()
{
    if (!m_connection) {
        return;
    }
    const QString finding = m_connection->value(u"PRAGMA integrity_check(1)"_s).toString();
    if (finding == "ok"_L1 && !isCorruption(m_connection->error())) {
        return; // a reader that still had the file from before a rebuild
    }
    condemn(m_rebuilds);
}

void CommitQueue::condemn(int rebuilds)
{
    if (!m_connection || rebuilds != m_rebuilds) {
        return;
    }
    Report report;
    report.rebuilt = rebuild();
    report.repair = m_repair;
    post(std::move(report));
}

void CommitQueue::post(Report report)
{
    report.rebuilds = m_rebuilds;
    const auto shared = std::make_shared<Report>(std::move(report));
    QMetaObject::invokeMethod(m_receiver, [receive = m_receive, shared] { receive(*shared); }, Qt::QueuedConnection);
}

void CommitQueue::checkpointIfLong()
{
    if (m_connection && QFileInfo(m_file + "-wal"_L1).size() > LongLog) {
        m_connection->run(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    }
}

void CommitQueue::close()
{
    drain();
    m_statements.reset();
    m_connection.reset();
}

} // namespace otklik
