// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache_reader.h"
#include "cache/change_collector.h"
#include "cache/outbox_job.h"
#include "cache/snapshot.h"
#include "cache/statements.h"

#include <QJsonArray>
#include <QSet>

#include <memory>
#include <span>

namespace otklik {

/// Writes inside one transaction and gathers what changed. After an SQL error all further calls do nothing, and the
/// whole of the transaction is undone. Belongs to the writing thread; only jobs of Cache::write see one.
class CacheWriter
{
public:
    explicit CacheWriter(const std::shared_ptr<Statements> &statements);

    /// Reads what is there now, this transaction's own writes included.
    const CacheReader &reader() const { return m_reader; }
    /// Gives up: nothing of this job is to be committed.
    void refuse() { m_refused = true; }
    bool failed() const { return m_refused || m_statements->failed(); }
    const ChangeSet &changes() const { return m_changes.changes(); }

    // What the server says.

    /// Stores a chat as the server sent it. What the operator did and the server does not have yet wins over it: how
    /// far they have read, and that they closed it. An answer that is older than what has come since does not turn the
    /// chat back.
    void putChat(const Chat &chat);
    /// Forgets a chat that is not, or no longer, this operator's. One that holds unsent words is closed instead.
    void removeChat(ChatId chatId, Timestamp now);
    /// Stores numbered messages of chats and rooms that are in the cache, in any order and any number of times. A
    /// message that was waiting in the outbox gets its number, and its job is done.
    void addMessages(const QList<Message> &messages);
    /// Has a numbered message say what its author made of it, with what quotes it and what its chat says of itself.
    /// An older state of it does nothing; what the operator did to it and the server does not have yet wins over it.
    void changeMessage(const Message &message);
    void putVisitor(const Visitor &visitor);
    void putOperator(const Operator &colleague);
    void putSite(const Site &site);
    void removeSite(SiteId siteId);
    void putGroup(const Group &group);
    void removeGroup(GroupId groupId);
    void putTag(const Tag &tag);
    void removeTag(TagId tagId);
    void putReply(const CannedReply &reply);
    void removeReply(ReplyId replyId);
    void putBlock(const Block &block);
    void removeBlock(BlockId blockId);
    void putRequest(const Request &request);
    /// Stores a room as the server sent it. How far it was read here, and what has come since, wins over it.
    void putRoom(const Room &room);
    /// Forgets a room that is not this operator's any more, unless it holds unsent words.
    void removeRoom(RoomId roomId);
    void setPosition(const SyncPosition &position);
    /// Makes the open chats, the operators and the company what @p snapshot says.
    void replaceSnapshot(const Snapshot &snapshot);
    void setFilling(const Filling &filling);
    void setSeenAt(Timestamp at);
    /// What may have been changed unheard has been fetched again, as far as @p since says.
    void endStale(Timestamp since);
    /// Forgets closed chats that began before @p before (0: any), the oldest first, at most @p limit, and the visitors
    /// that nothing else speaks of. One with unsent words, an undelivered action or a draft stays. The filling then
    /// reaches down to what is left. @return how many have gone.
    int evictChats(Timestamp before, int limit);
    /// Makes the file belong to @p owner. Another's file is emptied, its outbox too: nothing may go out under a wrong
    /// name.
    void setOwner(const QString &owner);

    // What the operator does.

