// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline's rows come, change and go: pages from the cache, its changes, and what the server is asked for.
#include "cache/cache.h"
#include "models/timeline_model.h"
#include "sync/commands.h"

#include <algorithm>
#include <tuple>

namespace otklik {

namespace {

/// Numbered messages by their number, then the others by localId.
std::pair<Seq, LocalId> orderOf(const TimelineEntry &entry)
{
    const Seq seq = entry.message.seq;
    return {seq == 0 ? std::numeric_limits<Seq>::max() : seq, seq == 0 ? entry.localId : 0};
}

} // namespace

void TimelineModel::setChat(ChatId chatId, Seq readSeq)
{
    ++m_generation;
    m_chatId = chatId;
    m_readSeq = readSeq;
    m_firstUnread = 0;
    m_gapBefore = false;
    m_atStart = false;
    m_loadingOlder = false;
    m_olderMissed = false;
    m_loaded = false;
    m_newerLeft = false;
    m_loadingNewer = false;
    m_lit = 0;
    m_restorable.clear();
    if (!m_rows.isEmpty()) {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    }
    emit stateChanged();
    if (chatId != 0) {
        readNewest();
    }
}

void TimelineModel::setSource(ChatId chatId, const Source &source, Seq seq)
{
    setChat(0, 0);
    m_chatId = chatId;
    m_source = source;
    if (seq > 0) {
        goTo(seq);
    } else {
        askSource();
    }
}

void TimelineModel::askSource()
{
    m_loadingOlder = true;
    m_olderMissed = false;
    emit stateChanged();
    m_source(firstSeq(), this, [this, generation = m_generation](const Result<QList<Message>> &result) {
        if (generation != m_generation) {
            return; // another part has been gone to
        }
        if (const auto *messages = std::get_if<QList<Message>>(&result)) {
            QList<TimelineEntry> entries;
            for (const Message &message : *messages) {
                // Its number within the chat names the row as well.
                entries.append({.localId = message.seq,
                                .message = message,
                                .delivery = otklik::Delivery::Sent,
                                .failure = ErrorCode::Unavailable});
            }
            m_atStart = entries.isEmpty();
            insert(entries);
        } else {
            m_olderMissed = true;
        }
        m_loaded = true;
        stopLoading();
    });
}

void TimelineModel::refresh()
{
    const bool missed = std::exchange(m_olderMissed, false);
    if (m_source) {
        if ((missed || m_rows.isEmpty()) && !m_loadingOlder) {
            askSource();
        }
        return;
    }
    if (m_loaded && !m_newerLeft && m_rows.size() < PageSize) {
        loadOlder();
    }
    if (missed) {
        emit stateChanged(); // who sees the head of the list asks again
    }
}

bool TimelineModel::hasOlder() const
{
    if (m_atStart) {
        return false;
    }
    const Seq first = firstSeq(); // the server numbers from 1, without holes
    return first > 1 || (first == 0 && m_gapBefore);
}

void TimelineModel::loadOlder()
{
    if (m_loaded && !m_loadingOlder && hasOlder()) {
        if (m_source) {
            askSource();
            return;
        }
        m_loadingOlder = true;
        m_olderMissed = false;
        emit stateChanged();
        readOlder(false);
    }
}

void TimelineModel::follow(const ChangeSet &changes)
{
    if (m_source) {
        return; // its rows are named otherwise
    }
    for (const ChangeSet::RenamedChat &renamed : changes.renamedChats) {
        if (renamed.from == m_chatId) {
            m_chatId = renamed.to;
            ++m_generation; // whatever is being read was read under the old id
            m_loadingOlder = false;
            readNewest();
        }
    }
    if (isProvisional(m_chatId) && changes.removedChats.contains(m_chatId)) {
        setChat(m_chatId, 0); // the invitation was taken back, with all its words
    }
    for (const ChangeSet::RemovedEntry &removed : changes.removedEntries) {
        if (removed.chatId == m_chatId) {
            m_overtaken = true;
            remove(removed.localId);
        }
    }
    const Seq first = firstSeq();
    QList<TimelineEntry> added;
    for (const TimelineEntry &entry : changes.entries) {
        if (entry.message.chatId != m_chatId) {
            continue;
        }
        m_overtaken = true;
        if (const int row = rowOf(entry.localId); row >= 0) {
            update(row, entry);
        } else if (entry.message.seq == 0 || first == 0 || entry.message.seq > first) {
            added.append(entry);
        } else {
            continue; // what is older comes with its page
        }
        if (m_reading > 0) {
            m_newer.insert(entry.localId);
        }
    }
    insert(following(added));
}

void TimelineModel::readNewest()
{
    ++m_reading;
    m_cache.read<TimelinePage>(
        this, [chatId = m_chatId](const CacheReader &reader) { return reader.timeline(chatId, 0, PageSize); },
        [this, generation = m_generation](const TimelinePage &page) {
            if (generation == m_generation) {
                m_gapBefore = page.gapBefore;
                insert(notOvertaken(page.entries));
                if (!m_loaded) {
                    m_loaded = true;
                    markFirstUnread();
                    emit stateChanged();
                }
                if (page.gapBefore && page.entries.size() < PageSize) {
                    loadOlder();
                }
            }
            if (--m_reading == 0) {
                m_newer.clear();
            }
        });
}

void TimelineModel::readOlder(bool fetched)
{
    ++m_reading;
    m_cache.read<TimelinePage>(
        this,
        [chatId = m_chatId, before = firstSeq()](const CacheReader &reader) {
            return reader.timeline(chatId, before, PageSize);
        },
        [this, fetched, generation = m_generation](const TimelinePage &page) {
            if (generation == m_generation) {
                takeOlder(page, fetched);
            }
            if (--m_reading == 0) {
                m_newer.clear();
            }
        });
}

void TimelineModel::takeOlder(const TimelinePage &page, bool fetched)
{
    const Seq first = firstSeq();
    // Those still in the outbox come with the newest page only, at its end.
    Seq last = 0;
    for (const TimelineEntry &entry : page.entries) {
        last = qMax(last, entry.message.seq);
    }
    const bool follows = last > 0 && (first == 0 || last + 1 >= first);
    if (follows) {
        insert(notOvertaken(page.entries));
        stopLoading();
    } else if (!fetched) {
        fetchOlder();
    } else {
        m_atStart = true; // asked, and there was nothing
        stopLoading();
    }
}

void TimelineModel::fetchOlder()
{
    m_commands.fetchHistory(m_chatId, firstSeq(), this,
                            [this, generation = m_generation](const std::optional<ProtocolError> &error) {
                                if (generation != m_generation) {
                                    return;
                                }
                                if (error) {
                                    m_olderMissed = true; // until the operator asks or the connection is back
                                    stopLoading();
                                } else {
                                    readOlder(true);
                                }
                            });
}

void TimelineModel::stopLoading()
{
    m_loadingOlder = false;
    emit stateChanged();
}

QList<TimelineEntry> TimelineModel::notOvertaken(QList<TimelineEntry> page) const
{
    page.removeIf(
        [this](const TimelineEntry &entry) { return m_newer.contains(entry.localId) || rowOf(entry.localId) >= 0; });
    return page;
}

void TimelineModel::insert(QList<TimelineEntry> entries)
{
    std::ranges::sort(entries, {}, orderOf);
    // From the end, so that the places found for the others hold.
    for (qsizetype end = entries.size(); end > 0;) {
        const int place = placeFor(entries.at(end - 1));
        qsizetype begin = end - 1;
        while (begin > 0 && placeFor(entries.at(begin - 1)) == place) {
            --begin;
        }
        const int added = int(end - begin);
        beginInsertRows({}, place, place + added - 1);
        m_rows.insert(place, added, Row());
        for (int i = 0; i < added; ++i) {
            m_rows[place + i].entry = entries.at(begin + i);
        }
        for (int i = 0; i < added; ++i) {
            regroup(place + i);
        }
        endInsertRows();
        regroupAndTell(place - 1, place - 1);
        regroupAndTell(place + added, place + added);
        end = begin;
    }
    if (!entries.isEmpty()) {
        planExpiry();
        emit stateChanged();
    }
}

void TimelineModel::update(int row, const TimelineEntry &entry)
{
    TimelineEntry &known = m_rows[row].entry;
    if (known == entry) {
        return;
    }
    const Message &before = known.message;
    QList<int> roles;
    if (before.text != entry.message.text) {
        roles << TextRole << LinksRole;
    }
    if (before.at != entry.message.at) {
        roles << AtRole << TimeTextRole << DayTitleRole;
    }
    if (kindOf(before) != kindOf(entry.message) || before.author != entry.message.author) {
        roles << KindRole << AuthorRole;
    }
    if (before.file != entry.message.file || known.delivery != entry.delivery) {
        roles << HasFileRole << FileNameRole << FileSizeRole << IsPictureRole << PictureWidthRole << PictureHeightRole
              << FilePathRole << FileProgressRole << FileProblemRole;
    }
    if (deliveryOf(known) != deliveryOf(entry) || known.failure != entry.failure) {
        roles << DeliveryRole << FailureTextRole;
    }
    const auto changes = [](const Message &message) {
        return std::tuple(message.seq, message.at, message.replyTo, message.editedAt, message.removedAt);
    };
    if (changes(before) != changes(entry.message)) {
        roles << TextRole << QuoteRole << EditedRole << RemovedRole << MayReplyRole << MayChangeRole << MayRestoreRole;
    }
    int place = row;
    if (orderOf(known) != orderOf(entry)) {
        place = placeFor(entry);
        if (place > row) {
            --place; // the place is counted with the row itself
        }
        if (place != row) {
            beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
            m_rows.move(row, place);
            endMoveRows();
        }
    }
    m_rows[place].entry = entry;
    if (!roles.isEmpty()) {
        emit dataChanged(index(place), index(place), roles);
        planExpiry();
    }
    regroupAndTell(qMin(row, place) - 1, qMax(row, place) + 1);
}

void TimelineModel::remove(LocalId localId)
{
    if (m_reading > 0) {
        m_newer.insert(localId);
    }
    if (const int row = rowOf(localId); row >= 0) {
        beginRemoveRows({}, row, row);
        m_rows.remove(row);
        endRemoveRows();
        regroupAndTell(row - 1, row);
    }
}

void TimelineModel::markFirstUnread()
{
    if (m_readSeq == 0) {
        return; // all of it is new
    }
    const auto first = std::ranges::find_if(m_rows, [this](const Row &row) {
        return row.entry.message.seq > m_readSeq && kindOf(row.entry.message) == Incoming;
    });
    if (first != m_rows.end()) {
        m_firstUnread = first->entry.localId;
        const int row = int(first - m_rows.begin());
        emit dataChanged(index(row), index(row), {IsFirstUnreadRole});
    }
}

int TimelineModel::rowOf(LocalId localId) const
{
    // What changes is nearly always near the end.
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (m_rows.at(row).entry.localId == localId) {
            return int(row);
        }
    }
    return -1;
}

int TimelineModel::placeFor(const TimelineEntry &entry) const
{
    const auto place =
        std::ranges::lower_bound(m_rows, orderOf(entry), {}, [](const Row &row) { return orderOf(row.entry); });
    return int(place - m_rows.begin());
}

Seq TimelineModel::firstSeq() const
{
    return m_rows.isEmpty() ? 0 : m_rows.first().entry.message.seq;
}

} // namespace otklik
