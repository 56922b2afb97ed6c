// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What operators do together and by the company's rules: the rows A15 to A19.
#include "e2e/row_test.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class RowsCompanyTest : public RowTest
{
    Q_OBJECT

private slots:
    void a15OperatorsTalkToEachOtherAndTheirWordsStay();
    void a16RequestIsListedTakenAnsweredAndClosed();
    void a17RulesInviteTargetedVisitorsOrAskThemForContacts();
    void a18NewChatsGoOnlyToAvailableOperators();
    void a19ChatsAreDistributedByTheRulesOfTheSite();

private:
    /// The administrator opens the rules of the only site in «Управление»; herself she takes no chats.
    [[nodiscard]] bool openRules(OperatorWindow &window)
    {
        return enter(window, olga) && setStatus(window, u"statusUnavailable"_s) && goToRules(window);
    }
    [[nodiscard]] static bool goToRules(OperatorWindow &window)
    {
        return window.click(u"railManagement"_s) && window.click(u"area_sites"_s) && window.click(u"managedRow_1"_s) &&
               window.waitFor(u"siteLine"_s);
    }
    [[nodiscard]] static bool save(OperatorWindow &window)
    {
        return window.click(u"managementSave"_s) && window.waitText(u"managementState"_s, u"Сохранено"_s);
    }
    /// Changes the distribution: 0 to all, 1 to the least busy, 2 in turn; of everybody, or of a group.
    [[nodiscard]] static bool distribute(OperatorWindow &window, int mode, int seconds, const QString &group = {})
    {
        return goToRules(window) && window.click(u"siteDistribution_%1"_s.arg(mode)) &&
               window.retype(u"form_distribution.acceptSeconds"_s, QString::number(seconds)) &&
               (group.isEmpty() || window.clickWith(u"siteGroup_*"_s, group)) && save(window);
    }
    [[nodiscard]] static bool limitChats(OperatorWindow &window, const QString &name, int chats)
    {
        return window.click(u"railManagement"_s) && window.click(u"area_staff"_s) &&
               window.clickWith(u"managedRow_*"_s, name) &&
               window.waitUntil(u"the card"_s, [&] { return window.texts(u"form_name"_s) == QStringList{name}; }) &&
               window.retype(u"form_chatLimit"_s, QString::number(chats)) && save(window);
    }
    /// The visitor fills in a field of the form for requests.
    [[nodiscard]] static bool fill(ShopVisit &visit, const QString &field, const QString &text)
    {
        return visit.browser().type(visit.browser().find(u"#request-"_s + field), text);
    }
    /// Opens the correspondence with this colleague or group.
    [[nodiscard]] static bool openRoom(OperatorWindow &window, const QString &name)
    {
        return window.click(u"railColleagues"_s) && window.clickWith(u"colleagueRow_*"_s, name) &&
               window.waitText(u"roomName"_s, name);
    }
};

