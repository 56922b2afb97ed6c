// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The visitor and the operator talk, whatever happens to the page and the network between them.
#include "e2e/shop_test.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

class WidgetTest : public ShopTest
{
    Q_OBJECT

private slots:
    void visitorAppearsAndTalks();
    void whatTheVisitorTypesIsSeenBeforeItIsSent();
    void reloadInTheMiddleOfSendingSendsOnce_data();
    void reloadInTheMiddleOfSendingSendsOnce();
    void navigationKeepsTheConversation();
    void pageChangedByHistoryIsTold();
    void cutNetworkLosesAndRepeatsNothing();
    void serverThatFellAndCameBackLosesNothing();
    void secondTabShowsTheSame();
    void browserThatVanishesIsAVisitorWhoLeft();
};

void WidgetTest::visitorAppearsAndTalks()
{
    auto &browser = m_visit->browser();
    const QJsonObject visitor = m_operator->visitors()[m_visitorId];
    QCOMPARE(visitor[u"status"].toString(), u"on_site"_s);
    QCOMPARE(visitor[u"pageTitle"].toString(), u"Чайники — Уют"_s);
    QCOMPARE(visitor[u"pageUrl"].toString(), m_shop.url().resolved(QUrl(u"kettles.html"_s)).toString());

    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->waitText(u"#intro-title"_s, u"Здравствуйте! Чем помочь?"_s));
    DRIVE(browser, m_visit->write(u"Есть чайник?"_s));
    DRIVE(browser, m_visit->waitText(u"#status"_s, u"Ждём оператора"_s));
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"waiting"; }));
    ask(u"chat.accept"_s, {{u"chatId"_s, chatId()}});
    DRIVE(browser, m_visit->waitText(u"#status"_s, u"На связи"_s));
    DRIVE(browser, m_visit->waitText(u"#name"_s, operatorName));
    ask(u"chat.typing"_s, {{u"chatId"_s, chatId()}});
    DRIVE(browser, m_visit->waitText(u"#typing"_s, operatorName + u" печатает…"_s));
    say(u"Есть!"_s);
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('typing').hidden"_s));
    QCOMPARE(m_operator->texts(chatId(), u"visitor"_s), QStringList{u"Есть чайник?"_s});
}

void WidgetTest::whatTheVisitorTypesIsSeenBeforeItIsSent()
{
    auto &browser = m_visit->browser();
    talk();
    const WebDriver::Element composer = browser.find(u"#compose"_s);
    DRIVE(browser, browser.type(composer, u"А какого цв"_s));
    QVERIFY(m_operator->waitUntil([&] { return m_operator->typed() == u"А какого цв"; }));
    DRIVE(browser, m_visit->write(u"ета?"_s));
    QVERIFY(m_operator->waitUntil([&] { return m_operator->typed().isEmpty(); }));
}

void WidgetTest::reloadInTheMiddleOfSendingSendsOnce_data()
{
    QTest::addColumn<QString>("sending");
    QTest::newRow("the server got it, its answer is lost") << u"send.call(this, frame); location.reload();"_s;
    QTest::newRow("it never left the browser") << u"location.reload();"_s;
}

void WidgetTest::reloadInTheMiddleOfSendingSendsOnce()
{
    QFETCH(const QString, sending);
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, m_visit->leaveBanner());
    browser.execute(
        u"window.before = true; const send = WebSocket.prototype.send;"
        "WebSocket.prototype.send = function (frame) {"
        "    if (frame.includes('visitor.send')) { %1 } else { send.call(this, frame); } };"_s.arg(sending));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->write(u"И крышка?"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.waitFor(u"return !window.before"_s));
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"И крышка?"_s}));
    say(u"И крышка."_s);
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"И крышка?"_s, u"И крышка."_s}));
    QCOMPARE(m_operator->texts(chatId(), u"visitor"_s), (QStringList{u"Есть чайник?"_s, u"И крышка?"_s}));
}

void WidgetTest::navigationKeepsTheConversation()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, browser.type(browser.find(u"#compose"_s), u"начатое"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, m_visit->press(u"a[href='delivery.html']"_s));
    DRIVE(browser, browser.waitFor(u"return document.title === 'Доставка и оплата — Уют'"_s));
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
    QCOMPARE(browser.execute(u"return document.getElementById('compose').value"_s).toString(), u"начатое"_s);
    QVERIFY(m_operator->waitUntil([&] { return pageTitle() == u"Доставка и оплата — Уют"; }));
    QCOMPARE(chatState(), u"active"_s);
}

