// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/http_connection.h"

#include "server/web/file_exchange.h"
#include "server/web/request_head.h"
#include "server/web/websocket_connection.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <chrono>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using namespace std::chrono_literals;

constexpr std::uint64_t BodyLimit = std::uint64_t(4) * 1024;
constexpr auto RequestTime = 15s;

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

HttpAnswer refusal(int status, const QByteArray &text)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = text + '\n';
    return answer;
}

} // namespace

HttpConnection::HttpConnection(boost::asio::ip::tcp::socket socket, boost::asio::ip::address address,
                               std::shared_ptr<AddressLimits::Place> place, FileService &files,
                               const HttpRoutes &routes)
    : m_stream(std::move(socket))
    , m_address(std::move(address))
    , m_place(std::move(place))
    , m_files(files)
    , m_routes(routes)
{
}

HttpConnection::HttpConnection(beast::tcp_stream stream, beast::flat_buffer buffer, const HttpConnection &before)
    : m_stream(std::move(stream))
    , m_address(before.m_address)
    , m_place(before.m_place)
    , m_files(before.m_files)
    , m_routes(before.m_routes)
    , m_buffer(std::move(buffer))
{
}

void HttpConnection::start()
{
    boost::asio::dispatch(m_stream.get_executor(), [self = shared_from_this()] { self->readNext(); });
}

void HttpConnection::readNext()
{
    m_header.emplace();
    m_header->header_limit(MaxHeadSize);
    m_header->body_limit(boost::none); // whoever takes the body has a bound of their own
    m_stream.expires_after(RequestTime);
    http::async_read_header(m_stream, m_buffer, *m_header,
                            [self = shared_from_this()](beast::error_code error, std::size_t) {
                                if (error) {
                                    self->readFailed(error);
                                } else {
                                    self->headerRead();
                                }
                            });
}

void HttpConnection::headerRead()
{
    if (isAboutFiles(m_header->get().target())) {
        exchangeFile();
    } else if (m_header->content_length().value_or(0) > BodyLimit) {
        readFailed(http::error::body_limit);
    } else {
        readBody();
    }
}

void HttpConnection::readBody()
{
    m_parser.emplace(std::move(*m_header));
    m_parser->body_limit(BodyLimit);
    http::async_read(m_stream, m_buffer, *m_parser, [self = shared_from_this()](beast::error_code error, std::size_t) {
        if (error) {
            self->readFailed(error);
        } else {
            self->answer(self->m_parser->release());
        }
    });
}

void HttpConnection::readFailed(beast::error_code error)
{
    if (error == http::error::header_limit || error == http::error::body_limit) {
        send(Request(), refusal(error == http::error::header_limit ? 431 : 413, "the request is too large"));
    } else if (error != http::error::end_of_stream &&
               error.category() == http::make_error_code(http::error::end_of_stream).category()) {
        send(Request(), refusal(400, "the request cannot be understood"));
    }
}

// The exchange has the connection to itself until it is done.
void HttpConnection::exchangeFile()
{
    PeerInfo peer = peerInfo(m_header->get(), m_address);
    std::make_shared<FileExchange>(
        std::move(m_stream), std::move(m_buffer), std::move(*m_header), std::move(peer), m_files,
        [self = shared_from_this()](beast::tcp_stream stream, beast::flat_buffer buffer) {
            std::make_shared<HttpConnection>(std::move(stream), std::move(buffer), *self)->start();
        })
        ->start();
}

void HttpConnection::answer(Request request)
{
    if (beast::websocket::is_upgrade(request)) {
        becomeWebSocket(std::move(request));
        return;
    }
    const HttpRequest asked{.method = bytesOf(request.method_string()),
                            .target = bytesOf(request.target()),
                            .ifNoneMatch = bytesOf(request[http::field::if_none_match])};
    m_routes.answer(asked, [self = shared_from_this(), request = std::move(request)](const HttpAnswer &found) {
        boost::asio::dispatch(self->m_stream.get_executor(), [self, request, found] { self->send(request, found); });
    });
}

void HttpConnection::send(const Request &request, const HttpAnswer &answer)
{
    m_response = Response(http::status(answer.status), request.version() == 10 ? 10 : 11);
    m_response.set(http::field::content_type, answer.type.toStdString());
    m_response.set("X-Content-Type-Options", "nosniff");
    m_response.set("Referrer-Policy", "no-referrer");
    for (const auto &[name, value] : answer.headers) {
        m_response.set(name.toStdString(), value.toStdString());
    }
    // After a refusal that left part of the request unread nothing further can be understood.
    m_response.keep_alive(request.keep_alive() && answer.status < 400);
    m_response.content_length(answer.body.size());
    if (request.method() != http::verb::head) {
        m_response.body() = answer.body.toStdString();
    }
    m_stream.expires_after(RequestTime);
    http::async_write(m_stream, m_response, [self = shared_from_this()](beast::error_code error, std::size_t) {
        if (error) {
            return;
        }
        if (self->m_response.keep_alive()) {
            self->readNext();
        } else {
            (void)self->m_stream.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, error);
        }
    });
}

void HttpConnection::becomeWebSocket(Request request)
{
    const auto asked = socketAskedFor(request);
    if (const auto *refused = std::get_if<HttpRefusal>(&asked)) {
        send(request, refusal(refused->status, refused->text));
        return;
    }
    PeerInfo info = peerInfo(request, m_address);
    std::make_shared<WebSocketConnection>(std::move(m_stream), std::move(m_place), m_files.hub())
        ->start(std::get<SocketKind>(asked), std::move(info), std::move(request));
}

} // namespace otklik
