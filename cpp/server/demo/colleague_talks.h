// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "server/demo/demo_line.h"
#include "server/demo/simulated_day.h"

#include <QHash>
#include <QJsonObject>

#include <boost/asio/awaitable.hpp>

namespace otklik {

/// The chats of one simulated colleague: those to take, those they talk in. What the visitors are to hear stands in
/// their dialogues.
class ColleagueTalks
{
public:
    ColleagueTalks(SimulatedDay &day, OperatorId me)
        : m_day(day)
        , m_id(me)
    {
    }

    void clear();
    void setMe(const Operator &me) { m_me = me; }

    // What the server tells.
    void takeChat(const QJsonObject &chat);
    void takeMessage(const QJsonObject &message);

    // What there may be to do now.

    /// Accepts what waits long enough, and transfers. @p peopleAreThere: somebody else may take them
    boost::asio::awaitable<void> takeNew(DemoLine &line, bool peopleAreThere);
    boost::asio::awaitable<void> invite(DemoLine &line);
    boost::asio::awaitable<void> speak(DemoLine &line);
    /// Asks one of @p people to take a chat over, now and then.
    boost::asio::awaitable<void> handOver(DemoLine &line, QList<OperatorId> people);

private:
    using Clock = SimulatedDay::Clock;
    struct Talk
    {
        VisitorId visitorId = 0;
        Seq lastSeq = 0; ///< of the visitor
        Clock::time_point speakAt = Clock::time_point::max();
        bool typing = false;
        bool closing = false; ///< goodbye is said
        int said = 0;
        Clock::time_point handedOverUntil; ///< somebody is asked to take it over
    };

    bool isAskedToTakeOver(const QJsonObject &transfer) const;
    boost::asio::awaitable<void> say(DemoLine &line, ChatId id, QString text);
    QString next(Talk &talk);
    bool isEnglish(const Talk &talk);

    SimulatedDay &m_day;
    OperatorId m_id;
    Operator m_me;
    QHash<ChatId, Clock::time_point> m_waiting;
    QHash<ChatId, Clock::time_point> m_offered; ///< transfers
    QHash<ChatId, Talk> m_talks;
};

} // namespace otklik
