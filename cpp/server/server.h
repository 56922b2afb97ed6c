// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/file_service.h"
#include "server/hub/hub.h"
#include "server/visit/place_finder.h"
#include "server/web/http_routes.h"
#include "server/web/listener.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <memory>

namespace otklik {

struct ServerSettings
{
    HubSettings hub;
    QString host = QStringLiteral("127.0.0.1"); ///< an address, or a name of this machine
    quint16 port = 0;                           ///< 0: any free one
    QString demoSiteKey;                        ///< not empty: the demo shop is served and carries this key
    int threads = 0;                            ///< 0: as many as the machine has cores
    int perAddress = 64;                        ///< connections that one address may have
    int perLoopback = 20'000;                   ///< the same for this machine, where a proxy may stand
};

/// The whole server: makes the parts, joins them and runs them.
class Server
{
public:
    /// Opens the store and the port; throws std::exception with a text for people. @p places must outlive the server.
    Server(const ServerSettings &settings, const PlaceFinder &places);
    ~Server();

    /// The port it really has.
    quint16 port() const { return m_listener->endpoint().port(); }
    /// Serves until SIGTERM, SIGINT or stop(), then finishes what is in flight.
    void run();
    /// Any thread.
    void stop();

private:
    void closeDown();

    int m_threads;
    boost::asio::io_context m_context;
    boost::asio::signal_set m_signals;
    HubStrand m_strand;
    Hub m_hub;
    FileService m_files;
    HttpRoutes m_routes;
    std::shared_ptr<Listener> m_listener;
    boost::asio::steady_timer m_lastCall;
    bool m_closing = false; ///< on the strand
};

} // namespace otklik
