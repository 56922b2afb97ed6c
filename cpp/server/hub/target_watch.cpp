// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/target_watch.h"

#include <QUrl>

#include <algorithm>

namespace otklik {

namespace {

bool isAt(const QString &url, const QString &part)
{
    // Whoever writes a rule reads the address as the browser shows it.
    return part.isEmpty() || url.contains(part, Qt::CaseInsensitive) ||
           QUrl::fromPercentEncoding(url.toUtf8()).contains(part, Qt::CaseInsensitive);
}

} // namespace

TargetWatch::TargetWatch(const HubStrand &strand, Clock clock, Found found)
    : m_clock(std::move(clock))
    , m_found(std::move(found))
    , m_timer(strand)
{
}

std::optional<Timestamp> TargetWatch::dueAt(const QList<TargetRule> &rules, const Stay &stay)
{
    std::optional<Timestamp> first;
    for (const TargetRule &rule : rules) {
        if (stay.pagesSeen < rule.pagesSeen || (rule.returningOnly && !stay.returning) ||
            !isAt(stay.pageUrl, rule.addressContains)) {
            continue;
        }
        const Timestamp due = stay.since + qint64(rule.secondsOnSite) * 1'000;
        first = std::min(first.value_or(due), due);
    }
    return first;
}

void TargetWatch::setRules(SiteId siteId, const QList<TargetRule> &rules)
{
    if (m_rules.value(siteId) != rules) {
        m_rules[siteId] = rules;
        reconsider(siteId);
    }
}

void TargetWatch::watch(VisitorId id, const Stay &stay)
{
    m_watched[id].stay = stay;
    consider(id);
    wakeForFirst();
}

void TargetWatch::forget(VisitorId id)
{
    if (const auto found = m_watched.find(id); found != m_watched.end()) {
        unqueue(id, *found);
        m_watched.erase(found);
    }
}

void TargetWatch::reconsider(SiteId siteId)
{
    QList<VisitorId> concerned;
    for (const auto &[id, watched] : m_watched.asKeyValueRange()) {
        if (watched.stay.siteId == siteId) {
            concerned.append(id);
        }
    }
    for (const VisitorId id : concerned) {
        consider(id);
    }
    wakeForFirst();
}

void TargetWatch::stop()
{
    m_watched.clear();
    m_queue.clear();
    m_timer.cancel();
}

void TargetWatch::consider(VisitorId id)
{
    const auto found = m_watched.find(id);
    if (found == m_watched.end()) {
        return;
    }
    unqueue(id, *found);
    const auto due = dueAt(m_rules.value(found->stay.siteId), found->stay);
    if (!due) {
        return;
    }
    if (*due > m_clock()) {
        found->due = *due;
        m_queue.emplace(*due, id);
    } else if (m_found(id)) {
        m_watched.remove(id);
    }
}

void TargetWatch::unqueue(VisitorId id, Watched &watched)
{
    if (watched.due != 0) {
        m_queue.erase({watched.due, id});
        watched.due = 0;
    }
}

void TargetWatch::wakeForFirst()
{
    const Timestamp first = m_queue.empty() ? 0 : m_queue.begin()->first;
    if (first == m_timerAt) {
        return;
    }
    m_timerAt = first;
    if (first == 0) {
        m_timer.cancel();
        return;
    }
    m_timer.expires_after(std::chrono::milliseconds(std::max<qint64>(1, first - m_clock())));
    m_timer.async_wait([this](const boost::system::error_code &replaced) {
        if (!replaced) {
            woken();
        }
    });
}

void TargetWatch::woken()
{
    m_timerAt = 0;
    while (!m_queue.empty() && m_queue.begin()->first <= m_clock()) {
        consider(m_queue.begin()->second);
    }
    wakeForFirst();
}

} // namespace otklik
