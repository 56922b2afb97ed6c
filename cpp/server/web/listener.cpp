// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/listener.h"

#include "server/log.h"
#include "server/web/http_connection.h"

#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// What the kernel may hold back for a slow reader: with its own measure it would be megabytes for each.
constexpr int SendBuffer = 128 * 1024;
// After an accept failed (no more file descriptors), so that it is not tried in a spin.
constexpr std::chrono::milliseconds PauseAfterError(100);

} // namespace

Listener::Listener(boost::asio::io_context &context, const boost::asio::ip::tcp::endpoint &endpoint, FileService &files,
                   const HttpRoutes &routes, std::shared_ptr<AddressLimits> limits)
    : m_context(context)
    , m_acceptor(boost::asio::make_strand(context))
    , m_pause(m_acceptor.get_executor())
    , m_files(files)
    , m_routes(routes)
    , m_limits(std::move(limits))
{
    m_acceptor.open(endpoint.protocol());
    m_acceptor.set_option(boost::asio::socket_base::reuse_address(true));
    m_acceptor.bind(endpoint);
    m_acceptor.listen(boost::asio::socket_base::max_listen_connections);
    m_endpoint = m_acceptor.local_endpoint();
}

void Listener::start()
{
    boost::asio::post(m_acceptor.get_executor(), [self = shared_from_this()] { self->acceptNext(); });
}

void Listener::stop()
{
    boost::asio::post(m_acceptor.get_executor(), [self = shared_from_this()] {
        boost::system::error_code ignored;
        (void)self->m_acceptor.close(ignored);
        self->m_pause.cancel();
    });
}

void Listener::acceptNext()
{
    m_acceptor.async_accept(boost::asio::make_strand(m_context), [self = shared_from_this()](
                                                                     boost::system::error_code error,
                                                                     boost::asio::ip::tcp::socket socket) {
        if (!self->m_acceptor.is_open()) {
            return;
        }
        if (error) {
            logLine(LogLevel::Warning, "accept_failed"_L1, {{"reason"_L1, QString::fromStdString(error.message())}});
            self->m_pause.expires_after(PauseAfterError);
            self->m_pause.async_wait([self](boost::system::error_code stopped) {
                if (!stopped) {
                    self->acceptNext();
                }
            });
            return;
        }
        boost::system::error_code gone;
        const auto peer = socket.remote_endpoint(gone);
        if (auto place = gone ? nullptr : self->m_limits->take(peer.address())) {
            (void)socket.set_option(boost::asio::ip::tcp::no_delay(true), gone);
            (void)socket.set_option(boost::asio::socket_base::send_buffer_size(SendBuffer), gone);
            std::make_shared<HttpConnection>(std::move(socket), peer.address(), std::move(place), self->m_files,
                                             self->m_routes)
                ->start();
        }
        self->acceptNext();
    });
}

} // namespace otklik
