// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/hub/method_tables.h"
#include "server/store/redirect.h"
#include "server/store/transfers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

QJsonObject answerOf(const Chat &chat)
{
    return {{"chat"_L1, toJson(chat)}};
}

void handleTransfer(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    const TransferTarget target{.operatorId = reader.id("operatorId"_L1, Need::Optional),
                                .groupId = reader.id("groupId"_L1, Need::Optional),
                                .comment = reader.text("comment"_L1, Message::MaxText).trimmed()};
    if ((target.operatorId == 0) == (target.groupId == 0)) {
        reader.fail("operatorId"_L1, u"or groupId is needed, and only one of them"_s);
    }
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id, target](Transaction &transaction) {
            return answerOf(offerTransfer(transaction, me, id, target));
        });
    }
}

void handleAccept(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id](Transaction &transaction) {
            return answerOf(acceptTransfer(transaction, me, id));
        });
    }
}

// The two that end it.
void step(const Call &call, void (*change)(Transaction &, OperatorId, ChatId))
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = operatorOf(call), id, change](Transaction &transaction) {
            change(transaction, me, id);
            return QJsonObject();
        });
    }
}

void handleRedirect(const Call &call)
{
    FieldReader reader(call.params);
    const ChatId id = reader.id("chatId"_L1);
    Redirect redirect{.clientId = reader.clientId("clientId"_L1),
                      .url = reader.text("url"_L1, FieldReader::MaxUrl, Need::Required)};
    if (call.refused(reader)) {
        return;
    }
    const Presence *visitor = call.hub.board().inChat(id);
    redirect.pageOpen = visitor && call.hub.hasPage(visitor->visitorId);
    call.answerWith([me = operatorOf(call), id, redirect](Transaction &transaction) {
        const Message message = redirectVisitor(transaction, me, id, redirect);
        return QJsonObject{{"messageId"_L1, message.id}, {"seq"_L1, message.seq}, {"at"_L1, message.at}};
    });
}

constexpr std::array Methods{
    Method{"chat.redirect"_L1, Role::Operator, handleRedirect, Right::Chats},
    Method{"chat.transfer"_L1, Role::Operator, handleTransfer, Right::Chats},
    Method{"chat.acceptTransfer"_L1, Role::Operator, handleAccept, Right::Chats},
    Method{"chat.declineTransfer"_L1, Role::Operator, [](const Call &call) { step(call, declineTransfer); },
           Right::Chats},
    Method{"chat.cancelTransfer"_L1, Role::Operator, [](const Call &call) { step(call, cancelTransfer); },
           Right::Chats},
};

} // namespace

std::span<const Method> transferMethods()
{
    return Methods;
}

} // namespace otklik
