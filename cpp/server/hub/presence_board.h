// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "domain/visitor.h"

#include <QHash>

namespace otklik {

/// What changed on the board, as whole presences; of those who left, which site's visitors they were.
struct PresenceChanges
{
    QList<Presence> arrived;
    QList<Presence> changed;
    QHash<VisitorId, SiteId> left;
};

/// Who is on the sites now, and what changed since the operators were last told. Plain data; on the hub's strand.
class PresenceBoard
{
public:
    /// A visitor came or is seen anew. `statusSince` is kept while the status is the same.
    void put(Presence presence);
    void remove(VisitorId id);
    /// Nothing when the visitor is not here.
    const Presence *find(VisitorId id) const;
    /// The visitor whose open chat it is; nothing when they are not here.
    const Presence *inChat(ChatId id) const;
    /// The contact of the chat's visitor follows the chat.
    void follow(const Chat &chat, Timestamp now);
    /// Sets the contact that @p chat means on @p presence.
    static void applyContact(Presence &presence, const Chat &chat);

    QList<VisitorId> everyone() const { return m_here.keys(); }
    qsizetype count() const { return m_here.size(); }
    bool hasChanges() const { return !m_changes.isEmpty(); }
    /// What changed, and forgets it.
    PresenceChanges takeChanges();

private:
    enum class Kind : quint8 { Arrived, Changed, Left };
    struct Change
    {
        Kind kind = Kind::Changed;
        SiteId siteId = 0;
    };

    QHash<VisitorId, Presence> m_here;
    QHash<VisitorId, Change> m_changes;
    QHash<ChatId, VisitorId> m_chats; ///< open ones of those who are here
};

} // namespace otklik
