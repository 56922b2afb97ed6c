// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What else happens to a visitor: led to another page, invited by a rule, asked for contacts, handed over, blocked.
#include "e2e/shop_test.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

class VisitorStatesTest : public ShopTest
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void redirectLeadsThePageAndTheChatGoesOn();
    void loaderFollowsNoAddressOfAnotherSite_data();
    void loaderFollowsNoAddressOfAnotherSite();
    void onlyTheTabThatIsLookedAtIsLed();
    void leavingThePageClosesTheSocket();
    void requestOfTheFormIsSentOnce_data();
    void requestOfTheFormIsSentOnce();
    void faultsOfTheFormStandAtTheirFields_data();
    void faultsOfTheFormStandAtTheirFields();
    void whatWasTypedIntoTheFormSurvivesReloadAndCut();
    void operatorWhoComesBackTurnsTheFormIntoAChat();
    void formFollowsTheSiteAtOnce();
    void leadFormComesByItselfAndCanBePutAway();
    void automaticInvitationIsTheCompanysWordAndItsAnswerStartsAChat();
    void automaticInvitationCanBeRejected();
    void transferredChatSaysWhoAnswersNow();
    void blockedVisitorReadsOneSentence_data();
    void blockedVisitorReadsOneSentence();

private:
    void setForm(const QJsonObject &form);
    void setRules(const QJsonObject &rules);
    void setStatus(const QString &status) { ask(u"operator.setStatus"_s, {{u"status"_s, status}}); }
    bool fill(const QString &field, const QString &text);
    // What the loader would do with this frame of the server's.
    void pretend(const QString &method, const QJsonObject &params);

    inline static const QJsonObject quiet{{u"enabled"_s, false}, {u"text"_s, QString()}, {u"rules"_s, QJsonArray()}};
};

void VisitorStatesTest::initTestCase()
{
    ShopTest::initTestCase();
    QVERIFY2(m_server.addOperator(u"admin"_s, u"Нина Орлова"_s, password, u"admin"_s) &&
                 m_server.addOperator(u"olga"_s, u"Ольга Сафина"_s, password),
             qPrintable(m_server.errorText()));
    // The administrator only sets the site up: as long as one is «Доступен», no site is without operators, and that
    // holds for the grace time after the last socket is gone. The choice is kept for the next sign-in.
    OperatorLine admin;
    QVERIFY2(admin.signIn(m_server.operatorUrl(), u"admin"_s, password), qPrintable(admin.error()));
    admin.ask(u"operator.setStatus"_s, {{u"status"_s, u"unavailable"_s}});
    QVERIFY2(admin.error().isEmpty(), qPrintable(admin.error()));
}

// Each begins with a site that shows nothing by itself and asks for an e-mail and a question.
void VisitorStatesTest::init()
{
    ShopTest::init();
    if (!QTest::currentTestFailed()) {
        setForm({{u"leadForm"_s, false}});
    }
}

void VisitorStatesTest::setForm(const QJsonObject &form)
{
    QJsonObject whole{{u"leadForm"_s, false},      {u"text"_s, QString()},      {u"name"_s, u"optional"_s},
                      {u"email"_s, u"required"_s}, {u"phone"_s, u"optional"_s}, {u"message"_s, u"required"_s}};
    for (auto field = form.begin(); field != form.end(); ++field) {
        whole[field.key()] = field.value();
    }
    setRules({{u"form"_s, whole}});
}

void VisitorStatesTest::setRules(const QJsonObject &rules)
{
    OperatorLine admin;
    QVERIFY2(admin.signIn(m_server.operatorUrl(), u"admin"_s, password), qPrintable(admin.error()));
    QJsonObject site = admin.ask(u"sync.snapshot"_s, {})[u"sites"].toArray().at(0).toObject();
    QJsonObject whole = site[u"rules"].toObject();
    whole[u"invitation"_s] = quiet;
    for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
        whole[rule.key()] = rule.value();
    }
    site[u"rules"_s] = whole;
    admin.ask(u"site.save"_s, site);
    QVERIFY2(admin.error().isEmpty(), qPrintable(admin.error()));
}

bool VisitorStatesTest::fill(const QString &field, const QString &text)
{
    auto &browser = m_visit->browser();
    return browser.type(browser.find(u"#request-"_s + field), text);
}

