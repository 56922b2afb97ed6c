// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the widget does for visitors beside talking, and what the page's own scripts may do with it.
#include "e2e/shop_test.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

class VisitorsSideTest : public ShopTest
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void scriptsOfThePageTalk();
    void callsBeforeTheLoaderIsThereAreKept();
    void eventsBearTheNamesThatPagesKnow();
    void wrongCallsAreToldInWords_data();
    void wrongCallsAreToldInWords();
    void pageGetsNothingThatOperatorsWrote();
    void chatIsRatedAndTheRatingChangedOnce_data();
    void chatIsRatedAndTheRatingChangedOnce();
    void formBeforeAChatAsksChecksAndSurvivesAReload();
    void scriptIsToldWhatTheFormMustHave();
    void whoWaitsSeesTheirPlace();
    void whoIsNotThereSaysWhenTheyWillBe();
    void unreadMessagesMarkTheTitleAndSound();
    void soundThatWasSwitchedOffStaysOff();
    void transcriptIsSavedAndMailed();
    void menuIsWorkedByKeys();
    void bannerLooksAsTheSiteWants();

private:
    void setRules(const QJsonObject &rules);
    /// What a script of the page returns, a promise's outcome as "ok" or the code of its error.
    QString outcome(const QString &call);
    QJsonObject rated() const;
    bool waitMore();

    QJsonObject m_rules;
};

void VisitorsSideTest::initTestCase()
{
    ShopTest::initTestCase();
    QVERIFY2(m_server.addOperator(u"admin"_s, u"Нина Орлова"_s, password, u"admin"_s),
             qPrintable(m_server.errorText()));
    OperatorLine admin;
    QVERIFY2(admin.signIn(m_server.operatorUrl(), u"admin"_s, password), qPrintable(admin.error()));
    admin.ask(u"operator.setStatus"_s, {{u"status"_s, u"unavailable"_s}});
    m_rules = admin.ask(u"sync.snapshot"_s, {})[u"sites"].toArray().at(0)[u"rules"].toObject();
    QVERIFY2(admin.error().isEmpty(), qPrintable(admin.error()));
}

// Each begins with a site that has no rules of its own, and on which nobody waits.
void VisitorsSideTest::init()
{
    ShopTest::init();
    if (QTest::currentTestFailed()) {
        return;
    }
    setRules({});
    for (const QJsonValue chat : m_operator->ask(u"sync.snapshot"_s, {})[u"chats"].toArray()) {
        if (chat[u"state"] == u"waiting"_s) {
            ask(u"chat.accept"_s, {{u"chatId"_s, chat[u"chatId"]}});
            ask(u"chat.close"_s, {{u"chatId"_s, chat[u"chatId"]}});
        }
    }
}

void VisitorsSideTest::setRules(const QJsonObject &rules)
{
    OperatorLine admin;
    QVERIFY2(admin.signIn(m_server.operatorUrl(), u"admin"_s, password), qPrintable(admin.error()));
    QJsonObject site = admin.ask(u"sync.snapshot"_s, {})[u"sites"].toArray().at(0).toObject();
    QJsonObject whole = m_rules;
    for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
        whole[rule.key()] = rule.value();
    }
    site[u"rules"_s] = whole;
    admin.ask(u"site.save"_s, site);
    QVERIFY2(admin.error().isEmpty(), qPrintable(admin.error()));
}

QString VisitorsSideTest::outcome(const QString &call)
{
    return m_visit->browser().execute(u"return (%1).then(() => 'ok', (error) => error.code)"_s.arg(call)).toString();
}

QJsonObject VisitorsSideTest::rated() const
{
    QJsonObject last;
    for (const QJsonObject &message : m_operator->messages()) {
        if (message[u"chatId"].toInteger() == chatId() && message[u"system"][u"code"] == u"rated"_s) {
            last = message[u"system"][u"params"].toObject();
        }
    }
    return last;
}

