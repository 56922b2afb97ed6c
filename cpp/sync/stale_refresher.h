// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "sync/history_fetcher.h"

#include <QObject>
#include <QQueue>

namespace otklik {

/// Fetches those messages again that are in the cache and may have been changed while nobody listened to the server: a
/// snapshot tells of no changes. What it has not come to yet is remembered by the cache until it has.
class StaleRefresher : public QObject
{
    Q_OBJECT

public:
    StaleRefresher(Cache &cache, HistoryFetcher &fetcher, QObject *parent = nullptr);

    /// There is a connection. Does nothing when nothing can be stale.
    void start();
    /// The connection is gone: what was not fetched is, with the next one.
    void stop();

private:
    /// The messages of a chat from `first` to before `before`.
    struct Part
    {
        ChatId chatId = 0;
        Seq first = 0;
        Seq before = 0;
    };
    struct Stale
    {
        Timestamp since = 0;
        QQueue<Part> parts;
    };

    static Stale staleParts(const CacheReader &reader);
    void next();

    Cache &m_cache;
    HistoryFetcher &m_fetcher;
    Stale m_left;
    int m_run = 0; ///< tells answers to an earlier connection apart
};

} // namespace otklik
