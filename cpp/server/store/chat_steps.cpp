// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/chat_steps.h"

#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/messages.h"
#include "server/store/offers.h"
#include "server/store/rights.h"
#include "server/store/transfers.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// @p event: joined or left
void tellOperator(Transaction &transaction, const Chat &chat, const QString &event)
{
    transaction.announcements.notices.append({.receiver = chat.visitorId,
                                              .method = u"operator"_s,
                                              .params = {{"event"_L1, event}, {"name"_L1, chat.operatorName}}});
}

} // namespace

void tellState(Transaction &transaction, const Chat &chat, const QString &state)
{
    transaction.announcements.notices.append(
        {.receiver = chat.visitorId, .method = u"state"_s, .params = {{"state"_L1, state}, {"chatId"_L1, chat.id}}});
}

void activateChat(Transaction &transaction, Chat &chat, const QList<OperatorId> &receivers)
{
    dropOffer(transaction, chat);
    chat.state = ChatState::Active;
    chat.waitingSince = 0;
    chat.closedAt = 0;
    chat.closedBy = ClosedBy::Nobody;
    updateChat(transaction, chat);
    addParticipant(transaction, chat, chat.operatorId);
    transaction.run(u"UPDATE operators SET took_at = ? WHERE id = ?"_s, {transaction.now, chat.operatorId});
    transaction.announcements.workChanged = true;
    announceChat(transaction, chat, receivers);
    tellState(transaction, chat, u"chat"_s);
    tellOperator(transaction, chat, u"joined"_s);
}

void putToWait(Transaction &transaction, Chat &chat)
{
    // Who closed it has kept it as a closed one and need not hear of it.
    const QList<OperatorId> before =
        chat.state == ChatState::Closed ? QList<OperatorId>() : receiversOf(transaction, chat);
    dropTransfer(transaction, chat);
    chat.state = ChatState::Waiting;
    chat.operatorId = 0;
    chat.operatorName.clear();
    chat.waitingSince = transaction.now;
    chat.closedAt = 0;
    chat.closedBy = ClosedBy::Nobody;
    updateChat(transaction, chat);
    offerChat(transaction, chat);
    transaction.announcements.workChanged = true;
    QList<OperatorId> receivers = before;
    for (const OperatorId id : *chat.offeredTo) {
        if (!receivers.contains(id)) {
            receivers.append(id);
        }
    }
    introduceVisitor(transaction, chat, *chat.offeredTo);
    announceChat(transaction, chat, receivers);
    tellState(transaction, chat, u"waiting"_s);
}

void answerInvitation(Transaction &transaction, Chat &chat)
{
    const Operator host = operatorById(transaction, chat.operatorId);
    if (host.status != OperatorStatus::Offline && mayLead(host, chat.siteId)) {
        activateChat(transaction, chat, {chat.operatorId});
    } else {
        putToWait(transaction, chat);
    }
}

void endChat(Transaction &transaction, Chat &chat, const Ending &ending)
{
    // Also who talked in it before and lost it (a transfer, a lost connection) learns how it ended.
    const QList<OperatorId> receivers = andParticipants(transaction, chat, receiversOf(transaction, chat));
    appendSystemMessage(transaction, chat, ending.code, ending.params);
    dropOffer(transaction, chat);
    dropTransfer(transaction, chat);
    chat.state = ChatState::Closed;
    chat.waitingSince = 0;
    chat.closedAt = transaction.now;
    chat.closedBy = ending.by;
    chat.unansweredSince = 0; // nobody waits any more
    updateChat(transaction, chat);
    transaction.announcements.workChanged = true;
    announceChat(transaction, chat, receivers);
    if (ending.by == ClosedBy::Operator) {
        tellOperator(transaction, chat, u"left"_s);
    }
    tellState(transaction, chat, ending.visitorState);
}

} // namespace otklik