// The part of the banner that comes later is there.
bool VisitorsSideTest::waitMore()
{
    return m_visit->browser().waitFor(u"return !document.getElementById('menu-button').hidden"_s);
}

void VisitorsSideTest::scriptsOfThePageTalk()
{
    auto &browser = m_visit->browser();
    QVERIFY(browser.execute(u"return Otklik.isChatAvailable()"_s).toBool());
    QCOMPARE(
        outcome(u"Otklik.setVisitorCard({ name: 'Ирина', email: 'irina@example.ru', phones: ['+7 900 123-45-67'] })"_s),
        u"ok"_s);
    QVERIFY(m_operator->waitUntil([&] { return m_operator->visitors()[m_visitorId][u"name"] == u"Ирина"_s; }));
    QCOMPARE(outcome(u"Otklik.startChat('Есть чайник?')"_s), u"ok"_s);
    QVERIFY(m_visit->state(u"open"_s).toBool());
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"waiting"; }));
    ask(u"chat.accept"_s, {{u"chatId"_s, chatId()}});
    say(u"Есть!"_s);
    DRIVE(browser, m_visit->waitState(u"chat"_s));
    QCOMPARE(outcome(u"Otklik.chatTyping('Какого цв')"_s), u"ok"_s);
    QVERIFY(m_operator->waitUntil([&] { return m_operator->typed() == u"Какого цв"; }));
    const QVariantMap sent = browser.execute(u"return Otklik.sendMessage('Какого цвета?')"_s).toMap();
    QCOMPARE(sent[u"chat_id"_s].toLongLong(), chatId());
    QVERIFY(sent[u"message_id"_s].toLongLong() > 0);
    QVERIFY(m_operator->waitUntil([&] {
        return m_operator->texts(chatId(), u"visitor"_s) == QStringList{u"Есть чайник?"_s, u"Какого цвета?"_s};
    }));
    const QVariant history = browser.execute(
        u"return Otklik.getHistory().then((page) => page.messages.map((one) => one.source + ' ' + one.text))"_s);
    QCOMPARE(history.toStringList(),
             (QStringList{u"visitor Есть чайник?"_s, u"operator Есть!"_s, u"visitor Какого цвета?"_s}));
    QCOMPARE(browser.execute(u"const now = Otklik.getState(); return [now.available, now.invite, now.chat, now.lead]"_s)
                 .toList(),
             (QVariantList{true, false, true, false}));
    QCOMPARE(outcome(u"Otklik.closeChat()"_s), u"ok"_s);
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"closed"; }));
    QCOMPARE(outcome(u"Otklik.setOperatorRating({ rating: 5, comment: 'Быстро' })"_s), u"ok"_s);
    QVERIFY(m_operator->waitUntil([&] { return rated()[u"rating"].toInt() == 5; }));
}

void VisitorsSideTest::callsBeforeTheLoaderIsThereAreKept()
{
    auto &browser = m_visit->browser();
    // The lines of docs/widget-api.md, and calls right behind them.
    DRIVE(browser, browser.devTools(
                       u"Page.addScriptToEvaluateOnNewDocument"_s,
                       {{u"source"_s,
                         u"window.Otklik = { calls: [] };"
                         "['on', 'open', 'sendMessage', 'setVisitorCard'].forEach((name) => {"
                         "    Otklik[name] = (...args) => new Promise((done) => Otklik.calls.push([name, args, done]));"
                         "});"
                         "window.heard = [];"
                         "Otklik.getState = () => ({});"
                         "Otklik.on('sendmessage', (one) => heard.push(one.text));"
                         "Otklik.setVisitorCard({ name: 'Ранняя' });"
                         "Otklik.open();"
                         "Otklik.sendMessage('Я раньше всех').then((sent) => { window.sent = sent.uid; });"_s}}));
    DRIVE(browser, m_visit->go(u"delivery.html"_s));
    DRIVE(browser, browser.waitFor(u"return window.sent && heard.length"_s));
    QCOMPARE(browser.execute(u"return heard"_s).toStringList(), QStringList{u"Я раньше всех"_s});
    QVERIFY(m_visit->state(u"open"_s).toBool());
    QVERIFY(m_operator->waitUntil([&] { return m_operator->visitors()[m_visitorId][u"name"] == u"Ранняя"_s; }));
    QVERIFY(m_operator->waitUntil(
        [&] { return m_operator->texts(chatId(), u"visitor"_s) == QStringList{u"Я раньше всех"_s}; }));
}

