// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"

namespace otklik {

// To whom a waiting chat is offered (docs/protocol.md, "Distribution"). Plain functions over what is known.

/// Somebody who may take the chat now.
struct Candidate
{
    OperatorId id = 0;
    int activeChats = 0;
    Timestamp askedAt = 0; ///< when a chat was last offered to them alone
    Timestamp tookAt = 0;  ///< when they last took one
};

/// Who may accept a waiting chat now.
struct Offer
{
    QList<OperatorId> operators; ///< ascending; empty: nobody can take it now
    QList<OperatorId> asked;     ///< who were asked one by one, the present one too
    Timestamp expiresAt = 0;     ///< then it goes on to the next; 0: it does not

    bool operator==(const Offer &) const = default;
};

/// Whether @p colleague could take a chat of the site now: available, and with the right to.
bool isAvailableFor(const Operator &colleague, SiteId siteId);
/// The same for a new chat, which the site's rules may keep for a group. The working hours are not looked at.
bool takesNewChatsOf(const Operator &colleague, const Site &site);
/// Whether somebody takes new chats of @p site at @p now, however busy they are.
bool isServed(const Site &site, const QList<Operator> &staff, Timestamp now);
/// Whether one more chat is within the limit.
bool hasRoom(const Operator &colleague, int activeChats);

/// The offer that follows @p present: the same while it holds, else the next one.
Offer nextOffer(const Distribution &rule, const QList<Candidate> &candidates, const Offer &present, Timestamp now);

} // namespace otklik
