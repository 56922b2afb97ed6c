// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "sync/answer.h"
#include "sync/link.h"

#include <QObject>

namespace otklik {

/// Fetches pages of what happened earlier from the server into the cache.
class HistoryFetcher : public QObject
{
    Q_OBJECT

public:
    /// Nothing: it is committed. Otherwise why not.
    using Done = std::function<void(const std::optional<ProtocolError> &)>;
    static constexpr int PageSize = 50;

    HistoryFetcher(Cache &cache, Link &link, QObject *parent = nullptr);

    /// Messages of a chat or a room before seq @p before; 0: the newest.
    void fetchMessages(ChatId chatId, Seq before, const Done &done);

    /// What a page of closed chats brought.
    struct ClosedChats
    {
        QList<Chat> chats; ///< in the order of their numbers, the newest first
        bool more = false;
    };
    /// Closed chats older than @p before; 0: the newest.
    void fetchClosedChats(ChatId before, const Done &done);
    /// The same for whoever has to know what came. Only what @p keep says yes to goes into the cache.
    void fetchPageOfClosedChats(ChatId before, const std::function<bool(const Chat &)> &keep,
                                const ResultAnswer<ClosedChats> &done);
    /// Closed requests older than @p before; 0: the newest.
    void fetchClosedRequests(RequestId before, const Done &done);

private:
    void write(std::function<void(CacheWriter &)> job, const Done &done);

    Cache &m_cache;
    Link &m_link;
};

} // namespace otklik
