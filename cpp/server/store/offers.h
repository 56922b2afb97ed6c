// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routing/distribution.h"
#include "server/store/transaction.h"

#include <QHash>

namespace otklik {

// Offers of waiting chats as rows; server/routing/distribution.h has the rules.

/// Who works and how busy they are, read once for many chats.
class Workforce
{
public:
    explicit Workforce(Transaction &transaction);

    /// Those who may take a chat of @p site now.
    QList<Candidate> candidatesFor(const Site &site, Timestamp now) const;
    /// A chat was offered to the operator alone.
    void asked(OperatorId id, Timestamp now) { m_busy[id].askedAt = now; }

private:
    QList<Operator> m_operators;
    QHash<OperatorId, Candidate> m_busy; ///< how busy each of them is
};

/// Gives a chat that begins to wait its first offer; the chat then shows it.
void offerChat(Transaction &transaction, Chat &chat);
/// The chat waits no more.
void dropOffer(Transaction &transaction, Chat &chat);
/// Waiting chats go on to whoever may take them now; who hears of it are those it is taken from, too.
void passOffersOn(Transaction &transaction, Workforce &workforce, const QList<Site> &sites);

/// Who may accept the waiting chat now.
QList<OperatorId> offeredTo(Transaction &transaction, ChatId chatId);
/// Waiting chats that the operator may accept now.
QList<ChatId> chatsOfferedTo(Transaction &transaction, OperatorId me);
/// How many chats the operator talks in.
int countActiveChats(Transaction &transaction, OperatorId id);

} // namespace otklik
