// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/hub/hub.h"
#include "server/web/address_limits.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <atomic>
#include <deque>
#include <memory>
#include <optional>

namespace otklik {

/// One WebSocket: reads frames for the hub, and sends what the hub gives it as fast as the reader takes it. On a strand
/// of its own.
class WebSocketConnection final : public Peer, public std::enable_shared_from_this<WebSocketConnection>
{
public:
    using Request = boost::beast::http::request<boost::beast::http::string_body>;

    WebSocketConnection(boost::beast::tcp_stream stream, std::shared_ptr<AddressLimits::Place> place, Hub &hub);
    /// Finishes the handshake and goes on by itself. @p request is the upgrade.
    void start(SocketKind kind, PeerInfo info, Request request);

    // Peer
    void send(const QByteArray &frame, Weight weight) override;
    void close(CloseCode code) override;
    qsizetype bulkWaiting() const override { return m_bulkWaiting; }

    /// What may wait for a slow reader, in bytes of Weight::Live.
    static constexpr qsizetype MaxWaiting = qsizetype(1024) * 1024;

private:
    struct Outgoing
    {
        QByteArray frame;
        Weight weight = Weight::Live;
    };

    void readNext();
    void received();
    void refuseTooLarge();
    void enqueue(Outgoing outgoing);
    void writeNext();
    void written(const Outgoing &outgoing);
    void closeWhenWritten(CloseCode code);
    void closeNow();
    void ended();

    boost::beast::websocket::stream<boost::beast::tcp_stream> m_stream;
    std::shared_ptr<AddressLimits::Place> m_place;
    Hub &m_hub;
    SessionId m_session = 0; ///< 0 until the handshake is done
    boost::beast::flat_buffer m_buffer;
    boost::asio::steady_timer m_closeTimer;
    std::deque<Outgoing> m_queue; ///< its first is being written
    qsizetype m_liveWaiting = 0;
    std::atomic<qsizetype> m_bulkWaiting = 0;
    int m_unanswered = 0; ///< frames that were read and not answered yet
    int m_maxUnanswered = 0;
    bool m_reading = false;
    bool m_ended = false;
    std::optional<CloseCode> m_closing;
    bool m_closeSent = false;
};

} // namespace otklik
