// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline gets to a message that is far back: it shows the part around it, and goes on from there both ways.
#include "cache/cache.h"
#include "models/timeline_model.h"
#include "sync/commands.h"

#include <algorithm>

namespace otklik {

namespace {

// How many messages stand below the one that is gone to.
constexpr int Below = TimelineModel::PageSize / 2;
// A page of `setSource` has at most so many.
constexpr int SourcePage = 50;

TimelineEntry entryOf(const Message &message)
{
    // Its number within the chat names the row as well.
    return {.localId = message.seq,
            .message = message,
            .delivery = otklik::Delivery::Sent,
            .failure = ErrorCode::Unavailable};
}

bool has(const QList<TimelineEntry> &entries, Seq seq)
{
    return std::ranges::any_of(entries, [seq](const TimelineEntry &entry) { return entry.message.seq == seq; });
}

/// The part of the cache around a message, and whether it ends with the newest one.
struct Surroundings
{
    QList<TimelineEntry> entries; ///< empty when the message is not in the cache
    bool reachesEnd = false;
};

Surroundings surroundingsOf(const CacheReader &reader, ChatId chatId, Seq seq)
{
    Surroundings around;
    around.entries = reader.timeline(chatId, seq + 1, TimelineModel::PageSize).entries;
    if (!has(around.entries, seq)) {
        return {};
    }
    const NewerPart newer = reader.timelineAfter(chatId, seq, Below);
    around.entries += newer.entries;
    around.reachesEnd = newer.reachesEnd;
    return around;
}

} // namespace

void TimelineModel::goTo(qint64 seq)
{
    if (seq <= 0 || m_chatId == 0) {
        return;
    }
    if (rowOfSeq(seq) >= 0) {
        light(seq);
        return;
    }
    ++m_generation; // whatever is being read belongs to another place
    m_loadingOlder = true;
    m_loadingNewer = false;
    emit stateChanged();
    if (m_source) {
        askSourceAround(seq);
    } else {
        readAround(seq, false);
    }
}

void TimelineModel::readAround(Seq seq, bool fetched)
{
    m_overtaken = false;
    m_cache.read<Surroundings>(
        this, [chatId = m_chatId, seq](const CacheReader &reader) { return surroundingsOf(reader, chatId, seq); },
        [this, seq, fetched, generation = m_generation](const Surroundings &around) {
            if (generation != m_generation) {
                return;
            }
            if (m_overtaken) {
                readAround(seq, fetched);
            } else if (!around.entries.isEmpty()) {
                showWindow(around.entries, around.reachesEnd);
                light(seq);
            } else if (!fetched) {
                fetchAround(seq);
            } else {
                missTarget();
            }
        });
}

void TimelineModel::fetchAround(Seq seq)
{
    m_commands.fetchHistory(m_chatId, seq + Below + 1, this,
                            [this, seq, generation = m_generation](const std::optional<ProtocolError> &error) {
                                if (generation != m_generation) {
                                    return;
                                }
                                if (error) {
                                    missTarget();
                                } else {
                                    readAround(seq, true);
                                }
                            });
}

void TimelineModel::askSourceAround(Seq seq)
{
    m_source(seq + Below + 1, this, [this, seq, generation = m_generation](const Result<QList<Message>> &result) {
        if (generation != m_generation) {
            return;
        }
        const auto *messages = std::get_if<QList<Message>>(&result);
        QList<TimelineEntry> entries;
        if (messages != nullptr) {
            std::ranges::transform(*messages, std::back_inserter(entries), entryOf);
        }
        if (has(entries, seq)) {
            showWindow(entries, entries.last().message.seq < seq + Below);
            light(seq);
        } else {
            missTarget();
        }
    });
}

void TimelineModel::missTarget()
{
    m_loadingOlder = false;
    const bool nothing = m_rows.isEmpty();
    if (nothing && m_source) {
        m_loaded = true;
    } else if (nothing) {
        readNewest(); // rather the end of the chat than nothing
    }
    emit stateChanged();
    emit message(tr("This message cannot be fetched now"));
}

void TimelineModel::showWindow(const QList<TimelineEntry> &entries, bool reachesEnd)
{
    beginResetModel(); // another part of the chat, nothing of the one before
    m_rows.clear();
    for (const TimelineEntry &entry : entries) {
        Row row;
        row.entry = entry;
        m_rows.append(row);
    }
    for (int row = 0; row < count(); ++row) {
        regroup(row);
    }
    endResetModel();
    planExpiry();
    m_newerLeft = !reachesEnd;
    m_gapBefore = false;
    m_atStart = false;
    m_loadingOlder = false;
    m_olderMissed = false;
    m_loaded = true;
    emit stateChanged();
}

void TimelineModel::light(Seq seq)
{
    const int row = rowOfSeq(seq);
    if (row < 0) {
        return;
    }
    const LocalId before = std::exchange(m_lit, m_rows.at(row).entry.localId);
    if (const int old = rowOf(before); before != m_lit && old >= 0) {
        emit dataChanged(index(old), index(old), {IsLitRole});
    }
    emit dataChanged(index(row), index(row), {IsLitRole});
    emit reached(row);
}

int TimelineModel::litRow() const
{
    return m_lit == 0 ? -1 : rowOf(m_lit);
}

void TimelineModel::forgetLit()
{
    if (const int row = rowOf(std::exchange(m_lit, 0)); row >= 0) {
        emit dataChanged(index(row), index(row), {IsLitRole});
    }
}

void TimelineModel::showNewest()
{
    if (!m_newerLeft) {
        return;
    }
    if (m_source) {
        setSource(m_chatId, Source(m_source));
    } else {
        setChat(m_chatId, 0);
    }
}

void TimelineModel::loadNewer()
{
    if (!m_newerLeft || m_loadingNewer || m_rows.isEmpty()) {
        return;
    }
    m_loadingNewer = true;
    emit stateChanged();
    if (m_source) {
        askSourceForNewer();
    } else {
        readNewer(false);
    }
}

void TimelineModel::readNewer(bool fetched)
{
    m_cache.read<NewerPart>(
        this,
        [chatId = m_chatId, after = lastSeq()](const CacheReader &reader) {
            return reader.timelineAfter(chatId, after, PageSize);
        },
        [this, fetched, generation = m_generation](const NewerPart &part) {
            if (generation != m_generation) {
                return;
            }
            if (part.entries.isEmpty() && !part.reachesEnd && !fetched) {
                fetchNewer();
                return;
            }
            takeNewer(part.entries, part.reachesEnd);
        });
}

void TimelineModel::fetchNewer()
{
    m_commands.fetchHistory(m_chatId, lastSeq() + PageSize + 1, this,
                            [this, generation = m_generation](const std::optional<ProtocolError> &error) {
                                if (generation != m_generation) {
                                    return;
                                }
                                if (error) {
                                    takeNewer({}, false); // asked again when the operator scrolls
                                } else {
                                    readNewer(true);
                                }
                            });
}

void TimelineModel::askSourceForNewer()
{
    const Seq after = lastSeq();
    m_source(after + SourcePage + 1, this,
             [this, after, generation = m_generation](const Result<QList<Message>> &result) {
                 if (generation != m_generation) {
                     return;
                 }
                 const auto *messages = std::get_if<QList<Message>>(&result);
                 QList<TimelineEntry> entries;
                 if (messages != nullptr) {
                     for (const Message &message : *messages) {
                         if (message.seq > after) {
                             entries.append(entryOf(message));
                         }
                     }
                 }
                 const bool reachesEnd = messages != nullptr && entries.size() < SourcePage;
                 takeNewer(entries, reachesEnd);
             });
}

void TimelineModel::takeNewer(QList<TimelineEntry> entries, bool reachesEnd)
{
    // The changes may have told some of them meanwhile.
    entries.removeIf([this](const TimelineEntry &entry) { return rowOf(entry.localId) >= 0; });
    insert(entries);
    m_loadingNewer = false; // not before: what comes is no news
    m_newerLeft = !reachesEnd;
    emit stateChanged();
    if (reachesEnd && !m_source) {
        readNewest(); // what came while this was being read
    }
}

QList<TimelineEntry> TimelineModel::following(QList<TimelineEntry> entries) const
{
    if (!m_newerLeft) {
        return entries;
    }
    entries.removeIf([](const TimelineEntry &entry) { return entry.message.seq == 0; });
    std::ranges::sort(entries, {}, [](const TimelineEntry &entry) { return entry.message.seq; });
    Seq last = lastSeq();
    const auto end = std::ranges::find_if(entries, [&last](const TimelineEntry &entry) {
        const bool follows = entry.message.seq <= last + 1;
        last = qMax(last, entry.message.seq);
        return !follows;
    });
    entries.erase(end, entries.end());
    return entries;
}

int TimelineModel::rowOfSeq(Seq seq) const
{
    const auto found = std::ranges::find_if(m_rows, [seq](const Row &row) { return row.entry.message.seq == seq; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

Seq TimelineModel::lastSeq() const
{
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (const Seq seq = m_rows.at(row).entry.message.seq; seq > 0) {
            return seq;
        }
    }
    return 0;
}

} // namespace otklik
