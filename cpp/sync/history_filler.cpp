// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history_filler.h"

#include <algorithm>
#include <utility>

namespace otklik {

namespace {
constexpr int AtOnce = 3;
constexpr int MostPages = 10; // of one chat; what is older still is fetched when somebody scrolls there

// What can be on the screen, the newest first; visitors before colleagues.
QList<ChatId> conversations(const CacheReader &reader)
{
    QList<Chat> chats = reader.openChats();
    std::ranges::sort(chats, std::ranges::greater(), &Chat::createdAt);
    QList<ChatId> found;
    for (const Chat &chat : std::as_const(chats)) {
        found.append(chat.id);
    }
    const QList<Room> rooms = reader.rooms();
    for (const Room &room : rooms) {
        found.append(room.id);
    }
    return found;
}

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

void HistoryFiller::fillAll(const Operator &me)
{
    const int run = m_run;
    if (me.rights.requests || me.role == Role::Admin) {
        m_fetcher.fetchClosedRequests(0, [](const std::optional<ProtocolError> &error) {
            if (error) {
                qCInfo(syncLog) << "the first page of closed requests:" << error->message;
            }
        });
    }
    m_cache.read<QList<ChatId>>(this, &conversations, [this, run](const QList<ChatId> &found) {
        if (run != m_run) {
            return;
        }
        for (const ChatId chatId : found) {
            fill(chatId);
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
