// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"

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

} // namespace otklik