void WidgetTest::pageChangedByHistoryIsTold()
{
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->go(u"choose.html"_s));
    QVERIFY(m_operator->waitUntil([&] { return pageTitle() == u"Где кипятить — подбор — Уют"; }));
    DRIVE(browser, m_visit->press(u".answers button"_s));
    QVERIFY(m_operator->waitUntil([&] { return pageTitle() == u"Сколько человек — подбор — Уют"; }));
    QVERIFY(m_operator->visitors()[m_visitorId][u"pageUrl"].toString().endsWith(u"choose.html?a=0"));
    browser.execute(u"history.back()"_s);
    QVERIFY(m_operator->waitUntil([&] { return pageTitle() == u"Где кипятить — подбор — Уют"; }));
}

void WidgetTest::cutNetworkLosesAndRepeatsNothing()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, browser.setNetworkOffline(true));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, m_visit->waitConnected(false));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#network"_s, u"Нет связи. Сообщения уйдут, когда она вернётся."_s));
    DRIVE(browser, m_visit->write(u"Первое без сети"_s));
    DRIVE(browser, m_visit->write(u"Второе без сети"_s));
    DRIVE(browser, m_visit->waitUnsent(2));
    say(u"Ответ, пока сети не было"_s);
    QCOMPARE(m_operator->texts(chatId(), u"visitor"_s), QStringList{u"Есть чайник?"_s});

    DRIVE(browser, browser.setNetworkOffline(false));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Ответ, пока сети не было"_s,
                                       u"Первое без сети"_s, u"Второе без сети"_s}));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('network').hidden"_s));
    QVERIFY(m_operator->waitUntil([&] { return m_operator->texts(chatId(), u"visitor"_s).size() >= 3; }));
    QCOMPARE(m_operator->texts(chatId(), u"visitor"_s),
             (QStringList{u"Есть чайник?"_s, u"Первое без сети"_s, u"Второе без сети"_s}));
}

void WidgetTest::serverThatFellAndCameBackLosesNothing()
{
    auto &browser = m_visit->browser();
    talk();
    const qint64 chat = chatId();
    m_server.kill();
    DRIVE(browser, m_visit->write(u"Пока сервер лежал"_s));
    DRIVE(browser, m_visit->waitUnsent(1));
    QVERIFY2(m_server.start(), qPrintable(m_server.errorText()));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Пока сервер лежал"_s}));

    OperatorLine again;
    QVERIFY2(again.signIn(m_server.operatorUrl(), login, password), qPrintable(again.error()));
    QStringList texts;
    const QJsonObject history = again.ask(u"chat.history"_s, {{u"chatId"_s, chat}, {u"limit"_s, 100}});
    for (const QJsonValue message : history[u"messages"].toArray()) {
        if (message[u"author"][u"kind"].toString() == u"visitor") {
            texts.append(message[u"text"].toString());
        }
    }
    QCOMPARE(texts, (QStringList{u"Есть чайник?"_s, u"Пока сервер лежал"_s}));
}

void WidgetTest::secondTabShowsTheSame()
{
    auto &browser = m_visit->browser();
    talk();
    const QString first = browser.presentTab();
    const QString second = browser.openTab(m_shop.url());
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
    DRIVE(browser, m_visit->write(u"Из второй вкладки"_s));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Из второй вкладки"_s}));
    DRIVE(browser, browser.switchTab(first));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Из второй вкладки"_s}));
    QCOMPARE(m_operator->texts(chatId(), u"visitor"_s), (QStringList{u"Есть чайник?"_s, u"Из второй вкладки"_s}));
}

void WidgetTest::browserThatVanishesIsAVisitorWhoLeft()
{
    QCOMPARE(m_server.stop(), 0);
    QVERIFY2(m_server.start({u"--visitor-grace"_s, u"1"_s}), qPrintable(m_server.errorText()));
    m_operator = std::make_unique<OperatorLine>();
    QVERIFY2(m_operator->signIn(m_server.operatorUrl(), login, password), qPrintable(m_operator->error()));
    DRIVE(m_visit->browser(), m_visit->waitConnected());
    QVERIFY(m_operator->waitUntil([&] { return m_operator->visitors().contains(m_visitorId); }));
    talk();
    const qint64 chat = chatId();
    m_visit->browser().kill();
    QVERIFY(m_operator->waitUntil(
        [&] { return chatState() == u"closed" && !m_operator->visitors().contains(m_visitorId); }));
    QVERIFY(m_operator->hasSystemMessage(chat, u"visitor_left"_s));
    QCOMPARE(m_operator->chatOf(m_visitorId)[u"closedBy"].toString(), u"visitor"_s);
    // The tests after this one have the usual time again.
    QCOMPARE(m_server.stop(), 0);
    QVERIFY2(m_server.start(QStringList()), qPrintable(m_server.errorText()));
}

QTEST_GUILESS_MAIN(WidgetTest)
#include "widget_test.moc"
