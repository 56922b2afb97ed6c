// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chat_search.h"

#include "cache/cache.h"
#include "models/format.h"
#include "sync/commands.h"

#include <algorithm>
#include <chrono>

namespace otklik {

using namespace std::chrono_literals;

namespace {

// What comes while somebody looks through what was found is counted once in a while.
constexpr auto AgainDelay = 500ms;

} // namespace

ChatSearch::ChatSearch(Cache &cache, Commands &commands, const Format &format, std::function<ChatId()> cacheId,
                       QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_commands(commands)
    , m_format(format)
    , m_cacheId(std::move(cacheId))
{
    m_againTimer.setSingleShot(true);
    m_againTimer.setInterval(AgainDelay);
    connect(&m_againTimer, &QTimer::timeout, this, [this] { search(false); });
    connect(&cache, &Cache::changed, this, &ChatSearch::follow);
    connect(&format, &Format::changed, this, &ChatSearch::dayChanged);
    connect(&format, &Format::changed, this, &ChatSearch::foundChanged);
    connect(&format, &Format::changed, this, &ChatSearch::restChanged);
}

ChatSearch::~ChatSearch()
{
    m_cache.giveUpSearch(this);
}

void ChatSearch::setText(const QString &text)
{
    if (m_text == text) {
        return;
    }
    m_text = text;
    m_query = parseSearch(text);
    emit textChanged();
    m_restError.reset();
    search(true);
}

QString ChatSearch::summary() const
{
    if (m_query.isEmpty() || m_asking) {
        return {};
    }
    if (m_failed) {
        return tr("The history on this computer cannot be read");
    }
    if (m_found.isEmpty()) {
        return tr("Nothing found");
    }
    return (m_more ? tr("%1 of more than %2", "of the messages that were found")
                   : tr("%1 of %2", "of the messages that were found"))
        .arg(place())
        .arg(count());
}

QString ChatSearch::today() const
{
    return m_format.today().toString(Qt::ISODate);
}

QString ChatSearch::language() const
{
    return m_format.locale().name();
}

void ChatSearch::goOlder()
{
    if (canGoOlder()) {
        go(m_at + 1);
    }
}

void ChatSearch::goNewer()
{
    if (canGoNewer()) {
        go(m_at - 1);
    }
}

void ChatSearch::goToDay(const QString &day)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (!date.isValid()) {
        return;
    }
    m_cache.read<Seq>(
        this,
        [chatId = m_cacheId(), since = m_format.startOf(date)](const CacheReader &reader) {
            return reader.firstSeqSince(chatId, since);
        },
        [this, asked = ++m_dayAsked](Seq seq) {
            if (asked == m_dayAsked) {
                emit goneTo(seq);
            }
        });
}

void ChatSearch::follow(const ChangeSet &changes)
{
    const ChatId here = m_cacheId();
    const auto isHere = [here](const auto &entry) { return entry.chatId == here; };
    const auto isIn = [here](const TimelineEntry &entry) { return entry.message.chatId == here; };
    if (!m_query.isEmpty() && !m_againTimer.isActive() &&
        (std::ranges::any_of(changes.entries, isIn) || std::ranges::any_of(changes.removedEntries, isHere))) {
        m_againTimer.start();
    }
}

void ChatSearch::search(bool moves)
{
    m_againTimer.stop();
    m_asking = moves && !m_query.isEmpty();
    if (m_query.isEmpty()) {
        m_cache.giveUpSearch(this);
        m_found.clear();
        m_at = -1;
        emit foundChanged();
        stopFetching();
        return;
    }
    emit foundChanged();
    if (!m_fetching) {
        lookForRest(0);
    }
    const SearchRequest request{.query = m_query, .limit = MostFound, .chat = m_cacheId()};
    m_cache.search(request, this, [this, moves](const SearchPage &page) { take(page, moves); });
}

void ChatSearch::take(const SearchPage &page, bool moves)
{
    const Seq shown = m_found.value(m_at);
    m_asking = false;
    m_failed = page.failed;
    m_more = page.more;
    m_found.clear();
    for (const FoundMessage &found : page.messages) {
        if (found.entry.message.seq > 0) { // what is not sent yet stands at the end, in sight
            m_found.append(found.entry.message.seq);
        }
    }
    const qsizetype still = shown > 0 ? m_found.indexOf(shown) : -1;
    if (moves && still < 0 && !m_found.isEmpty()) {
        go(0);
        return;
    }
    m_at = still >= 0 || m_found.isEmpty() ? still : std::min<qsizetype>(std::max<qsizetype>(m_at, 0), count() - 1);
    emit foundChanged();
}

bool ChatSearch::isPartial() const
{
    return !m_query.isEmpty() && m_missing > 0;
}

QString ChatSearch::restText() const
{
    if (!isPartial()) {
        return {};
    }
    if (m_fetching) {
        return tr("Fetching the rest of the conversation: %1 %").arg(int(fetched() * 100));
    }
    if (!m_restError) {
        return tr("Searched what is on this computer");
    }
    return *m_restError == ErrorCode::Unavailable
               ? tr("Searched what is on this computer. There is no connection to fetch the rest")
               : tr("Searched what is on this computer. The server does not give the rest");
}

double ChatSearch::fetched() const
{
    return m_last > 0 ? std::clamp(1 - double(m_missing) / double(m_last), 0.0, 1.0) : 0;
}

void ChatSearch::fetchRest()
{
    if (m_fetching || !isPartial()) {
        return;
    }
    m_fetching = true;
    m_restError.reset();
    emit restChanged();
    fetchBefore(m_cacheId(), m_missing);
}

void ChatSearch::stopFetching()
{
    ++m_restAsked; // what is on its way is taken by the cache, and by nobody here
    m_fetching = false;
    emit restChanged();
}

void ChatSearch::lookForRest(Seq asked)
{
    struct Rest
    {
        Seq missing = 0;
        Seq last = 0;
    };
    m_cache.read<Rest>(
        this,
        [chatId = m_cacheId(), asked](const CacheReader &reader) {
            return Rest{.missing = reader.newestMissing(chatId, asked), .last = reader.lastSeqOf(chatId).value_or(0)};
        },
        [this, asked, chatId = m_cacheId(), attempt = ++m_restAsked](const Rest &rest) {
            if (attempt != m_restAsked || chatId != m_cacheId()) {
                return;
            }
            m_missing = rest.missing;
            m_last = rest.last;
            if (m_fetching && m_missing > 0 && m_missing != asked) {
                fetchBefore(chatId, m_missing);
            } else if (m_fetching) {
                if (m_missing > 0) { // it was asked for, and did not come
                    m_restError = ErrorCode::NotFound;
                }
                endFetching();
            }
            emit restChanged();
        });
}

void ChatSearch::fetchBefore(ChatId chatId, Seq missing)
{
    m_commands.fetchHistory(chatId, missing + 1, this,
                            [this, missing, attempt = ++m_restAsked](const std::optional<ProtocolError> &error) {
                                if (attempt != m_restAsked) {
                                    return;
                                }
                                if (error) {
                                    m_restError = error->code;
                                    endFetching();
                                } else {
                                    lookForRest(missing);
                                }
                            });
}

void ChatSearch::endFetching()
{
    m_fetching = false;
    emit restChanged();
    search(m_found.isEmpty()); // whoever looks at something found stays there
}

void ChatSearch::go(qsizetype to)
{
    m_at = to;
    emit foundChanged();
    emit goneTo(m_found.at(to));
}

} // namespace otklik
