// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/hub/executor.h"
#include "server/hub/peer.h"
#include "server/hub/presence_board.h"

#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <unordered_map>

namespace otklik {

/// Tells the operators who is on the sites: a full picture first, then what changes, at most four times a second. On
/// the hub's strand.
class PresenceFeed
{
public:
    explicit PresenceFeed(const HubStrand &strand);

    PresenceBoard &board() { return m_board; }
    const PresenceBoard &board() const { return m_board; }

    /// A reader gets the full picture of @p sites (ascending; empty: all), and then follows. Called again, the reader
    /// gets the full picture again.
    void add(SessionId id, std::shared_ptr<Peer> peer, const QList<SiteId> &sites);
    void remove(SessionId id);
    /// To be called after the board was changed.
    void boardChanged();
    void stop();

private:
    struct Reader
    {
        std::shared_ptr<Peer> peer;
        QList<SiteId> sites;   ///< that it hears of; empty: all
        bool begun = false;    ///< has the first part of the full picture
        QList<VisitorId> rest; ///< of the full picture, to be sent yet
    };

    void schedule(std::chrono::milliseconds delay);
    void tell();
    void tellChanges();
    void tellRest(Reader &reader);

    PresenceBoard m_board;
    std::unordered_map<SessionId, Reader> m_readers;
    boost::asio::steady_timer m_timer;
    bool m_scheduled = false;
    std::chrono::steady_clock::time_point m_toldAt;
};

} // namespace otklik
