// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

#include <QHash>

namespace otklik {

// Offers of waiting chats as rows (server/routing/distribution.h has the rules).

/// Gives a chat that waits its offer, anew or as the rules go on. @return whether somebody else may accept it now
bool offerChat(Transaction &transaction, Chat &chat);
/// The chat waits no more.
void dropOffer(Transaction &transaction, Chat &chat);
/// How many chats the operator talks in.
int activeChatsOf(Transaction &transaction, OperatorId operatorId);
/// Whether somebody may take new chats of the site now.
bool isServed(Transaction &transaction, const Site &site);

/// What the hub needs to know after the work has changed hands or time has passed.
struct Stock
{
    QHash<SiteId, bool> served; ///< by site: somebody is available for new chats
    Timestamp nextDue = 0;      ///< when to ask again at the latest; 0: not before something happens
};
/// Ends what has run out (offers, transfers, blocks) and offers waiting chats to those who can take them now.
Stock takeStock(Transaction &transaction);

} // namespace otklik
