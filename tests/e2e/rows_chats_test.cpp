// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How chats begin, change hands and end: the rows A5, A6, A8, A13 and A14.
#include "e2e/row_test.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class RowsChatsTest : public RowTest
{
    Q_OBJECT

private slots:
    void a05InvitationReachesTheVisitorOnlyWithText();
    void a06FirstToAcceptHasTheChatAndTheOthersPopUpsGo();
    void a08ChatIsHandedToAnOperatorOrAGroupWithAllThatBelongsToIt();
    void a13EachSideIsToldThatTheOtherClosedTheChat();
    void a14NewMessageResumesTheChatWithTheSameOperatorOrAnotherByTheRules();

private:
    /// Asks the person or group of this name to take the open chat.
    [[nodiscard]] static bool handTo(OperatorWindow &window, const QString &name, const QString &comment)
    {
        return window.click(u"conversationTransfer"_s) && window.clickWith(u"transferTarget_*"_s, name) &&
               window.type(u"transferComment"_s, comment) && window.click(u"transferSubmit"_s) &&
               window.waitGone(u"transferSubmit"_s) && window.waitText(u"transferLine"_s, name);
    }

    const QString operatorLeft =
        u"Оператор вышел из чата. При необходимости вы можете возобновить общение, написав оператору новое сообщение"_s;
};

void RowsChatsTest::a05InvitationReachesTheVisitorOnlyWithText()
{
    SERVE(open());
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    auto visit = std::make_unique<ShopVisit>();
    DRIVE(visit->browser(), come(*visit));
    OPERATE(window, window.waitText(u"visitorInvite_*"_s, u"Пригласить в чат"_s));
    OPERATE(window, window.click(u"visitorInvite_*"_s));
    OPERATE(window, window.waitFor(u"composer"_s));
    OPERATE(window, window.press(Qt::Key_Return)); // nothing to send

    // The visitor knows nothing, also on a page that comes afterwards.
    DRIVE(visit->browser(), visit->go(u"delivery.html"_s));
    QCOMPARE(visit->state(u"state"_s).toString(), u"available"_s);
    OPERATE(window, window.click(u"railVisitors"_s));
    OPERATE(window, window.waitText(u"visitorRow_*"_s, u"Доставка и оплата — Уют"_s));
    OPERATE(window, window.waitText(u"visitorRow_*"_s, u"на сайте"_s));

    OPERATE(window, window.click(u"visitorInvite_*"_s));
    OPERATE(window, window.say(u"Могу ли я помочь с выбором?"_s));
    DRIVE(visit->browser(), visit->waitState(u"invited"_s));
    OPERATE(window, window.waitText(u"chatList"_s, u"Приглашенные чаты"_s));
    OPERATE(window, window.waitNoText(u"chatList"_s, u"Активные чаты"_s));
    OPERATE(window, window.click(u"railVisitors"_s));
    OPERATE(window, window.waitText(u"visitorRow_*"_s, u"приглашение"_s));
    OPERATE(window, window.click(u"railChats"_s));

    DRIVE(visit->browser(), visit->enterBanner());
    DRIVE(visit->browser(), visit->waitText(u"#card-text"_s, u"Могу ли я помочь с выбором?"_s));
    DRIVE(visit->browser(), visit->waitText(u"#card-name"_s, anna.name));
    DRIVE(visit->browser(), visit->press(u"#card-answer"_s));
    DRIVE(visit->browser(), visit->write(u"Да, пожалуйста"_s));
    OPERATE(window, window.waitText(u"chatList"_s, u"Активные чаты"_s));
    OPERATE(window, window.waitNoText(u"chatList"_s, u"Приглашенные чаты"_s));
    OPERATE(window, window.waitWordsEnd({u"Могу ли я помочь с выбором?"_s, u"Да, пожалуйста"_s}));
    visit.reset();
    OPERATE(window, window.waitWordsEnd({u"Пользователь вышел из чата"_s}));

    // Declined.
    visit = std::make_unique<ShopVisit>();
    DRIVE(visit->browser(), come(*visit));
    OPERATE(window, window.click(u"railVisitors"_s));
    OPERATE(window, window.click(u"visitorInvite_*"_s));
    OPERATE(window, window.say(u"Подсказать?"_s));
    DRIVE(visit->browser(), visit->waitState(u"invited"_s));
    DRIVE(visit->browser(), visit->enterBanner());
    DRIVE(visit->browser(), visit->press(u"#card-reject"_s));
    OPERATE(window, window.waitWordsEnd({u"Подсказать?"_s, u"Посетитель отклонил приглашение"_s}));
    OPERATE(window, window.waitNoText(u"chatList"_s, u"Приглашенные чаты"_s));
    visit.reset();

    // Not answered by a visitor who then left.
    visit = std::make_unique<ShopVisit>();
    DRIVE(visit->browser(), come(*visit, u"catalog.html"_s));
    OPERATE(window, window.click(u"railVisitors"_s));
    OPERATE(window, window.waitText(u"visitorRow_*"_s, u"Каталог — Уют"_s));
    const QString newcomer = window.itemWith(u"visitorRow_*"_s, u"Каталог — Уют"_s).section(u'_', 1);
    OPERATE(window, window.click(u"visitorInvite_"_s + newcomer));
    OPERATE(window, window.say(u"Вы здесь?"_s));
    DRIVE(visit->browser(), visit->waitState(u"invited"_s));
    visit.reset();
    OPERATE(window, window.waitWordsEnd({u"Вы здесь?"_s, u"Посетитель ушёл, не ответив на приглашение"_s}));
    OPERATE(window, window.waitNoText(u"chatList"_s, u"Приглашенные чаты"_s));
}

