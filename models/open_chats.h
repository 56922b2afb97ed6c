// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/chat.h"
#include "domain/company.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace otklik {

class Cache;
class Directory;

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

    bool passedToMe = false; ///< another operator wants this one to take it over
    /// When something last happened in it.
    Timestamp lastActivity() const;
    /// Where it stands for this operator: what is being passed to them waits like a new chat.
    ChatState place() const { return passedToMe ? ChatState::Waiting : chat.state; }
};

/// The chats that are offered to this operator or passed to them, and this operator's active and invited ones. Follows
/// the cache; the lists and the counts of the desk stand on it.
class OpenChats : public QObject
{
    Q_OBJECT

public:
    /// Reads the open chats at once, so that the first frame has them, and their last messages right after. @p cache
    /// and @p directory must outlive this.
    OpenChats(Cache &cache, const Directory &directory, OperatorId me, QObject *parent = nullptr);

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
    /// A transfer that this operator began is over and they have the chat again: the system message that says why.
    void cameBack(const otklik::Chat &chat, const otklik::Message &reason);
    /// Added, changed or gone.
    void changed(const QSet<otklik::ChatId> &ids);

private:
    bool concernsMe(const Chat &chat) const;
    void follow(const ChangeSet &changes);
    void followRights();
    void rename(ChatId from, ChatId to);
    void takeChat(const Chat &chat);
    void takeEntry(const TimelineEntry &entry);
    bool isOfferedToMe(const Chat &chat) const;
    void tellOfReturn(const Chat &chat, const Message &message);
    void readTails(const QList<ChatId> &ids);
    void readDrafts(const QList<ChatId> &ids);

    Cache &m_cache;
    const Directory &m_directory;
    const OperatorId m_me;
    Operator m_known; ///< this operator, as the chats were last looked through
    QHash<ChatId, OpenChat> m_chats;
    QSet<LocalId> m_newer; ///< while tails are being read: entries of which the changes told something newer
    QHash<ChatId, Seq> m_toldOfReturn;
    int m_tailsBeingRead = 0;
};

} // namespace otklik