void VisitorStatesTest::pretend(const QString &method, const QJsonObject &params)
{
    // The next frame that goes out, of a page that changes its address, shows the socket.
    m_visit->browser().execute(
        u"const told = JSON.stringify({ jsonrpc: '2.0', method: arguments[0], params: arguments[1] });"
        "const send = WebSocket.prototype.send;"
        "return new Promise((done) => {"
        "    WebSocket.prototype.send = function (frame) {"
        "        WebSocket.prototype.send = send;"
        "        send.call(this, frame);"
        "        this.onmessage(new MessageEvent('message', { data: told }));"
        "        done(true); };"
        "    history.pushState(null, '', '?' + Math.random()); })"_s,
        {method, params.toVariantMap()});
}

void VisitorStatesTest::redirectLeadsThePageAndTheChatGoesOn()
{
    auto &browser = m_visit->browser();
    talk();
    const QString address = m_shop.url().resolved(QUrl(u"kettle-tefal.html"_s)).toString();
    ask(u"chat.redirect"_s, {{u"chatId"_s, chatId()}, {u"clientId"_s, newClientId()}, {u"url"_s, address}});
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.waitFor(u"return location.href === arguments[0]"_s, {address}));
    DRIVE(browser, m_visit->waitConnected());
    QVERIFY(m_visit->state(u"open"_s).toBool());
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
    DRIVE(browser, m_visit->write(u"Да, этот"_s));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Да, этот"_s}));
    QCOMPARE(chatState(), u"active"_s);
}

void VisitorStatesTest::loaderFollowsNoAddressOfAnotherSite_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("another site") << u"https://evil.example/kettles.html"_s;
    QTest::newRow("another port") << u"http://127.0.0.1:9/"_s;
    QTest::newRow("script") << u"javascript:document.title='hacked'"_s;
    QTest::newRow("data") << u"data:text/html,<title>hacked</title>"_s;
    // Its origin is the site's own.
    QTest::newRow("blob") << u"blob:"_s + m_shop.url().resolved(QUrl(u"/0"_s)).toString();
    QTest::newRow("no scheme") << u"//evil.example/kettles.html"_s;
    QTest::newRow("no address") << u"kettles"_s;
}

void VisitorStatesTest::loaderFollowsNoAddressOfAnotherSite()
{
    QFETCH(const QString, url);
    auto &browser = m_visit->browser();
    const QString before = browser.execute(u"return document.title"_s).toString();
    pretend(u"redirect"_s, {{u"url"_s, url}});
    QCOMPARE(browser.execute(u"return location.pathname + document.title"_s).toString(), u"/kettles.html"_s + before);
    // That the loader listens to such a frame at all:
    pretend(u"redirect"_s, {{u"url"_s, m_shop.url().resolved(QUrl(u"delivery.html"_s)).toString()}});
    DRIVE(browser, browser.waitFor(u"return location.pathname === '/delivery.html'"_s));
}

void VisitorStatesTest::onlyTheTabThatIsLookedAtIsLed()
{
    auto &browser = m_visit->browser();
    talk();
    const QString first = browser.presentTab();
    const QString second = browser.openTab(m_shop.url().resolved(QUrl(u"delivery.html"_s)));
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, browser.switchTab(first));
    DRIVE(browser, browser.devTools(u"Page.bringToFront"_s, {}));
    const QString address = m_shop.url().resolved(QUrl(u"guarantee.html"_s)).toString();
    ask(u"chat.redirect"_s, {{u"chatId"_s, chatId()}, {u"clientId"_s, newClientId()}, {u"url"_s, address}});
    DRIVE(browser, browser.waitFor(u"return location.href === arguments[0]"_s, {address}));
    DRIVE(browser, browser.switchTab(second));
    QCOMPARE(browser.execute(u"return location.pathname"_s).toString(), u"/delivery.html"_s);
}

void VisitorStatesTest::leavingThePageClosesTheSocket()
{
    auto &browser = m_visit->browser();
    browser.execute(u"const close = WebSocket.prototype.close; WebSocket.prototype.close = function () {"
                    "    localStorage.setItem('closed', 'by the page'); close.call(this); }"_s);
    DRIVE(browser, m_visit->go(u"delivery.html"_s));
    QCOMPARE(browser.execute(u"return localStorage.getItem('closed')"_s).toString(), u"by the page"_s);
}

void VisitorStatesTest::requestOfTheFormIsSentOnce_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("thanks");
    QTest::newRow("ru") << u"kettles.html"_s << u"Операторы сейчас не на месте"_s << u"Спасибо, заявка принята"_s;
    QTest::newRow("en") << u"en/kettles.html"_s << u"Our operators are away"_s << u"Thank you, we have your request"_s;
}

