// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/shop_world.h"

#include "cache/timeline_entry.h"
#include "domain/chat.h"
#include "faults/proof.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

constexpr int Patience = 20'000;
// Lines of the chat that a restarted operator's program is asked for.
constexpr int Shown = 400;

// The words of one side, "a1", "a2" or "v1", "v2", in the order of their numbers in the chat.
QStringList wordsOf(const QMap<Seq, QString> &words, QChar side)
{
    QStringList result;
    for (const QString &word : words) {
        if (word.startsWith(side)) {
            result.append(word);
        }
    }
    return result;
}

// Each exactly once and in order, all of @p kept among them.
QString faultOf(const QStringList &arrived, const QStringList &kept, const QString &where)
{
    int last = 0;
    for (const QString &word : arrived) {
        const int number = QStringView(word).sliced(1).toInt();
        if (number <= last) {
            return u"%1: «%2» comes after «%3»"_s.arg(where, word, QString::number(last));
        }
        last = number;
    }
    for (const QString &word : kept) {
        if (!arrived.contains(word)) {
            return u"%1: «%2» was said to be sent and is not there"_s.arg(where, word);
        }
    }
    return {};
}

} // namespace

ShopWorld::ShopWorld(Pauses pauses, Power power)
    : m_serverPlan(m_folder.filePath(u"server-plan"_s))
{
    m_serverPlan->powerStays = int(power == Power::Stays);
    m_anna.plan()->powerStays = int(power == Power::Stays);
    qputenv("OTKLIK_SERVER", OTKLIK_SERVER_FAULTS);
    qputenv("OTKLIK_FAULT_PLAN", m_serverPlan.name().toUtf8());
    const QString password = u"correct horse"_s;
    if (!m_server.prepare() || !m_server.addOperator(u"anna"_s, u"Анна"_s, password) ||
        !m_server.start({u"--visitor-grace"_s, u"3600"_s, u"--operator-grace"_s, u"3600"_s})) {
        m_trouble = m_server.errorText();
        return;
    }
    if (!m_proxy.listen()) {
        m_trouble = u"the proxy cannot listen"_s;
        return;
    }
    m_proxy.forwardTo(m_server.port());
    m_anna.setUsualPauses(pauses == Pauses::Usual);
    m_anna.start(throughProxy(), password);
    if (!waitFor([this] { return m_anna.isCurrent(); }, Patience)) {
        m_trouble = u"the operator does not sign in: "_s + QString::fromUtf8(m_anna.log());
        return;
    }
    m_anna.order({{"do"_L1, "status"_L1}});
    if (!beginChat()) {
        m_trouble = u"no chat comes about"_s;
    }
}

QUrl ShopWorld::throughProxy() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_proxy.port()));
}

bool ShopWorld::beginChat()
{
    if (m_visitor) {
        m_visitor->closeChat();
        waitFor([this] { return m_anna.chats().value(m_chat) == int(ChatState::Closed); }, 2'000);
        m_visitor->leave();
    }
    m_annaSaid = m_visitorSaid = 0;
    m_anna.forget();
    m_visitor = std::make_unique<ShopVisitor>(m_server.siteKey(), m_server.origin());
    m_visitor->visit(m_server.url().resolved(QUrl(u"ws://127.0.0.1:%1/v1/visitor"_s.arg(m_server.port()))));
    visitorSays();
    if (!waitFor([this] { return m_visitor->chatId() != 0; }, Patience)) {
        return false;
    }
    m_chat = m_visitor->chatId();
    if (!waitFor([this] { return m_anna.chats().contains(m_chat); }, Patience)) {
        return false;
    }
    m_anna.order({{"do"_L1, "accept"_L1}, {"chat"_L1, m_chat}});
    return waitFor([this] { return m_anna.accepted(m_chat); }, Patience);
}

void ShopWorld::annaSays()
{
    m_anna.say(m_chat, u"a%1"_s.arg(++m_annaSaid));
}

void ShopWorld::visitorSays()
{
    m_visitor->say(u"v%1"_s.arg(++m_visitorSaid));
}

bool ShopWorld::serverIsGone()
{
    return !m_server.isRunning();
}

bool ShopWorld::startServer()
{
    if (m_server.isRunning()) {
        return true;
    }
    // Its port was free while it was gone, and somebody's short connection may have been given it.
    return waitFor([this] { return m_server.start(); }, Patience);
}

void ShopWorld::startAnna()
{
    m_anna.start(throughProxy());
}

QString ShopWorld::missing() const
{
    if (!m_anna.isCurrent()) {
        return u"the operator's program is %1"_s.arg(m_anna.state());
    }
    if (!m_visitor->isQuiet()) {
        return u"the visitor's words are not all acknowledged"_s;
    }
    const QStringList atVisitor = m_visitor->words().values();
    QStringList atAnna;
    for (const SeenEntry &entry : m_anna.entries()) {
        if (entry.chatId == m_chat && entry.delivery == int(Delivery::Queued)) {
            return u"«%1» is still in the outbox"_s.arg(entry.text);
        }
        atAnna.append(entry.text);
    }
    for (const QString &word : m_anna.kept(m_chat)) {
        if (!atVisitor.contains(word)) {
            return u"«%1» has not come to the visitor"_s.arg(word);
        }
    }
    for (const QString &word : m_visitor->acknowledged()) {
        if (!atAnna.contains(word)) {
            return u"«%1» has not come to the operator"_s.arg(word);
        }
    }
    for (const QString &word : atVisitor) {
        if (!word.isEmpty() && !atAnna.contains(word)) {
            return u"«%1» is at the visitor's and not at the operator's"_s.arg(word);
        }
    }
    return {};
}

QString ShopWorld::settle()
{
    if (!waitFor([this] { return m_anna.isCurrent(); }, Patience)) {
        return missing();
    }
    m_anna.show(m_chat, Shown);
    waitFor([this] { return m_anna.shown() && missing().isEmpty(); }, Patience);
    return m_anna.shown() ? missing() : u"the operator's program does not answer"_s;
}

QString ShopWorld::findFault() const
{
    if (!m_visitor->contradictions().isEmpty()) {
        return m_visitor->contradictions().join(u", "_s);
    }
    QMap<Seq, QString> atAnna;
    for (const SeenEntry &entry : m_anna.entries()) {
        if (entry.chatId != m_chat) {
            continue;
        }
        if (atAnna.contains(entry.seq)) {
            return u"the operator has number %1 twice"_s.arg(entry.seq);
        }
        atAnna.insert(entry.seq, entry.text);
    }
    const QMap<Seq, QString> &atVisitor = m_visitor->words();
    for (const auto &[words, where] :
         {std::pair(atVisitor, u"at the visitor's"_s), std::pair(atAnna, u"at the operator's"_s)}) {
        for (const auto &[side, kept] :
             {std::pair(u'a', m_anna.kept(m_chat)), std::pair(u'v', m_visitor->acknowledged())}) {
            if (const QString fault = faultOf(wordsOf(words, side), kept, where); !fault.isEmpty()) {
                return fault;
            }
        }
    }
    for (const auto &[seq, word] : atVisitor.asKeyValueRange()) {
        if (!word.isEmpty() && atAnna.value(seq) != word) {
            return u"number %1 is «%2» here and «%3» there"_s.arg(QString::number(seq), word, atAnna.value(seq));
        }
    }
    return {};
}

} // namespace otklik::faults
