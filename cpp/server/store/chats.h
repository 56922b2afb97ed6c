// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

#include <optional>

namespace otklik {

// Chats as rows: finding, keeping, telling. What may happen to a chat is in chat_life.h.

/// Refuses with not_found when there is none.
Chat chatById(Transaction &transaction, ChatId id);
std::optional<Chat> openChatOf(Transaction &transaction, VisitorId visitorId);
/// The newest one, open or closed.
std::optional<Chat> lastChatOf(Transaction &transaction, VisitorId visitorId);
/// Newest first, at most @p limit.
QList<Chat> chatsOfVisitor(Transaction &transaction, VisitorId visitorId, int limit);
/// Those that are offered to @p operatorId, and that they have invited, talk in or are asked to take over.
QList<Chat> openChatsFor(Transaction &transaction, OperatorId operatorId);
/// Those that @p operatorId talks in.
QList<Chat> activeChatsOf(Transaction &transaction, OperatorId operatorId);
/// Visitors with an open chat.
QList<VisitorId> visitorsInChats(Transaction &transaction);

struct ChatPage
{
    QList<Chat> chats;
    bool more = false;
};
/// Closed ones that the operator took part in, newest first, with an id below @p before (0: from the newest).
ChatPage closedChatsOf(Transaction &transaction, OperatorId operatorId, ChatId before, int limit);

/// Stores a new chat and gives it its id.
void insertChat(Transaction &transaction, Chat &chat);
/// Stores what may change in a chat.
void updateChat(Transaction &transaction, const Chat &chat);
/// Remembers that the operator took part. @return whether that is news.
bool addParticipant(Transaction &transaction, Chat &chat, OperatorId operatorId);

/// Those it is offered to while the chat waits, else its operator and those who are asked to take it over.
QList<OperatorId> receiversOf(Transaction &transaction, const Chat &chat);
/// Adds to @p receivers those who took part and still work with the chat's site: what they keep of it shall be true.
QList<OperatorId> andParticipants(Transaction &transaction, const Chat &chat, QList<OperatorId> receivers);
/// Tells those who get to see the chat what is known of its visitor.
void introduceVisitor(Transaction &transaction, const Chat &chat, const QList<OperatorId> &newcomers);
/// Tells @p receivers how the chat is now; presence follows.
void announceChat(Transaction &transaction, const Chat &chat, const QList<OperatorId> &receivers, bool created = false);

} // namespace otklik
