// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backfill.h"

#include "cache/cache_writer.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

namespace otklik {

using namespace std::chrono_literals;

namespace {

constexpr int EvictAtOnce = 5; // one transaction, for which the operator's own writes wait
constexpr int MostPictures = 200;
constexpr auto ShortestRest = 5ms;
constexpr auto LongestRest = 2s;
constexpr auto KeepingPause = 1s;
// Letting go down to a little below the limit, so that not every new chat has to push one out.
constexpr qint64 lowered(qint64 limit)
{
    return limit - limit / 20;
}

} // namespace

Backfill::Backfill(Cache &cache, HistoryFetcher &fetcher, FileTransfers &files, const Clock &clock, QObject *parent)
    : HistoryKeeping(parent)
    , m_cache(cache)
    , m_fetcher(fetcher)
    , m_files(files)
    , m_clock(clock)
{
    // A connection may last for weeks, and each chat that ends in it adds to the history.
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(KeepingPause);
    connect(&m_keeping, &QTimer::timeout, this, &Backfill::keepLimits);
    connect(&cache, &Cache::changed, this, [this](const ChangeSet &changes) {
        if (changes.closedChatCount >= 0 && !m_running && !m_keeping.isActive()) {
            m_keeping.start();
        }
    });
}

void Backfill::keepLimits()
{
    if (!m_running) {
        m_since.start();
        evict([this] { look([] {}); });
    }
}

void Backfill::setLimits(const HistoryLimits &limits)
{
    if (limits == m_limits) {
        return;
    }
    m_limits = limits;
    if (m_connected) {
        pause();
        start();
    } else {
        look([] {});
    }
}

void Backfill::start()
{
    m_connected = true;
    if (m_running) {
        return;
    }
    ++m_run;
    m_running = true;
    m_since.start();
    evict([this] {
        look([this] {
            m_newest = 0;
            m_newerPass = true;
            m_stopAt = m_filling.top != 0 ? m_filling.top : m_filling.bottom;
            nextPage(0);
        });
    });
}

void Backfill::stop()
{
    m_connected = false;
    pause();
}

void Backfill::pause()
{
    ++m_run;
    m_running = false;
    m_rooms.clear();
    tell();
}

void Backfill::rest(std::function<void()> next)
{
    const auto took = std::chrono::milliseconds(m_since.restart());
    const auto pause = std::clamp<std::chrono::milliseconds>(took, ShortestRest, LongestRest);
    QTimer::singleShot(pause, this, [this, run = m_run, next = std::move(next)] {
        if (run == m_run) {
            m_since.restart();
            next();
        }
    });
}

Timestamp Backfill::wantedSince() const
{
    if (m_limits.months <= 0) {
        return 0;
    }
    return QDateTime::fromMSecsSinceEpoch(m_clock.now()).addMonths(-m_limits.months).toMSecsSinceEpoch();
}

void Backfill::tell()
{
    HistoryProgress now = m_progress;
    now.filling = m_running;
    now.wanted = wantedSince();
    now.reached = m_filling.reached;
    // Not asked by the bytes alone: what was let go of would be fetched at once, and let go of again.
    now.full = m_limits.bytes > 0 && m_filling.fullAt >= m_limits.bytes && now.bytes > m_limits.bytes / 2;
    now.whole = m_filling.whole || (now.reached > 0 && now.reached <= now.wanted);
    // The end of what is wanted moves with every moment; alone it is no news.
    HistoryProgress before = m_progress;
    before.wanted = now.wanted;
    const bool news = before != now;
    m_progress = now;
    if (news) {
        emit progressChanged();
    }
}

void Backfill::look(std::function<void()> next)
{
    struct Sight
    {
        Filling filling;
        qint64 bytes = 0;
    };
    m_cache.read<Sight>(
        this, [](const CacheReader &reader) { return Sight{.filling = reader.filling(), .bytes = reader.usedBytes()}; },
        [this, run = m_run, next = std::move(next)](const Sight &sight) {
            if (run != m_run) {
                return;
            }
            m_filling = sight.filling;
            m_progress.bytes = sight.bytes;
            tell();
            next();
        });
}

// ------------------------------------------------------------------------------------------------------- letting go

void Backfill::evict(std::function<void()> next)
{
    evictWhile(wantedSince(), 0, [this, next = std::move(next)] {
        if (m_limits.bytes <= 0) {
            next();
            return;
        }
        look([this, next] {
            if (m_progress.bytes > m_limits.bytes) {
                evictWhile(0, lowered(m_limits.bytes), next);
            } else {
                next();
            }
        });
    });
}

// Chats that began before @p before, or, if @p bytes is above 0, as many as bring the cache below it.
void Backfill::evictWhile(Timestamp before, qint64 bytes, std::function<void()> next)
{
    if (before == 0 && bytes == 0) {
        next();
        return;
    }
    const auto gone = std::make_shared<int>(0);
    m_cache.write(
        [gone, before, bytes, limit = m_limits.bytes](CacheWriter &writer) {
            if (bytes == 0 || writer.reader().usedBytes() > bytes) {
                *gone = writer.evictChats(before, EvictAtOnce);
                if (bytes > 0 && *gone > 0) {
                    Filling filling = writer.reader().filling();
                    filling.fullAt = limit;
                    writer.setFilling(filling);
                }
            }
        },
        this,
        [this, gone, before, bytes, run = m_run, next = std::move(next)](bool committed) {
            if (run != m_run) {
                return;
            }
            if (committed && *gone > 0) {
                rest([this, before, bytes, next] { evictWhile(before, bytes, next); });
            } else {
                next();
            }
        });
}

// ---------------------------------------------------------------------------------------------------- closed chats

void Backfill::nextPage(ChatId before)
{
    const auto keep = [since = wantedSince(), bottom = m_progress.full ? m_filling.bottom : 0](const Chat &chat) {
        return chat.createdAt >= since && chat.id >= bottom;
    };
    m_fetcher.fetchPageOfClosedChats(before, keep,
                                     [this, run = m_run](const Result<HistoryFetcher::ClosedChats> &result) {
                                         if (run != m_run) {
                                             return;
                                         }
                                         if (const auto *error = std::get_if<ProtocolError>(&result)) {
                                             qCInfo(syncLog) << "the history does not come now:" << error->message;
                                             pause(); // the next connection goes on
                                             return;
                                         }
                                         onPage(std::get<HistoryFetcher::ClosedChats>(result));
                                     });
}

void Backfill::onPage(const HistoryFetcher::ClosedChats &page)
{
    m_page = page;
    m_nextInPage = 0;
    if (m_newest == 0 && !page.chats.isEmpty()) {
        m_newest = page.chats.first().id;
    }
    nextChat();
}

void Backfill::nextChat()
{
    if (m_nextInPage == m_page.chats.size()) {
        endPage(m_page.more ? PageEnd::MoreToCome : PageEnd::NothingOlder);
        return;
    }
    const Chat &chat = m_page.chats.at(m_nextInPage);
    if (chat.createdAt < wantedSince()) {
        endPage(PageEnd::TooOld);
    } else if (m_newerPass && m_stopAt != 0 && chat.id <= m_stopAt) {
        endPage(PageEnd::FilledBefore);
    } else {
        ++m_nextInPage;
        fillWords(chat.id, 0, [this, id = chat.id] { fillPictures(id, [this] { nextChat(); }); });
    }
}

void Backfill::fillWords(ChatId chatId, Seq below, const std::function<void()> &done)
{
    struct Missing
    {
        Seq seq = 0;
        Timestamp next = 0; ///< when the word after it was said
    };
    m_cache.read<Missing>(
        this,
        [chatId, below](const CacheReader &reader) {
            const Seq seq = reader.newestMissing(chatId, below);
            const TimelinePage after = seq > 0 ? reader.timeline(chatId, seq + 2, 1) : TimelinePage();
            return Missing{.seq = seq, .next = after.entries.isEmpty() ? 0 : after.entries.first().message.at};
        },
        [this, run = m_run, chatId, below, done](const Missing &missing) {
            if (run != m_run) {
                return;
            }
            // A chat is wanted whole; a room has no end, and its old words are as old chats.
            if (missing.seq == 0 || (isRoom(chatId) && missing.next > 0 && missing.next < wantedSince())) {
                done();
                return;
            }
            m_fetcher.fetchMessages(
                chatId, missing.seq + 1,
                [this, run, chatId, below, missing, done](const std::optional<ProtocolError> &error) {
                    if (run != m_run) {
                        return;
                    }
                    if (error && error->code == ErrorCode::Unavailable) {
                        pause();
                        return;
                    }
                    if (error && error->code == ErrorCode::RateLimited) {
                        QTimer::singleShot(std::chrono::seconds(std::max(error->retryAfter, 1)), this,
                                           [this, run, chatId, below, done] {
                                               if (run == m_run) {
                                                   fillWords(chatId, below, done);
                                               }
                                           });
                        return;
                    }
                    if (error) {
                        qCInfo(syncLog) << "history of a chat:" << error->message;
                        rest(done); // this one cannot be had; the others can
                        return;
                    }
                    rest([this, chatId, missing, done] { fillWords(chatId, missing.seq - 1, done); });
                });
        });
}

void Backfill::fillPictures(ChatId chatId, const std::function<void()> &done)
{
    m_cache.read<QList<FileInfo>>(
        this, [chatId](const CacheReader &reader) { return reader.filesOf(chatId, MostPictures); },
        [this, run = m_run, done](const QList<FileInfo> &files) {
            if (run == m_run) {
                fetchPictures(files, done);
            }
        });
}

void Backfill::fetchPictures(QList<FileInfo> files, const std::function<void()> &done)
{
    while (!files.isEmpty() && (!files.first().isPicture() || files.first().size > SmallPicture ||
                                !m_files.localPath(files.first()).isEmpty())) {
        files.removeFirst();
    }
    if (files.isEmpty()) {
        done();
        return;
    }
    const FileInfo next = files.takeFirst();
    m_files.fetch(next, this, [this, run = m_run, files, done](const std::optional<ProtocolError> &) {
        if (run == m_run) {
            rest([this, files, done] { fetchPictures(files, done); }); // one that cannot be had is not missed here
        }
    });
}

// What a page has brought is here whole; only now the filling reaches over it.
void Backfill::endPage(PageEnd end)
{
    const bool goesDown = !m_newerPass || m_stopAt == 0; // each page touches what was filled before it
    if (goesDown && m_nextInPage > 0) {
        const Chat &last = m_page.chats.at(m_nextInPage - 1);
        m_filling.bottom = last.id;
        m_filling.reached = last.createdAt;
    }
    if (m_newerPass && m_newest != 0 && (goesDown || end != PageEnd::MoreToCome)) {
        m_filling.top = m_newest;
    }
    if (end == PageEnd::NothingOlder) {
        m_filling.whole = true;
    } else if (end == PageEnd::TooOld) {
        m_filling.whole = false;
        m_filling.reached = std::min(m_filling.reached, wantedSince());
    }
    m_cache.write([filling = m_filling](CacheWriter &writer) { writer.setFilling(filling); }, this,
                  [this, run = m_run, end, goesDown](bool committed) {
                      if (run != m_run) {
                          return;
                      }
                      if (!committed) {
                          pause();
                          return;
                      }
                      evict([this, end, goesDown] { look([this, end, goesDown] { goOn(end, goesDown); }); });
                  });
}

void Backfill::goOn(PageEnd end, bool goesDown)
{
    if (end == PageEnd::TooOld || end == PageEnd::NothingOlder || (goesDown && m_progress.full)) {
        afterChats();
        return;
    }
    if (end == PageEnd::FilledBefore) {
        m_newerPass = false;
        if (m_filling.whole || m_progress.full) {
            afterChats();
            return;
        }
        rest([this] { nextPage(m_filling.bottom); });
        return;
    }
    rest([this, before = m_page.chats.last().id] { nextPage(before); });
}

// ------------------------------------------------------------------------------------------------------------- rooms

void Backfill::afterChats()
{
    m_cache.read<QList<Room>>(
        this, [](const CacheReader &reader) { return reader.rooms(); },
        [this, run = m_run](const QList<Room> &rooms) {
            if (run != m_run) {
                return;
            }
            for (const Room &room : rooms) {
                m_rooms.enqueue(room.id);
            }
            nextRoom();
        });
}

void Backfill::nextRoom()
{
    if (m_rooms.isEmpty()) {
        end();
        return;
    }
    const RoomId roomId = m_rooms.dequeue();
    fillWords(roomId, 0, [this, roomId] { fillPictures(roomId, [this] { nextRoom(); }); });
}

void Backfill::end()
{
    look([this] {
        m_running = false;
        tell();
    });
}

} // namespace otklik
