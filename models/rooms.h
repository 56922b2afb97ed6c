// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/room.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

namespace otklik {

class Cache;
class Directory;

/// A correspondence of operators, with what the list needs beside it.
struct OpenRoom
{
    Room room; ///< without numbers while nobody has written there
    QString draft;
    QMap<LocalId, TimelineEntry> unsent;

    /// Messages of others that this operator has not read. Exact: who answers has read, and rooms have no other
    /// messages.
    int unread() const { return int(room.lastSeq - room.readSeq); }
    /// The last word, sent or not; null when there is none.
    const Message *lastWord() const;
    bool hasUnsent(Delivery delivery) const;
};

/// The rooms of this operator, as the cache has them. The list of colleagues stands on it.
class Rooms : public QObject
{
    Q_OBJECT

public:
    /// Reads the rooms at once, so that the first frame has them, and what is unsent and drafted right after.
    /// Everything given must outlive this.
    Rooms(Cache &cache, const Directory &directory, OperatorId me, QObject *parent = nullptr);

    OperatorId me() const { return m_me; }
    const QHash<RoomId, OpenRoom> &all() const { return m_rooms; }
    /// An empty one when nobody has written there.
    OpenRoom room(RoomId id) const;
    /// How many have something unread.
    int unreadCount() const;

Q_SIGNALS:
    void changed(const QSet<otklik::RoomId> &ids);

private:
    struct Tails
    {
        QList<TimelineEntry> entries;
        QHash<RoomId, QString> drafts;
    };

    void follow(const ChangeSet &changes);
    void read(const QSet<RoomId> &ids, bool unsentToo);
    void takeTails(const Tails &tails);
    bool takeEntry(const TimelineEntry &entry);

    Cache &m_cache;
    const OperatorId m_me;
    QHash<RoomId, OpenRoom> m_rooms;
    QSet<LocalId> m_newer; ///< while tails are being read: entries of which the changes told something newer
    int m_reading = 0;
};

} // namespace otklik
