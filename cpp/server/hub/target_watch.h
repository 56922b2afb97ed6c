// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/site_rules.h"
#include "domain/types.h"
#include "server/clock.h"
#include "server/hub/executor.h"

#include <QHash>

#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <optional>
#include <set>

namespace otklik {

/// Finds the visitors whom a rule of their site makes targeted (docs/protocol.md, "Targeted visitors"), as they move
/// and as time passes. Whose time is still to come wait in a queue with one timer for its first. On the hub's strand.
class TargetWatch
{
public:
    /// What the rules ask about a visitor.
    struct Stay
    {
        SiteId siteId = 0;
        Timestamp since = 0; ///< when the visit began
        int pagesSeen = 0;
        QString pageUrl;
        bool returning = false; ///< not on the first visit
    };
    /// Called when a rule holds. @return whether the visitor is done with for this visit; if not, they are asked for
    /// again with the next page, and by reconsider()
    using Found = std::function<bool(VisitorId)>;

    TargetWatch(const HubStrand &strand, Clock clock, Found found);

    /// The rules of a site from now on; its visitors are looked at anew.
    void setRules(SiteId siteId, const QList<TargetRule> &rules);
    /// A visitor has come or has moved.
    void watch(VisitorId id, const Stay &stay);
    void forget(VisitorId id);
    /// Something else that counts has changed for the visitors of a site.
    void reconsider(SiteId siteId);
    void stop();

    /// When the first of @p rules will hold if the visitor stays where they are; nothing when none will.
    static std::optional<Timestamp> dueAt(const QList<TargetRule> &rules, const Stay &stay);

private:
    struct Watched
    {
        Stay stay;
        Timestamp due = 0; ///< 0: not in the queue
    };
    void consider(VisitorId id);
    void unqueue(VisitorId id, Watched &watched);
    void wakeForFirst();
    void woken();

    Clock m_clock;
    Found m_found;
    QHash<SiteId, QList<TargetRule>> m_rules;
    QHash<VisitorId, Watched> m_watched;
    std::set<std::pair<Timestamp, VisitorId>> m_queue;
    boost::asio::steady_timer m_timer;
    Timestamp m_timerAt = 0; ///< what the timer is set to; 0: not set
};

} // namespace otklik
