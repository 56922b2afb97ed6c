// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/call.h"

#include "protocol/json.h"
#include "server/hub/operator_sign_in.h"
#include "server/store/chat_life.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/messages.h"
#include "server/store/snapshot.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

constexpr int MaxList = 100;

OperatorId caller(const Call &call)
{
    return call.hub.operatorSession(call.session)->colleague.id;
}

void handleSnapshot(const Call &call)
{
    call.ask<QJsonObject>([me = caller(call)](Transaction &transaction) { return snapshotFor(transaction, me); },
                          [call](const QJsonObject &snapshot) {
                              call.reply(snapshot);
                              const OperatorSession *session = call.hub.operatorSession(call.session);
                              if (session && session->peer->bulkWaiting() == 0) {
                                  call.hub.sendPresence(*session);
                              }
                          });
}

void handleSetStatus(const Call &call)
{
    FieldReader reader(call.params);
    const auto status = operatorStatusFromString(reader.text("status"_L1, FieldReader::MaxName));
    if (!status) {
        reader.fail("status"_L1, u"is none of the known values"_s);
    }
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([me = caller(call), status = *status](Transaction &transaction) {
        chooseStatus(transaction, me, status);
        return QJsonObject();
    });
}

void handleVisitorGet(const Call &call)
{
    FieldReader reader(call.params);
    const VisitorId id = reader.id("visitorId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([id](Transaction &transaction) { return visitorInfo(transaction, id); });
    }
}

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
    call.answerWith([me = caller(call), id, present, clientId, text](Transaction &transaction) {
        const ChatMessage invited = inviteVisitor(transaction, me, id, present, clientId, text);
        return QJsonObject{{"chat"_L1, toJson(invited.chat)}, {"message"_L1, toJson(*invited.message)}};
    });
}

void handleAccept(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = caller(call), id](Transaction &transaction) {
            return QJsonObject{{"chat"_L1, toJson(acceptChat(transaction, me, id))}};
        });
    }
}

void handleSend(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    const Word word = wordOf(reader);
    const QString kindName = reader.text("kind"_L1, FieldReader::MaxName);
    const auto kind = kindName.isEmpty() ? MessageKind::Message : messageKindFromString(kindName);
    if (!kind || *kind == MessageKind::System) {
        reader.fail("kind"_L1, u"is neither message nor note"_s);
    }
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([me = caller(call), id, word, kind = *kind](Transaction &transaction) {
        const Message message = sendAsOperator(transaction, me, id, word, kind);
        return QJsonObject{{"messageId"_L1, message.id}, {"seq"_L1, message.seq}, {"at"_L1, message.at}};
    });
}

void handleClose(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = caller(call), id](Transaction &transaction) {
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
    call.answerWith([id, before, limit](Transaction &transaction) {
        const Chat chat = chatById(transaction, id);
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
        call.answerWith([me = caller(call), before, limit](Transaction &transaction) {
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
        call.answerWith([me = caller(call), id, seq](Transaction &transaction) {
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
    if (const Presence *visitor = call.hub.board().inChat(id); visitor && visitor->operatorId == caller(call)) {
        call.hub.toVisitor(visitor->visitorId, encodeNotification(u"typing"_s, {}));
    }
    call.reply({});
}

constexpr std::array Methods{
    Method{"session.login"_L1, Role::Operator, handleLogin},
    Method{"session.resume"_L1, Role::Operator, handleResume},
    Method{"session.logout"_L1, Role::Operator, handleLogout},
    Method{"sync.snapshot"_L1, Role::Operator, handleSnapshot},
    Method{"operator.setStatus"_L1, Role::Operator, handleSetStatus},
    Method{"visitor.get"_L1, Role::Operator, handleVisitorGet},
    Method{"visitor.invite"_L1, Role::Operator, handleInvite},
    Method{"chat.accept"_L1, Role::Operator, handleAccept},
    Method{"chat.send"_L1, Role::Operator, handleSend},
    Method{"chat.close"_L1, Role::Operator, handleClose},
    Method{"chat.history"_L1, Role::Operator, handleHistory},
    Method{"chat.list"_L1, Role::Operator, handleList},
    Method{"chat.read"_L1, Role::Operator, handleRead},
    Method{"chat.typing"_L1, Role::Operator, handleTyping},
};

} // namespace

void callOperatorMethod(const Call &call, const QString &method, const OperatorSession &session)
{
    const auto found = std::ranges::find_if(Methods, [&](const Method &candidate) { return candidate.name == method; });
    if (found == Methods.end()) {
        call.refuse(ErrorCode::NoSuchMethod, u"no such method"_s);
    } else if (session.colleague.role < found->least) {
        call.refuse(ErrorCode::Forbidden, u"another role may do this"_s);
    } else {
        found->handle(call);
    }
}

} // namespace otklik