void RowsCompanyTest::a15OperatorsTalkToEachOtherAndTheirWordsStay()
{
    SERVE(open());
    SERVE(command({u"operator"_s, u"set"_s, u"--login"_s, boris.login, u"--group"_s, u"Продажи"_s, u"--group"_s,
                   u"Поддержка"_s}));
    auto first = std::make_unique<OperatorWindow>();
    OPERATE(*first, enter(*first, anna));
    OperatorWindow second;
    OPERATE(second, enter(second, boris));
    OPERATE(second, setStatus(second, u"statusUnavailable"_s));

    // The list of colleagues, with their states.
    OPERATE(*first, first->click(u"railColleagues"_s));
    OPERATE(*first, first->waitText(u"colleagueRow_*"_s, boris.name));
    OPERATE(*first, first->waitUntil(u"the colleagues' states"_s, [&] {
        return first->itemWith(u"colleagueRow_*"_s, boris.name) ==
                   first->itemWith(u"colleagueRow_*"_s, u"Недоступен"_s) &&
               first->itemWith(u"colleagueRow_*"_s, olga.name) == first->itemWith(u"colleagueRow_*"_s, u"Оффлайн"_s);
    }));

    // One to one.
    OPERATE(*first, openRoom(*first, boris.name));
    OPERATE(*first, first->say(u"Ты на обеде?"_s));
    OPERATE(*first, first->waitText(u"timeline"_s, u"Ты на обеде?"_s));
    OPERATE(second, second.waitText(u"railColleagues"_s, u"1"_s)); // unread
    OPERATE(second, openRoom(second, anna.name));
    OPERATE(second, second.waitText(u"timeline"_s, u"Ты на обеде?"_s));
    OPERATE(second, second.waitNoText(u"railColleagues"_s, u"1"_s));
    OPERATE(second, second.say(u"Уже вернулся"_s));
    OPERATE(*first, first->waitText(u"timeline"_s, u"Уже вернулся"_s));

    // A group.
    OPERATE(*first, openRoom(*first, u"Продажи"_s));
    OPERATE(*first, first->say(u"Чайники привезли"_s));
    OPERATE(second, openRoom(second, u"Продажи"_s));
    OPERATE(second, second.waitText(u"timeline"_s, u"Чайники привезли"_s));
    OPERATE(second, second.say(u"Ура"_s));
    OPERATE(*first, first->waitText(u"timeline"_s, u"Ура"_s));
    // Who is not of it has no such room.
    OperatorWindow third;
    OPERATE(third, enter(third, olga));
    OPERATE(third, third.click(u"railColleagues"_s));
    OPERATE(third, third.waitText(u"colleagueRow_*"_s, anna.name));
    QVERIFY(third.itemWith(u"colleagueRow_*"_s, u"Чайники привезли"_s).isEmpty());

    // It is there after closing the program, without a network, and on another computer after signing in.
    first->quit();
    QCOMPARE(m_server->stop(), 0);
    OPERATE(*first, first->start({}));
    OPERATE(*first, openRoom(*first, boris.name));
    OPERATE(*first, first->waitText(u"timeline"_s, u"Ты на обеде?"_s));
    OPERATE(*first, first->waitText(u"timeline"_s, u"Уже вернулся"_s));
    OPERATE(*first, openRoom(*first, u"Продажи"_s));
    OPERATE(*first, first->waitText(u"timeline"_s, u"Ура"_s));
    SERVE(m_server->start());
    first = std::make_unique<OperatorWindow>();
    OPERATE(*first, enter(*first, anna));
    OPERATE(*first, openRoom(*first, boris.name));
    OPERATE(*first, first->waitText(u"timeline"_s, u"Ты на обеде?"_s));
    OPERATE(*first, first->waitText(u"timeline"_s, u"Уже вернулся"_s));
}