void VisitorStatesTest::requestOfTheFormIsSentOnce()
{
    QFETCH(const QString, page);
    QFETCH(const QString, title);
    QFETCH(const QString, thanks);
    auto &browser = m_visit->browser();
    setStatus(u"unavailable"_s);
    DRIVE(browser, m_visit->go(page));
    DRIVE(browser, m_visit->waitState(u"offline"_s));
    // The server gets it twice: its answer to the first is lost with the page.
    browser.execute(u"const send = WebSocket.prototype.send; WebSocket.prototype.send = function (frame) {"
                    "    send.call(this, frame); if (frame.includes('visitor.request')) { location.reload(); } }"_s);
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->waitText(u"#intro-title"_s, title));
    DRIVE(browser, fill(u"name"_s, u"Ирина"_s));
    DRIVE(browser, fill(u"email"_s, u"irina@example.ru"_s));
    DRIVE(browser, fill(u"message"_s, u"Когда привезёте чайник?"_s));
    DRIVE(browser, m_visit->press(u"#request-send"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#intro-title"_s, thanks));
    const auto ofThisVisitor = [&] {
        QList<QJsonObject> requests;
        for (const QJsonObject &request : m_operator->requests()) {
            if (request[u"visitorId"].toInteger() == m_visitorId) {
                requests.append(request);
            }
        }
        return requests;
    };
    QVERIFY(m_operator->waitUntil([&] { return !ofThisVisitor().isEmpty(); }));
    QCOMPARE(ofThisVisitor().size(), 1);
    const QJsonObject request = ofThisVisitor().constFirst();
    QCOMPARE(request[u"name"].toString(), u"Ирина"_s);
    QCOMPARE(request[u"email"].toString(), u"irina@example.ru"_s);
    QCOMPARE(request[u"message"].toString(), u"Когда привезёте чайник?"_s);
    QCOMPARE(request[u"origin"].toString(), u"offline"_s);
    // A further one begins with the name that is known.
    DRIVE(browser, m_visit->press(u"#request-again"_s));
    QCOMPARE(browser
                 .execute(u"return ['name', 'email', 'message'].map((one) =>"
                          "document.getElementById('request-' + one).value).join('|')"_s)
                 .toString(),
             u"Ирина|irina@example.ru|"_s);
}

void VisitorStatesTest::faultsOfTheFormStandAtTheirFields_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("ru") << u"kettles.html"_s << u"Заполните это поле"_s
                        << u"Проверьте адрес: нужен вид name@example.ru"_s;
    QTest::newRow("en") << u"en/kettles.html"_s << u"Please fill this in"_s
                        << u"Please check the address: it should look like name@example.com"_s;
}

void VisitorStatesTest::faultsOfTheFormStandAtTheirFields()
{
    QFETCH(const QString, page);
    QFETCH(const QString, missing);
    QFETCH(const QString, wrong);
    auto &browser = m_visit->browser();
    setStatus(u"unavailable"_s);
    DRIVE(browser, browser.setWindowSize({320, 568}));
    DRIVE(browser, m_visit->go(page));
    DRIVE(browser, m_visit->waitState(u"offline"_s));
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, fill(u"email"_s, u"irina@nowhere"_s));
    DRIVE(browser, m_visit->press(u"#request-send"_s));
    DRIVE(browser, m_visit->waitText(u"#request-email-error"_s, wrong));
    DRIVE(browser, m_visit->waitText(u"#request-message-error"_s, missing));
    // The keyboard is at the first of them, a screen reader knows of both, nothing typed is gone.
    QCOMPARE(browser
                 .execute(u"return document.activeElement.id + '|' + document.activeElement.value + '|' +"
                          "document.querySelectorAll('[aria-invalid=true]').length"_s)
                 .toString(),
             u"request-email|irina@nowhere|2"_s);
    QCOMPARE(browser
                 .execute(u"return document.scrollingElement.scrollWidth > 320 ? 'page' : Array.from("
                          "document.querySelectorAll('body *')).filter((one) => !one.closest('.icons')"
                          " && one.getBoundingClientRect().right > 320.5).map((one) => one.outerHTML).join()"_s)
                 .toString(),
             QString());
    DRIVE(browser, fill(u"email"_s, u".ru"_s));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('request-email-error').hidden"_s));
}

