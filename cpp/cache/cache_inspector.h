// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/timeline_entry.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>

namespace otklik {

class Connection;
class Statements;

/// Looks through the whole of a cache's file, which no start has the time for: in a thread and over a connection of its
/// own, in small steps with rests, so that nobody waits for it. What is damaged where nobody reads would otherwise be
/// found when it is needed. Used in its owner's thread.
class CacheInspector
{
public:
    struct Finding
    {
        bool broken = false;    ///< the file's structure; nothing in it can be relied on
        QList<LocalId> damaged; ///< else: messages that are not as they were written
        int rebuilds = 0;       ///< of the file that was looked through, as `open` was told
    };

    /// @p found runs in the thread of @p owner, once for each look. @p owner outlives this.
    CacheInspector(QObject *owner, std::function<void(const Finding &)> found);
    /// Ends the look that is on.
    ~CacheInspector();
    CacheInspector(const CacheInspector &) = delete;
    CacheInspector &operator=(const CacheInspector &) = delete;

    /// The file to look through from now on, also another one of the same name, which then has been made anew @p
    /// rebuilds times. A look that is on begins again.
    void open(const QString &file, int rebuilds);
    /// Looks through it once; while a look is on that is enough.
    void look();

private:
    void begin();
    void step();
    void checkTable(const QString &table);
    void checkMessages();
    void end();

    QObject *m_owner;
    std::function<void(const Finding &)> m_found;
    QThread m_thread;
    QObject m_inThread;
    // In the thread:
    QString m_file;
    std::unique_ptr<Connection> m_connection; ///< only while a look is on
    std::unique_ptr<Statements> m_statements;
    Finding m_finding;
    QStringList m_tables;
    LocalId m_after = 0;
};

} // namespace otklik
