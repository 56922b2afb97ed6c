// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/chat_life.h"

#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/events.h"
#include "server/store/files.h"
#include "server/store/messages.h"
#include "server/store/visitors.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto InviteMethod = "visitor.invite"_L1;
constexpr auto OperatorSendMethod = "chat.send"_L1;
constexpr auto StartMethod = "visitor.startChat"_L1;
constexpr auto VisitorSendMethod = "visitor.send"_L1;

Message written(AuthorKind kind, qint64 id, const QString &name, const QString &clientId, const QString &text)
{
    Message message;
    message.author = {.kind = kind, .id = id, .name = name};
    message.clientId = clientId;
    message.text = text;
    return message;
}

void tellState(Transaction &transaction, const Chat &chat, const QString &state)
{
    transaction.announcements.notices.append(
        {.receiver = chat.visitorId, .method = u"state"_s, .params = {{"state"_L1, state}, {"chatId"_L1, chat.id}}});
}

void tellOperator(Transaction &transaction, const Chat &chat, const QString &event)
{
    transaction.announcements.notices.append({.receiver = chat.visitorId,
                                              .method = u"operator"_s,
                                              .params = {{"event"_L1, event}, {"name"_L1, chat.operatorName}}});
}

// The chat belongs to its operator and is being talked in from now on.
void activate(Transaction &transaction, Chat &chat, const QList<OperatorId> &receivers)
{
    chat.state = ChatState::Active;
    chat.waitingSince = 0;
    chat.closedAt = 0;
    chat.closedBy = ClosedBy::Nobody;
    updateChat(transaction, chat);
    addParticipant(transaction, chat, chat.operatorId);
    announceChat(transaction, chat, receivers);
    tellState(transaction, chat, u"chat"_s);
    tellOperator(transaction, chat, u"joined"_s);
}

Chat newChat(Transaction &transaction, const WritingVisitor &visitor)
{
    Chat chat;
    chat.visitorId = visitor.id;
    chat.visitorName = visitorName(transaction, visitor.id);
    chat.siteId = visitor.siteId;
    chat.state = ChatState::Waiting;
    chat.createdAt = transaction.now;
    chat.waitingSince = transaction.now;
    insertChat(transaction, chat);
    announceChat(transaction, chat, allOperators(transaction), true);
    tellState(transaction, chat, u"waiting"_s);
    appendSystemMessage(transaction, chat, systemcode::ChatStarted,
                        {{u"pageTitle"_s, visitor.pageTitle}, {u"pageUrl"_s, visitor.pageUrl}});
    return chat;
}

void resume(Transaction &transaction, Chat &chat)
{
    const bool same =
        chat.operatorId != 0 && operatorById(transaction, chat.operatorId).status == OperatorStatus::Available;
    if (same) {
        activate(transaction, chat, {chat.operatorId});
    } else {
        chat.state = ChatState::Waiting;
        chat.operatorId = 0;
        chat.operatorName.clear();
        chat.waitingSince = transaction.now;
        chat.closedAt = 0;
        chat.closedBy = ClosedBy::Nobody;
        updateChat(transaction, chat);
        announceChat(transaction, chat, allOperators(transaction));
        tellState(transaction, chat, u"waiting"_s);
    }
    appendSystemMessage(transaction, chat, systemcode::ChatResumed);
}

void end(Transaction &transaction, Chat &chat, ClosedBy by, QLatin1StringView code, const QVariantMap &params = {})
{
    const QList<OperatorId> receivers = receiversOf(transaction, chat);
    appendSystemMessage(transaction, chat, code, params);
    chat.state = ChatState::Closed;
    chat.waitingSince = 0;
    chat.closedAt = transaction.now;
    chat.closedBy = by;
    chat.unansweredSince = 0; // nobody waits any more
    updateChat(transaction, chat);
    announceChat(transaction, chat, receivers);
    if (by == ClosedBy::Operator) {
        tellOperator(transaction, chat, u"left"_s);
    }
    tellState(transaction, chat, u"closed"_s);
}

// The visitor's word, whatever chat it goes to.
Message addVisitorsWord(Transaction &transaction, Chat &chat, const QString &clientId, const QString &text,
                        const std::optional<FileInfo> &file = {})
{
    Message message = written(AuthorKind::Visitor, chat.visitorId, chat.visitorName, clientId, text);
    message.file = file;
    return appendMessage(transaction, chat, std::move(message));
}

} // namespace

