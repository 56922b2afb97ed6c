// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/message_changes.h"

#include "domain/room.h"
#include "server/store/chat_access.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/message_index.h"
#include "server/store/messages.h"
#include "server/store/rights.h"
#include "server/store/rooms.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

[[noreturn]] void refuseUnknown()
{
    throw Refusal(ErrorCode::NotFound, u"no such message"_s);
}

// A message or note that the operator has written, where they may still write such.
Message ownMessage(Transaction &transaction, OperatorId me, MessageId id)
{
    auto message = messageById(transaction, id);
    if (!message) {
        refuseUnknown();
    }
    const Operator colleague = operatorById(transaction, me);
    if (isRoom(message->chatId)) {
        if (!isInRoom(transaction, me, message->chatId)) {
            refuseUnknown();
        }
    } else {
        chatFor(transaction, me, message->chatId);
        if (!mayTakeChats(colleague)) {
            throw Refusal(ErrorCode::Forbidden, u"not this operator's to do"_s);
        }
    }
    if (message->author.kind != AuthorKind::Operator || message->author.id != me) {
        throw Refusal(ErrorCode::Forbidden, u"the message is another's"_s);
    }
    return *std::move(message);
}

void refuseLate(const Transaction &transaction, const Message &message)
{
    if (transaction.now - message.at > Message::ChangeableFor) {
        throw Refusal(ErrorCode::Conflict, u"the message is too old to be changed"_s);
    }
}

// What the removed message carried, unless another one or a canned reply carries it too. Nobody may read it any more;
// its content is cleaned up like one that nobody sent.
void forgetFile(Transaction &transaction, FileId id)
{
    transaction.run(uR"(DELETE FROM files WHERE id = ?
        AND NOT EXISTS (SELECT 1 FROM messages WHERE file_id = files.id AND file_id <> 0)
        AND NOT EXISTS (SELECT 1 FROM reply_parts WHERE file_id = files.id))"_s,
                    {id});
    // One that stays is cleaned up when the last of those has gone.
    transaction.run(u"UPDATE files SET chat_id = 0, message_id = 0 WHERE id = ?"_s, {id});
    transaction.run(uR"(DELETE FROM uploads WHERE file_id = ?
        AND NOT EXISTS (SELECT 1 FROM files WHERE id = uploads.file_id))"_s,
                    {id});
}

// Whoever keeps the chat keeps it true, also who has passed it on and whoever had it before it was closed.
void announceChange(Transaction &transaction, const Message &message)
{
    if (isRoom(message.chatId)) {
        announce(transaction, membersOf(transaction, message.chatId), MessageChanged{message});
        return;
    }
    const Chat chat = chatById(transaction, message.chatId);
    announce(transaction, andParticipants(transaction, chat, receiversOf(transaction, chat)), MessageChanged{message});
    if (message.kind != MessageKind::Note) {
        transaction.announcements.notices.append(
            {.receiver = chat.visitorId,
             .method = u"messageChanged"_s,
             .params = {{"message"_L1, messageFor(transaction, message, Reader::Visitor)}}});
    }
}

} // namespace

void addMessageChanges(Database &database)
{
    database.run(u"ALTER TABLE messages ADD COLUMN reply_to BIGINT NOT NULL DEFAULT 0"_s);
    database.run(u"ALTER TABLE messages ADD COLUMN edited_at BIGINT NOT NULL DEFAULT 0"_s);
    database.run(u"ALTER TABLE messages ADD COLUMN removed_at BIGINT NOT NULL DEFAULT 0"_s);
}

Message editMessage(Transaction &transaction, OperatorId me, MessageId id, const QString &text)
{
    Message message = ownMessage(transaction, me, id);
    if (message.isRemoved()) {
        throw Refusal(ErrorCode::Conflict, u"the message was removed"_s);
    }
    const QString words = text.trimmed().isEmpty() ? QString() : text;
    if (words.isEmpty() && !message.file) {
        throw Refusal(ErrorCode::Invalid, u"text is empty"_s, u"text"_s);
    }
    if (words == message.text) {
        return message;
    }
    refuseLate(transaction, message);
    message.text = words;
    message.editedAt = transaction.now;
    transaction.run(u"UPDATE messages SET text = ?, edited_at = ? WHERE id = ?"_s,
                    {message.text, message.editedAt, message.id});
    unindexMessage(transaction.database, message.id);
    indexMessage(transaction.database, message,
                 isRoom(message.chatId) ? 0 : chatById(transaction, message.chatId).siteId);
    announceChange(transaction, message);
    return message;
}

Message removeMessage(Transaction &transaction, OperatorId me, MessageId id)
{
    Message message = ownMessage(transaction, me, id);
    if (message.isRemoved()) {
        return message;
    }
    refuseLate(transaction, message);
    message.text.clear();
    message.replyTo.reset();
    message.editedAt = 0;
    message.removedAt = transaction.now;
    transaction.run(
        u"UPDATE messages SET text = '', file_id = 0, reply_to = 0, edited_at = 0, removed_at = ? WHERE id = ?"_s,
        {message.removedAt, message.id});
    if (message.file) {
        forgetFile(transaction, message.file->id);
        message.file.reset();
    }
    unindexMessage(transaction.database, message.id);
    announceChange(transaction, message);
    return message;
}

} // namespace otklik
