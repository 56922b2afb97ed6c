// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/search_reader.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace otklik {

class Connection;

/// Searches the cache's file in a thread and over a connection of its own, so that a long search holds nobody up. Of
/// each asker the newest question wins: it ends the one before, which gets no answer. Used in its owner's thread.
class SearchThread
{
public:
    /// @p suspect runs in the thread of @p owner, when a search met a broken file. @p owner outlives this.
    SearchThread(QObject *owner, std::function<void()> suspect);
    /// Ends what is being searched.
    ~SearchThread();
    SearchThread(const SearchThread &) = delete;
    SearchThread &operator=(const SearchThread &) = delete;

    /// Opens @p file, also another one instead.
    void open(const QString &file);
    /// @p done runs in the owner's thread, unless @p asker is gone or has asked something newer by then.
    void ask(const SearchRequest &request, QObject *asker, std::function<void(const SearchPage &)> done);
    /// What @p asker has asked is not wanted any more.
    void giveUp(QObject *asker);

private:
    struct Question
    {
        SearchRequest request;
        std::shared_ptr<std::atomic_bool> givenUp;
        QPointer<QObject> asker;
        std::function<void(const SearchPage &)> done;
    };

    void answer(const Question &question);

    QObject *m_owner;
    std::function<void()> m_suspect;
    QHash<QObject *, std::shared_ptr<std::atomic_bool>> m_asked; ///< of each asker: whether the newest was given up
    QThread m_thread;
    QObject m_inThread;
    std::unique_ptr<Connection> m_connection; ///< in the thread, as what follows
    std::shared_ptr<Statements> m_statements;
};

} // namespace otklik
