// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

#include <QHash>

namespace otklik {

/// Where a waiting chat stands among those of its site.
struct QueuePlace
{
    ChatId chatId = 0;
    int place = 0; ///< 1: the next one

    bool operator==(const QueuePlace &) const = default;
};

/// What the hub needs to know after the work has changed hands or time has passed.
struct Settled
{
    QHash<SiteId, bool> served;              ///< by site: somebody takes new chats of it now
    QHash<VisitorId, QueuePlace> queue = {}; ///< of all who wait
    Timestamp nextDue = 0;                   ///< when to settle again at the latest; 0: not before something happens
};

/// Brings the work into line with the rules as they are now: ends what has run out (offers, transfers, blocks), takes
/// chats and requests from those who may not go on with them, and offers waiting chats to whoever can take them. Does
/// the same whether an action, a command from outside or the clock was the cause.
Settled settle(Transaction &transaction);

} // namespace otklik
