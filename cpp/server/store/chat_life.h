// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/told_contacts.h"
#include "server/store/transaction.h"

#include <optional>

namespace otklik {

// What may happen to a chat, and what follows from it (docs/protocol.md, "The life of a chat"). Each function is one
// whole step: it checks who may do it, changes the rows and announces. They refuse with the errors of the protocol.

/// How long after its end a chat goes on when the visitor writes, in milliseconds.
inline constexpr qint64 ResumeTime = 24LL * 60 * 60 * 1000;

/// What somebody writes: text, a file of theirs, or both.
struct Word
{
    QString clientId;
    QString text;
    FileId fileId = 0;
};

struct ChatMessage
{
    Chat chat;
    std::optional<Message> message;
};

// The operator's steps.

/// @p present: whether the visitor is on the site now.
ChatMessage inviteVisitor(Transaction &transaction, OperatorId operatorId, VisitorId visitorId, bool present,
                          const QString &clientId, const QString &text);
/// The first operator to accept has the chat; conflict for the others, and for whom it is not offered to. Accepting
/// one's own again changes nothing.
Chat acceptChat(Transaction &transaction, OperatorId operatorId, ChatId chatId);
Message sendAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId, const Word &word,
                       MessageKind kind);
void closeAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId);
void readAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId, Seq seq);

/// The operator has gone without closing them: the chats they lead wait for others.
void leaveChats(Transaction &transaction, OperatorId operatorId);
/// The same for all who may not go on with theirs: the right, the site or the desk was taken from them.
void takeChatsBack(Transaction &transaction, const QList<Operator> &staff);

// The visitor's steps.

/// The page a visitor writes from; `chat_started` tells it.
struct WritingVisitor
{
    VisitorId id = 0;
    SiteId siteId = 0;
    QString pageUrl;
    QString pageTitle;
    QString autoInvitation = {};           ///< what the rules' invitation said, when this is its answer
    std::optional<SaidContacts> said = {}; ///< in the form before a chat
};
/// Starts a chat unless one is open; with text, writes it there. A new one needs what the site's form before a chat
/// must have, unless it answers an invitation: refuses with invalid and the field.
ChatMessage startChat(Transaction &transaction, const WritingVisitor &visitor, const QString &clientId,
                      const QString &text);
/// Writes into the open chat, else goes on with the one closed lately, else starts one.
Message sendAsVisitor(Transaction &transaction, const WritingVisitor &visitor, const Word &word);
void acceptInvite(Transaction &transaction, VisitorId visitorId);
void rejectInvite(Transaction &transaction, VisitorId visitorId);
/// Also when the visitor has left. Without an open chat nothing changes.
void closeAsVisitor(Transaction &transaction, VisitorId visitorId);
void readAsVisitor(Transaction &transaction, VisitorId visitorId, Seq seq);
/// The open chat, else the one that would go on if the visitor wrote.
std::optional<Chat> presentChatOf(Transaction &transaction, VisitorId visitorId);

} // namespace otklik
