// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "protocol/frame.h"
#include "server/demo/demo_data.h"

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <functional>
#include <utility>
#include <vector>

namespace otklik {

/// The line of one simulated person to the server, as their browser or client would have it. Everything throws
/// boost::system::system_error when the line is cut.
class DemoLine
{
public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    explicit DemoLine(const boost::asio::any_io_executor &executor)
        : m_socket(executor)
    {
    }
    boost::asio::awaitable<void> open(quint16 port, std::string path, Headers headers);
    /// Reads until the line is cut, and passes over what tells who is on the sites: simulated people know.
    boost::asio::awaitable<void> listen(std::function<void(const Frame &)> take);
    /// Sends a request; its answer comes to listen(). @p sentAs gets its id before it is sent
    boost::asio::awaitable<void> request(QString method, QJsonObject params, qint64 *sentAs = nullptr);
    boost::asio::awaitable<void> close();

private:
    boost::beast::websocket::stream<boost::beast::tcp_stream> m_socket;
    qint64 m_lastId = 0;
};

/// Uploads a file as a visitor's. @return its id, 0 when it was refused
boost::asio::awaitable<FileId> uploadFile(quint16 port, std::string origin, std::string token, DemoFile file);

} // namespace otklik