void VisitorStatesTest::whatWasTypedIntoTheFormSurvivesReloadAndCut()
{
    auto &browser = m_visit->browser();
    setStatus(u"unavailable"_s);
    DRIVE(browser, m_visit->waitState(u"offline"_s));
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, fill(u"email"_s, u"irina@example.ru"_s));
    DRIVE(browser, fill(u"message"_s, u"Где мой"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.reload());
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, browser.waitFor(u"return document.getElementById('request').getClientRects().length"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.setNetworkOffline(true));
    DRIVE(browser, m_visit->waitConnected(false));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, fill(u"message"_s, u" заказ?"_s));
    DRIVE(browser, m_visit->press(u"#request-send"_s));
    DRIVE(browser, m_visit->waitText(u"#request-state"_s, u"Нет связи. Заявка уйдёт, когда она вернётся."_s));
    DRIVE(browser, browser.setNetworkOffline(false));
    DRIVE(browser, m_visit->waitText(u"#intro-title"_s, u"Спасибо, заявка принята"_s));
    QVERIFY(m_operator->waitUntil([&] {
        return !m_operator->requests().isEmpty() &&
               m_operator->requests().last()[u"message"].toString() == u"Где мой заказ?"_s;
    }));
}

void VisitorStatesTest::operatorWhoComesBackTurnsTheFormIntoAChat()
{
    auto &browser = m_visit->browser();
    setStatus(u"unavailable"_s);
    DRIVE(browser, m_visit->waitState(u"offline"_s));
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, fill(u"message"_s, u"Есть ли крышка?"_s));
    setStatus(u"available"_s);
    DRIVE(browser, browser.waitFor(u"return document.activeElement.id === 'compose'"
                                   " && document.activeElement.value === 'Есть ли крышка?'"_s));
    DRIVE(browser, browser.pressKeys(QChar(WebDriver::Key::enter)));
    DRIVE(browser, m_visit->waitWords({u"Есть ли крышка?"_s}));
}

void VisitorStatesTest::formFollowsTheSiteAtOnce()
{
    auto &browser = m_visit->browser();
    setStatus(u"unavailable"_s);
    DRIVE(browser, m_visit->waitState(u"offline"_s));
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->waitText(u"#request-fields .field:nth-child(2) .label"_s, u"Эл. почта *"_s));
    setForm({{u"text"_s, u"Перезвоним за 10 минут"_s}, {u"email"_s, u"hidden"_s}, {u"phone"_s, u"required"_s}});
    DRIVE(browser, m_visit->waitText(u"#intro-text"_s, u"Перезвоним за 10 минут"_s));
    DRIVE(browser, m_visit->waitText(u"#request-fields .field:nth-child(3) .label"_s, u"Телефон *"_s));
    QVERIFY(browser.execute(u"return document.getElementById('request-email').parentElement.hidden"_s).toBool());
}

void VisitorStatesTest::leadFormComesByItselfAndCanBePutAway()
{
    auto &browser = m_visit->browser();
    setStatus(u"unavailable"_s);
    DRIVE(browser, m_visit->waitState(u"offline"_s));
    setRules({{u"invitation"_s, QJsonObject{{u"enabled"_s, true},
                                            {u"text"_s, u"Помочь?"_s},
                                            {u"rules"_s, QJsonArray{QJsonObject{{u"secondsOnSite"_s, 0},
                                                                                {u"pagesSeen"_s, 2},
                                                                                {u"addressContains"_s, QString()},
                                                                                {u"returningOnly"_s, false}}}}}},
              {u"form"_s, QJsonObject{{u"leadForm"_s, true},
                                      {u"text"_s, u"Оставьте телефон"_s},
                                      {u"name"_s, u"hidden"_s},
                                      {u"email"_s, u"hidden"_s},
                                      {u"phone"_s, u"required"_s},
                                      {u"message"_s, u"hidden"_s}}}});
    DRIVE(browser, m_visit->go(u"delivery.html"_s));
    DRIVE(browser, m_visit->waitState(u"lead_form"_s));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#intro-text"_s, u"Оставьте телефон"_s));
    QVERIFY(!browser.execute(u"return document.hasFocus()"_s).toBool());
    QVERIFY(m_operator->waitUntil(
        [&] { return m_operator->visitors()[m_visitorId][u"status"].toString() == u"lead_form"; }));
    DRIVE(browser, m_visit->press(u"#hide-button"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, m_visit->waitState(u"offline"_s));
    QVERIFY(!m_visit->state(u"open"_s).toBool());
    QVERIFY(
        m_operator->waitUntil([&] { return m_operator->visitors()[m_visitorId][u"status"].toString() == u"on_site"; }));
}

void VisitorStatesTest::automaticInvitationIsTheCompanysWordAndItsAnswerStartsAChat()
{
    auto &browser = m_visit->browser();
    const QString words = u"Подсказать <b>размер</b>?"_s;
    setRules({{u"invitation"_s, QJsonObject{{u"enabled"_s, true},
                                            {u"text"_s, words},
                                            {u"rules"_s, QJsonArray{QJsonObject{{u"secondsOnSite"_s, 0},
                                                                                {u"pagesSeen"_s, 2},
                                                                                {u"addressContains"_s, QString()},
                                                                                {u"returningOnly"_s, false}}}}}}});
    DRIVE(browser, m_visit->go(u"delivery.html"_s));
    DRIVE(browser, m_visit->waitState(u"auto_invited"_s));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#card-label"_s, u"Приглашение в чат"_s));
    DRIVE(browser, m_visit->waitText(u"#card-text"_s, words));
    DRIVE(browser, m_visit->press(u"#card-answer"_s));
    DRIVE(browser, m_visit->waitWords({words}));
    DRIVE(browser, m_visit->waitText(u"#status"_s, u"Ждём оператора"_s));
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"waiting"; }));
    DRIVE(browser, m_visit->write(u"Да, на троих"_s));
    DRIVE(browser, m_visit->waitWords({words, u"Да, на троих"_s}));
    QVERIFY(m_operator->hasSystemMessage(chatId(), u"auto_invited"_s));
}