void RowsCompanyTest::a16RequestIsListedTakenAnsweredAndClosed()
{
    SERVE(open());
    OperatorWindow first;
    OPERATE(first, enter(first, anna));
    OperatorWindow second;
    OPERATE(second, enter(second, boris));
    OPERATE(first, setStatus(first, u"statusUnavailable"_s));
    OPERATE(second, setStatus(second, u"statusUnavailable"_s));

    // Nobody can answer: the banner asks for a request.
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    DRIVE(browser, visit.waitState(u"offline"_s));
    DRIVE(browser, visit.openPanel());
    DRIVE(browser, visit.waitText(u"#intro-title"_s, u"Операторы сейчас не на месте"_s));
    DRIVE(browser, visit.press(u"#request-send"_s));
    DRIVE(browser, visit.waitText(u"#request-message-error"_s, u"Заполните это поле"_s));
    DRIVE(browser, fill(visit, u"name"_s, u"Ирина"_s));
    DRIVE(browser, fill(visit, u"email"_s, u"irina@example.ru"_s));
    DRIVE(browser, fill(visit, u"message"_s, u"Когда привезёте чайник?"_s));
    DRIVE(browser, visit.press(u"#request-send"_s));
    DRIVE(browser, visit.waitText(u"#intro-title"_s, u"Спасибо, заявка принята"_s));

    // Listed as new with both; taken by one, and the other sees by whom.
    OPERATE(first, first.waitText(u"railRequests"_s, u"1"_s));
    OPERATE(first, first.click(u"railRequests"_s));
    OPERATE(second, second.click(u"railRequests"_s));
    for (OperatorWindow *window : {&first, &second}) {
        OPERATE(*window, window->waitText(u"requestList"_s, u"Новые"_s));
        OPERATE(*window, window->waitText(u"requestRow_*"_s, u"Ирина"_s));
        OPERATE(*window, window->click(u"requestRow_*"_s));
        OPERATE(*window, window->waitText(u"requestText"_s, u"Когда привезёте чайник?"_s));
        OPERATE(*window, window->waitText(u"request"_s, u"irina@example.ru"_s));
    }
    OPERATE(first, first.click(u"requestTake"_s));
    OPERATE(first, first.waitText(u"requestList"_s, u"Мои"_s));
    OPERATE(second, second.waitText(u"requestList"_s, u"У коллег"_s));
    OPERATE(second, second.waitText(u"requestRow_*"_s, anna.name));
    OPERATE(second, second.waitText(u"requestState"_s, anna.name));
    OPERATE(second, second.waitGone(u"requestTake"_s));
    OPERATE(second, second.waitText(u"request"_s, u"С этой заявкой работает другой оператор"_s));
    OPERATE(second, second.type(u"requestNote"_s, u"Чайники будут в среду"_s));
    OPERATE(second, second.click(u"requestNoteSend"_s));
    OPERATE(first, first.waitText(u"request"_s, u"Чайники будут в среду"_s));

    // Answered into the visitor's next visit.
    DRIVE(browser, leave(visit));
    OPERATE(first, first.waitText(u"request"_s, u"Написать при следующем визите"_s));
    OPERATE(first, first.type(u"requestAnswer"_s, u"Привезём в среду"_s));
    OPERATE(first, first.click(u"requestAnswerSend"_s));
    OPERATE(first, first.waitText(u"requestWaitingAnswer"_s, u"Привезём в среду"_s));
    DRIVE(browser, visit.go(u"kettles.html"_s));
    DRIVE(browser, visit.waitState(u"invited"_s));
    DRIVE(browser, visit.enterBanner());
    DRIVE(browser, browser.waitFor(u"return document.body.textContent.includes('Привезём в среду')"_s));
    QVERIFY(!browser.execute(u"return document.body.textContent"_s).toString().contains(u"Чайники будут в среду"_s));
    OPERATE(first, first.waitGone(u"requestWaitingAnswer"_s));

    // Closed, for both.
    OPERATE(first, first.click(u"requestClose"_s));
    OPERATE(second, second.waitNoText(u"requestList"_s, u"Ирина"_s));
    OPERATE(second, second.click(u"requestsShow"_s));
    OPERATE(second, second.click(u"requestsShow_4"_s));
    OPERATE(second, second.waitText(u"requestRow_*"_s, u"Ирина"_s));

    // And the visitor answers in the chat that the words came in.
    if (browser.execute(u"return document.getElementById('card-answer').getClientRects().length"_s).toInt() > 0) {
        DRIVE(browser, visit.press(u"#card-answer"_s));
    }
    DRIVE(browser, visit.write(u"Отлично, жду"_s));
    OPERATE(first, first.click(u"railChats"_s));
    OPERATE(first, first.waitText(u"chatList"_s, u"Активные чаты"_s));
    OPERATE(first, first.clickWith(u"chatRow_*"_s, u"Отлично, жду"_s));
    OPERATE(first, first.waitText(u"timeline"_s, u"Привезём в среду"_s));
}