void VisitorsSideTest::eventsBearTheNamesThatPagesKnow()
{
    auto &browser = m_visit->browser();
    browser.execute(u"window.heard = [];"
                    "for (const name of ['operatorjoined', 'operatorleave', 'sendmessage', 'invite', 'inviteaccept', "
                    "'invitereject',"
                    "    'startchat', 'closechat', 'ratingchange', 'chattyping']) {"
                    "    Otklik.on(name, (one) => heard.push(name + (one.text ? ' ' + one.source + one.text : '')));"
                    "}"
                    "return Otklik.getVisitorCard();"_s); // by then the part that tells is there
    const auto heard = [&](const QString &name) {
        return browser.waitFor(u"return heard.some((one) => one.startsWith(arguments[0]))"_s, {name});
    };
    invite(u"Помочь?"_s);
    DRIVE(browser, heard(u"invite "_s));
    QCOMPARE(outcome(u"Otklik.inviteAccept()"_s), u"ok"_s);
    DRIVE(browser, heard(u"startchat"_s));
    DRIVE(browser, heard(u"operatorjoined"_s));
    ask(u"chat.typing"_s, {{u"chatId"_s, chatId()}});
    DRIVE(browser, heard(u"chattyping"_s));
    QCOMPARE(outcome(u"Otklik.sendMessage('Да')"_s), u"ok"_s);
    say(u"Слушаю"_s);
    DRIVE(browser, heard(u"sendmessage operatorСлушаю"_s));
    QCOMPARE(outcome(u"Otklik.setOperatorRating(4)"_s), u"ok"_s);
    ask(u"chat.close"_s, {{u"chatId"_s, chatId()}});
    DRIVE(browser, heard(u"closechat"_s));
    const QStringList all = browser.execute(u"return heard"_s).toStringList();
    for (const QString &once : {u"inviteaccept"_s, u"startchat"_s, u"sendmessage visitorДа"_s, u"operatorleave"_s,
                                u"ratingchange"_s, u"closechat"_s}) {
        QVERIFY2(all.count(once) == 1, qPrintable(once + u" in "_s + all.join(u", "_s)));
    }
    // Who listens no more hears no more; a listener that fails spoils nobody's.
    browser.execute(
        u"window.few = 0; const one = () => { few += 1; }; const bad = () => { throw new Error('theirs'); };"
        "Otklik.on('closechat', bad); Otklik.on('closechat', one); Otklik.off('closechat', one);"
        "window.still = 0; Otklik.on('closechat', () => { still += 1; });"_s);
    QCOMPARE(outcome(u"Otklik.sendMessage('Ещё')"_s), u"ok"_s);
    DRIVE(browser, m_visit->waitState(u"chat"_s));
    QCOMPARE(outcome(u"Otklik.closeChat()"_s), u"ok"_s);
    DRIVE(browser, browser.waitFor(u"return still === 1 && few === 0"_s));
}

