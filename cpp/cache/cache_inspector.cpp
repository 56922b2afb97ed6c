// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_inspector.h"

#include "cache/connection.h"
#include "cache/rows.h"
#include "cache/seals.h"
#include "cache/statements.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr int MessagesAtOnce = 500;
constexpr auto ShortestRest = 5ms;
constexpr auto LongestRest = 1s;
// More than a few are no accident of a few bytes.
constexpr int MostDamaged = 100;

} // namespace

CacheInspector::CacheInspector(QObject *owner, std::function<void(const Finding &)> found)
    : m_owner(owner)
    , m_found(std::move(found))
{
    m_thread.setObjectName(u"cache inspector"_s);
    m_inThread.moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

CacheInspector::~CacheInspector()
{
    QMetaObject::invokeMethod(&m_inThread, [this] { end(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void CacheInspector::open(const QString &file, int rebuilds)
{
    QMetaObject::invokeMethod(
        &m_inThread,
        [this, file, rebuilds] {
            const bool looking = m_connection != nullptr;
            end();
            m_file = file;
            m_finding.rebuilds = rebuilds;
            if (looking) {
                begin();
            }
        },
        Qt::QueuedConnection);
}

void CacheInspector::look()
{
    QMetaObject::invokeMethod(&m_inThread, [this] { begin(); }, Qt::QueuedConnection);
}

void CacheInspector::end()
{
    m_statements.reset();
    m_connection.reset();
}

void CacheInspector::begin()
{
    if (m_connection) {
        return;
    }
    m_connection = std::make_unique<Connection>(m_file, Connection::Access::ReadOnly);
    m_statements = std::make_unique<Statements>(m_connection->database());
    m_finding = {.broken = false, .damaged = {}, .rebuilds = m_finding.rebuilds};
    m_after = 0;
    // The messages come by themselves, in parts. A search index is looked through by its module, and so are its tables.
    m_tables = {u"message_words"_s, u"visitor_words"_s};
    QSqlQuery *query = m_statements->run(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'messages' "
                                         "AND rootpage > 0"_s);
    while (query && m_statements->next(*query)) {
        m_tables.append(query->value(0).toString());
    }
    step();
}

void CacheInspector::step()
{
    QElapsedTimer time;
    time.start();
    if (!m_tables.isEmpty()) {
        checkTable(m_tables.takeLast());
    } else {
        checkMessages();
    }
    m_finding.broken = m_finding.broken || isCorruption(m_statements->error());
    if (m_finding.broken || m_after < 0) {
        end();
        QMetaObject::invokeMethod(m_owner, [this, finding = m_finding] { m_found(finding); }, Qt::QueuedConnection);
        return;
    }
    const auto took = std::chrono::milliseconds(time.elapsed());
    QTimer::singleShot(std::clamp<std::chrono::milliseconds>(took, ShortestRest, LongestRest), &m_inThread,
                       [this, look = m_connection.get()] {
                           if (look == m_connection.get() && m_connection) {
                               step();
                           }
                       });
}

void CacheInspector::checkTable(const QString &table)
{
    const QString said = m_connection->value(u"PRAGMA integrity_check(\"%1\")"_s.arg(table)).toString();
    if (isCorruption(m_connection->error()) || (!said.isEmpty() && said != "ok"_L1)) {
        qCWarning(cacheLog) << "the cache's table" << table << "is broken:" << said;
        m_finding.broken = true;
    }
}

// A part of the messages: whether each is as it was written, and whether the index of numbers finds it.
void CacheInspector::checkMessages()
{
    static const QString sql =
        u"SELECT %1, seal FROM messages WHERE local_id > ? ORDER BY local_id LIMIT ?"_s.arg(EntryColumns);
    static const QString unfound =
        u"SELECT 1 FROM messages m NOT INDEXED WHERE local_id > ? AND local_id <= ? AND seq IS NOT NULL AND NOT EXISTS "
        u"(SELECT 1 "
        "FROM messages o INDEXED BY messages_numbered WHERE o.chat_id = m.chat_id AND o.seq = m.seq AND o.seq IS NOT "
        "NULL AND o.local_id = m.local_id) LIMIT 1"_s;
    const LocalId from = m_after;
    int count = 0;
    QSqlQuery *query = m_statements->run(sql, {from, MessagesAtOnce});
    while (query && m_statements->next(*query)) {
        m_after = query->value(0).toLongLong();
        ++count;
        if (!entryHolds(*query)) {
            // One that is still to be sent has a job, by which it is put right.
            m_finding.broken = m_finding.broken || query->value(2).isNull();
            m_finding.damaged.append(m_after);
        }
    }
    m_finding.broken = m_finding.broken || m_finding.damaged.size() > MostDamaged ||
                       (count > 0 && m_statements->value(unfound, {from, m_after}).isValid());
    if (count < MessagesAtOnce) {
        m_after = -1; // that was the last part
    }
}

} // namespace otklik