void RowsChatsTest::a06FirstToAcceptHasTheChatAndTheOthersPopUpsGo()
{
    SERVE(open({}, 2));
    OperatorWindow first;
    OPERATE(first, enter(first, anna));
    OperatorWindow second;
    OPERATE(second, enter(second, boris));
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    DRIVE(browser, ask(visit, u"Есть чайник?"_s));
    for (OperatorWindow *window : {&first, &second}) {
        OPERATE(*window, window->waitText(u"popup_*"_s, u"Гость"_s));
        OPERATE(*window, window->waitText(u"popup_*"_s, u"Есть чайник?"_s));
        OPERATE(*window, window->waitText(u"popup_*"_s, u"Чайники — Уют"_s));
        OPERATE(*window, window->waitText(u"popupAccept_*"_s, u"Принять чат"_s));
    }
    OPERATE(first, accept(first));
    OPERATE(second, second.waitGone(u"popup_*"_s));
    OPERATE(first, first.say(u"Есть!"_s));
    DRIVE(browser, visit.waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
    OPERATE(second, second.waitText(u"visitorRow_*"_s, u"в чате · Анна Петрова"_s));

    // Both press before the server has answered either: one has the chat, the other reads why not.
    DRIVE(browser, comeAnew(visit, 1));
    DRIVE(browser, ask(visit, u"А кофемолка?"_s));
    OPERATE(first, first.waitFor(u"popupAccept_*"_s));
    OPERATE(second, second.waitFor(u"popupAccept_*"_s));
    const auto server = pid_t(m_server->processId());
    QCOMPARE(::kill(server, SIGSTOP), 0);
    const bool pressed = first.click(u"popupAccept_*"_s) && second.click(u"popupAccept_*"_s);
    QCOMPARE(::kill(server, SIGCONT), 0);
    OPERATE(first, pressed);
    OPERATE(second, pressed);
    QStringList told;
    const auto look = [&] {
        for (OperatorWindow *window : {&first, &second}) {
            told += window->texts(u"toast"_s);
        }
        return !told.isEmpty();
    };
    OPERATE(first, first.waitUntil(u"one of them to be told"_s, look));
    QVERIFY2(told.contains(u"Чат уже принял другой оператор, или он завершён"_s), qPrintable(told.join(u" | ")));
    OPERATE(first, first.waitGone(u"popup_*"_s));
    OPERATE(second, second.waitGone(u"popup_*"_s));
    const auto has = [](OperatorWindow &window) {
        return !window.itemWith(u"chatRow_*"_s, u"А кофемолка?"_s).isEmpty();
    };
    OPERATE(second, second.click(u"railChats"_s));
    OPERATE(first, first.click(u"railChats"_s));
    OPERATE(first, first.waitUntil(u"one of them to have the chat"_s, [&] { return has(first) != has(second); }));
}

void RowsChatsTest::a08ChatIsHandedToAnOperatorOrAGroupWithAllThatBelongsToIt()
{
    SERVE(open());
    SERVE(command({u"site"_s, u"set"_s, u"--accept-seconds"_s, u"10"_s}));
    OperatorWindow first;
    OPERATE(first, enter(first, anna));
    OperatorWindow second;
    OPERATE(second, enter(second, boris));
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    DRIVE(browser, ask(visit, u"Есть чайник?"_s));
    OPERATE(first, accept(first));
    OPERATE(first, first.say(u"Есть!"_s));
    DRIVE(browser, visit.waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
    OPERATE(first, first.click(u"cardEdit"_s));
    OPERATE(first, first.type(u"cardName"_s, u"Мария Соколова"_s));
    OPERATE(first, first.click(u"cardSave"_s));
    OPERATE(first, first.waitGone(u"cardSave"_s));

    // Nobody is asked by name who is not there.
    OPERATE(first, first.click(u"conversationTransfer"_s));
    OPERATE(first, first.waitText(u"transferTarget_*"_s, boris.name));
    const QQuickItem *absent = first.item(first.itemWith(u"transferTarget_*"_s, olga.name));
    QVERIFY(absent == nullptr || !absent->isEnabled());
    OPERATE(first, first.click(u"transferDialogCancel"_s));

    // To an operator; history and card are with him, and the visitor is told.
    OPERATE(first, handTo(first, boris.name, u"Спрашивает о доставке"_s));
    OPERATE(second, second.waitText(u"popup_*"_s, u"Мария Соколова"_s));
    OPERATE(second, second.waitText(u"popup_*"_s, u"Анна Петрова: Спрашивает о доставке"_s));
    OPERATE(second, accept(second));
    OPERATE(second, second.waitText(u"timeline"_s, u"Есть чайник?"_s));
    OPERATE(second, second.waitText(u"timeline"_s, u"Спрашивает о доставке"_s));
    OPERATE(second, second.waitText(u"contactCard"_s, u"Мария Соколова"_s));
    DRIVE(browser, waitInLog(visit, u"Вам отвечает Борис Иванов"_s));
    OPERATE(first, first.waitGone(u"composerSend"_s));
    OPERATE(first, first.waitNoText(u"chatList"_s, u"Мария Соколова"_s));
    OPERATE(first, first.click(u"railVisitors"_s));
    OPERATE(second, second.say(u"Доставим завтра"_s));
    DRIVE(browser, visit.waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Доставим завтра"_s}));
    QVERIFY(!browser.execute(u"return document.getElementById('log').textContent"_s)
                 .toString()
                 .contains(u"Спрашивает о доставке"_s));

    // To a group, whose member declines.
    OPERATE(second, handTo(second, u"Продажи"_s, u"Хочет купить"_s));
    OPERATE(first, first.waitText(u"popup_*"_s, u"Борис Иванов: Хочет купить"_s));
    OPERATE(first, first.click(u"popupDecline_*"_s));
    OPERATE(first, first.waitGone(u"popup_*"_s));
    OPERATE(second, second.waitUntil(u"the refusal"_s,
                                     [&] { return second.words().join(u'\n').contains(u"не взял(а) чат"_s); }));
    OPERATE(second, second.waitGone(u"transferLine"_s));

    // Nobody takes it: it comes back.
    OPERATE(second, handTo(second, anna.name, u"Возьмёшь?"_s));
    OPERATE(first, first.waitFor(u"popup_*"_s));
    OPERATE(second, second.waitText(u"timeline"_s, u"Чат никто не взял, он вернулся"_s));
    OPERATE(first, first.waitGone(u"popup_*"_s));
    OPERATE(second, second.say(u"Я всё ещё с вами"_s));
    DRIVE(browser, waitInLog(visit, u"Я всё ещё с вами"_s));

    // The group's member accepts.
    OPERATE(second, handTo(second, u"Продажи"_s, u"Теперь точно"_s));
    OPERATE(first, accept(first));
    OPERATE(first, first.waitText(u"timeline"_s, u"Я всё ещё с вами"_s));
    DRIVE(browser, waitInLog(visit, u"Вам отвечает Анна Петрова"_s));
    DRIVE(browser, visit.write(u"Спасибо"_s));
    OPERATE(first, first.waitText(u"timeline"_s, u"Спасибо"_s));
}

void RowsChatsTest::a13EachSideIsToldThatTheOtherClosedTheChat()
{
    SERVE(open());
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    DRIVE(browser, ask(visit, u"Есть чайник?"_s));
    OPERATE(window, accept(window));
    OPERATE(window, window.say(u"Есть!"_s));
    DRIVE(browser, visit.waitWords({u"Есть чайник?"_s, u"Есть!"_s}));

    // The visitor closes.
    DRIVE(browser, visit.press(u"#end-button"_s));
    DRIVE(browser, visit.press(u"#end-yes"_s));
    OPERATE(window, window.waitWordsEnd({u"Есть!"_s, u"Пользователь вышел из чата"_s}));
    OPERATE(window, window.waitText(u"timeline"_s, u"Пользователь вышел из чата"_s));
    OPERATE(window, window.waitNoText(u"chatList"_s, u"Активные чаты"_s));
    QVERIFY(!browser.execute(u"return document.body.textContent"_s).toString().contains(operatorLeft));

    // The operator closes, with the cross.
    DRIVE(browser, visit.write(u"Ещё вопрос"_s));
    OPERATE(window, window.waitFor(u"conversationClose"_s));
    OPERATE(window, closeChat(window));
    DRIVE(browser, waitInLog(visit, operatorLeft));
    OPERATE(window, window.waitWordsEnd({u"Вы завершили чат"_s}));
    OPERATE(window, window.click(u"railHistory"_s));
    OPERATE(window, window.waitFor(u"historyRow_*"_s));
    OPERATE(window, window.click(u"railChats"_s));

    // The browser vanishes.
    DRIVE(browser, visit.write(u"И последний"_s));
    OPERATE(window, window.waitText(u"chatList"_s, u"Активные чаты"_s));
    OPERATE(window, window.waitText(u"timeline"_s, u"И последний"_s));
    browser.kill();
    OPERATE(window, window.waitWordsEnd({u"И последний"_s, u"Пользователь вышел из чата"_s}));
    OPERATE(window, window.waitNoText(u"chatList"_s, u"Активные чаты"_s));
}

void RowsChatsTest::a14NewMessageResumesTheChatWithTheSameOperatorOrAnotherByTheRules()
{
    SERVE(open());
    OperatorWindow first;
    OPERATE(first, enter(first, anna));
    OperatorWindow second;
    OPERATE(second, enter(second, boris));
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    DRIVE(browser, ask(visit, u"Есть чайник?"_s));
    OPERATE(first, accept(first));
    OPERATE(first, first.say(u"Есть!"_s));
    DRIVE(browser, visit.waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
    OPERATE(first, closeChat(first));
    DRIVE(browser, waitInLog(visit, operatorLeft));

    // To the same operator, without asking anybody; the timeline stays one conversation.
    DRIVE(browser, visit.write(u"Ещё вопрос"_s));
    OPERATE(first, first.waitText(u"chatList"_s, u"Активные чаты"_s));
    OPERATE(first, first.waitText(u"timeline"_s, u"Ещё вопрос"_s));
    OPERATE(first, first.waitText(u"timeline"_s, u"Есть чайник?"_s));
    OPERATE(first, first.say(u"Слушаю"_s));
    DRIVE(browser, visit.waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Ещё вопрос"_s, u"Слушаю"_s}));
    QVERIFY(first.item(u"popup_*"_s) == nullptr && second.item(u"popup_*"_s) == nullptr);

    // Анна is «Недоступен»: to Борис, with all that was said.
    OPERATE(first, closeChat(first));
    OPERATE(first, setStatus(first, u"statusUnavailable"_s));
    OPERATE(first, first.click(u"railVisitors"_s));
    DRIVE(browser, visit.waitText(u"#status"_s, u"Чат завершён"_s));
    DRIVE(browser, visit.write(u"Вы тут?"_s));
    OPERATE(second, accept(second));
    QVERIFY(first.item(u"popup_*"_s) == nullptr);
    OPERATE(second, second.waitText(u"timeline"_s, u"Есть чайник?"_s));
    OPERATE(second, second.waitText(u"timeline"_s, u"Вы тут?"_s));
    OPERATE(second, second.say(u"Да, я за Анну"_s));
    DRIVE(browser, waitInLog(visit, u"Да, я за Анну"_s));

    // Борис is «Оффлайн»: to Анна, who is back.
    OPERATE(second, closeChat(second));
    OPERATE(second, second.click(u"railVisitors"_s));
    OPERATE(second, setStatus(second, u"statusOffline"_s));
    OPERATE(first, setStatus(first, u"statusAvailable"_s));
    OPERATE(first, first.click(u"railColleagues"_s));
    OPERATE(first, first.waitUntil(u"the colleague to be offline"_s, [&] {
        const QString row = first.itemWith(u"colleagueRow_*"_s, boris.name);
        return !row.isEmpty() && !first.itemWith(row, u"Оффлайн"_s).isEmpty();
    }));
    OPERATE(first, first.click(u"railVisitors"_s));
    DRIVE(browser, visit.waitText(u"#status"_s, u"Чат завершён"_s));
    DRIVE(browser, visit.write(u"И снова я"_s));
    OPERATE(first, accept(first));
    OPERATE(first, first.waitText(u"timeline"_s, u"Да, я за Анну"_s));
    OPERATE(first, first.waitText(u"timeline"_s, u"И снова я"_s));
    QVERIFY(second.item(u"popup_*"_s) == nullptr);
}

ROW_TEST_MAIN(RowsChatsTest)
#include "rows_chats_test.moc"