void VisitorsSideTest::wrongCallsAreToldInWords_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("code");
    QTest::newRow("no text") << u"Otklik.sendMessage('  ')"_s << u"invalid"_s;
    QTest::newRow("no string") << u"Otklik.sendMessage({ toString: () => 'x' })"_s << u"invalid"_s;
    QTest::newRow("long") << u"Otklik.sendMessage('x'.repeat(10001))"_s << u"invalid"_s;
    QTest::newRow("unknown field") << u"Otklik.setVisitorCard({ comment: 'x' })"_s << u"invalid"_s;
    QTest::newRow("nothing") << u"Otklik.setVisitorCard({})"_s << u"invalid"_s;
    QTest::newRow("six numbers")
        << u"Otklik.setVisitorCard({ phones: ['10001','10002','10003','10004','10005','10006'] })"_s << u"invalid"_s;
    QTest::newRow("an address the server refuses") << u"Otklik.setVisitorCard({ email: 'irina' })"_s << u"invalid"_s;
    QTest::newRow("six stars") << u"Otklik.setOperatorRating(6)"_s << u"invalid"_s;
    QTest::newRow("nobody to rate") << u"Otklik.setOperatorRating(5)"_s << u"conflict"_s;
    QTest::newRow("no chat") << u"Otklik.closeChat()"_s << u"conflict"_s;
    QTest::newRow("no invitation") << u"Otklik.inviteReject()"_s << u"conflict"_s;
    QTest::newRow("no seq") << u"Otklik.getHistory({ before: 'x' })"_s << u"invalid"_s;
}

void VisitorsSideTest::wrongCallsAreToldInWords()
{
    QFETCH(const QString, call);
    QFETCH(const QString, code);
    auto &browser = m_visit->browser();
    QCOMPARE(outcome(call), code);
    const QString words = browser.execute(u"return (%1).catch((error) => error.message)"_s.arg(call)).toString();
    QVERIFY2(words.startsWith(u"Otklik: "_s) && words.size() > 15, qPrintable(words));
    QCOMPARE(
        browser.execute(u"return typeof Otklik.on('nothing', () => 1) + typeof Otklik.on('ready', 'x')"_s).toString(),
        u"functionfunction"_s);
    QVERIFY(!browser.consoleLog().filter(u"there is no event"_s).isEmpty());
    QVERIFY(chatState().isEmpty());
}

void VisitorsSideTest::pageGetsNothingThatOperatorsWrote()
{
    auto &browser = m_visit->browser();
    const QJsonObject card{
        {u"name"_s, u"Должница"_s},  {u"company"_s, u"ООО «Тайна»"_s}, {u"phones"_s, QJsonArray{u"+7 911 111-11-11"_s}},
        {u"emails"_s, QJsonArray()}, {u"comment"_s, u"Не платит"_s},   {u"version"_s, 0}};
    ask(u"visitor.update"_s, {{u"visitorId"_s, m_visitorId}, {u"card"_s, card}});
    talk();
    ask(u"chat.send"_s,
        {{u"chatId"_s, chatId()}, {u"clientId"_s, newClientId()}, {u"text"_s, u"Секрет"_s}, {u"kind"_s, u"note"_s}});
    DRIVE(browser, m_visit->leaveBanner());
    const QString all =
        browser
            .execute(u"return Promise.all([Otklik.getVisitorCard(), Otklik.getHistory(), Otklik.getState()])"
                     ".then((told) => JSON.stringify(told))"_s)
            .toString();
    QVERIFY2(all.contains(u"Есть чайник?"_s), qPrintable(all));
    for (const QString &secret : {u"Должница"_s, u"Тайна"_s, u"911-11"_s, u"Не платит"_s, u"Секрет"_s}) {
        QVERIFY2(!all.contains(secret), qPrintable(all));
    }
}

void VisitorsSideTest::chatIsRatedAndTheRatingChangedOnce_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("thanks");
    QTest::newRow("ru") << u"kettles.html"_s << u"Как прошёл разговор?"_s << u"Спасибо за оценку!"_s;
    QTest::newRow("en") << u"en/kettles.html"_s << u"How was the conversation?"_s << u"Thank you for your rating!"_s;
}