void RowsCompanyTest::a17RulesInviteTargetedVisitorsOrAskThemForContacts()
{
    SERVE(open({}, 3));
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    // Whom to invite with what words, and what to ask for when nobody is there: set in «Управление», without a restart.
    OperatorWindow admin;
    OPERATE(admin, openRules(admin));
    OPERATE(admin, admin.click(u"siteInviting"_s));
    OPERATE(admin, admin.retype(u"form_invitation.text"_s, u"Рассказать об этом чайнике?"_s));
    OPERATE(admin, admin.click(u"field_invitation.rules"_s));
    OPERATE(admin, admin.retype(u"ruleSeconds_0"_s, u"1"_s));
    OPERATE(admin, admin.retype(u"rulePages_0"_s, u"2"_s));
    OPERATE(admin, admin.retype(u"ruleAddress_0"_s, u"kettle-tefal"_s));
    OPERATE(admin, admin.click(u"field_invitation.rules"_s));
    OPERATE(admin, admin.retype(u"ruleSeconds_1"_s, u"0"_s));
    OPERATE(admin, admin.click(u"ruleReturning_1"_s));
    OPERATE(admin, admin.retype(u"form_form.text"_s, u"Оставьте номер, мы перезвоним"_s));
    OPERATE(admin, admin.click(u"siteFormEmail_0"_s));
    OPERATE(admin, admin.click(u"siteFormPhone_2"_s));
    OPERATE(admin, admin.click(u"siteFormMessage_0"_s));
    OPERATE(admin, admin.click(u"siteLeadForm"_s));
    OPERATE(admin, save(admin));

    // Not targeted yet: the page before. Then seconds, pages and address hold.
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    OPERATE(window, window.waitText(u"visitorRow_*"_s, u"на сайте"_s));
    QCOMPARE(visit.state(u"state"_s).toString(), u"available"_s);
    DRIVE(browser, visit.go(u"kettle-tefal.html"_s));
    DRIVE(browser, visit.waitState(u"auto_invited"_s));
    OPERATE(window, window.waitText(u"visitorRow_*"_s, u"автоприглашение"_s));
    DRIVE(browser, visit.enterBanner());
    DRIVE(browser, visit.waitText(u"#card-text"_s, u"Рассказать об этом чайнике?"_s));
    QVERIFY(window.item(u"popup_*"_s) == nullptr);

    // No chat exists until the visitor answers.
    DRIVE(browser, visit.press(u"#card-answer"_s));
    DRIVE(browser, visit.write(u"Да, он тихий?"_s));
    OPERATE(window, window.waitText(u"popup_*"_s, u"Да, он тихий?"_s));
    OPERATE(window, accept(window));
    OPERATE(window, window.waitText(u"timeline"_s, u"Автоприглашение: Рассказать об этом чайнике?"_s));
    DRIVE(browser, waitInLog(visit, u"Рассказать об этом чайнике?"_s));

    // Who comes back is targeted at once, once a visit, and can wave it away.
    DRIVE(browser, comeAnew(visit, 1));
    QCOMPARE(visit.state(u"state"_s).toString(), u"available"_s);
    const QUrl shop = m_shops.at(1)->url();
    OPERATE(window, window.click(u"railVisitors"_s));
    OPERATE(window, window.waitText(u"visitorRow_*"_s, u"на сайте"_s));
    const QString row = window.itemWith(u"visitorRow_*"_s, u"на сайте"_s);
    DRIVE(browser, browser.open(QUrl(u"about:blank"_s)));
    OPERATE(window, window.waitGone(row));
    SERVE(letDaysPass());
    DRIVE(browser, browser.open(shop.resolved(QUrl(u"catalog.html"_s))));
    DRIVE(browser, visit.waitState(u"auto_invited"_s));
    DRIVE(browser, visit.enterBanner());
    DRIVE(browser, visit.press(u"#card-reject"_s));
    OPERATE(window, window.waitText(row, u"на сайте"_s));
    DRIVE(browser, browser.open(shop.resolved(QUrl(u"delivery.html"_s))));
    OPERATE(window, window.waitText(row, u"Доставка и оплата — Уют"_s));
    OPERATE(window, window.waitText(row, u"на сайте"_s));

    // Nobody is available: the form for contacts instead.
    OPERATE(window, setStatus(window, u"statusUnavailable"_s));
    DRIVE(browser, comeAnew(visit, 2));
    DRIVE(browser, browser.open(m_shops.at(2)->url().resolved(QUrl(u"kettle-tefal.html"_s))));
    DRIVE(browser, visit.waitState(u"lead_form"_s));
    OPERATE(window, window.waitText(u"visitorRow_*"_s, u"лидогенерация"_s));
    DRIVE(browser, visit.enterBanner());
    DRIVE(browser, browser.waitFor(u"return document.body.textContent.includes('Оставьте номер, мы перезвоним')"_s));
    DRIVE(browser, visit.press(u"#card-answer"_s));
    DRIVE(browser, fill(visit, u"name"_s, u"Олег"_s));
    DRIVE(browser, fill(visit, u"phone"_s, u"+7 900 123-45-67"_s));
    DRIVE(browser, visit.press(u"#request-send"_s));
    DRIVE(browser, visit.waitText(u"#intro-title"_s, u"Спасибо, заявка принята"_s));
    OPERATE(window, window.click(u"railRequests"_s));
    OPERATE(window, window.clickWith(u"requestRow_*"_s, u"Олег"_s));
    OPERATE(window, window.waitText(u"request"_s, u"+7 900 123-45-67"_s));
}