    /// Puts one of the operator's own messages into the timeline and into the outbox; its words take the chat's draft
    /// away. @p message has a clientId and no numbers; its file one if the server has it. The first one to a
    /// provisional chat is the invitation; one to a room that is not known yet makes it.
    LocalId enqueueMessage(const Message &message);
    /// The same for an answer to the message @p to of its chat; to none when that is not in the cache.
    LocalId enqueueReply(const Message &message, Seq to);
    /// Changes the words of one of the operator's own messages of a chat here and now, and queues that for the server.
    /// One that has not left takes the new words with it; one that was refused goes out again with them.
    void editMessage(LocalId localId, const QString &text, Timestamp now);
    /// Takes one of the operator's own messages of a chat back, here and now. The server is told when that has been
    /// released; until then it can be restored. One that has not left is discarded for good.
    void removeMessage(LocalId localId, Timestamp now);
    /// Puts a message back that was removed and not released.
    void restoreMessage(LocalId localId);
    /// The removal of this message can go out.
    void releaseRemoval(LocalId localId);
    /// So can all that an earlier run of the program has left.
    void releaseRemovals();
    /// Makes the provisional chat of an invitation.
    void putProvisionalChat(const Chat &chat);
    /// Closes the chat here and now and queues that for the server. An invitation that never left is taken back
    /// instead.
    void closeChat(ChatId chatId, Timestamp now);
    void markRead(ChatId chatId, Seq seq, Timestamp now);
    void setStatus(OperatorStatus status, Timestamp now);
    /// Sets tags of the chat and takes others away, here and now, and queues that for the server.
    void changeTags(ChatId chatId, const QList<TagId> &add, const QList<TagId> &remove, Timestamp now);
    /// Makes the visitor's card so, here and now, and queues that for the server. `card.version` names the card it was
    /// changed from.
    void changeCard(VisitorId visitorId, const ContactCard &card, Timestamp now);
    /// Queues a failed job that has no message once more; a card then on top of what it is now.
    void retryAction(qint64 jobId, Timestamp now);
    void discardAction(qint64 jobId);
    /// Puts back, as they were, a message that the server had refused and that was discarded (one of an invitation went
    /// with its chat, and stays away); or tags or a card that it had refused.
    void restoreDiscarded(const TimelineEntry &entry);
    void restoreAction(const OutboxJob &refused);
    /// Removes a tag, a group or a canned reply here and now, by the name of the method that removes it from the
    /// company (namespace method). It goes to the server with `handOverRemovals`, and until then can be put back.
    void holdRemoval(QLatin1StringView methodName, qint64 id);
    void restoreRemoved(QLatin1StringView methodName, qint64 id);
    /// Queues for the server all that is held.
    void handOverRemovals(Timestamp now);
    void retry(LocalId localId, Timestamp now);
    void discard(LocalId localId, Timestamp now);
    void saveDraft(ChatId chatId, const QString &text);
    /// Keeps what is filled in and not sent; an empty object takes it away.
    void saveForm(FormKind kind, qint64 id, const QJsonObject &form);

    // The way of the outbox.

    /// The first job of each lane that is not in @p busyLanes, at most @p limit, oldest first, marked as handed to the
    /// network.
    QList<OutboxJob> takeJobs(const QSet<ChatId> &busyLanes, int limit);
    /// The server has accepted a job that has no message. Does nothing when it is gone.
    void completeJob(qint64 jobId);
    /// The server has numbered the message of a job. Does nothing when it is known already.
    void completeMessage(qint64 jobId, MessageId messageId, Seq seq, Timestamp at);
    /// The server has the file of a job, which can be sent now. False when it has been discarded meanwhile.
    bool completeUpload(qint64 jobId, const FileInfo &file);
    /// The server has taken a card. What was done to it since stands on this version now.
    void completeCard(qint64 jobId, const ContactCard &card);
    /// The card of a job was changed by another meanwhile, and is @p theirs now. What does not contradict is put
    /// together and stays queued; else false, and the job has to fail.
    bool rebaseCard(qint64 jobId, const ContactCard &theirs);
    /// The server has refused a job for good. A message, its changes, tags and a card stay as failed, with the cache as
    /// it was before; anything else is forgotten.
    void failJob(qint64 jobId, ErrorCode failure);
    /// The server has made the change of a job, and says what the message is now.
    void completeChange(qint64 jobId, const Message &message);
    /// Takes a job as it is, from another file, with its number and its entry.
    void adoptJob(const OutboxJob &job, const TimelineEntry &entry);
    /// Takes a message of which the job was lost: it stays as one that was not delivered.
    void adoptWithoutJob(TimelineEntry entry);
    /// Forgets messages of the server that are not as they were written; they come again.
    void dropDamaged(const QList<LocalId> &damaged);
    /// Moves what is kept under a provisional id to the real one.
    void renameChat(ChatId from, ChatId to);

