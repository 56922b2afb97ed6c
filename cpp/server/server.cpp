// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/server.h"

#include "server/log.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <csignal>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using boost::asio::ip::tcp;

// For the sockets to hear the goodbye.
constexpr std::chrono::milliseconds GoodbyeTime(1'500);

tcp::endpoint resolved(boost::asio::io_context &context, const QString &host, quint16 port)
{
    tcp::resolver resolver(context);
    boost::system::error_code error;
    const auto found = resolver.resolve(host.toStdString(), std::to_string(port), tcp::resolver::passive, error);
    if (error || found.empty()) {
        throw std::runtime_error("there is no address " + host.toStdString() + ": " + error.message());
    }
    return found.begin()->endpoint();
}

std::shared_ptr<Listener> listening(boost::asio::io_context &context, const ServerSettings &settings,
                                    FileService &files, const HttpRoutes &routes)
{
    const tcp::endpoint endpoint = resolved(context, settings.host, settings.port);
    try {
        return std::make_shared<Listener>(context, endpoint, files, routes,
                                          std::make_shared<AddressLimits>(settings.perAddress, settings.perLoopback));
    } catch (const boost::system::system_error &error) {
        throw std::runtime_error("cannot listen on " + settings.host.toStdString() + ":" +
                                 std::to_string(settings.port) + ": " + error.code().message());
    }
}

} // namespace

Server::Server(const ServerSettings &settings, const PlaceFinder &places)
    : m_threads(settings.threads > 0 ? settings.threads : int(std::max(1U, std::thread::hardware_concurrency())))
    , m_context(m_threads)
    , m_signals(m_context)
    , m_strand(boost::asio::make_strand(m_context))
    , m_hub(m_strand, settings.hub, systemTime, places)
    , m_files(m_hub, m_strand, settings.hub.folder)
    , m_routes(m_hub, settings.demoSiteKey)
    , m_listener(listening(m_context, settings, m_files, m_routes))
    , m_lastCall(m_strand)
{
}

Server::~Server() = default;

void Server::run()
{
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a full disk, not the end
    m_signals.add(SIGTERM);
    m_signals.add(SIGINT);
    m_signals.async_wait([this](const boost::system::error_code &error, int) {
        if (!error) {
            stop();
        }
    });
    m_hub.start();
    m_files.start();
    m_listener->start();
    std::vector<std::thread> threads;
    for (int i = 1; i < m_threads; ++i) {
        threads.emplace_back([this] { m_context.run(); });
    }
    m_context.run();
    for (std::thread &thread : threads) {
        thread.join();
    }
    logLine(LogLevel::Info, "stopped"_L1);
}

void Server::stop()
{
    boost::asio::post(m_strand, [this] {
        if (!m_closing) {
            m_closing = true;
            closeDown();
        }
    });
}

void Server::closeDown()
{
    logLine(LogLevel::Info, "stopping"_L1);
    m_listener->stop();
    m_files.stop();
    m_hub.stop([this] {
        m_lastCall.expires_after(GoodbyeTime);
        m_lastCall.async_wait([this](const boost::system::error_code &) { m_context.stop(); });
        m_hub.whenEmpty([this] { m_lastCall.cancel(); });
    });
}

} // namespace otklik
