// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/stale_refresher.h"

#include "cache/cache_writer.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace otklik {

using namespace std::chrono_literals;

namespace {
// Before the server is asked again for what it could not give.
constexpr auto Patience = 2s;
} // namespace

StaleRefresher::StaleRefresher(Cache &cache, HistoryFetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_fetcher(fetcher)
{
}

void StaleRefresher::start()
{
    ++m_run;
    m_cache.read<Stale>(this, &StaleRefresher::staleParts, [this, run = m_run](const Stale &stale) {
        if (run == m_run && stale.since > 0) {
            m_left = stale;
            next();
        }
    });
}

void StaleRefresher::stop()
{
    ++m_run;
    m_left = {};
}

StaleRefresher::Stale StaleRefresher::staleParts(const CacheReader &reader)
{
    Stale stale{.since = reader.staleSince(), .parts = {}};
    const QList<ChatId> chats = stale.since > 0 ? reader.chatsTalkedInSince(stale.since) : QList<ChatId>();
    for (const ChatId chatId : chats) {
        if (const Seq first = reader.firstSeqSince(chatId, stale.since); first > 0) {
            stale.parts.enqueue({.chatId = chatId, .first = first, .before = reader.newestSeq(chatId) + 1});
        }
    }
    return stale;
}

void StaleRefresher::next()
{
    if (m_left.parts.isEmpty()) {
        m_cache.write([since = m_left.since](CacheWriter &writer) { writer.endStale(since); });
        return;
    }
    const Part part = m_left.parts.head();
    m_fetcher.fetchMessages(part.chatId, part.before, [this, run = m_run](const std::optional<ProtocolError> &error) {
        if (run != m_run) {
            return;
        }
        if (error && (error->code == ErrorCode::Unavailable || error->code == ErrorCode::RateLimited)) {
            const auto pause = std::max<std::chrono::milliseconds>(std::chrono::seconds(error->retryAfter), Patience);
            QTimer::singleShot(pause, this, [this, run] {
                if (run == m_run) {
                    next();
                }
            });
            return;
        }
        Part &done = m_left.parts.head();
        done.before -= HistoryFetcher::PageSize;
        if (error || done.before <= done.first) { // one that cannot be had is no longer this operator's
            m_left.parts.dequeue();
        }
        next();
    });
}

} // namespace otklik
