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
    QList<OperatorId> operators; ///< empty: nobody can take it now
    QList<OperatorId> asked;     ///< who were asked one by one, the present one too
    Timestamp expiresAt = 0;     ///< then it goes on to the next; 0: it does not

    bool operator==(const Offer &) const = default;
};

/// Whether @p colleague is available for new chats of a site, whatever they are doing.
bool isAvailableFor(const Operator &colleague, SiteId siteId);
/// The same with the rules of the site and its working hours.
bool isAvailableFor(const Operator &colleague, SiteId siteId, const SiteRules &rules, Timestamp now);
/// Whether one more chat is within the limit.
bool hasRoom(const Operator &colleague, int activeChats);

/// The offer that follows @p present: the same while it holds, else the next one.
Offer nextOffer(const Distribution &rule, const QList<Candidate> &candidates, const Offer &present, Timestamp now);

} // namespace otklik
