// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/presence_feed.h"

#include "protocol/event.h"
#include "protocol/frame.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::chrono::milliseconds Interval(250);
// While a full picture is on its way, its next part is tried this often.
constexpr std::chrono::milliseconds RestInterval(50);
constexpr qsizetype PartVisitors = 200;
constexpr qsizetype PartBytes = qsizetype(256) * 1024;
// No further part is handed over while so much still waits for the reader.
constexpr qsizetype EnoughWaiting = qsizetype(512) * 1024;

// A safe guess from above of what a visitor takes as JSON, without making it twice.
qsizetype bytesOf(const Presence &presence)
{
    constexpr qsizetype names = 400;
    constexpr qsizetype utf8 = 3;
    return names + utf8 * (presence.name.size() + presence.city.size() + presence.source.size() +
                           presence.pageUrl.size() + presence.pageTitle.size() + presence.operatorName.size());
}

QByteArray encode(const PresenceUpdate &update)
{
    return encodeNotification(u"presence"_s, toJson(update));
}

bool sees(const QList<SiteId> &sites, SiteId site)
{
    return sites.isEmpty() || std::ranges::binary_search(sites, site);
}

PresenceUpdate seenBy(const QList<SiteId> &sites, const PresenceChanges &changes)
{
    PresenceUpdate seen;
    const auto isSeen = [&](const Presence &presence) { return sees(sites, presence.siteId); };
    std::ranges::copy_if(changes.arrived, std::back_inserter(seen.arrived), isSeen);
    std::ranges::copy_if(changes.changed, std::back_inserter(seen.changed), isSeen);
    for (const auto &[id, site] : changes.left.asKeyValueRange()) {
        if (sees(sites, site)) {
            seen.left.append(id);
        }
    }
    return seen;
}

// One update as frames that are not too large; none when there is nothing to tell.
QList<QByteArray> framesOf(const PresenceUpdate &update)
{
    QList<QByteArray> frames;
    PresenceUpdate part;
    qsizetype visitors = 0;
    qsizetype bytes = 0;
    const auto finishPart = [&] {
        frames.append(encode(part));
        part = {};
        visitors = bytes = 0;
    };
    const auto add = [&](QList<Presence> PresenceUpdate::*list, const Presence &presence) {
        const qsizetype more = bytesOf(presence);
        if (visitors == PartVisitors || (visitors > 0 && bytes + more > PartBytes)) {
            finishPart();
        }
        (part.*list).append(presence);
        ++visitors;
        bytes += more;
    };
    part.left = update.left;
    for (const Presence &presence : update.arrived) {
        add(&PresenceUpdate::arrived, presence);
    }
    for (const Presence &presence : update.changed) {
        add(&PresenceUpdate::changed, presence);
    }
    if (visitors > 0 || !part.left.isEmpty()) {
        finishPart();
    }
    return frames;
}

} // namespace

PresenceFeed::PresenceFeed(const HubStrand &strand)
    : m_timer(strand)
{
}

void PresenceFeed::add(SessionId id, std::shared_ptr<Peer> peer, const QList<SiteId> &sites)
{
    m_readers[id] = {.peer = std::move(peer), .sites = sites, .begun = false, .rest = m_board.everyone()};
    schedule(std::chrono::milliseconds(0));
}

void PresenceFeed::remove(SessionId id)
{
    m_readers.erase(id);
}

void PresenceFeed::boardChanged()
{
    if (!m_board.hasChanges()) {
        return;
    }
    const auto next =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_toldAt + Interval - std::chrono::steady_clock::now());
    schedule(std::max(std::chrono::milliseconds(0), next));
}

void PresenceFeed::stop()
{
    m_timer.cancel();
    m_readers.clear();
}

void PresenceFeed::schedule(std::chrono::milliseconds delay)
{
    const auto at = std::chrono::steady_clock::now() + delay;
    if (m_scheduled && m_timer.expiry() <= at) {
        return;
    }
    m_scheduled = true;
    m_timer.expires_at(at);
    m_timer.async_wait([this](const boost::system::error_code &error) {
        if (!error) {
            m_scheduled = false;
            tell();
        }
    });
}

void PresenceFeed::tell()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_board.hasChanges() && now - m_toldAt >= Interval) {
        m_toldAt = now;
        tellChanges();
    }
    bool more = false;
    for (auto &[id, reader] : m_readers) {
        tellRest(reader);
        more = more || !reader.begun || !reader.rest.isEmpty();
    }
    if (more) {
        schedule(RestInterval);
    }
    boardChanged();
}

void PresenceFeed::tellChanges()
{
    const PresenceChanges changes = m_board.takeChanges();
    std::map<QList<SiteId>, QList<QByteArray>> framesFor; // made once for all who see the same sites
    for (const auto &[id, reader] : m_readers) {
        if (!reader.begun) {
            continue; // gets these changes with the full picture
        }
        auto frames = framesFor.find(reader.sites);
        if (frames == framesFor.end()) {
            frames = framesFor.emplace(reader.sites, framesOf(seenBy(reader.sites, changes))).first;
        }
        for (const QByteArray &frame : frames->second) {
            reader.peer->send(frame, Weight::Live);
        }
    }
}

void PresenceFeed::tellRest(Reader &reader)
{
    if (!reader.begun) {
        reader.rest = m_board.everyone();
    }
    while ((!reader.begun || !reader.rest.isEmpty()) && reader.peer->bulkWaiting() < EnoughWaiting) {
        PresenceUpdate part{.full = !reader.begun, .arrived = {}, .changed = {}, .left = {}};
        qsizetype bytes = 0;
        while (!reader.rest.isEmpty() && part.arrived.size() < PartVisitors && bytes < PartBytes) {
            // Who left meanwhile is simply not told.
            const Presence *presence = m_board.find(reader.rest.takeLast());
            if (presence && sees(reader.sites, presence->siteId)) {
                part.arrived.append(*presence);
                bytes += bytesOf(*presence);
            }
        }
        reader.begun = true;
        reader.peer->send(encode(part), Weight::Bulk);
    }
}

} // namespace otklik