void VisitorsSideTest::chatIsRatedAndTheRatingChangedOnce()
{
    QFETCH(const QString, page);
    QFETCH(const QString, question);
    QFETCH(const QString, thanks);
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->go(page));
    talk();
    DRIVE(browser, waitMore());
    QVERIFY(browser.execute(u"return document.getElementById('rating').hidden"_s).toBool());
    ask(u"chat.close"_s, {{u"chatId"_s, chatId()}});
    DRIVE(browser, m_visit->waitText(u"#rating-title"_s, question));
    DRIVE(browser, m_visit->press(u".star:nth-child(4)"_s));
    DRIVE(browser, browser.type(browser.find(u"#rating textarea"_s), u"Быстро"_s));
    DRIVE(browser, m_visit->press(u"#rating .main"_s));
    DRIVE(browser, m_visit->waitText(u"#rating-title"_s, thanks));
    QVERIFY(m_operator->waitUntil([&] { return rated()[u"rating"].toInt() == 4; }));
    QCOMPARE(rated()[u"comment"].toString(), u"Быстро"_s);
    // It is there after a reload, and can be changed once.
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.reload());
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#rating-title"_s, thanks));
    DRIVE(browser, m_visit->press(u"#rating > .quiet"_s));
    DRIVE(browser, m_visit->waitText(u"#rating-title"_s, question));
    DRIVE(browser, m_visit->press(u".star:nth-child(2)"_s));
    DRIVE(browser, m_visit->press(u"#rating .main"_s));
    DRIVE(browser, m_visit->waitText(u"#rating-title"_s, thanks));
    QVERIFY(m_operator->waitUntil([&] { return rated()[u"rating"].toInt() == 2; }));
    QVERIFY(rated()[u"changed"].toBool());
    DRIVE(browser, browser.waitFor(u"return document.querySelector('#rating > .quiet').hidden"_s));
    QCOMPARE(browser.execute(u"return document.querySelectorAll('.star.lit').length"_s).toInt(), 2);
}

void VisitorsSideTest::formBeforeAChatAsksChecksAndSurvivesAReload()
{
    auto &browser = m_visit->browser();
    setRules({{u"preChat"_s, QJsonObject{{u"enabled"_s, true},
                                         {u"text"_s, u"Кто вы?"_s},
                                         {u"name"_s, u"required"_s},
                                         {u"email"_s, u"hidden"_s},
                                         {u"phone"_s, u"required"_s},
                                         {u"message"_s, u"required"_s}}}});
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->waitText(u"#intro-text"_s, u"Кто вы?"_s));
    DRIVE(browser, m_visit->waitText(u"#request-send"_s, u"Начать чат"_s));
    DRIVE(browser, browser.type(browser.find(u"#request-phone"_s), u"12"_s));
    DRIVE(browser, browser.type(browser.find(u"#request-message"_s), u"Есть чайник?"_s));
    DRIVE(browser, m_visit->press(u"#request-send"_s));
    DRIVE(browser, m_visit->waitText(u"#request-name-error"_s, u"Заполните это поле"_s));
    DRIVE(browser, m_visit->waitText(u"#request-phone-error"_s, u"Проверьте номер, например +7 900 123-45-67"_s));
    QVERIFY(browser.execute(u"return !document.getElementById('request-email').getClientRects().length"_s).toBool());
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.reload());
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, browser.waitFor(u"return document.getElementById('request-message').value === 'Есть чайник?'"_s));
    DRIVE(browser, browser.type(browser.find(u"#request-name"_s), u"Ирина"_s));
    DRIVE(browser, browser.type(browser.find(u"#request-phone"_s), u"345-67"_s));
    DRIVE(browser, m_visit->press(u"#request-send"_s));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s}));
    DRIVE(browser, browser.waitFor(u"return !document.getElementById('composer').hidden"
                                   " && !document.getElementById('compose').value"_s));
    QVERIFY(m_operator->waitUntil([&] { return m_operator->visitors()[m_visitorId][u"name"] == u"Ирина"_s; }));
    QCOMPARE(m_operator->texts(chatId(), u"visitor"_s), QStringList{u"Есть чайник?"_s});
}

