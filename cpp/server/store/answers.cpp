// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/answers.h"

#include "server/store/chat_access.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/files.h"
#include "server/store/messages.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto SendMethod = "chat.send"_L1;

} // namespace

Quote quoteOf(const Message &message)
{
    Quote quote{.id = message.id, .seq = message.seq, .author = message.author};
    const bool wordless = message.text.trimmed().isEmpty();
    quote.text = (wordless && message.file ? message.file->name : message.text).left(Quote::MaxText);
    if (!quote.text.isEmpty() && quote.text.back().isHighSurrogate()) {
        quote.text.chop(1); // half of a character is none
    }
    return quote;
}

std::optional<Quote> quoteToSend(Transaction &transaction, ChatId chatId, MessageKind kind, MessageId id)
{
    if (id == 0) {
        return {};
    }
    const auto answered = messageById(transaction, id);
    if (!answered || answered->chatId != chatId) {
        throw Refusal(ErrorCode::Invalid, u"no such message in this chat"_s, u"replyToId"_s);
    }
    if (answered->kind == MessageKind::System) {
        throw Refusal(ErrorCode::Invalid, u"a system message cannot be answered"_s, u"replyToId"_s);
    }
    if (kind == MessageKind::Message && answered->kind == MessageKind::Note) {
        throw Refusal(ErrorCode::Invalid, u"the visitor must not read what a note says"_s, u"replyToId"_s);
    }
    return quoteOf(*answered);
}

Message answerAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId, const Word &word,
                         MessageKind kind, MessageId answered)
{
    const Actor actor{.kind = AuthorKind::Operator, .id = operatorId};
    if (const auto earlier = earlierAction(transaction, actor, word.clientId, SendMethod)) {
        return *messageById(transaction, earlier->messageId);
    }
    Chat chat = chatFor(transaction, operatorId, chatId);
    if (chat.state == ChatState::Closed) {
        throw Refusal(ErrorCode::Conflict, u"the chat is closed"_s);
    }
    if (kind == MessageKind::Message && chat.operatorId != operatorId) {
        throw chat.state == ChatState::Waiting ? Refusal(ErrorCode::Conflict, u"the chat has not been accepted"_s)
                                               : Refusal(ErrorCode::Forbidden, u"the chat is another operator's"_s);
    }
    Message message;
    message.kind = kind;
    message.author = {.kind = AuthorKind::Operator,
                      .id = operatorId,
                      .name =
                          chat.operatorId == operatorId ? chat.operatorName : operatorName(transaction, operatorId)};
    message.clientId = word.clientId;
    message.text = word.text;
    message.file = fileToSend(transaction, actor, word.fileId);
    message.replyTo = quoteToSend(transaction, chat.id, kind, answered);
    message = appendMessage(transaction, chat, message);
    if (addParticipant(transaction, chat, operatorId)) {
        announceChat(transaction, chat, receiversOf(transaction, chat)); // a colleague's first note in it
    }
    rememberAction(transaction, actor, word.clientId, SendMethod, {.chatId = chat.id, .messageId = message.id});
    return message;
}

} // namespace otklik