void VisitorStatesTest::automaticInvitationCanBeRejected()
{
    auto &browser = m_visit->browser();
    setRules({{u"invitation"_s, QJsonObject{{u"enabled"_s, true},
                                            {u"text"_s, u"Помочь?"_s},
                                            {u"rules"_s, QJsonArray{QJsonObject{{u"secondsOnSite"_s, 0},
                                                                                {u"pagesSeen"_s, 2},
                                                                                {u"addressContains"_s, QString()},
                                                                                {u"returningOnly"_s, false}}}}}}});
    DRIVE(browser, m_visit->go(u"delivery.html"_s));
    DRIVE(browser, m_visit->waitState(u"auto_invited"_s));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->press(u"#card-hide"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, m_visit->waitState(u"available"_s));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('otklik-widget').shadowRoot"
                                   ".querySelector('iframe').className === 'hidden'"_s));
    QVERIFY(m_operator->chatOf(m_visitorId).isEmpty());
}

void VisitorStatesTest::transferredChatSaysWhoAnswersNow()
{
    auto &browser = m_visit->browser();
    talk();
    OperatorLine colleague;
    QVERIFY2(colleague.signIn(m_server.operatorUrl(), u"olga"_s, password), qPrintable(colleague.error()));
    colleague.ask(u"operator.setStatus"_s, {{u"status"_s, u"available"_s}});
    const QJsonArray operators = colleague.ask(u"sync.snapshot"_s, {})[u"operators"].toArray();
    qint64 to = 0;
    for (const QJsonValue one : operators) {
        to = one[u"name"].toString() == u"Ольга Сафина"_s ? one[u"operatorId"].toInteger() : to;
    }
    ask(u"chat.transfer"_s, {{u"chatId"_s, chatId()}, {u"operatorId"_s, to}, {u"comment"_s, u"про чайник"_s}});
    colleague.ask(u"chat.acceptTransfer"_s, {{u"chatId"_s, chatId()}});
    QVERIFY2(colleague.error().isEmpty(), qPrintable(colleague.error()));
    DRIVE(browser, m_visit->waitText(u".system:last-child"_s, u"Вам отвечает Ольга Сафина"_s));
    DRIVE(browser, m_visit->waitText(u"#name"_s, u"Ольга Сафина"_s));
    DRIVE(browser, m_visit->waitText(u"#status"_s, u"На связи"_s));
}

void VisitorStatesTest::blockedVisitorReadsOneSentence_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("ru") << u"kettles.html"_s << u"Чат недоступен"_s;
    QTest::newRow("en") << u"en/kettles.html"_s << u"The chat is not available"_s;
}

void VisitorStatesTest::blockedVisitorReadsOneSentence()
{
    QFETCH(const QString, page);
    QFETCH(const QString, sentence);
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->go(page));
    talk();
    ask(u"visitor.block"_s,
        {{u"visitorId"_s, m_visitorId}, {u"by"_s, u"visitor"_s}, {u"reason"_s, u"ругается"_s}, {u"expiresAt"_s, 0}});
    const QString nothingToType = u"return Array.from(document.querySelectorAll('textarea, input, .words'))"
                                  ".every((one) => !one.getClientRects().length)"_s;
    DRIVE(browser, m_visit->waitText(u"#intro-title"_s, sentence));
    QVERIFY(browser.execute(nothingToType).toBool());
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.reload());
    DRIVE(browser, m_visit->waitConnected());
    QCOMPARE(m_visit->state(u"state"_s).toString(), u"blocked"_s);
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#intro-title"_s, sentence));
    QVERIFY(browser.execute(nothingToType).toBool());
}

QTEST_GUILESS_MAIN(VisitorStatesTest)
#include "visitor_states_test.moc"
