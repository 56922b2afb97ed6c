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

} // namespace

bool isAvailableFor(const Operator &colleague, SiteId siteId)
{
    return colleague.enabled && colleague.status == OperatorStatus::Available && mayTakeChats(colleague) &&
           worksWith(colleague, siteId);
}

bool isAvailableFor(const Operator &colleague, SiteId siteId, const SiteRules &rules, Timestamp now)
{
    const GroupId group = rules.distribution.groupId;
    return isAvailableFor(colleague, siteId) && (group == 0 || colleague.groups.contains(group)) &&
           isOpen(rules.hours, now);
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
    const bool toOne = present.expiresAt != 0;
    const bool toAll = !toOne && !present.operators.isEmpty();
    if (rule.mode == DistributionMode::All || toAll) {
        return {.operators = all, .asked = present.asked, .expiresAt = 0};
    }
    if (toOne && present.expiresAt > now && all.contains(present.operators.value(0))) {
        return present;
    }
    const Candidate *next = nullptr;
    for (const Candidate &candidate : candidates) {
        if (!present.asked.contains(candidate.id) && (!next || comesFirst(rule.mode, candidate, *next))) {
            next = &candidate;
        }
    }
    if (!next) {
        return {.operators = all, .asked = present.asked, .expiresAt = 0};
    }
    return {.operators = {next->id},
            .asked = present.asked + QList<OperatorId>{next->id},
            .expiresAt = now + qint64(rule.acceptSeconds) * 1'000};
}

} // namespace otklik
