// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/chat.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace otklik {

class Cache;

/// One of the operator's own messages that the server has not numbered.
struct UnsentMessage
{
    LocalId localId = 0;
    QString text;
    Timestamp at = 0;
    Delivery delivery = Delivery::Queued;
    MessageKind kind = MessageKind::Message;
};

/// A chat that concerns this operator now, with what the lists need beside it.
struct OpenChat
{
    Chat chat;
    QString draft;
    /// The visitor's messages after readSeq, ascending: exact, because lastSeq counts system messages too.
    QList<Seq> unread;
    QList<UnsentMessage> unsent; ///< by localId

    /// When something last happened in it.
    Timestamp lastActivity() const;
};

/// The chats that wait for an operator, and this operator's active and invited ones. Follows the cache; the lists and
/// the counts of the desk stand on it.
class OpenChats : public QObject
{
    Q_OBJECT

public:
    /// Reads the open chats at once, so that the first frame has them, and their last messages right after. @p cache
    /// must outlive this.
    OpenChats(Cache &cache, OperatorId me, QObject *parent = nullptr);

    OperatorId me() const { return m_me; }
    const QHash<ChatId, OpenChat> &all() const { return m_chats; }
    /// Null when it is not open, or another operator's. Valid until the next change.
    const OpenChat *find(ChatId id) const;
    /// The open chat of a visitor; null when there is none that concerns this operator.
    const OpenChat *ofVisitor(VisitorId id) const;
    int count(ChatState state) const;
    /// Messages that are still in the outbox, in all chats.
    int queuedCount() const;
    /// The operator's own chats with something unread.
    int unreadCount() const;

Q_SIGNALS:
    /// A provisional chat got its real id; comes before `changed`.
    void renamed(otklik::ChatId from, otklik::ChatId to);
    /// Added, changed or gone.
    void changed(const QSet<otklik::ChatId> &ids);

private:
    bool concernsMe(const Chat &chat) const;
    void follow(const ChangeSet &changes);
    void rename(ChatId from, ChatId to);
    void takeChat(const Chat &chat);
    void takeEntry(const TimelineEntry &entry);
    void readTails(const QList<ChatId> &ids);
    void readDrafts(const QList<ChatId> &ids);

    Cache &m_cache;
    const OperatorId m_me;
    QHash<ChatId, OpenChat> m_chats;
    QSet<LocalId> m_newer; ///< while tails are being read: entries of which the changes told something newer
    int m_tailsBeingRead = 0;
};

} // namespace otklik