    /// Puts up to @p most things of an older file, which has none there, into the search index. False when all are in
    /// it.
    bool indexMore(int most);

private:
    bool run(const QString &sql, const QVariantList &values = {});
    template<typename T> bool putThing(const QString &table, const T &value);
    bool removeThing(const QString &table, qint64 id);
    template<typename T> void replaceThings(const QString &table, const QList<T> &values);
    void storeRoom(const Room &room, const std::optional<Room> &before);
    void putRoomsOf(const Snapshot &snapshot);
    void putRequestsOf(const Snapshot &snapshot);
    void changeClosedRequestCount(int by);
    /// Takes @p message into what its chat or room says of itself.
    void applyToConversation(const Message &message);
    void setMeta(const QString &key, const QString &value);
    void storeChat(const Chat &chat, const std::optional<Chat> &before);
    void changeClosedCount(int by);
    void eraseChat(ChatId chatId);
    void addMessage(const Message &message);
    /// Nothing waits in the outbox, and no message for its number.
    bool holdsNothingUnsent() const;
    /// Messages of one chat, in their order, while nothing unsent is held: the chat is read and written once for all.
    void addPlainMessages(std::span<const Message> messages);
    bool isNumbered(ChatId chatId, Seq seq);
    /// Those from @p first to @p last that the chat has.
    QSet<Seq> numbersBetween(ChatId chatId, Seq first, Seq last);
    bool completes(const Message &message);
    void updateEntry(const TimelineEntry &entry);
    /// @p siteId is the chat's, when it is known already.
    LocalId insertEntry(const TimelineEntry &entry, SiteId siteId = 0);
    std::optional<TimelineEntry> entry(const QString &where, const QVariantList &values);
    std::optional<OutboxJob> job(const QString &where, const QVariantList &values);
    void insertJob(const OutboxJob &job);
    /// After each change of a job.
    void sealJob(qint64 jobId);
    /// After each change of the owner or the position.
    void sealPosition();
    void moveJobs(ChatId from, ChatId to);
    OutboxJob jobFor(const Message &message) const;
    bool hasUnsent(ChatId chatId);
    void makeRoomFor(const Message &message);
    void queueRead(ChatId chatId, QLatin1StringView methodName, Seq seq, Timestamp now);
    void renameVisitor(const Visitor &visitor);
    void storeVisitor(const Visitor &visitor);
    QList<OutboxJob> jobs(const QString &where, const QVariantList &values);
    void applyTags(Chat &chat);
    QList<OutboxJob> changesOf(const Message &message);
    Message withChanges(Message message);
    void queueChange(QLatin1StringView methodName, const Message &said, const QString &text, Timestamp now);
    void editUnsent(TimelineEntry unsent, const QString &text, Timestamp now);
    void takeChange(const Message &message);
    void showMessage(const Message &said);
    void followQuotes(const Message &shown);
    void numberChanges(const Message &message);
    void foldChanges(TimelineEntry &refused);
    void release(const OutboxJob &removal);
    void failChange(const OutboxJob &job);
    void retryChange(const OutboxJob &refused, Timestamp now);
    void undoTags(const OutboxJob &job);
    void undoCard(const OutboxJob &job);
    void updateParams(qint64 jobId, const QJsonObject &params);
    QJsonArray heldRemovals() const;
    void setHeldRemovals(const QJsonArray &held);
    void tellRemoval(const QString &methodName);
    void indexEntry(const TimelineEntry &entry, SiteId siteId = 0);
    void indexVisitor(VisitorId visitorId);
    void emptySearchIndex();
    bool indexMoreVisitors(int most);
    bool indexMoreMessages(int most);
    QVariant metaNumber(const QString &key) const;
    void setLeft(const QString &key, qint64 left);

    std::shared_ptr<Statements> m_statements;
    CacheReader m_reader;
    ChangeCollector m_changes;
    bool m_refused = false;
};

/// Names of the outbox's methods (docs/protocol.md).
namespace method {
inline constexpr QLatin1StringView SendMessage("chat.send");
inline constexpr QLatin1StringView CloseChat("chat.close");
inline constexpr QLatin1StringView MarkRead("chat.read");
inline constexpr QLatin1StringView SetStatus("operator.setStatus");
inline constexpr QLatin1StringView SendToRoom("colleague.send");
inline constexpr QLatin1StringView MarkRoomRead("colleague.read");
inline constexpr QLatin1StringView SetTags("chat.tag");
inline constexpr QLatin1StringView SaveCard("visitor.update");
inline constexpr QLatin1StringView RemoveTag("tag.remove");
inline constexpr QLatin1StringView RemoveGroup("group.remove");
inline constexpr QLatin1StringView RemoveReply("reply.remove");
inline constexpr QLatin1StringView EditMessage("message.edit");
inline constexpr QLatin1StringView RemoveMessage("message.remove");
} // namespace method

} // namespace otklik