ChatMessage inviteVisitor(Transaction &transaction, OperatorId operatorId, VisitorId visitorId, bool present,
                          const QString &clientId, const QString &text)
{
    const Actor actor{.kind = AuthorKind::Operator, .id = operatorId};
    if (const auto earlier = earlierAction(transaction, actor, clientId, InviteMethod)) {
        return {.chat = chatById(transaction, earlier->chatId),
                .message = messageById(transaction, earlier->messageId)};
    }
    if (!present) {
        throw Refusal(ErrorCode::NotFound, u"the visitor is not on the site"_s);
    }
    if (openChatOf(transaction, visitorId)) {
        throw Refusal(ErrorCode::Conflict, u"the visitor has an open chat"_s);
    }
    Chat chat;
    chat.visitorId = visitorId;
    chat.visitorName = visitorName(transaction, visitorId);
    chat.siteId = siteOfVisitor(transaction, visitorId);
    chat.state = ChatState::Invited;
    chat.operatorId = operatorId;
    chat.operatorName = operatorName(transaction, operatorId);
    chat.createdAt = transaction.now;
    insertChat(transaction, chat);
    addParticipant(transaction, chat, operatorId);
    announceChat(transaction, chat, {operatorId}, true);
    tellState(transaction, chat, u"invited"_s);
    const Message message =
        appendMessage(transaction, chat, written(AuthorKind::Operator, operatorId, chat.operatorName, clientId, text));
    rememberAction(transaction, actor, clientId, InviteMethod, {.chatId = chat.id, .messageId = message.id});
    return {.chat = chat, .message = message};
}

Chat acceptChat(Transaction &transaction, OperatorId operatorId, ChatId chatId)
{
    Chat chat = chatById(transaction, chatId);
    if (chat.state == ChatState::Active && chat.operatorId == operatorId) {
        return chat;
    }
    if (chat.state != ChatState::Waiting) {
        throw Refusal(ErrorCode::Conflict, u"the chat does not wait any more"_s);
    }
    chat.operatorId = operatorId;
    chat.operatorName = operatorName(transaction, operatorId);
    activate(transaction, chat, allOperators(transaction));
    appendSystemMessage(transaction, chat, systemcode::OperatorJoined, {{u"operatorName"_s, chat.operatorName}});
    return chat;
}

Message sendAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId, const Word &word,
                       MessageKind kind)
{
    const Actor actor{.kind = AuthorKind::Operator, .id = operatorId};
    if (const auto earlier = earlierAction(transaction, actor, word.clientId, OperatorSendMethod)) {
        return *messageById(transaction, earlier->messageId);
    }
    Chat chat = chatById(transaction, chatId);
    if (chat.state == ChatState::Closed) {
        throw Refusal(ErrorCode::Conflict, u"the chat is closed"_s);
    }
    if (kind == MessageKind::Message && chat.operatorId != operatorId) {
        throw chat.state == ChatState::Waiting ? Refusal(ErrorCode::Conflict, u"the chat has not been accepted"_s)
                                               : Refusal(ErrorCode::Forbidden, u"the chat is another operator's"_s);
    }
    Message message = written(AuthorKind::Operator, operatorId, operatorName(transaction, operatorId),
                              word.clientId, word.text);
    message.kind = kind;
    message.file = fileToSend(transaction, actor, word.fileId);
    message = appendMessage(transaction, chat, message);
    addParticipant(transaction, chat, operatorId);
    rememberAction(transaction, actor, word.clientId, OperatorSendMethod, {.chatId = chat.id, .messageId = message.id});
    return message;
}

void closeAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId)
{
    Chat chat = chatById(transaction, chatId);
    if (chat.state == ChatState::Closed) {
        return;
    }
    if (chat.operatorId != operatorId) {
        throw Refusal(ErrorCode::Forbidden, u"the chat is not this operator's"_s);
    }
    end(transaction, chat, ClosedBy::Operator, systemcode::OperatorLeft,
        {{u"operatorId"_s, chat.operatorId}, {u"operatorName"_s, chat.operatorName}});
}

void readAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId, Seq seq)
{
    Chat chat = chatById(transaction, chatId);
    if (chat.operatorId != operatorId) {
        throw Refusal(ErrorCode::Forbidden, u"the chat is not this operator's"_s);
    }
    const Seq read = std::min(seq, chat.lastSeq);
    if (read > chat.readSeq) {
        chat.readSeq = read;
        updateChat(transaction, chat);
        announceChat(transaction, chat, {operatorId});
    }
}

ChatMessage startChat(Transaction &transaction, const WritingVisitor &visitor, const QString &clientId,
                      const QString &text)
{
    const Actor actor{.kind = AuthorKind::Visitor, .id = visitor.id};
    if (const auto earlier = earlierAction(transaction, actor, clientId, StartMethod)) {
        return {.chat = chatById(transaction, earlier->chatId),
                .message = messageById(transaction, earlier->messageId)};
    }
    ChatMessage result;
    if (auto open = openChatOf(transaction, visitor.id)) {
        result.chat = *open;
        if (result.chat.state == ChatState::Invited) {
            activate(transaction, result.chat, {result.chat.operatorId});
        }
    } else {
        result.chat = newChat(transaction, visitor);
    }
    if (!text.isEmpty()) {
        result.message = addVisitorsWord(transaction, result.chat, clientId, text);
    }
    rememberAction(transaction, actor, clientId, StartMethod,
                   {.chatId = result.chat.id, .messageId = result.message ? result.message->id : 0});
    return result;
}

Message sendAsVisitor(Transaction &transaction, const WritingVisitor &visitor, const Word &word)
{
    const Actor actor{.kind = AuthorKind::Visitor, .id = visitor.id};
    if (const auto earlier = earlierAction(transaction, actor, word.clientId, VisitorSendMethod)) {
        return *messageById(transaction, earlier->messageId);
    }
    const std::optional<FileInfo> file = fileToSend(transaction, actor, word.fileId);
    std::optional<Chat> chat = presentChatOf(transaction, visitor.id);
    if (!chat) {
        chat = newChat(transaction, visitor);
    } else if (chat->state == ChatState::Closed) {
        resume(transaction, *chat);
    } else if (chat->state == ChatState::Invited) {
        activate(transaction, *chat, {chat->operatorId});
    }
    const Message message = addVisitorsWord(transaction, *chat, word.clientId, word.text, file);
    rememberAction(transaction, actor, word.clientId, VisitorSendMethod, {.chatId = chat->id, .messageId = message.id});
    return message;
}

void acceptInvite(Transaction &transaction, VisitorId visitorId)
{
    auto chat = openChatOf(transaction, visitorId);
    if (!chat) {
        throw Refusal(ErrorCode::Conflict, u"there is no invitation any more"_s);
    }
    if (chat->state == ChatState::Invited) {
        activate(transaction, *chat, {chat->operatorId});
    }
}

void rejectInvite(Transaction &transaction, VisitorId visitorId)
{
    auto chat = openChatOf(transaction, visitorId);
    if (chat && chat->state == ChatState::Invited) {
        end(transaction, *chat, ClosedBy::Visitor, systemcode::InviteRejected);
    }
}

void closeAsVisitor(Transaction &transaction, VisitorId visitorId)
{
    if (auto chat = openChatOf(transaction, visitorId)) {
        end(transaction, *chat, ClosedBy::Visitor, systemcode::VisitorLeft);
    }
}

void readAsVisitor(Transaction &transaction, VisitorId visitorId, Seq seq)
{
    auto chat = presentChatOf(transaction, visitorId);
    const Seq read = chat ? std::min(seq, chat->lastSeq) : 0;
    if (chat && read > chat->visitorReadSeq) {
        chat->visitorReadSeq = read;
        updateChat(transaction, *chat);
        announceChat(transaction, *chat, receiversOf(transaction, *chat));
    }
}

std::optional<Chat> presentChatOf(Transaction &transaction, VisitorId visitorId)
{
    auto chat = lastChatOf(transaction, visitorId);
    if (chat && chat->state == ChatState::Closed && transaction.now - chat->closedAt >= ResumeTime) {
        return {};
    }
    return chat;
}

} // namespace otklik