void RowsCompanyTest::a18NewChatsGoOnlyToAvailableOperators()
{
    SERVE(open({}, 3));
    OperatorWindow first;
    OPERATE(first, enter(first, anna));
    OperatorWindow second;
    OPERATE(second, enter(second, boris));
    OPERATE(first, setStatus(first, u"statusUnavailable"_s));
    // Colleagues see it.
    OPERATE(second, second.click(u"railColleagues"_s));
    OPERATE(second, second.waitUntil(u"the colleague's state"_s, [&] {
        return second.itemWith(u"colleagueRow_*"_s, anna.name) == second.itemWith(u"colleagueRow_*"_s, u"Недоступен"_s);
    }));

    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    DRIVE(browser, ask(visit, u"Первый вопрос"_s));
    OPERATE(second, second.waitText(u"popup_*"_s, u"Первый вопрос"_s));
    OPERATE(first, first.waitText(u"visitorRow_*"_s, u"ожидает"_s));
    QVERIFY(first.item(u"popup_*"_s) == nullptr);
    OPERATE(second, accept(second));

    // The other way round. Chats that run go on.
    OPERATE(second, setStatus(second, u"statusOffline"_s));
    OPERATE(first, setStatus(first, u"statusAvailable"_s));
    OPERATE(second, second.say(u"Отвечаю и так"_s));
    DRIVE(browser, waitInLog(visit, u"Отвечаю и так"_s));
    DRIVE(browser, comeAnew(visit, 1));
    DRIVE(browser, ask(visit, u"Второй вопрос"_s));
    OPERATE(first, first.waitText(u"popup_*"_s, u"Второй вопрос"_s));
    QVERIFY(second.item(u"popup_*"_s) == nullptr);
    OPERATE(first, accept(first));

    // Nobody is available: no chat, a request; and a chat again as soon as somebody is.
    OPERATE(first, setStatus(first, u"statusUnavailable"_s));
    DRIVE(browser, comeAnew(visit, 2));
    DRIVE(browser, visit.waitState(u"offline"_s));
    DRIVE(browser, visit.openPanel());
    DRIVE(browser, visit.waitText(u"#intro-title"_s, u"Операторы сейчас не на месте"_s));
    OPERATE(second, setStatus(second, u"statusAvailable"_s));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('composer').getClientRects().length > 0"_s));
    DRIVE(browser, visit.write(u"Третий вопрос"_s));
    OPERATE(second, second.waitText(u"popup_*"_s, u"Третий вопрос"_s));
    QVERIFY(first.item(u"popup_*"_s) == nullptr);
}

