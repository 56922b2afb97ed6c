// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/shopper.h"

#include "protocol/frame.h"
#include "server/demo/demo_places.h"
#include "server/demo/shopper_lines.h"

#include <QUrl>
#include <QUuid>

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <random>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::awaitable;
using asio::use_awaitable;
using namespace asio::experimental::awaitable_operators;
using Socket = beast::websocket::stream<beast::tcp_stream>;

// One person in four speaks English.
constexpr int EnglishEvery = 4;

class Shopper
{
public:
    Shopper(SimulationSettings settings, int number)
        : m_settings(std::move(settings))
        , m_number(number)
        , m_dice(m_settings.seed * 7919U + quint32(number))
        , m_lines(shopperLines(number % EnglishEvery == EnglishEvery - 1 ? 1 : 0))
        , m_browser(pick(shopperBrowsers()))
    {
    }

    awaitable<void> live()
    {
        // Everybody at the door at once would look odd; the first few come soon, so that somebody is there.
        co_await pause(m_number < 5 ? 0.2 * m_number : between(1, 40));
        for (;;) {
            try {
                co_await visit();
            } catch (const boost::system::system_error &) {
                // The server is away; people try again later.
            }
            co_await pause(between(20, 120));
        }
    }

private:
    awaitable<void> visit()
    {
        Socket socket(co_await asio::this_coro::executor);
        const asio::ip::tcp::endpoint server(asio::ip::address_v4::loopback(), m_settings.port);
        co_await beast::get_lowest_layer(socket).async_connect(server, use_awaitable);
        socket.set_option(beast::websocket::stream_base::decorator([this](beast::websocket::request_type &request) {
            request.set(beast::http::field::sec_websocket_protocol, Subprotocol);
            request.set(beast::http::field::origin, m_settings.origin.toStdString());
            request.set(beast::http::field::user_agent, m_browser.toString().toStdString());
            request.set("X-Forwarded-For", DemoPlaces::addressIn(m_number).toStdString());
        }));
        co_await socket.async_handshake("127.0.0.1", "/v1/visitor", use_awaitable);
        m_inChat = m_spokenTo = m_invited = false;
        // Whoever ends first ends the other: the listener when the line is cut, the doer when they have seen enough.
        co_await (listen(socket) || act(socket));
        co_await socket.async_close(beast::websocket::close_code::normal, use_awaitable);
    }

    awaitable<void> listen(Socket &socket)
    {
        beast::flat_buffer buffer;
        for (;;) {
            co_await socket.async_read(buffer, use_awaitable);
            const auto data = buffer.cdata();
            take(decodeFrame(QByteArray(static_cast<const char *>(data.data()), qsizetype(data.size()))));
            buffer.clear();
        }
    }

    void take(const Frame &frame)
    {
        if (const auto *reply = std::get_if<ReplyFrame>(&frame); reply && reply->result.contains("visitorToken"_L1)) {
            m_token = reply->result["visitorToken"_L1].toString();
        } else if (const auto *told = std::get_if<NotificationFrame>(&frame)) {
            if (told->method == "message"_L1) {
                const QJsonObject message = told->params["message"_L1].toObject();
                m_spokenTo = m_spokenTo || message["author"_L1]["kind"_L1].toString() == "operator"_L1;
            } else if (told->method == "state"_L1) {
                const QString state = told->params["state"_L1].toString();
                m_inChat = state == "chat"_L1 || state == "waiting"_L1;
                m_invited = state == "invited"_L1;
            }
        }
    }

    awaitable<void> act(Socket &socket)
    {
        const ShopperOrigin &from = pick(shopperOrigins());
        const ShopPage *page = &pick(m_lines.pages);
        const QJsonObject hello{{"siteKey"_L1, m_settings.siteKey},
                                {"visitorToken"_L1, m_token},
                                {"url"_L1, addressOf(*page, from.query)},
                                {"title"_L1, page->title.toString()},
                                {"referrer"_L1, from.referrer.toString()},
                                {"language"_L1, m_lines.language.toString()},
                                {"screen"_L1, "1920x1080"_L1}};
        co_await request(socket, u"visitor.hello"_s, hello);
        int patience = int(between(4, 14));
        while (patience-- > 0) {
            co_await pause(between(4, 15));
            if (m_spokenTo) {
                co_await answer(socket);
            } else if (!m_inChat && !m_invited && chance(4)) {
                co_await write(socket, pick(m_lines.questions));
                patience += 12; // who asked waits for an answer
            } else if (!m_inChat) {
                page = &pick(m_lines.pages);
                co_await request(socket, u"visitor.page"_s,
                                 {{"url"_L1, addressOf(*page, {})}, {"title"_L1, page->title.toString()}});
            }
        }
        if (m_inChat && chance(60)) {
            co_await request(socket, u"visitor.closeChat"_s, {});
        }
    }

    awaitable<void> answer(Socket &socket)
    {
        m_spokenTo = false;
        if (m_invited && chance(30)) {
            co_await request(socket, u"visitor.rejectInvite"_s, {});
        } else {
            co_await write(socket, chance(20) ? pick(m_lines.farewells) : pick(m_lines.replies));
        }
    }

    // Typed in pieces, so that the operator can see it grow.
    awaitable<void> write(Socket &socket, QStringView text)
    {
        for (qsizetype length = text.size() / 3; length < text.size();
             length += std::max<qsizetype>(1, text.size() / 3)) {
            co_await request(socket, u"visitor.typing"_s, {{"text"_L1, text.left(length).toString()}});
            co_await pause(between(1, 2));
        }
        co_await request(
            socket, u"visitor.send"_s,
            {{"clientId"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {"text"_L1, text.toString()}});
    }

    awaitable<void> request(Socket &socket, const QString &method, const QJsonObject &params)
    {
        const QByteArray frame = encodeRequest(++m_lastId, method, params);
        co_await socket.async_write(asio::buffer(frame.constData(), std::size_t(frame.size())), use_awaitable);
    }

    awaitable<void> pause(double seconds)
    {
        asio::steady_timer timer(co_await asio::this_coro::executor);
        timer.expires_after(std::chrono::milliseconds(qint64(seconds * m_settings.pace * 1'000)));
        co_await timer.async_wait(use_awaitable);
    }

    QString addressOf(const ShopPage &page, QStringView query) const
    {
        const QUrl url(m_settings.origin + "/demo/"_L1 + page.path.toString() + query.toString());
        return url.toString(QUrl::FullyEncoded);
    }

    double between(double least, double most) { return std::uniform_real_distribution(least, most)(m_dice); }
    bool chance(int percent) { return std::uniform_int_distribution(1, 100)(m_dice) <= percent; }
    template<typename T> const T &pick(std::span<const T> from)
    {
        return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(m_dice)];
    }

    SimulationSettings m_settings;
    int m_number;
    std::mt19937 m_dice;
    const ShopperLines &m_lines;
    QStringView m_browser;
    QString m_token;
    qint64 m_lastId = 0;
    bool m_inChat = false;
    bool m_spokenTo = false; ///< an operator wrote and has no answer yet
    bool m_invited = false;
};

} // namespace

awaitable<void> shopperLife(SimulationSettings settings, int number)
{
    Shopper shopper(std::move(settings), number);
    co_await shopper.live();
}

} // namespace otklik
