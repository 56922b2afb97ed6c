// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "sync/history_fetcher.h"

#include <QHash>
#include <QObject>
#include <QQueue>

namespace otklik {

/// Quietly brings the newest messages of the open chats and of the operator's rooms into the cache after each sign-in,
/// a few requests at a time, so that a chat shows its words at once when it is opened.
class HistoryFiller : public QObject
{
    Q_OBJECT

public:
    HistoryFiller(Cache &cache, HistoryFetcher &fetcher, QObject *parent = nullptr);

    /// All open chats and rooms, and the first page of the closed requests if the operator @p me works on requests. The
    /// closed chats are Backfill's.
    void fillAll(const Operator &me);
    void fill(ChatId chatId);
    void stop();

private:
    struct Wanted
    {
        ChatId chatId = 0;
        int pagesLeft = 0;
    };

    void goOn();
    void look(const Wanted &wanted);
    void ended();

    Cache &m_cache;
    HistoryFetcher &m_fetcher;
    QQueue<Wanted> m_waiting;
    int m_busy = 0;
    int m_run = 0; ///< tells answers to an earlier connection apart
};

} // namespace otklik