void RowsCompanyTest::a19ChatsAreDistributedByTheRulesOfTheSite()
{
    SERVE(open({}, 6));
    OperatorWindow first;
    OPERATE(first, enter(first, anna));
    OperatorWindow second;
    OPERATE(second, enter(second, boris));
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    const auto isOffered = [](OperatorWindow &window, const QString &words) {
        return !window.itemWith(u"popup_*"_s, words).isEmpty();
    };
    const auto visitorAsks = [&](std::size_t shop, const QString &words) {
        return comeAnew(visit, shop) && ask(visit, words);
    };
    OperatorWindow admin;
    OPERATE(admin, openRules(admin));

    // To all at once: the first to accept.
    DRIVE(browser, ask(visit, u"Вопрос всем"_s));
    OPERATE(first, first.waitText(u"popup_*"_s, u"Вопрос всем"_s));
    OPERATE(second, second.waitText(u"popup_*"_s, u"Вопрос всем"_s));
    OPERATE(first, accept(first));
    OPERATE(second, second.waitGone(u"popup_*"_s));

    // To the least busy, and on to the next when he does not accept.
    OPERATE(admin, distribute(admin, 1, 10));
    DRIVE(browser, visitorAsks(1, u"Вопрос свободному"_s));
    OPERATE(second, second.waitText(u"popup_*"_s, u"Вопрос свободному"_s));
    QVERIFY(!isOffered(first, u"Вопрос свободному"_s));
    OPERATE(first, first.waitText(u"popup_*"_s, u"Вопрос свободному"_s));
    OPERATE(first, accept(first));
    OPERATE(second, second.waitGone(u"popup_*"_s));

    // In turn: Анна was asked last, so it is Борис's; then hers, though she has more chats.
    OPERATE(admin, distribute(admin, 2, 3600));
    DRIVE(browser, visitorAsks(2, u"Вопрос по очереди"_s));
    OPERATE(second, second.waitText(u"popup_*"_s, u"Вопрос по очереди"_s));
    QVERIFY(!isOffered(first, u"Вопрос по очереди"_s));
    OPERATE(second, accept(second));
    DRIVE(browser, visitorAsks(3, u"Вопрос следующему"_s));
    OPERATE(first, first.waitText(u"popup_*"_s, u"Вопрос следующему"_s));
    QVERIFY(!isOffered(second, u"Вопрос следующему"_s));
    OPERATE(first, accept(first));

    // The turn is Борис's, but he has as many chats as he may.
    OPERATE(admin, limitChats(admin, boris.name, 1));
    DRIVE(browser, visitorAsks(4, u"Вопрос сверх меры"_s));
    OPERATE(first, first.waitText(u"popup_*"_s, u"Вопрос сверх меры"_s));
    QVERIFY(!isOffered(second, u"Вопрос сверх меры"_s));
    OPERATE(first, accept(first));

    // Only to a group.
    OPERATE(admin, limitChats(admin, boris.name, 0));
    OPERATE(admin, distribute(admin, 0, 3600, u"Поддержка"_s));
    DRIVE(browser, visitorAsks(5, u"Вопрос группе"_s));
    OPERATE(second, second.waitText(u"popup_*"_s, u"Вопрос группе"_s));
    QVERIFY(!isOffered(first, u"Вопрос группе"_s));
    OPERATE(second, accept(second));
}

ROW_TEST_MAIN(RowsCompanyTest)
#include "rows_company_test.moc"
