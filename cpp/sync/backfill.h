// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "domain/clock.h"
#include "sync/file_transfers.h"
#include "sync/history_fetcher.h"
#include "sync/history_keeping.h"

#include <QElapsedTimer>
#include <QQueue>
#include <QTimer>

#include <functional>

namespace otklik {

/// Fills the cache from the server, the newest first: closed chats with all their words, cards and small pictures, then
/// the rooms. One request at a time, and as long a rest after each as it took, so that the present work never waits for
/// it. Where it stopped stands in the cache (Filling), and the next connection goes on there.
class Backfill : public HistoryKeeping
{
    Q_OBJECT

public:
    /// A picture that is larger comes when somebody looks at it.
    static constexpr qint64 SmallPicture = 512LL * 1024;

    Backfill(Cache &cache, HistoryFetcher &fetcher, FileTransfers &files, const Clock &clock,
             QObject *parent = nullptr);

    HistoryProgress progress() const override { return m_progress; }
    void setLimits(const HistoryLimits &limits) override;

    /// There is a connection and the cache is current.
    void start();
    void stop();

private:
    void pause();
    void keepLimits();

    enum class PageEnd : quint8 {
        MoreToCome,
        FilledBefore, ///< the rest of the page, and what follows, was filled before
        TooOld,       ///< the rest is older than is wanted
        NothingOlder, ///< the server has no more
    };

    /// @p next runs a while after what took since the last call, unless the run is over.
    void rest(std::function<void()> next);
    void evict(std::function<void()> next);
    void evictWhile(Timestamp before, qint64 bytes, std::function<void()> next);
    void look(std::function<void()> next);
    void nextPage(ChatId before);
    void onPage(const HistoryFetcher::ClosedChats &page);
    void nextChat();
    void fillWords(ChatId chatId, Seq below, const std::function<void()> &done);
    void fillPictures(ChatId chatId, const std::function<void()> &done);
    void fetchPictures(QList<FileInfo> files, const std::function<void()> &done);
    void endPage(PageEnd end);
    void goOn(PageEnd end, bool goesDown);
    void afterChats();
    void nextRoom();
    void end();
    Timestamp wantedSince() const;
    void tell();

    Cache &m_cache;
    HistoryFetcher &m_fetcher;
    FileTransfers &m_files;
    const Clock &m_clock;
    HistoryLimits m_limits;
    HistoryProgress m_progress;
    int m_run = 0; ///< tells answers to an earlier run apart
    bool m_connected = false;
    bool m_running = false;
    QElapsedTimer m_since;
    QTimer m_keeping;

    Filling m_filling;
    ChatId m_newest = 0;     ///< the first chat of the pass over what is newer than the filling
    ChatId m_stopAt = 0;     ///< where that pass meets what has been filled; 0: nowhere
    bool m_newerPass = true; ///< that pass is on; else the one over what is older
    HistoryFetcher::ClosedChats m_page;
    qsizetype m_nextInPage = 0;
    QQueue<RoomId> m_rooms;
};

} // namespace otklik
