// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/chat_steps.h"

#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/messages.h"
#include "server/store/offers.h"
#include "server/store/transfers.h"

using namespace Qt::StringLiterals;

namespace otklik {

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
    QList<OperatorId> receivers = receiversOf(transaction, chat);
    dropTransfer(transaction, chat);
    chat.state = ChatState::Waiting;
    chat.operatorId = 0;
    chat.operatorName.clear();
    chat.waitingSince = transaction.now;
    chat.closedAt = 0;
    chat.closedBy = ClosedBy::Nobody;
    updateChat(transaction, chat);
    offerChat(transaction, chat);
    for (const OperatorId receiver : receiversOf(transaction, chat)) {
        if (!receivers.contains(receiver)) {
            receivers.append(receiver);
        }
    }
    announceChat(transaction, chat, receivers);
    tellState(transaction, chat, u"waiting"_s);
}

void answerInvitation(Transaction &transaction, Chat &chat)
{
    if (operatorById(transaction, chat.operatorId).status == OperatorStatus::Offline) {
        putToWait(transaction, chat);
    } else {
        activateChat(transaction, chat, {chat.operatorId});
    }
}

void endChat(Transaction &transaction, Chat &chat, const End &how)
{
    const QList<OperatorId> receivers = receiversOf(transaction, chat);
    appendSystemMessage(transaction, chat, how.code, how.params);
    dropOffer(transaction, chat);
    dropTransfer(transaction, chat);
    chat.state = ChatState::Closed;
    chat.waitingSince = 0;
    chat.closedAt = transaction.now;
    chat.closedBy = how.by;
    chat.unansweredSince = 0; // nobody waits any more
    updateChat(transaction, chat);
    transaction.announcements.workChanged = true;
    announceChat(transaction, chat, receivers);
    if (how.by == ClosedBy::Operator && chat.operatorId != 0) {
        tellOperator(transaction, chat, u"left"_s);
    }
    tellState(transaction, chat, how.visitorState);
}

} // namespace otklik
