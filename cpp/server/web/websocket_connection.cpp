// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/websocket_connection.h"

#include "server/log.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/buffers_to_string.hpp>

#include <chrono>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using namespace std::chrono_literals;

constexpr auto HandshakeTime = 10s;
// A peer is asked for a sign of life (ping) after half of it, so that only one that is gone stays silent.
constexpr auto SilenceTime = 60s;
// For the other side to take what waits and to answer the close.
constexpr auto CloseTime = 3s;
// A socket is not read further while so many of its requests are not answered. A visitor who sends all they may at once
// has but few of them before everybody else's in the store's queue.
constexpr int MaxUnansweredOfOperator = 16;
constexpr int MaxUnansweredOfVisitor = 2;
constexpr std::size_t ReadStep = std::size_t(16) * 1024;

} // namespace

WebSocketConnection::WebSocketConnection(beast::tcp_stream stream, std::shared_ptr<AddressLimits::Place> place,
                                         Hub &hub)
    : m_stream(std::move(stream))
    , m_place(std::move(place))
    , m_hub(hub)
    , m_closeTimer(m_stream.get_executor())
{
}

void WebSocketConnection::start(SocketKind kind, PeerInfo info, Request request)
{
    m_maxUnanswered = kind == SocketKind::Operator ? MaxUnansweredOfOperator : MaxUnansweredOfVisitor;
    beast::get_lowest_layer(m_stream).expires_never();
    m_stream.set_option(websocket::stream_base::timeout{
        .handshake_timeout = HandshakeTime, .idle_timeout = SilenceTime, .keep_alive_pings = true});
    m_stream.set_option(websocket::stream_base::decorator([](websocket::response_type &response) {
        response.set(beast::http::field::sec_websocket_protocol, Subprotocol);
    }));
    m_stream.read_message_max(0); // our own bound is checked below, so that the sender is told
    m_stream.text(true);
    // One message, one frame: QWebSocket takes a letter that is cut between two frames for an error.
    m_stream.auto_fragment(false);
    auto upgrade = std::make_shared<Request>(std::move(request));
    m_stream.async_accept(*upgrade,
                          [self = shared_from_this(), upgrade, kind, info = std::move(info)](beast::error_code error) {
                              if (error) {
                                  return;
                              }
                              self->m_session = self->m_hub.connected(kind, self, info);
                              self->readNext();
                          });
}

void WebSocketConnection::readNext()
{
    if (m_reading || m_ended || m_unanswered >= m_maxUnanswered) {
        return;
    }
    m_reading = true;
    m_stream.async_read_some(m_buffer, ReadStep, [self = shared_from_this()](beast::error_code error, std::size_t) {
        self->m_reading = false;
        if (error) {
            self->ended();
        } else {
            self->received();
        }
    });
}

void WebSocketConnection::received()
{
    if (m_closing) {
        m_buffer.clear(); // only the other side's goodbye is of interest
    } else if (m_buffer.size() > std::size_t(MaxFrameSize)) {
        refuseTooLarge();
        return;
    } else if (m_stream.is_message_done()) {
        const auto data = m_buffer.cdata();
        const QByteArray bytes(static_cast<const char *>(data.data()), qsizetype(data.size()));
        m_buffer.clear();
        ++m_unanswered;
        Frame frame =
            m_stream.got_text()
                ? decodeFrame(bytes)
                : BadFrame{.id = {},
                           .error = {.code = ErrorCode::Parse, .message = u"not text"_s, .field = {}, .retryAfter = 0}};
        m_hub.received(m_session, std::move(frame));
    }
    readNext();
}

void WebSocketConnection::refuseTooLarge()
{
    m_buffer.clear();
    ++m_unanswered;
    enqueue({.frame = encodeError({}, {.code = ErrorCode::TooLarge,
                                       .message = u"a message may have %1 bytes"_s.arg(MaxFrameSize),
                                       .field = {},
                                       .retryAfter = 0}),
             .weight = Weight::Answer});
    closeWhenWritten(CloseCode::TooLarge);
    readNext();
}

void WebSocketConnection::send(const QByteArray &frame, Weight weight)
{
    if (weight == Weight::Bulk) {
        m_bulkWaiting += frame.size();
    }
    boost::asio::post(m_stream.get_executor(), [self = shared_from_this(), frame, weight] {
        self->enqueue({.frame = frame, .weight = weight});
    });
}

void WebSocketConnection::close(CloseCode code)
{
    boost::asio::post(m_stream.get_executor(), [self = shared_from_this(), code] { self->closeWhenWritten(code); });
}

void WebSocketConnection::enqueue(Outgoing outgoing)
{
    if (m_ended || m_closing) {
        return;
    }
    if (outgoing.weight == Weight::Live) {
        m_liveWaiting += outgoing.frame.size();
    }
    m_queue.push_back(std::move(outgoing));
    if (m_liveWaiting > MaxWaiting) {
        logLine(LogLevel::Warning, "slow_reader"_L1, {{"session"_L1, QString::number(m_session)}});
        m_queue.resize(1); // only what is being written already
        closeWhenWritten(CloseCode::Policy);
    } else if (m_queue.size() == 1) {
        writeNext();
    }
}

void WebSocketConnection::writeNext()
{
    const QByteArray &frame = m_queue.front().frame;
    m_stream.async_write(boost::asio::buffer(frame.constData(), std::size_t(frame.size())),
                         [self = shared_from_this()](beast::error_code error, std::size_t) {
                             if (error) {
                                 self->ended();
                                 return;
                             }
                             const Outgoing done = std::move(self->m_queue.front());
                             self->m_queue.pop_front();
                             self->written(done);
                         });
}

void WebSocketConnection::written(const Outgoing &outgoing)
{
    switch (outgoing.weight) {
    case Weight::Answer:
        --m_unanswered;
        readNext();
        break;
    case Weight::Live:
        m_liveWaiting -= outgoing.frame.size();
        break;
    case Weight::Bulk:
        m_bulkWaiting -= outgoing.frame.size();
        break;
    }
    if (!m_queue.empty()) {
        writeNext();
    } else if (m_closing) {
        closeNow();
    }
}

void WebSocketConnection::closeWhenWritten(CloseCode code)
{
    if (m_ended || m_closing) {
        return;
    }
    m_closing = code;
    m_closeTimer.expires_after(CloseTime);
    m_closeTimer.async_wait([self = shared_from_this()](beast::error_code error) {
        if (!error) {
            // The reader takes nothing any more, not even the goodbye.
            beast::get_lowest_layer(self->m_stream).close();
        }
    });
    if (m_queue.empty()) {
        closeNow();
    }
}

void WebSocketConnection::closeNow()
{
    if (m_closeSent) {
        return;
    }
    m_closeSent = true;
    m_stream.async_close(websocket::close_reason(websocket::close_code(static_cast<std::uint16_t>(*m_closing))),
                         [self = shared_from_this()](beast::error_code) { self->ended(); });
}

void WebSocketConnection::ended()
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_closeTimer.cancel();
    beast::get_lowest_layer(m_stream).close();
    m_hub.disconnected(m_session);
}

} // namespace otklik
