// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/timeline_entry.h"
#include "domain/company.h"
#include "domain/types.h"
#include "domain/visitor.h"
#include "sync/answer.h"

namespace otklik {

struct OutboxJob;

/// What the operator can do, as models call it. Two kinds: durable ones go to the outbox on disk and need no network
/// now; immediate ones need it and answer through their continuation, which does not run when @p context is gone by
/// then. GUI thread.
class Commands
{
public:
    Commands() = default;
    Commands(const Commands &) = delete;
    Commands &operator=(const Commands &) = delete;
    virtual ~Commands() = default;

    /// How long a removed message can be had again, in milliseconds.
    static constexpr int RestoreTime = 5000;

    // Durable. A room of operators (domain/room.h) is written to, read, fetched and tried again like a chat, by its id.
    /// Queues a message to the visitor, or a note for colleagues. @p text must not be blank and has at most
    /// Message::MaxText characters. Takes the chat's draft (a note: the note begun there) away in the same transaction.
    virtual void sendMessage(ChatId chatId, const QString &text, MessageKind kind) = 0;
    /// Queues several messages in this order, all or none of them: each with words, a file that the server has, or
    /// both, and of the same limits. What was kept to follow the draft (FormKind::FollowUps) goes in the same
    /// transaction.
    virtual void sendMessages(ChatId chatId, const QList<ReplyPart> &messages) = 0;
    /// The same for an answer to the message @p to of the chat. A message to the visitor cannot answer a note.
    virtual void reply(ChatId chatId, Seq to, const QString &text, MessageKind kind) = 0;
    /// Changes the words of one of the operator's own messages of a chat (no room's). @p text may only be blank when
    /// the message has a file. What the server refuses is undone, and waits as an action (`retryAction`).
    virtual void editMessage(LocalId entry, const QString &text) = 0;
    /// Takes one of the operator's own messages of a chat back. For RestoreTime it can be had again; the end of the
    /// program ends that time. One that was not handed to the network is gone at once.
    virtual void removeMessage(LocalId entry) = 0;
    virtual void restoreMessage(LocalId entry) = 0;
    /// Queues an invitation with its first words; the chat appears at once as provisionalChat(visitor).
    virtual void invite(const Presence &visitor, const QString &text) = 0;
    virtual void closeChat(ChatId chatId) = 0;
    virtual void markRead(ChatId chatId, Seq seq) = 0;
    virtual void setStatus(OperatorStatus status) = 0;
    /// Puts a failed message back into the outbox, at its end.
    virtual void retry(LocalId entry) = 0;
    /// Takes a queued or failed message away for good; a queued one only if it has not been handed to the network.
    virtual void discard(LocalId entry) = 0;
    /// The same for tags, cards and changed messages that the server refused, by the id of their job.
    virtual void retryAction(qint64 jobId) = 0;
    virtual void discardAction(qint64 jobId) = 0;
    /// Puts a refused message that was discarded back as it was; and tags or a card. An invitation stays away.
    virtual void restore(const TimelineEntry &refused) = 0;
    virtual void restoreAction(const OutboxJob &refused) = 0;
    /// Lets what was removed from the company and held back (removeTag, removeGroup, removeReply) go to the server.
    virtual void handOver() = 0;

    // Immediate.
    virtual void accept(ChatId chatId, QObject *context, Answer answer) = 0;
    /// Fetches up to a page of messages older than @p before into the cache (0: the newest); the timeline follows the
    /// cache.
    virtual void fetchHistory(ChatId chatId, Seq before, QObject *context, Answer answer) = 0;
    /// Fetches closed chats older than @p before into the cache (0: the newest).
    virtual void fetchClosedChats(ChatId before, QObject *context, Answer answer) = 0;
    /// Tells the visitor that the operator is typing; at most one call a few seconds is sent, none while offline.
    virtual void typing(ChatId chatId) = 0;
};

} // namespace otklik
