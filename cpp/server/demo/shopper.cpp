// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/shopper.h"

#include "server/demo/demo_line.h"
#include "server/demo/demo_places.h"

#include <QUrl>
#include <QUuid>

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <random>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

namespace asio = boost::asio;
using asio::awaitable;
using asio::use_awaitable;
using namespace asio::experimental::awaitable_operators;
using Occasion = SimulatedDay::Occasion;

class Shopper
{
public:
    Shopper(SimulatedDay &day, int number, const asio::any_io_executor &executor)
        : m_day(day)
        , m_number(number)
        , m_dice(day.settings().seed * 7919U + quint32(number))
        , m_crowd(number < day.settings().known.size() ? day.crowdNamed(day.settings().known[number].crowd)
                                                       : day.crowdOf(number))
        , m_browser(pick(day.lines().browsers))
        , m_timer(executor)
    {
        if (number < day.settings().known.size()) {
            m_token = day.settings().known[number].token;
        }
    }

    awaitable<void> live()
    {
        // Everybody at the door at once would look odd; the first few come soon, so that somebody is there.
        co_await pauseFully(m_number < 5 ? 0.2 * m_number : between(1, 40));
        for (;;) {
            try {
                co_await visit();
            } catch (const boost::system::system_error &) {
                // The server is away; people try again later.
            }
            m_day.leave(m_id);
            co_await pauseFully(between(20, 120));
        }
    }

private:
    awaitable<void> visit()
    {
        DemoLine line(co_await asio::this_coro::executor);
        const DemoLine::Headers headers{{"Origin", origin().toStdString()},
                                        {"User-Agent", m_browser.toStdString()},
                                        {"X-Forwarded-For", DemoPlaces::addressIn(m_number).toStdString()}};
        co_await line.open(m_day.settings().port, "/v1/visitor", headers);
        m_id = 0;
        m_state.clear();
        m_spokenTo = false;
        // Whoever ends first ends the other: the listener when the line is cut, the doer when they have seen enough.
        co_await (line.listen([this](const Frame &frame) { take(frame); }) || act(line));
        co_await line.close();
    }

    void take(const Frame &frame)
    {
        if (const auto *reply = std::get_if<ReplyFrame>(&frame); reply && reply->result.contains("visitorToken"_L1)) {
            m_token = reply->result["visitorToken"_L1].toString();
            m_id = reply->result["visitorId"_L1].toInteger();
            m_state = reply->result["state"_L1].toString();
            m_timer.cancel();
        } else if (const auto *told = std::get_if<NotificationFrame>(&frame)) {
            if (told->method == "message"_L1) {
                const QJsonObject message = told->params["message"_L1].toObject();
                m_lastSeq = message["seq"_L1].toInteger();
                m_spokenTo = m_spokenTo || message["author"_L1]["kind"_L1].toString() == "operator"_L1;
                m_timer.cancel();
            } else if (told->method == "state"_L1) {
                m_state = told->params["state"_L1].toString();
                m_timer.cancel();
            }
        }
    }

    awaitable<void> act(DemoLine &line)
    {
        const ShopperOrigin &from = pick(m_day.lines().origins);
        const ShopPage *page = &pick(m_crowd.pages);
        const QJsonObject hello{
            {"siteKey"_L1, siteKey()},    {"visitorToken"_L1, m_token},   {"url"_L1, addressOf(*page, from.query)},
            {"title"_L1, page->title},    {"referrer"_L1, from.referrer}, {"language"_L1, m_crowd.language},
            {"screen"_L1, "1920x1080"_L1}};
        co_await line.request(u"visitor.hello"_s, hello);
        while (m_id == 0) {
            co_await pause(10);
        }
        m_day.arrive(m_id, m_crowd);
        for (int pages = int(between(4, 12)); pages > 0;) {
            if (isTalking()) {
                co_await talk(line);
                if (SimulatedDay::Here *here = m_day.find(m_id)) {
                    here->free = true;
                }
                pages = std::min(pages, 2); // who has got an answer soon leaves
                continue;
            }
            if (co_await pause(between(8, 40))) {
                continue; // something happened
            }
            --pages;
            if (mayWrite() && m_day.take(Occasion::Ask)) {
                m_day.begin(m_id, pick(m_crowd.dialogues), 0);
                co_await sayNext(line);
            } else if (m_state != "blocked"_L1 && m_day.take(Occasion::Request)) {
                co_await leaveRequest(line);
            } else if ((m_state == "auto_invited"_L1 || m_state == "lead_form"_L1) && chance(15)) {
                co_await line.request(u"visitor.rejectInvite"_s, {});
            } else {
                page = &pick(m_crowd.pages);
                const QJsonObject seen{{"url"_L1, addressOf(*page, {})}, {"title"_L1, page->title}};
                co_await line.request(u"visitor.page"_s, seen);
            }
        }
    }

    bool isTalking() const { return m_state == "chat"_L1 || m_state == "waiting"_L1 || m_state == "invited"_L1; }
    bool mayWrite() const
    {
        return m_state == "available"_L1 || m_state == "auto_invited"_L1 || m_state == "closed"_L1;
    }

