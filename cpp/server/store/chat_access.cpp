// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/chat_access.h"

#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/rights.h"
#include "server/store/visitors.h"

using namespace Qt::StringLiterals;

namespace otklik {

void refuseOtherSites(Transaction &transaction, OperatorId me, VisitorId visitorId)
{
    if (!worksWith(operatorById(transaction, me), siteOfVisitor(transaction, visitorId))) {
        throw Refusal(ErrorCode::NotFound, u"no such visitor"_s);
    }
}

Chat chatFor(Transaction &transaction, OperatorId me, ChatId chatId)
{
    Chat chat = chatById(transaction, chatId);
    if (!worksWith(operatorById(transaction, me), chat.siteId)) {
        throw Refusal(ErrorCode::NotFound, u"no such chat"_s);
    }
    return chat;
}

Chat ownChat(Transaction &transaction, OperatorId me, ChatId chatId)
{
    Chat chat = chatFor(transaction, me, chatId);
    if (chat.operatorId != me) {
        throw Refusal(ErrorCode::Forbidden, u"the chat is not this operator's"_s);
    }
    return chat;
}

} // namespace otklik
