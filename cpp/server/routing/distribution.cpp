// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routing/distribution.h"

#include "server/routing/working_hours.h"
#include "server/store/rights.h"

#include <algorithm>
#include <tuple>

namespace otklik {

namespace {

QList<OperatorId> idsOf(const QList<Candidate> &candidates)
{
    QList<OperatorId> ids;
    for (const Candidate &candidate : candidates) {
        ids.append(candidate.id);
    }
    std::ranges::sort(ids);
    return ids;
}

bool comesFirst(DistributionMode mode, const Candidate &one, const Candidate &other)
{
    if (mode == DistributionMode::LeastBusy) {
        return std::tie(one.activeChats, one.tookAt, one.id) < std::tie(other.activeChats, other.tookAt, other.id);
    }
    return std::tie(one.askedAt, one.id) < std::tie(other.askedAt, other.id);
}

// The first of those who were not asked yet; nothing when all were.
const Candidate *nextOf(DistributionMode mode, const QList<Candidate> &candidates, const QList<OperatorId> &asked)
{
    const Candidate *next = nullptr;
    for (const Candidate &candidate : candidates) {
        if (!asked.contains(candidate.id) && (!next || comesFirst(mode, candidate, *next))) {
            next = &candidate;
        }
    }
    return next;
}

} // namespace

bool isAvailableFor(const Operator &colleague, SiteId siteId)
{
    return colleague.status == OperatorStatus::Available && mayLead(colleague, siteId);
}

bool takesNewChatsOf(const Operator &colleague, const Site &site)
{
    const GroupId group = site.rules.distribution.groupId;
    return isAvailableFor(colleague, site.id) && (group == 0 || colleague.groups.contains(group));
}

bool isServed(const Site &site, const QList<Operator> &staff, Timestamp now)
{
    return isOpen(site.rules.hours, now) &&
           std::ranges::any_of(staff, [&](const Operator &colleague) { return takesNewChatsOf(colleague, site); });
}

bool hasRoom(const Operator &colleague, int activeChats)
{
    return colleague.chatLimit == 0 || activeChats < colleague.chatLimit;
}

Offer nextOffer(const Distribution &rule, const QList<Candidate> &candidates, const Offer &present, Timestamp now)
{
    if (candidates.isEmpty()) {
        return {};
    }
    const QList<OperatorId> all = idsOf(candidates);
    if (rule.mode == DistributionMode::All) {
        return {.operators = all, .asked = {}, .expiresAt = 0};
    }
    const Timestamp latest = now + qint64(rule.acceptSeconds) * 1'000;
    const bool toOne = present.expiresAt != 0;
    if (toOne && present.expiresAt > now && all.contains(present.operators.value(0))) {
        Offer same = present;
        same.expiresAt = std::min(present.expiresAt, latest); // the time may have been made shorter meanwhile
        return same;
    }
    // Once it went to all because each was asked, it stays with all; who comes later is one of them.
    const bool toAll = !toOne && !present.operators.isEmpty() && !present.asked.isEmpty();
    const Candidate *next = toAll ? nullptr : nextOf(rule.mode, candidates, present.asked);
    if (!next) {
        return {.operators = all, .asked = present.asked, .expiresAt = 0};
    }
    return {.operators = {next->id}, .asked = present.asked + QList<OperatorId>{next->id}, .expiresAt = latest};
}

} // namespace otklik
