// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/filling.h"
#include "cache/outbox_job.h"
#include "cache/timeline_entry.h"
#include "domain/block.h"
#include "domain/chat.h"
#include "domain/company.h"
#include "domain/request.h"
#include "domain/room.h"
#include "domain/visitor.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QSqlDatabase;

namespace otklik {

class Statements;

/// Where the client stands in the server's stream of events.
struct SyncPosition
{
    QString epoch;
    qint64 offset = 0;
    OperatorId operatorId = 0;

    bool operator==(const SyncPosition &) const = default;
};

/// A part of a chat's timeline, in its order.
struct TimelinePage
{
    QList<TimelineEntry> entries;
    bool reachesStart = false; ///< nothing older is in the cache
    /// The server has messages between `entries.first()` and what is older in the cache, or before everything in the
    /// cache: ask it for history before the first seq of this page.
    bool gapBefore = false;
};

/// A part of a chat's timeline that follows another, in its order.
struct NewerPart
{
    QList<TimelineEntry> entries; ///< ends where the cache has a hole
    bool reachesEnd = false; ///< with `entries`, nothing newer is missing; those still in the outbox are among them
};

/// What «История» shows, a part of it.
struct ChatPage
{
    QList<Chat> chats;
    bool more = false;
};

/// Closed requests, a part of them.
struct RequestPage
{
    QList<Request> requests;
    bool more = false;
};

/// What is filled in on this computer and not sent, beside the texts of the composers. Stored: only grows at its end.
enum class FormKind : quint8 {
    Card = 1,  ///< a contact card, by its visitor
    Files,     ///< files chosen for a chat or a room
    Request,   ///< note and answer beside a request
    Note,      ///< the note begun in a chat
    Aim,       ///< which message of a chat the words in its composer answer or change, and the words of a change
    FollowUps, ///< what is sent behind the draft of a chat: messages and files of a canned reply
};

/// Reads the cache. Every call costs by what it returns, never by the length of the history. On an SQL error it returns
/// what an empty cache would and logs; it never throws. Belongs to the thread that made it.
class CacheReader
{
public:
    explicit CacheReader(const QSqlDatabase &database);
    /// Reads through the statements of a connection that others use too.
    explicit CacheReader(const std::shared_ptr<Statements> &statements);

    SyncPosition position() const;
    /// Waiting, active and invited chats, unordered.
    QList<Chat> openChats() const;
    /// Closed chats, the most recently closed first. @p before: the last one of the part before, or nothing for the
    /// first.
    ChatPage closedChats(const std::optional<Chat> &before, int limit) const;
    qint64 closedChatCount() const;
    std::optional<Chat> chat(ChatId chatId) const;
    /// New and taken requests, in the order of their ids.
    QList<Request> openRequests() const;
    /// Closed requests, the most recently closed first. @p before: the last one of the part before, or nothing for the
    /// first.
    RequestPage closedRequests(const std::optional<Request> &before, int limit) const;
    qint64 closedRequestCount() const;
    std::optional<Request> request(RequestId requestId) const;
    /// The operator's rooms that have been written to, unordered. `timeline`, `newestSeq`, `draft` and the like take a
    /// room's id as they take a chat's.
    QList<Room> rooms() const;
    std::optional<Room> room(RoomId roomId) const;
    /// The last @p limit entries before seq @p before (0: the very last ones, with those still in the outbox).
    TimelinePage timeline(ChatId chatId, Seq before, int limit) const;
    /// The first @p limit entries behind seq @p after.
    NewerPart timelineAfter(ChatId chatId, Seq after, int limit) const;
    /// The first message of @p chatId that is here and came at @p since or later; 0: none. Messages follow each other
    /// in time as they do by number.
    Seq firstSeqSince(ChatId chatId, Timestamp since) const;
    bool hasMessage(ChatId chatId, Seq seq) const;
    /// One entry, by its own number.
    std::optional<TimelineEntry> entry(LocalId localId) const;
    /// One message, by its number within the chat.
    std::optional<TimelineEntry> messageAt(ChatId chatId, Seq seq) const;
    /// Open chats, and those that ended at @p since or later.
    QList<ChatId> chatsTalkedInSince(Timestamp since) const;
    /// Messages that came since then may have been changed while nobody listened to the server; 0: none may.
    Timestamp staleSince() const;
    /// The last seq that is known of a chat or a room; nothing when the cache has none of this id.
    std::optional<Seq> lastSeqOf(ChatId chatId) const;
    /// The highest seq of the chat's messages in the cache; 0 when there is none.
    Seq newestSeq(ChatId chatId) const;
    /// Chats and rooms that have a message of Delivery::Failed or Queued.
    QList<ChatId> chatsWithUnsent() const;
    std::optional<Visitor> visitor(VisitorId visitorId) const;
    QList<Operator> operators() const;
    std::optional<Operator> operatorById(OperatorId operatorId) const;
    QList<Group> groups() const;
    QList<Site> sites() const;
    QList<Tag> tags() const;
    /// The blacklist, in the order of the ids.
    QList<Block> blocks() const;
    /// Canned replies, shared and own, in the order of their ids.
    QList<CannedReply> replies() const;
    /// Messages with a file that are still in the outbox, failed ones too.
    QList<TimelineEntry> unsentFiles() const;
    /// Whether a removal waits for its release.
    bool hasHeldJobs() const;
    /// What was done to tags, cards and messages and the server refused for good, oldest first.
    QList<OutboxJob> failedActions() const;
    /// Messages of any chat or room that the server refused for good, oldest first.
    QList<TimelineEntry> failedMessages() const;
    /// Whether something is queued in the lane that the server has not taken yet.
    bool hasJobs(ChatId lane) const;
    /// The text that was typed into the chat's composer and not sent.
    QString draft(ChatId chatId) const;
    /// What is filled in and not sent, by what it belongs to. In the shape that `CacheWriter::saveForm` was given.
    QHash<qint64, QJsonObject> forms(FormKind kind) const;
    /// How many drafts there are, forms included.
    qint64 draftCount() const;
    /// How much of what the operator wrote and changed waits in the outbox or was refused.
    qint64 unsentCount() const;
    /// Which account the file belongs to, as Session named it; empty in a new file.
    QString owner() const;
    /// Where a chat's newest messages still have to be fetched: the seq before which the server must be asked (0: the
    /// newest). Nothing when what is there reaches without a hole from the chat's last message to its first, to at
    /// least @p wanted messages with nothing older in the cache, or to ten times as many.
    std::optional<Seq> missingBefore(ChatId chatId, int wanted) const;
    /// The newest seq that is missing of a chat or a room, at most @p below (0: its last); 0 when there is none. Costs
    /// by what is here above it.
    Seq newestMissing(ChatId chatId, Seq below) const;
    /// The files of the chat's messages, oldest first, at most @p limit.
    QList<FileInfo> filesOf(ChatId chatId, int limit) const;
    Filling filling() const;
    /// When the cache was last what the server has, by the server's clock; 0: never.
    Timestamp seenAt() const;
    /// Bytes that the cache's file holds, without what is free in it.
    qint64 usedBytes() const;
    /// Whether a call met a broken file.
    bool sawCorruption() const;

private:
    QList<TimelineEntry> unsent(ChatId chatId) const;

    std::shared_ptr<Statements> m_statements;
};

} // namespace otklik