    // Until one of both has ended it, or nobody says anything any more.
    awaitable<void> talk(DemoLine &line)
    {
        if (m_state == "invited"_L1) {
            co_await pauseFully(between(3, 12));
            if (chance(25)) {
                m_spokenTo = false;
                co_await line.request(u"visitor.rejectInvite"_s, {});
                co_await pause(10);
                co_return;
            }
        }
        if (const SimulatedDay::Here *here = m_day.find(m_id); here && here->free) {
            m_day.begin(m_id, pick(m_crowd.invited), 0); // somebody who is really there begins
        }
        bool over = false;
        while (isTalking()) {
            if (m_spokenTo) {
                m_spokenTo = false;
                if (SimulatedDay::Here *here = m_day.find(m_id); here && std::exchange(here->listens, false)) {
                    continue;
                }
                co_await pauseFully(between(3, 9));
                const QJsonObject read{{"seq"_L1, m_lastSeq}};
                co_await line.request(u"visitor.read"_s, read);
                if (over) {
                    break;
                }
                over = !co_await sayNext(line);
                if (over) {
                    co_await write(line, lastWord());
                }
            } else {
                const double patience = over ? between(15, 40) : between(150, 240);
                if (!co_await pause(patience)) {
                    break;
                }
            }
        }
        if (isTalking() && chance(60)) {
            co_await line.request(u"visitor.closeChat"_s, {});
            co_await pause(10);
        }
        if (isTalking()) {
            m_state = u"left"_s; // the chat ends with the visit
        }
    }

    QString lastWord() { return pick(chance(50) ? m_crowd.farewells : m_crowd.replies); }

    // All that the visitor says before the operator's turn. @return whether there was anything
    awaitable<bool> sayNext(DemoLine &line)
    {
        bool any = false;
        do {
            const auto next = m_day.nextLine(m_id, u'v');
            if (!next) {
                break;
            }
            any = true;
            const auto [verb, rest] = verbAndRest(*next);
            if (verb == "vf"_L1) {
                co_await sendFile(line, rest);
            } else {
                co_await write(line, rest);
            }
        } while (m_day.goesOn(m_id, u'v'));
        co_return any;
    }

    // Typed in pieces, so that the operator can see it grow.
    awaitable<void> write(DemoLine &line, QString text)
    {
        const qsizetype piece = std::max<qsizetype>(1, text.size() / 3);
        for (qsizetype length = piece; length < text.size(); length += piece) {
            co_await line.request(u"visitor.typing"_s, {{"text"_L1, text.left(length)}});
            co_await pauseFully(between(1, 2));
        }
        const QJsonObject word{{"clientId"_L1, clientId()}, {"text"_L1, text}};
        co_await line.request(u"visitor.send"_s, word);
        co_await pause(10); // until the server has said where it went
    }

    awaitable<void> sendFile(DemoLine &line, QString resourceAndName)
    {
        co_await pauseFully(between(2, 5));
        const FileId file = co_await uploadFile(m_day.settings().port, origin().toStdString(), m_token.toStdString(),
                                                demoFile(resourceAndName));
        if (file != 0) {
            const QJsonObject word{{"clientId"_L1, clientId()}, {"fileId"_L1, file}};
            co_await line.request(u"visitor.send"_s, word);
        }
    }

    awaitable<void> leaveRequest(DemoLine &line)
    {
        QJsonObject form = pick(m_crowd.requests);
        for (const auto field : {"name"_L1, "email"_L1, "phone"_L1, "message"_L1}) {
            form[field] = form[field].toString();
        }
        form["clientId"_L1] = clientId();
        co_await line.request(u"visitor.request"_s, form);
    }

    // @return whether something happened before it was over
    awaitable<bool> pause(double seconds)
    {
        boost::system::error_code cut;
        m_timer.expires_after(m_day.time(seconds));
        co_await m_timer.async_wait(asio::redirect_error(use_awaitable, cut));
        co_return bool(cut);
    }

    awaitable<void> pauseFully(double seconds)
    {
        asio::steady_timer timer(co_await asio::this_coro::executor);
        timer.expires_after(m_day.time(seconds));
        co_await timer.async_wait(use_awaitable);
    }

    QString origin() const { return m_crowd.trade ? m_day.settings().tradeOrigin : m_day.settings().origin; }
    QString siteKey() const { return m_crowd.trade ? m_day.settings().tradeKey : m_day.settings().siteKey; }
    QString addressOf(const ShopPage &page, const QString &query) const
    {
        const QString folder = m_crowd.trade ? u"/"_s : u"/demo/"_s;
        return QUrl(origin() + folder + page.path + query).toString(QUrl::FullyEncoded);
    }
    static QString clientId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    double between(double least, double most) { return std::uniform_real_distribution(least, most)(m_dice); }
    bool chance(int percent) { return std::uniform_int_distribution(1, 100)(m_dice) <= percent; }
    template<typename T> const T &pick(const QList<T> &from)
    {
        return from[std::uniform_int_distribution<qsizetype>(0, from.size() - 1)(m_dice)];
    }

    SimulatedDay &m_day;
    int m_number;
    std::mt19937 m_dice;
    const Crowd &m_crowd;
    QString m_browser;
    asio::steady_timer m_timer; ///< of the pauses that end when something happens
    QString m_token;
    VisitorId m_id = 0; ///< 0: not known yet
    QString m_state;    ///< as the server calls it
    Seq m_lastSeq = 0;
    bool m_spokenTo = false; ///< an operator wrote and has no answer yet
};

} // namespace

awaitable<void> shopperLife(SimulatedDay &day, int number)
{
    Shopper shopper(day, number, co_await asio::this_coro::executor);
    co_await shopper.live();
}

} // namespace otklik