void VisitorsSideTest::scriptIsToldWhatTheFormMustHave()
{
    auto &browser = m_visit->browser();
    setRules({{u"preChat"_s, QJsonObject{{u"enabled"_s, true},
                                         {u"text"_s, QString()},
                                         {u"name"_s, u"required"_s},
                                         {u"email"_s, u"required"_s},
                                         {u"phone"_s, u"optional"_s},
                                         {u"message"_s, u"optional"_s}}}});
    DRIVE(browser, browser.waitFor(u"return Otklik.getRequiredInfo().then((fields) => fields.length === 2)"_s));
    QCOMPARE(browser.execute(u"return Otklik.getRequiredInfo()"_s).toStringList(),
             (QStringList{u"name"_s, u"email"_s}));
    QCOMPARE(outcome(u"Otklik.sendMessage('Привет')"_s), u"required"_s);
    QCOMPARE(outcome(u"Otklik.startChat('Привет')"_s), u"invalid"_s);
    QCOMPARE(outcome(u"Otklik.startChat({ text: 'Привет', name: 'Ирина', email: 'irina@example.ru' })"_s), u"ok"_s);
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"waiting"; }));
}

void VisitorsSideTest::whoWaitsSeesTheirPlace()
{
    auto &browser = m_visit->browser();
    ShopVisit first;
    DRIVE(first.browser(), first.begin(m_shop.url(), u"kettles.html"_s));
    DRIVE(first.browser(), first.openPanel());
    DRIVE(first.browser(), first.write(u"Я первый"_s));
    const auto chatOfFirst = [&] { return m_operator->chatOf(m_operator->visitors().lastKey()); };
    QVERIFY(m_operator->waitUntil(
        [&] { return m_operator->visitors().lastKey() > m_visitorId && !chatOfFirst().isEmpty(); }));
    const qint64 firstChat = chatOfFirst()[u"chatId"].toInteger();
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->write(u"Я второй"_s));
    DRIVE(browser,
          browser.waitFor(u"return /место в очереди: 2$/.test(document.getElementById('note').textContent)"_s));
    ask(u"chat.accept"_s, {{u"chatId"_s, firstChat}});
    DRIVE(browser, browser.waitFor(
                       u"return /Ваша очередь — следующая\\.$/.test(document.getElementById('note').textContent)"_s));
    ask(u"chat.close"_s, {{u"chatId"_s, firstChat}});
}

void VisitorsSideTest::whoIsNotThereSaysWhenTheyWillBe()
{
    auto &browser = m_visit->browser();
    // The browser and the server tell the time of the same zone: open from tomorrow on, from nine to ten.
    QJsonArray days;
    const int today = QDateTime::currentDateTime().date().dayOfWeek();
    for (int day = 1; day <= 7; ++day) {
        const bool open = day != today;
        days.append(QJsonObject{{u"from"_s, open ? 540 : 0}, {u"to"_s, open ? 600 : 0}});
    }
    const QString zone = browser.execute(u"return Intl.DateTimeFormat().resolvedOptions().timeZone"_s).toString();
    setRules({{u"hours"_s, QJsonObject{{u"enabled"_s, true}, {u"zone"_s, zone}, {u"days"_s, days}}}});
    DRIVE(browser, m_visit->waitState(u"offline"_s));
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->waitText(u"#status"_s, u"Вернёмся: завтра, 09:00"_s));
}

