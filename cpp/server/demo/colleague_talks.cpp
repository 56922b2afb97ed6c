// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/colleague_talks.h"

#include "protocol/json.h"
#include "server/store/rights.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using boost::asio::awaitable;
using Occasion = SimulatedDay::Occasion;

// They lead no more than so many at a time, whatever their card allows.
constexpr int MostTalks = 3;
// A transfer is over after so many seconds, whatever became of it.
constexpr double MostAsking = 90;

QString clientId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

void ColleagueTalks::clear()
{
    m_waiting.clear();
    m_offered.clear();
    m_talks.clear();
}

bool ColleagueTalks::isAskedToTakeOver(const QJsonObject &transfer) const
{
    return transfer["operatorId"_L1].toInteger() == m_id || m_me.groups.contains(transfer["groupId"_L1].toInteger());
}

void ColleagueTalks::takeChat(const QJsonObject &chat)
{
    const ChatId id = chat["chatId"_L1].toInteger();
    const VisitorId visitor = chat["visitorId"_L1].toInteger();
    const QString state = chat["state"_L1].toString();
    const bool mine = chat["operatorId"_L1].toInteger() == m_id;
    const QJsonValue offered = chat["offeredTo"_L1];
    const bool toMe = !offered.isArray() || offered.toArray().contains(QJsonValue(m_id));
    // Who is really there is left to people.
    if (state == "waiting"_L1 && toMe && m_day.find(visitor) && worksWith(m_me, chat["siteId"_L1].toInteger())) {
        m_waiting[id] = m_day.takeAt(id);
    } else {
        m_waiting.remove(id);
    }
    const bool open = state == "active"_L1 || state == "invited"_L1;
    if (open && !mine && isAskedToTakeOver(chat["transfer"_L1].toObject())) {
        if (!m_offered.contains(id)) {
            m_offered[id] = Clock::now() + m_day.time(m_day.between(4, 9));
        }
    } else {
        m_offered.remove(id);
    }
    if (!open || !mine) {
        m_talks.remove(id);
        return;
    }
    const bool known = m_talks.contains(id);
    Talk &talk = m_talks[id];
    talk.visitorId = visitor;
    if (!known && state == "active"_L1) {
        talk.speakAt = Clock::now() + m_day.time(m_day.between(2, 6));
    }
    if (!chat.contains("transfer"_L1) && std::exchange(talk.handedOverUntil, {}) != Clock::time_point()) {
        talk.speakAt = Clock::now() + m_day.time(m_day.between(3, 6)); // nobody took it
    }
}

void ColleagueTalks::takeMessage(const QJsonObject &message)
{
    const auto talk = m_talks.find(message["chatId"_L1].toInteger());
    if (talk != m_talks.end() && message["author"_L1]["kind"_L1].toString() == "visitor"_L1) {
        talk->lastSeq = message["seq"_L1].toInteger();
        talk->speakAt = Clock::now() + m_day.time(m_day.between(4, 10));
    }
}

awaitable<void> ColleagueTalks::takeNew(DemoLine &line, bool peopleAreThere)
{
    for (const ChatId id : m_offered.keys()) {
        if (Clock::now() >= m_offered.value(id)) {
            m_offered.remove(id);
            co_await line.request(u"chat.acceptTransfer"_s, {{"chatId"_L1, id}});
        }
    }
    for (const ChatId id : m_waiting.keys()) {
        if (m_talks.size() < MostTalks && (!peopleAreThere || Clock::now() >= m_waiting.value(id))) {
            m_waiting.remove(id);
            co_await line.request(u"chat.accept"_s, {{"chatId"_L1, id}});
            break; // one at a time
        }
    }
}

awaitable<void> ColleagueTalks::invite(DemoLine &line)
{
    if (m_talks.size() + 1 >= MostTalks || !mayInvite(m_me) || !m_day.take(Occasion::Invite)) {
        co_return;
    }
    const VisitorId visitor = m_day.someoneFree(m_me.sites.isEmpty());
    if (visitor == 0) {
        co_return;
    }
    const QStringList dialogue = m_day.pick(m_day.find(visitor)->crowd->invited);
    m_day.begin(visitor, dialogue, 1);
    co_await line.request(
        u"visitor.invite"_s,
        {{"visitorId"_L1, visitor}, {"clientId"_L1, clientId()}, {"text"_L1, verbAndRest(dialogue.first()).second}});
}

bool ColleagueTalks::isEnglish(const Talk &talk)
{
    const SimulatedDay::Here *visitor = m_day.find(talk.visitorId);
    return visitor && visitor->crowd->language == "en"_L1;
}

// What they say next; empty: nothing more.
QString ColleagueTalks::next(Talk &talk)
{
    const ColleagueLines &lines = m_day.lines().colleagues;
    if (!m_day.find(talk.visitorId)) {
        return m_day.pick(lines.answers); // somebody real was handed over to them
    }
    if (const auto line = m_day.nextLine(talk.visitorId, u'o')) {
        return verbAndRest(*line).second;
    }
    if (talk.closing) {
        return {};
    }
    talk.closing = true;
    return m_day.pick(isEnglish(talk) ? lines.englishClosings : lines.closings);
}

awaitable<void> ColleagueTalks::say(DemoLine &line, ChatId id, QString text)
{
    co_await line.request(u"chat.send"_s, {{"chatId"_L1, id},
                                           {"clientId"_L1, clientId()},
                                           {"text"_L1, text},
                                           {"kind"_L1, toString(MessageKind::Message)}});
}

awaitable<void> ColleagueTalks::speak(DemoLine &line)
{
    for (const ChatId id : m_talks.keys()) {
        const auto talk = m_talks.find(id);
        const auto now = Clock::now();
        if (talk == m_talks.end() || now < talk->speakAt || now < talk->handedOverUntil) {
            continue;
        }
        if (!talk->typing) {
            talk->typing = true;
            talk->speakAt = now + m_day.time(m_day.between(2, 4));
            const Seq seq = talk->lastSeq;
            if (seq > 0) {
                co_await line.request(u"chat.read"_s, {{"chatId"_L1, id}, {"seq"_L1, seq}});
            }
            co_await line.request(u"chat.typing"_s, {{"chatId"_L1, id}});
            continue;
        }
        talk->typing = false;
        talk->speakAt = Clock::time_point::max();
        ++talk->said;
        const QString text = next(*talk);
        if (text.isEmpty()) {
            co_await line.request(u"chat.close"_s, {{"chatId"_L1, id}});
        } else {
            co_await say(line, id, text);
        }
    }
}

awaitable<void> ColleagueTalks::handOver(DemoLine &line, QList<OperatorId> people)
{
    for (const ChatId id : m_talks.keys()) {
        const auto talk = m_talks.find(id);
        const bool going = talk != m_talks.end() && talk->said > 0 && !talk->closing && m_day.find(talk->visitorId) &&
                           m_day.goesOn(talk->visitorId, u'o');
        if (!going || !m_day.take(Occasion::Transfer)) {
            continue;
        }
        const ColleagueLines &lines = m_day.lines().colleagues;
        talk->handedOverUntil = Clock::now() + m_day.time(MostAsking);
        m_day.find(talk->visitorId)->listens = true;
        const QString farewell = m_day.pick(isEnglish(*talk) ? lines.englishHandovers : lines.handovers);
        co_await say(line, id, farewell);
        co_await line.request(
            u"chat.transfer"_s,
            {{"chatId"_L1, id}, {"operatorId"_L1, m_day.pick(people)}, {"comment"_L1, m_day.pick(lines.transfers)}});
        co_return;
    }
}

} // namespace otklik
