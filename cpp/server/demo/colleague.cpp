// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/colleague.h"

#include "protocol/json.h"
#include "server/demo/colleague_talks.h"
#include "server/demo/demo_line.h"
#include "server/store/rights.h"

#include <QJsonArray>
#include <QUuid>

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

namespace asio = boost::asio;
using asio::awaitable;
using asio::use_awaitable;
using namespace asio::experimental::awaitable_operators;
using Clock = SimulatedDay::Clock;
using Occasion = SimulatedDay::Occasion;

// How often they look what there is to do, in seconds.
constexpr double Glance = 1.0;

QString clientId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

class Colleague
{
public:
    Colleague(SimulatedDay &day, SimulatedColleague who)
        : m_day(day)
        , m_who(std::move(who))
        , m_talks(day, m_who.id)
        , m_restless(m_who.id == day.settings().colleagues.last().id)
    {
    }

    awaitable<void> live()
    {
        while (!m_dismissed) {
            try {
                co_await work();
            } catch (const boost::system::system_error &) {
                // The server is away; it will be there again.
            }
            co_await pause(5);
        }
    }

private:
    struct Letter
    {
        RoomId room = 0;
        Seq seq = 0;
        Clock::time_point answerAt;
    };

    awaitable<void> work()
    {
        DemoLine line(co_await asio::this_coro::executor);
        co_await line.open(m_day.settings().port, "/v1/operator", {});
        m_talks.clear();
        m_people.clear();
        co_await (line.listen([this](const Frame &frame) { take(frame); }) || act(line));
        co_await line.close();
    }

    awaitable<void> act(DemoLine &line)
    {
        const QJsonObject who{{"token"_L1, m_who.token}, {"epoch"_L1, QString()}, {"offset"_L1, 0}};
        co_await line.request(u"session.resume"_s, who, &m_resume);
        co_await line.request(u"sync.snapshot"_s, {}, &m_snapshot);
        co_await line.request(u"operator.setStatus"_s, {{"status"_L1, toString(OperatorStatus::Available)}});
        m_available = true;
        m_changesAt = Clock::now() + m_day.time(m_day.between(240, 400));
        while (!m_dismissed) {
            co_await pause(Glance);
            if (m_restless && Clock::now() >= m_changesAt) {
                co_await changeStatus(line);
            }
            const QList<OperatorId> people = peoplePresent();
            if (m_available) {
                co_await m_talks.takeNew(line, !people.isEmpty());
                co_await m_talks.invite(line);
            }
            co_await m_talks.speak(line);
            if (!people.isEmpty()) {
                co_await m_talks.handOver(line, people);
                co_await writeToSomebody(line);
            }
            co_await answer(line);
        }
    }

    // They have their breaks.
    awaitable<void> changeStatus(DemoLine &line)
    {
        m_available = !m_available;
        const double seconds = m_available ? m_day.between(240, 400) : m_day.between(60, 120);
        m_changesAt = Clock::now() + m_day.time(seconds);
        const OperatorStatus status = m_available ? OperatorStatus::Available : OperatorStatus::Unavailable;
        co_await line.request(u"operator.setStatus"_s, {{"status"_L1, toString(status)}});
    }

    QJsonObject letter()
    {
        return {{"operatorId"_L1, m_day.pick(peoplePresent())},
                {"clientId"_L1, clientId()},
                {"text"_L1, m_day.pick(m_day.lines().colleagues.questions)}};
    }

    awaitable<void> writeToSomebody(DemoLine &line)
    {
        if (m_day.take(Occasion::Write)) {
            co_await line.request(u"colleague.send"_s, letter());
        }
    }

    awaitable<void> answer(DemoLine &line)
    {
        if (m_letters.isEmpty() || Clock::now() < m_letters.first().answerAt) {
            co_return;
        }
        const Letter letter = m_letters.takeFirst();
        co_await line.request(u"colleague.read"_s, {{"roomId"_L1, letter.room}, {"seq"_L1, letter.seq}});
        co_await line.request(u"colleague.send"_s, {{"roomId"_L1, letter.room},
                                                    {"clientId"_L1, clientId()},
                                                    {"text"_L1, m_day.pick(m_day.lines().colleagues.answers)}});
    }

    void take(const Frame &frame)
    {
        if (const auto *reply = std::get_if<ReplyFrame>(&frame)) {
            takeReply(*reply);
        } else if (const auto *told = std::get_if<NotificationFrame>(&frame); told && told->method == "event"_L1) {
            takeEvent(told->params["type"_L1].toString(), told->params["data"_L1].toObject());
        }
    }

    void takeReply(const ReplyFrame &reply)
    {
        if (reply.id == m_resume) {
            m_dismissed = reply.error.has_value(); // the company has changed the password, or has let them go
            takePerson(reply.result["operator"_L1].toObject());
        } else if (reply.id == m_snapshot) {
            for (const QJsonValue &person : reply.result["operators"_L1].toArray()) {
                takePerson(person.toObject());
            }
            for (const QJsonValue &chat : reply.result["chats"_L1].toArray()) {
                m_talks.takeChat(chat.toObject());
            }
        }
    }

    void takeEvent(const QString &type, const QJsonObject &data)
    {
        if (type == "chat.created"_L1 || type == "chat.changed"_L1) {
            m_talks.takeChat(data["chat"_L1].toObject());
        } else if (type == "message.added"_L1) {
            m_talks.takeMessage(data["message"_L1].toObject());
        } else if (type == "operator.changed"_L1) {
            takePerson(data["operator"_L1].toObject());
        } else if (type == "colleague.message"_L1) {
            const QJsonObject message = data["message"_L1].toObject();
            const OperatorId author = message["author"_L1]["id"_L1].toInteger();
            if (data["room"_L1]["kind"_L1].toString() == "direct"_L1 && !m_day.isSimulated(author)) {
                m_letters.append({.room = message["chatId"_L1].toInteger(),
                                  .seq = message["seq"_L1].toInteger(),
                                  .answerAt = Clock::now() + m_day.time(m_day.between(4, 10))});
            }
        }
    }

    void takePerson(const QJsonObject &json)
    {
        FieldReader reader(json);
        const Operator person = operatorFrom(reader);
        if (person.id == m_who.id) {
            m_talks.setMe(person);
        } else {
            m_people[person.id] = person;
        }
    }

    // Those who are really there and free to talk.
    QList<OperatorId> peoplePresent() const
    {
        QList<OperatorId> present;
        for (const Operator &person : m_people) {
            if (person.status == OperatorStatus::Available && !m_day.isSimulated(person.id) && mayTakeChats(person)) {
                present.append(person.id);
            }
        }
        return present;
    }

    awaitable<void> pause(double seconds)
    {
        asio::steady_timer timer(co_await asio::this_coro::executor);
        timer.expires_after(m_day.time(seconds));
        co_await timer.async_wait(use_awaitable);
    }

    SimulatedDay &m_day;
    SimulatedColleague m_who;
    ColleagueTalks m_talks;
    bool m_restless; ///< goes for a break now and then
    QHash<OperatorId, Operator> m_people;
    QList<Letter> m_letters; ///< from people, to be answered
    bool m_available = true;
    bool m_dismissed = false;
    Clock::time_point m_changesAt;
    qint64 m_resume = 0;
    qint64 m_snapshot = 0;
};

} // namespace

awaitable<void> colleagueLife(SimulatedDay &day, SimulatedColleague who)
{
    Colleague colleague(day, std::move(who));
    co_await colleague.live();
}

} // namespace otklik
