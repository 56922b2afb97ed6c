// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history_filler.h"

#include <algorithm>

namespace otklik {

namespace {
constexpr int AtOnce = 3;
constexpr int MostPages = 10; // of one chat; what is older still is fetched when somebody scrolls there
} // namespace

HistoryFiller::HistoryFiller(Cache &cache, HistoryFetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_fetcher(fetcher)
{
}

void HistoryFiller::stop()
{
    ++m_run;
    m_waiting.clear();
    m_busy = 0;
}

void HistoryFiller::fillAll()
{
    const int run = m_run;
    m_fetcher.fetchClosedChats(0, [](const std::optional<ProtocolError> &error) {
        if (error) {
            qCInfo(syncLog) << "the first page of closed chats:" << error->message;
        }
    });
    m_cache.read<QList<Chat>>(
        this, [](const CacheReader &reader) { return reader.openChats(); },
        [this, run](QList<Chat> chats) {
            if (run != m_run) {
                return;
            }
            std::ranges::sort(chats, std::ranges::greater(), &Chat::createdAt);
            for (const Chat &chat : chats) {
                fill(chat.id);
            }
        });
}

void HistoryFiller::fill(ChatId chatId)
{
    if (std::ranges::find(m_waiting, chatId, &Wanted::chatId) == m_waiting.end()) {
        m_waiting.enqueue({.chatId = chatId, .pagesLeft = MostPages});
        goOn();
    }
}

void HistoryFiller::goOn()
{
    while (m_busy < AtOnce && !m_waiting.isEmpty()) {
        ++m_busy;
        look(m_waiting.dequeue());
    }
}

void HistoryFiller::look(const Wanted &wanted)
{
    const int run = m_run;
    m_cache.read<std::optional<Seq>>(
        this,
        [wanted](const CacheReader &reader) { return reader.missingBefore(wanted.chatId, HistoryFetcher::PageSize); },
        [this, run, wanted](const std::optional<Seq> &before) {
            if (run != m_run) {
                return;
            }
            if (!before || wanted.pagesLeft == 0) {
                ended();
                return;
            }
            m_fetcher.fetchMessages(wanted.chatId, *before,
                                    [this, run, wanted](const std::optional<ProtocolError> &error) {
                                        if (run != m_run) {
                                            return;
                                        }
                                        if (error) {
                                            qCInfo(syncLog) << "history of a chat:" << error->message;
                                            ended();
                                            return;
                                        }
                                        look({.chatId = wanted.chatId, .pagesLeft = wanted.pagesLeft - 1});
                                    });
        });
}

void HistoryFiller::ended()
{
    --m_busy;
    goOn();
}

} // namespace otklik
