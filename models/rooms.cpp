// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rooms.h"

#include "cache/cache.h"
#include "models/directory.h"

#include <algorithm>

namespace otklik {

namespace {

/// The room with nothing in it.
Room emptyRoom(RoomId id)
{
    Room room;
    room.id = id;
    room.kind = roomKind(id);
    room.groupId = room.kind == RoomKind::Group ? groupOfRoom(id) : 0;
    return room;
}

} // namespace

const Message *OpenRoom::lastWord() const
{
    if (!unsent.isEmpty()) {
        return &unsent.last().message;
    }
    return room.lastMessage ? &*room.lastMessage : nullptr;
}

bool OpenRoom::hasUnsent(Delivery delivery) const
{
    return std::ranges::any_of(unsent, [delivery](const TimelineEntry &entry) { return entry.delivery == delivery; });
}

Rooms::Rooms(Cache &cache, const Directory &directory, OperatorId me, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_me(me)
{
    QSet<RoomId> known{groupRoom(0)}; // a draft or a first word may be where nobody has written yet
    const QList<Room> rooms = cache.reader().rooms();
    for (const Room &room : rooms) {
        m_rooms[room.id].room = room;
        known.insert(room.id);
    }
    for (const Operator &colleague : directory.operators()) {
        known.insert(directRoom(me, colleague.id));
        for (const GroupId group : colleague.groups) {
            known.insert(groupRoom(group));
        }
    }
    connect(&cache, &Cache::changed, this, &Rooms::follow);
    read(known, true);
}

OpenRoom Rooms::room(RoomId id) const
{
    const auto known = m_rooms.constFind(id);
    return known != m_rooms.cend() ? *known : OpenRoom{.room = emptyRoom(id), .draft = {}, .unsent = {}};
}

int Rooms::unreadCount() const
{
    return int(std::ranges::count_if(m_rooms, [](const OpenRoom &open) { return open.unread() > 0; }));
}

void Rooms::follow(const ChangeSet &changes)
{
    QSet<RoomId> touched;
    for (const Room &room : changes.rooms) {
        m_rooms[room.id].room = room;
        touched.insert(room.id);
    }
    for (const RoomId id : changes.removedRooms) {
        if (m_rooms.remove(id)) {
            touched.insert(id);
        }
    }
    for (const TimelineEntry &entry : changes.entries) {
        if (isRoom(entry.message.chatId)) {
            if (m_reading > 0) {
                m_newer.insert(entry.localId);
            }
            if (takeEntry(entry)) {
                touched.insert(entry.message.chatId);
            }
        }
    }
    for (const ChangeSet::RemovedEntry &removed : changes.removedEntries) {
        if (m_reading > 0) {
            m_newer.insert(removed.localId);
        }
        if (const auto open = m_rooms.find(removed.chatId);
            open != m_rooms.end() && open->unsent.remove(removed.localId)) {
            touched.insert(removed.chatId);
        }
    }
    if (!touched.isEmpty()) {
        emit changed(touched);
    }
    QSet<RoomId> drafts;
    for (const ChatId id : changes.drafts) {
        if (isRoom(id)) {
            drafts.insert(id);
        }
    }
    if (!drafts.isEmpty()) {
        read(drafts, false);
    }
}

void Rooms::read(const QSet<RoomId> &ids, bool unsentToo)
{
    ++m_reading;
    m_cache.read<Tails>(
        this,
        [ids, unsentToo](const CacheReader &reader) {
            Tails tails;
            for (const RoomId id : ids) {
                tails.drafts.insert(id, reader.draft(id));
            }
            const QList<ChatId> unsent = unsentToo ? reader.chatsWithUnsent() : QList<ChatId>();
            for (const ChatId id : unsent) {
                if (ids.contains(id)) {
                    tails.entries += reader.timeline(id, 0, 30).entries;
                }
            }
            return tails;
        },
        [this](const Tails &tails) { takeTails(tails); });
}

void Rooms::takeTails(const Tails &tails)
{
    QSet<RoomId> touched;
    for (const auto &[id, text] : tails.drafts.asKeyValueRange()) {
        const auto known = m_rooms.constFind(id);
        if ((known == m_rooms.cend() ? QString() : known->draft) != text) {
            if (known == m_rooms.cend()) {
                m_rooms[id].room = emptyRoom(id);
            }
            m_rooms[id].draft = text;
            touched.insert(id);
        }
    }
    for (const TimelineEntry &entry : tails.entries) {
        if (!m_newer.contains(entry.localId) && takeEntry(entry)) {
            touched.insert(entry.message.chatId);
        }
    }
    if (--m_reading == 0) {
        m_newer.clear();
    }
    if (!touched.isEmpty()) {
        emit changed(touched);
    }
}

bool Rooms::takeEntry(const TimelineEntry &entry)
{
    const RoomId id = entry.message.chatId;
    if (entry.delivery == Delivery::Sent) {
        const auto open = m_rooms.find(id);
        return open != m_rooms.end() && open->unsent.remove(entry.localId) > 0;
    }
    if (!m_rooms.contains(id)) {
        m_rooms[id].room = emptyRoom(id);
    }
    m_rooms[id].unsent.insert(entry.localId, entry);
    return true;
}

} // namespace otklik
