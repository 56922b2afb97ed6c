// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/hub/method_tables.h"
#include "server/store/answers.h"
#include "server/store/chat_access.h"
#include "server/store/chat_life.h"
#include "server/store/message_changes.h"
#include "server/store/messages.h"
#include "server/store/snapshot.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

constexpr int MaxList = 100;

void handleInvite(const Call &call)
{
    FieldReader reader(call.params);
    const VisitorId id = reader.id("visitorId"_L1);
    const QString clientId = reader.clientId("clientId"_L1);
    const QString text = reader.text("text"_L1, Message::MaxText, Need::Required);
    if (call.refused(reader)) {
        return;
    }
    const bool present = call.hub.board().find(id) != nullptr;
    call.answerWith([me = operatorOf(call), id, present, clientId, text](Transaction &transaction) {
        refuseOtherSites(transaction, me, id);
        const ChatMessage invited = inviteVisitor(transaction, me, id, present, clientId, text);
        return QJsonObject{{"chat"_L1, toJson(invited.chat)}, {"message"_L1, toJson(*invited.message)}};
    });
}

void handleAccept(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id](Transaction &transaction) {
            return QJsonObject{{"chat"_L1, toJson(acceptChat(transaction, me, id))}};
        });
    }
}

void handleSend(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    const Word word = wordOf(reader);
    const MessageId answered = reader.id("replyToId"_L1, Need::Optional);
    const QString kindName = reader.text("kind"_L1, FieldReader::MaxName);
    const auto kind = kindName.isEmpty() ? MessageKind::Message : messageKindFromString(kindName);
    if (!kind || *kind == MessageKind::System) {
        reader.fail("kind"_L1, u"is neither message nor note"_s);
    }
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([me = operatorOf(call), id, word, kind = *kind, answered](Transaction &transaction) {
        const Message message = answerAsOperator(transaction, me, id, word, kind, answered);
        return QJsonObject{{"messageId"_L1, message.id}, {"seq"_L1, message.seq}, {"at"_L1, message.at}};
    });
}

void handleEdit(const Call &call)
{
    FieldReader reader(call.params);
    const MessageId id = reader.id("messageId"_L1);
    const QString text = reader.text("text"_L1, Message::MaxText);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id, text](Transaction &transaction) {
            const Message message = editMessage(transaction, me, id, text);
            return QJsonObject{{"message"_L1, messageFor(transaction, message, Reader::Operator)}};
        });
    }
}

void handleRemove(const Call &call)
{
    FieldReader reader(call.params);
    const MessageId id = reader.id("messageId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id](Transaction &transaction) {
            const Message message = removeMessage(transaction, me, id);
            return QJsonObject{{"message"_L1, messageFor(transaction, message, Reader::Operator)}};
        });
    }
}

void handleClose(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id](Transaction &transaction) {
            closeAsOperator(transaction, me, id);
            return QJsonObject();
        });
    }
}

void handleHistory(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    const Seq before = reader.id("beforeSeq"_L1, Need::Optional);
    const int limit = int(reader.integer("limit"_L1, 1, MaxList, MaxList));
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([me = operatorOf(call), id, before, limit](Transaction &transaction) {
        const Chat chat = chatFor(transaction, me, id);
        const MessagePage page = messagesBefore(transaction, chat.id, before, limit, Reader::Operator);
        return QJsonObject{{"messages"_L1, page.messages}, {"more"_L1, page.more}};
    });
}

void handleList(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId before = reader.id("beforeChatId"_L1, Need::Optional);
    const int limit = int(reader.integer("limit"_L1, 1, MaxList, MaxList));
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), before, limit](Transaction &transaction) {
            return closedChats(transaction, me, before, limit);
        });
    }
}

void handleRead(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    const Seq seq = reader.id("seq"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id, seq](Transaction &transaction) {
            readAsOperator(transaction, me, id, seq);
            return QJsonObject();
        });
    }
}

// Passing by and kept nowhere: the hub knows enough of who talks with whom.
void handleTyping(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    if (call.refused(reader)) {
        return;
    }
    if (const Presence *visitor = call.hub.board().inChat(id); visitor && visitor->operatorId == operatorOf(call)) {
        call.hub.toVisitor(visitor->visitorId, encodeNotification(u"typing"_s, {}));
    }
    call.reply({});
}

constexpr std::array Methods{
    Method{"visitor.invite"_L1, Role::Operator, handleInvite, Right::Invite},
    Method{"chat.accept"_L1, Role::Operator, handleAccept, Right::Chats},
    Method{"chat.send"_L1, Role::Operator, handleSend, Right::Chats},
    // In a chat the store asks for the right to chats; in a room of colleagues nobody needs it.
    Method{"message.edit"_L1, Role::Operator, handleEdit},
    Method{"message.remove"_L1, Role::Operator, handleRemove},
    Method{"chat.close"_L1, Role::Operator, handleClose, Right::Chats},
    Method{"chat.history"_L1, Role::Operator, handleHistory},
    Method{"chat.list"_L1, Role::Operator, handleList},
    Method{"chat.read"_L1, Role::Operator, handleRead},
    Method{"chat.typing"_L1, Role::Operator, handleTyping},
};

} // namespace

std::span<const Method> chatMethods()
{
    return Methods;
}

} // namespace otklik
