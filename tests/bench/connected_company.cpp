// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/connected_company.h"

#include "bench/raw_database.h"

#include <QUuid>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik::bench {

namespace {

// While people come in. Few, so that also on a slow machine those who are there already are heard in time.
constexpr int AtOnce = 16;
constexpr auto Patience = 300s;

QString newClientId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

QString companyPassword()
{
    return u"correct horse"_s;
}

bool makeCompany(test::ServerProcess &server, int operators, const QStringList &origins)
{
    if (!server.prepare(origins) || !server.addOperator(u"op1"_s, u"Оператор 1"_s, companyPassword())) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(server.errorText()));
        return false;
    }
    // Their passwords are hashed slowly on purpose, so the others share the first one's hash.
    RawDatabase database(server.dataFolder() + u"/otklik.db"_s);
    return operators == 1 ||
           database.run(uR"(WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < %1)
               INSERT INTO operators (login, name, role, chosen_status, status, password_hash, last_offset)
               SELECT 'op' || i, 'Оператор ' || i, role, chosen_status, status, password_hash, 0
               FROM operators, n WHERE login = 'op1')"_s.arg(operators));
}

ConnectedCompany::ConnectedCompany(test::ServerProcess &server)
    : m_crowd(server.port())
    , m_origin(server.origin().toUtf8())
    , m_siteKey(server.siteKey())
{
}

bool ConnectedCompany::visitorsCome(int count)
{
    const std::size_t expected = m_visitors.size() + std::size_t(count);
    m_visitors.reserve(expected);
    for (int i = 0; i < count; ++i) {
        const int line = m_crowd.open("/v1/visitor", m_origin);
        if (line < 0 || !m_crowd.settle(Patience, AtOnce)) {
            return false;
        }
        const QString page = u"/page/%1.html"_s.arg(i % 100);
        m_crowd.ask(line, u"visitor.hello"_s,
                    {{"siteKey"_L1, m_siteKey},
                     {"visitorToken"_L1, QString()},
                     {"url"_L1, QString::fromUtf8(m_origin) + page},
                     {"title"_L1, u"Чайник электрический №%1 — купить в магазине"_s.arg(i % 100)},
                     {"referrer"_L1, u"https://ya.ru/search/?text=чайник"_s},
                     {"language"_L1, u"ru"_s},
                     {"screen"_L1, u"1920x1080"_s}},
                    [this, line](const QJsonObject &frame) {
                        if (const VisitorId id = frame["result"_L1]["visitorId"_L1].toInteger(); id != 0) {
                            m_visitors.push_back({.line = line, .id = id});
                        }
                    });
    }
    return m_crowd.settle(Patience) && m_visitors.size() == expected;
}

bool ConnectedCompany::operatorsCome(int count, int first)
{
    for (int i = first; i < first + count; ++i) {
        const int line = m_crowd.open("/v1/operator", {});
        if (line < 0) {
            return false;
        }
        m_crowd.call(line, u"session.login"_s,
                     {{"login"_L1, u"op%1"_s.arg(i)}, {"password"_L1, companyPassword()}, {"device"_L1, u"bench"_s}});
        m_crowd.call(line, u"operator.setStatus"_s, {{"status"_L1, u"available"_s}});
        if (!error().isEmpty()) {
            return false;
        }
        m_operators.push_back(line);
    }
    return true;
}

bool ConnectedCompany::begin(int each)
{
    std::size_t next = m_talks.size();
    for (int round = 0; round < each; ++round) {
        for (const int operatorLine : m_operators) {
            if (next == m_visitors.size() || !m_crowd.settle(Patience, AtOnce)) {
                return false;
            }
            const Visitor visitor = m_visitors[next++];
            m_crowd.ask(operatorLine, u"visitor.invite"_s,
                        {{"visitorId"_L1, visitor.id}, {"clientId"_L1, newClientId()}, {"text"_L1, u"Чем помочь?"_s}},
                        [this, operatorLine, visitor](const QJsonObject &frame) {
                            const Talk talk{.chat = frame["result"_L1]["chat"_L1]["chatId"_L1].toInteger(),
                                            .operatorLine = operatorLine,
                                            .visitorLine = visitor.line};
                            sayAsVisitor(talk, u"Есть чайник?"_s, [this, talk](const QJsonObject &answer) {
                                if (answer.contains("result"_L1)) {
                                    m_talks.push_back(talk);
                                }
                            });
                        });
        }
    }
    return m_crowd.settle(Patience) && m_talks.size() == next;
}

void ConnectedCompany::sayAsOperator(const Talk &talk, const QString &text, const Crowd::Answered &answered)
{
    m_crowd.ask(
        talk.operatorLine, u"chat.send"_s,
        {{"chatId"_L1, talk.chat}, {"clientId"_L1, newClientId()}, {"text"_L1, text}, {"kind"_L1, u"message"_s}},
        answered);
}

void ConnectedCompany::sayAsVisitor(const Talk &talk, const QString &text, const Crowd::Answered &answered)
{
    m_crowd.ask(talk.visitorLine, u"visitor.send"_s, {{"clientId"_L1, newClientId()}, {"text"_L1, text}}, answered);
}

} // namespace otklik::bench