void VisitorsSideTest::unreadMessagesMarkTheTitleAndSound()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, waitMore());
    DRIVE(browser, m_visit->press(u"#hide-button"_s));
    DRIVE(browser, m_visit->leaveBanner());
    const QString title = browser.execute(u"return document.title"_s).toString();
    browser.execute(u"window.notes = 0; const start = OscillatorNode.prototype.start;"
                    "OscillatorNode.prototype.start = function (at) { notes += 1; start.call(this, at); }"_s);
    say(u"Вы здесь?"_s);
    DRIVE(browser, browser.waitFor(u"return document.title === '(1) ' + arguments[0]"_s, {title}));
    DRIVE(browser, browser.waitFor(u"return notes === 2"_s));
    // The mark is nobody else's: operators see the page's own title, and a page may change it.
    QCOMPARE(pageTitle(), title);
    browser.execute(u"document.title = 'Другая'"_s);
    DRIVE(browser, browser.waitFor(u"return document.title === '(1) Другая'"_s));
    QVERIFY(m_operator->waitUntil([&] { return pageTitle() == u"Другая"; }));
    DRIVE(browser, m_visit->pressLauncher());
    DRIVE(browser, browser.waitFor(u"return document.title === 'Другая'"_s));
}

void VisitorsSideTest::soundThatWasSwitchedOffStaysOff()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, waitMore());
    DRIVE(browser, m_visit->press(u"#menu-button"_s));
    DRIVE(browser, m_visit->press(u"[role=menuitemcheckbox]"_s));
    DRIVE(browser,
          browser.waitFor(u"return document.querySelector('[role=menuitemcheckbox]').ariaChecked === 'false'"_s));
    DRIVE(browser, m_visit->press(u"#hide-button"_s));
    DRIVE(browser, m_visit->leaveBanner());
    // The banner asks the page to hide it; a page that goes before it has heard that would come back with the panel
    // open.
    DRIVE(browser, browser.waitFor(u"return !Otklik.getState().open"_s));
    DRIVE(browser, browser.reload());
    DRIVE(browser, m_visit->waitConnected());
    QVERIFY(!m_visit->state(u"open"_s).toBool());
    QCOMPARE(m_visit->state(u"unread"_s).toInt(), 0);
    browser.execute(u"window.notes = 0; OscillatorNode.prototype.start = () => { notes += 1; };"_s);
    DRIVE(browser, m_visit->press(u"h1"_s)); // so that the page might
    say(u"Вы здесь?"_s);
    DRIVE(browser, browser.waitFor(u"return document.title.startsWith('(1) ')"_s));
    // Whatever came of that message is over when the next has come.
    say(u"Ау!"_s);
    DRIVE(browser, browser.waitFor(u"return document.title.startsWith('(2) ')"_s));
    QCOMPARE(browser.execute(u"return notes"_s).toInt(), 0);
}

void VisitorsSideTest::transcriptIsSavedAndMailed()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, waitMore());
    browser.execute(
        u"window.took = []; const make = URL.createObjectURL;"
        "URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return make(blob); };"
        "HTMLAnchorElement.prototype.click = function () { took.push([this.href, this.download, this.target]); }"_s);
    const auto choose = [&](const QString &label) {
        return m_visit->press(u"#menu-button"_s) &&
               browser.waitFor(
                   u"const row = Array.from(document.querySelectorAll('[role=menuitem]'))"
                   ".find((one) => one.textContent === arguments[0]); if (row) { row.click(); } return row"_s,
                   {label});
    };
    DRIVE(browser, choose(u"Скачать переписку"_s));
    DRIVE(browser, browser.waitFor(u"return window.saved"_s));
    const QString saved = browser.execute(u"return saved"_s).toString();
    QVERIFY2(saved.contains(u"] Вы: Есть чайник?\r\n"_s) && saved.contains(u"] Анна Петрова: Есть!\r\n"_s),
             qPrintable(saved));
    QVERIFY(browser.execute(u"return took[0][1]"_s).toString().endsWith(u".txt"_s));
    DRIVE(browser, choose(u"Отправить на почту"_s));
    DRIVE(browser, browser.waitFor(u"return took.length === 2"_s));
    QCOMPARE(browser.execute(u"return took[1][2]"_s).toString(), u"_top"_s);
    const QString letter = browser.execute(u"return decodeURIComponent(took[1][0])"_s).toString();
    QVERIFY2(letter.startsWith(u"mailto:?subject="_s) && letter.contains(u"Вы: Есть чайник?"_s), qPrintable(letter));
    // What is too long for a letter comes as a file with it.
    say(QString(500, u'я'));
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('.words').length === 3"_s));
    say(u"Вот и всё"_s);
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('.words').length === 4"_s));
    DRIVE(browser, choose(u"Отправить на почту"_s));
    DRIVE(browser, browser.waitFor(u"return took.length === 4"_s));
    QVERIFY(browser.execute(u"return took[3][0].length"_s).toInt() <= 2000);
    QVERIFY(browser.execute(u"return decodeURIComponent(took[3][0])"_s).toString().contains(u"Вот и всё"_s));
    DRIVE(browser, browser.waitFor(u"return !document.getElementById('notice').hidden"_s));
}

