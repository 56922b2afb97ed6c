// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/file_service.h"
#include "server/web/address_limits.h"
#include "server/web/http_routes.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <memory>
#include <optional>

namespace otklik {

/// Serves one connection: requests one after another, until it ends or becomes a WebSocket. On a strand of its own.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(boost::asio::ip::tcp::socket socket, boost::asio::ip::address address,
                   std::shared_ptr<AddressLimits::Place> place, FileService &files, const HttpRoutes &routes);
    /// Goes on with a connection that something else had meanwhile; @p buffer: what was read already.
    HttpConnection(boost::beast::tcp_stream stream, boost::beast::flat_buffer buffer, const HttpConnection &before);
    void start();

private:
    using Request = boost::beast::http::request<boost::beast::http::string_body>;
    using Response = boost::beast::http::response<boost::beast::http::string_body>;

    void readNext();
    void headerRead();
    void readBody();
    void readFailed(boost::beast::error_code error);
    void exchangeFile();
    void answer(Request request);
    void send(const Request &request, const HttpAnswer &answer);
    void becomeWebSocket(Request request);

    boost::beast::tcp_stream m_stream;
    boost::asio::ip::address m_address;
    std::shared_ptr<AddressLimits::Place> m_place;
    FileService &m_files;
    const HttpRoutes &m_routes;
    boost::beast::flat_buffer m_buffer;
    std::optional<boost::beast::http::request_parser<boost::beast::http::empty_body>> m_header;
    std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> m_parser;
    Response m_response;
};

} // namespace otklik
