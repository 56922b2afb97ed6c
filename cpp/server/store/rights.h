// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"

#include <algorithm>

namespace otklik {

// What an operator may do (docs/protocol.md, "Rights").

inline bool worksWith(const Operator &colleague, SiteId siteId)
{
    return colleague.role == Role::Admin || colleague.sites.isEmpty() || colleague.sites.contains(siteId);
}

inline bool mayWorkOnRequests(const Operator &colleague)
{
    return colleague.role == Role::Admin || colleague.rights.requests;
}

inline bool mayTakeChats(const Operator &colleague)
{
    return colleague.role == Role::Admin || colleague.rights.chats;
}

/// Whether they may lead a chat of the site, wherever they are now.
inline bool mayLead(const Operator &colleague, SiteId siteId)
{
    return colleague.enabled && mayTakeChats(colleague) && worksWith(colleague, siteId);
}

inline bool mayInvite(const Operator &colleague)
{
    return colleague.role == Role::Admin || (colleague.rights.invite && colleague.rights.chats);
}

inline bool mayBlock(const Operator &colleague)
{
    return colleague.role == Role::Admin || colleague.rights.block;
}

/// The sites that they see, ascending; empty: all.
inline QList<SiteId> visibleSites(const Operator &colleague)
{
    QList<SiteId> sites = colleague.role == Role::Admin ? QList<SiteId>() : colleague.sites;
    std::ranges::sort(sites);
    return sites;
}

/// The right that an action takes beside the role.
enum class Right : quint8 { None, Chats, Invite, Requests, Block };

inline bool has(const Operator &colleague, Right right)
{
    switch (right) {
    case Right::None:
        return true;
    case Right::Chats:
        return mayTakeChats(colleague);
    case Right::Invite:
        return mayInvite(colleague);
    case Right::Requests:
        return mayWorkOnRequests(colleague);
    case Right::Block:
        return mayBlock(colleague);
    }
    return false;
}

} // namespace otklik