void VisitorsSideTest::menuIsWorkedByKeys()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, waitMore());
    browser.execute(u"document.getElementById('menu-button').focus()"_s);
    DRIVE(browser, browser.pressKeys(QChar(WebDriver::Key::enter)));
    DRIVE(browser, browser.waitFor(u"return document.activeElement.textContent === 'Оценить разговор'"_s));
    DRIVE(browser, browser.pressKeys(QString(QChar(u'\uE013')))); // up: round to the last
    DRIVE(browser, browser.waitFor(u"return document.activeElement.getAttribute('role') === 'menuitemcheckbox'"_s));
    DRIVE(browser, browser.pressKeys(QString(QChar(WebDriver::Key::escape))));
    DRIVE(browser, browser.waitFor(u"return document.activeElement.id === 'menu-button'"
                                   " && document.getElementById('menu').hidden"_s));
    // Escape closed the menu only.
    DRIVE(browser, m_visit->leaveBanner());
    QVERIFY(m_visit->state(u"open"_s).toBool());
}

void VisitorsSideTest::bannerLooksAsTheSiteWants()
{
    auto &browser = m_visit->browser();
    // A red point, 1 × 1.
    const QString point =
        u"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="_s;
    setRules({{u"looks"_s, QJsonObject{{u"colour"_s, u"#ffd400"_s},
                                       {u"side"_s, u"left"_s},
                                       {u"title"_s, u"Лавка чая"_s},
                                       {u"greetingTitle"_s, u"Добрый день!"_s},
                                       {u"greeting"_s, u"Спросите о чае"_s},
                                       {u"awayText"_s, u"Мы спим"_s},
                                       {u"avatar"_s, point}}}});
    DRIVE(browser,
          browser.waitFor(
              u"const root = document.getElementById('otklik-widget').shadowRoot;"
              "const button = root.querySelector('button'); const place = button.getBoundingClientRect();"
              "return place.left === 20 && getComputedStyle(button).backgroundColor === 'rgb(255, 212, 0)'"_s));
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->waitText(u"#name"_s, u"Лавка чая"_s));
    DRIVE(browser, m_visit->waitText(u"#intro-title"_s, u"Добрый день!"_s));
    DRIVE(browser, m_visit->waitText(u"#intro-text"_s, u"Спросите о чае"_s));
    // The picture is really there, and letters can be read on the colour.
    DRIVE(browser, browser.waitFor(u"const face = getComputedStyle(document.getElementById('face')).backgroundImage;"
                                   "const image = new Image(); image.src = face.slice(5, -2);"
                                   "return image.decode().then(() => image.naturalWidth === 1, () => false)"_s));
    DRIVE(browser, browser.type(browser.find(u"#compose"_s), u"Да"_s));
    QCOMPARE(browser.execute(u"return getComputedStyle(document.getElementById('send-button')).color"_s).toString(),
             u"rgb(23, 32, 42)"_s);
    ask(u"operator.setStatus"_s, {{u"status"_s, u"unavailable"_s}});
    DRIVE(browser, m_visit->waitText(u"#intro-text"_s, u"Мы спим"_s));
}

QTEST_GUILESS_MAIN(VisitorsSideTest)
#include "visitors_side_test.moc"
