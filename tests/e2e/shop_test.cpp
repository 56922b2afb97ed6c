// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/shop_test.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace otklik::test {

QString ShopTest::newClientId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString ShopTest::chatState() const
{
    return m_operator->chatOf(m_visitorId)[u"state"].toString();
}

qint64 ShopTest::chatId() const
{
    return m_operator->chatOf(m_visitorId)[u"chatId"].toInteger();
}

QString ShopTest::pageTitle() const
{
    return m_operator->visitors()[m_visitorId][u"pageTitle"].toString();
}

void ShopTest::invite(const QString &text)
{
    ask(u"visitor.invite"_s, {{u"visitorId"_s, m_visitorId}, {u"clientId"_s, newClientId()}, {u"text"_s, text}});
}

void ShopTest::initTestCase()
{
    QVERIFY(m_shop.start());
    QVERIFY2(m_server.prepare({m_shop.origin()}) && m_server.addOperator(login, operatorName, password) &&
                 m_server.start(),
             qPrintable(m_server.errorText()));
    m_shop.carryWidget(m_server.url(), m_server.siteKey());
}

void ShopTest::init()
{
    m_operator = std::make_unique<OperatorLine>();
    QVERIFY2(m_operator->signIn(m_server.operatorUrl(), login, password), qPrintable(m_operator->error()));
    m_operator->ask(u"operator.setStatus"_s, {{u"status"_s, u"available"_s}});
    QVERIFY2(m_operator->error().isEmpty(), qPrintable(m_operator->error()));
    m_visit = std::make_unique<ShopVisit>();
    DRIVE(m_visit->browser(), m_visit->begin(m_shop.url(), u"kettles.html"_s));
    // Whoever came in the test before may still be leaving; a new browser is a new visitor, with a greater number.
    const auto &visitors = m_operator->visitors();
    QVERIFY(m_operator->waitUntil([&] { return !visitors.isEmpty() && visitors.lastKey() > m_visitorId; }));
    m_visitorId = visitors.lastKey();
}

void ShopTest::cleanup()
{
    QVERIFY(m_visit);
    const QStringList console = m_visit->browser().consoleLog();
    for (const QString &line : console) {
        QVERIFY2(!line.contains(u"Content Security Policy"), qPrintable(line));
        QVERIFY2(!line.contains(u"Uncaught"), qPrintable(line));
    }
    m_visit.reset();
    m_operator.reset();
}

void ShopTest::ask(const QString &method, const QJsonObject &params)
{
    m_operator->ask(method, params);
    QVERIFY2(m_operator->error().isEmpty(), qPrintable(m_operator->error()));
}

void ShopTest::say(const QString &text)
{
    ask(u"chat.send"_s,
        {{u"chatId"_s, chatId()}, {u"clientId"_s, newClientId()}, {u"text"_s, text}, {u"kind"_s, u"message"_s}});
}

// A chat under way, its panel open and entered: «Есть чайник?», accepted, «Есть!».
void ShopTest::talk()
{
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->write(u"Есть чайник?"_s));
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"waiting"; }));
    ask(u"chat.accept"_s, {{u"chatId"_s, chatId()}});
    say(u"Есть!"_s);
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
}

} // namespace otklik::test
