// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_line.h"

#include <QJsonDocument>
#include <QUrl>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <string_view>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::awaitable;
using asio::use_awaitable;

asio::ip::tcp::endpoint thisMachine(quint16 port)
{
    return {asio::ip::address_v4::loopback(), port};
}

// A frame about who is there, by its beginning: there are many, and they are long.
bool isPresence(const char *data, std::size_t size)
{
    constexpr std::size_t beginning = 64;
    return std::string_view(data, std::min(size, beginning)).find("\"method\":\"presence\"") != std::string_view::npos;
}

} // namespace

awaitable<void> DemoLine::open(quint16 port, std::string path, Headers headers)
{
    co_await beast::get_lowest_layer(m_socket).async_connect(thisMachine(port), use_awaitable);
    m_socket.set_option(beast::websocket::stream_base::decorator([&headers](beast::websocket::request_type &request) {
        request.set(http::field::sec_websocket_protocol, Subprotocol);
        for (const auto &[name, value] : headers) {
            request.set(name, value);
        }
    }));
    co_await m_socket.async_handshake("127.0.0.1", path, use_awaitable);
}

awaitable<void> DemoLine::listen(std::function<void(const Frame &)> take)
{
    beast::flat_buffer buffer;
    for (;;) {
        co_await m_socket.async_read(buffer, use_awaitable);
        const auto data = buffer.cdata();
        const auto *bytes = static_cast<const char *>(data.data());
        if (!isPresence(bytes, data.size())) {
            take(decodeFrame(QByteArray(bytes, qsizetype(data.size()))));
        }
        buffer.clear();
    }
}

awaitable<void> DemoLine::request(QString method, QJsonObject params, qint64 *sentAs)
{
    const qint64 id = ++m_lastId;
    if (sentAs) {
        *sentAs = id;
    }
    const QByteArray frame = encodeRequest(id, method, params);
    co_await m_socket.async_write(asio::buffer(frame.constData(), std::size_t(frame.size())), use_awaitable);
}

awaitable<void> DemoLine::close()
{
    co_await m_socket.async_close(beast::websocket::close_code::normal, use_awaitable);
}

awaitable<FileId> uploadFile(quint16 port, std::string origin, std::string token, DemoFile file)
{
    beast::tcp_stream stream(co_await asio::this_coro::executor);
    co_await stream.async_connect(thisMachine(port), use_awaitable);
    http::request<http::string_body> request(http::verb::put,
                                             "/v1/files?name=" + QUrl::toPercentEncoding(file.name).toStdString(), 11);
    request.set(http::field::host, "127.0.0.1");
    request.set(http::field::origin, origin);
    request.set(http::field::authorization, "Bearer " + token);
    request.body() = file.content.toStdString();
    request.prepare_payload();
    co_await http::async_write(stream, request, use_awaitable);
    beast::flat_buffer buffer;
    http::response<http::string_body> response;
    co_await http::async_read(stream, buffer, response, use_awaitable);
    co_return QJsonDocument::fromJson(QByteArray::fromStdString(response.body()))["fileId"_L1].toInteger();
}

} // namespace otklik
