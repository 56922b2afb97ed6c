// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/chat_life.h"

#include "server/store/answers.h"
#include "server/store/blacklist.h"
#include "server/store/chat_access.h"
#include "server/store/chat_steps.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/files.h"
#include "server/store/messages.h"
#include "server/store/offers.h"
#include "server/store/rights.h"
#include "server/store/visitors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto InviteMethod = "visitor.invite"_L1;
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

// Who was invited is not asked for more than an answer.
Chat newChat(Transaction &transaction, const WritingVisitor &visitor, bool hasMessage)
{
    if (visitor.autoInvitation.isEmpty()) {
        requireContacts(siteById(transaction, visitor.siteId).rules.preChat, toldBy(transaction, visitor.id),
                        hasMessage);
    }
    Chat chat;
    chat.visitorId = visitor.id;
    chat.visitorName = visitorName(transaction, visitor.id);
    chat.siteId = visitor.siteId;
    chat.state = ChatState::Waiting;
    chat.createdAt = transaction.now;
    chat.waitingSince = transaction.now;
    insertChat(transaction, chat);
    offerChat(transaction, chat);
    transaction.announcements.workChanged = true;
    introduceVisitor(transaction, chat, *chat.offeredTo);
    announceChat(transaction, chat, *chat.offeredTo, true);
    tellState(transaction, chat, u"waiting"_s);
    if (!visitor.autoInvitation.isEmpty()) {
        appendSystemMessage(transaction, chat, systemcode::AutoInvited, {{u"text"_s, visitor.autoInvitation}});
    }
    appendSystemMessage(transaction, chat, systemcode::ChatStarted,
                        {{u"pageTitle"_s, visitor.pageTitle}, {u"pageUrl"_s, visitor.pageUrl}});
    return chat;
}

// Back to the same operator even beyond their limit: it is their own talk that goes on.
void resume(Transaction &transaction, Chat &chat)
{
    if (chat.operatorId != 0 && isAvailableFor(operatorById(transaction, chat.operatorId), chat.siteId)) {
        // A snapshot tells of nobody whose chat was closed.
        introduceVisitor(transaction, chat, {chat.operatorId});
        activateChat(transaction, chat, {chat.operatorId});
    } else {
        putToWait(transaction, chat);
    }
    appendSystemMessage(transaction, chat, systemcode::ChatResumed);
}

void giveUp(Transaction &transaction, Chat chat)
{
    const QVariantMap params{{u"operatorId"_s, chat.operatorId}, {u"operatorName"_s, chat.operatorName}};
    putToWait(transaction, chat);
    appendSystemMessage(transaction, chat, systemcode::OperatorGone, params);
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
    if (isBlocked(transaction, visitorId)) {
        throw Refusal(ErrorCode::Conflict, u"the visitor is on the blacklist"_s);
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
    introduceVisitor(transaction, chat, {operatorId});
    announceChat(transaction, chat, {operatorId}, true);
    tellState(transaction, chat, u"invited"_s);
    const Message message =
        appendMessage(transaction, chat, written(AuthorKind::Operator, operatorId, chat.operatorName, clientId, text));
    rememberAction(transaction, actor, clientId, InviteMethod, {.chatId = chat.id, .messageId = message.id});
    return {.chat = chat, .message = message};
}

Chat acceptChat(Transaction &transaction, OperatorId operatorId, ChatId chatId)
{
    Chat chat = chatFor(transaction, operatorId, chatId);
    if (chat.state == ChatState::Active && chat.operatorId == operatorId) {
        return chat;
    }
    if (chat.state != ChatState::Waiting) {
        throw Refusal(ErrorCode::Conflict, u"the chat does not wait any more"_s);
    }
    const QList<OperatorId> offered = *chat.offeredTo;
    if (!offered.contains(operatorId)) {
        throw Refusal(ErrorCode::Conflict, u"the chat is offered to others now"_s);
    }
    // Of several that are offered, the one before may have been the last within the limit.
    const Operator colleague = operatorById(transaction, operatorId);
    if (!hasRoom(colleague, countActiveChats(transaction, operatorId))) {
        throw Refusal(ErrorCode::Conflict, u"one more chat is over the operator's limit"_s);
    }
    chat.operatorId = operatorId;
    chat.operatorName = colleague.name;
    activateChat(transaction, chat, offered);
    appendSystemMessage(transaction, chat, systemcode::OperatorJoined, {{u"operatorName"_s, chat.operatorName}});
    return chat;
}

Message sendAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId, const Word &word,
                       MessageKind kind)
{
    return answerAsOperator(transaction, operatorId, chatId, word, kind, 0);
}

void closeAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId)
{
    if (chatFor(transaction, operatorId, chatId).state == ChatState::Closed) {
        return;
    }
    Chat chat = ownChat(transaction, operatorId, chatId);
    endChat(transaction, chat,
            {.by = ClosedBy::Operator,
             .code = systemcode::OperatorLeft,
             .params = {{u"operatorId"_s, chat.operatorId}, {u"operatorName"_s, chat.operatorName}}});
}

void readAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId, Seq seq)
{
    Chat chat = ownChat(transaction, operatorId, chatId);
    const Seq read = std::min(seq, chat.lastSeq);
    if (read > chat.readSeq) {
        chat.readSeq = read;
        updateChat(transaction, chat);
        announceChat(transaction, chat, receiversOf(transaction, chat)); // also whoever is asked to take it over
    }
}

void leaveChats(Transaction &transaction, OperatorId operatorId)
{
    for (const Chat &chat : activeChatsOf(transaction, operatorId)) {
        giveUp(transaction, chat);
    }
}

void takeChatsBack(Transaction &transaction, const QList<Operator> &staff)
{
    const Rows talks = transaction.run(uR"(SELECT DISTINCT operator_id, site_id FROM chats
        WHERE state <> 'closed' AND state = 'active')"_s);
    for (const Row &talk : talks) {
        const auto host = std::ranges::find(staff, talk.integer(0), &Operator::id);
        if (host != staff.end() && mayLead(*host, talk.integer(1))) {
            continue;
        }
        for (const Chat &chat : activeChatsOf(transaction, talk.integer(0))) {
            if (chat.siteId == talk.integer(1)) {
                giveUp(transaction, chat);
            }
        }
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
    refuseBlocked(transaction, visitor.id);
    if (visitor.said) {
        tellContacts(transaction, visitor.id, *visitor.said);
    }
    ChatMessage result;
    if (auto open = openChatOf(transaction, visitor.id)) {
        result.chat = *open;
        if (result.chat.state == ChatState::Invited) {
            answerInvitation(transaction, result.chat);
        }
    } else {
        result.chat = newChat(transaction, visitor, !text.isEmpty());
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
    refuseBlocked(transaction, visitor.id);
    const std::optional<FileInfo> file = fileToSend(transaction, actor, word.fileId);
    std::optional<Chat> chat = presentChatOf(transaction, visitor.id);
    if (!chat) {
        chat = newChat(transaction, visitor, true);
    } else if (chat->state == ChatState::Closed) {
        resume(transaction, *chat);
    } else if (chat->state == ChatState::Invited) {
        answerInvitation(transaction, *chat);
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
        answerInvitation(transaction, *chat);
    }
}

void rejectInvite(Transaction &transaction, VisitorId visitorId)
{
    auto chat = openChatOf(transaction, visitorId);
    if (chat && chat->state == ChatState::Invited) {
        endChat(transaction, *chat, {.by = ClosedBy::Visitor, .code = systemcode::InviteRejected});
    }
}

void closeAsVisitor(Transaction &transaction, VisitorId visitorId)
{
    if (auto chat = openChatOf(transaction, visitorId)) {
        const bool invited = chat->state == ChatState::Invited;
        endChat(transaction, *chat,
                {.by = ClosedBy::Visitor, .code = invited ? systemcode::InviteExpired : systemcode::VisitorLeft});
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
