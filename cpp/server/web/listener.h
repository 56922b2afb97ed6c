// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/file_service.h"
#include "server/web/address_limits.h"
#include "server/web/http_routes.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>

namespace otklik {

/// Accepts connections on one address and serves each as HTTP until it becomes a WebSocket.
class Listener : public std::enable_shared_from_this<Listener>
{
public:
    /// Binds at once; throws boost::system::system_error. @p files and @p routes must outlive the connections.
    Listener(boost::asio::io_context &context, const boost::asio::ip::tcp::endpoint &endpoint, FileService &files,
             const HttpRoutes &routes, std::shared_ptr<AddressLimits> limits);

    void start();
    /// Takes no more connections; those there are go on. Any thread.
    void stop();
    /// As it really is, also when port 0 was asked for.
    boost::asio::ip::tcp::endpoint endpoint() const { return m_endpoint; }

private:
    void acceptNext();

    boost::asio::io_context &m_context;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::ip::tcp::endpoint m_endpoint;
    boost::asio::steady_timer m_pause;
    FileService &m_files;
    const HttpRoutes &m_routes;
    std::shared_ptr<AddressLimits> m_limits;
};

} // namespace otklik
