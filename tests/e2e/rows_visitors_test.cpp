// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, and what the operator is told of the visitors: the rows A1 to A4.
#include "e2e/places_file.h"
#include "e2e/row_test.h"

#include <QTemporaryDir>
#include <QTime>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class RowsVisitorsTest : public RowTest
{
    Q_OBJECT

private slots:
    void a01EmployeeSignsInWithTheLoginAndPasswordOfTheirCard();
    void a02EveryVisitorOfTheOperatorsSitesIsListedWithEightFacts();
    void a03StatusFollowsTheVisitorThroughAllSix();
    void a04InfoKnowsVisitsPagesColleaguesAndTheContactCard();

private:
    [[nodiscard]] static bool waitStatus(OperatorWindow &window, const QString &status)
    {
        return window.waitText(u"visitorRow_*"_s, status);
    }
    /// Opens «Инфо» of the only visitor from the list of visitors.
    [[nodiscard]] static bool openVisitor(OperatorWindow &window)
    {
        return window.click(u"railVisitors"_s) && window.click(u"visitorRow_*"_s, Qt::RightButton) &&
               window.click(u"visitorOpen"_s) && window.waitFor(u"infoPane"_s);
    }
};

void RowsVisitorsTest::a01EmployeeSignsInWithTheLoginAndPasswordOfTheirCard()
{
    SERVE(open());
    OperatorWindow window;
    OPERATE(
        window,
        window.start(
            {.profile = {}, .server = {}, .login = {}, .password = {}, .language = u"ru"_s, .theme = Settings::Light}));
    OPERATE(window, window.type(u"signInServer"_s, m_server->url().toString()));
    OPERATE(window, window.type(u"signInLogin"_s, anna.login));
    OPERATE(window, window.type(u"signInPassword"_s, u"not the word"_s));
    OPERATE(window, window.click(u"signInSubmit"_s));
    OPERATE(window, window.waitText(u"signInError"_s, u"Неверный логин или пароль"_s));
    // At the field of the password, with the cursor in it; nothing that was typed is lost.
    QVERIFY(window.item(u"signInError"_s)->parentItem()->isAncestorOf(window.item(u"signInPassword"_s)));
    QVERIFY(window.item(u"signInPassword"_s)->hasActiveFocus());
    QCOMPARE(window.texts(u"signInLogin"_s), QStringList{anna.login});

    OPERATE(window, window.retype(u"signInPassword"_s, anna.password));
    OPERATE(window, window.press(Qt::Key_Return));
    for (const QString &part : {u"railVisitors"_s, u"railChats"_s, u"railRequests"_s, u"railColleagues"_s,
                                u"railHistory"_s, u"railSettings"_s, u"visitorsFind"_s}) {
        OPERATE(window, window.waitFor(part));
    }
    OPERATE(window, window.waitGone(u"signInSubmit"_s));
    OPERATE(window, window.click(u"railSettings"_s));
    OPERATE(window, window.waitText(u"settingsPage"_s, anna.name));

    // Whose card is closed cannot sign in any more.
    OPERATE(window, window.click(u"settingsSignOut"_s));
    OPERATE(window, window.click(u"signOutConfirm"_s));
    OPERATE(window, window.waitFor(u"signInSubmit"_s));
    SERVE(command({u"operator"_s, u"set"_s, u"--login"_s, anna.login, u"--disable"_s}));
    OPERATE(window, window.type(u"signInPassword"_s, anna.password));
    OPERATE(window, window.click(u"signInSubmit"_s));
    OPERATE(window, window.waitText(u"signInError"_s, u"Неверный логин или пароль"_s));
}

void RowsVisitorsTest::a02EveryVisitorOfTheOperatorsSitesIsListedWithEightFacts()
{
    const QTemporaryDir folder;
    const QString places = folder.filePath(u"places.mmdb"_s);
    QVERIFY(writePlaces(places));
    SERVE(open({u"--geoip"_s, places}));
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    const QStringList titles{u"ID"_s,
                             u"Имя"_s,
                             u"Время на сайте"_s,
                             u"Визит"_s,
                             u"Месторасположение"_s,
                             u"Статус"_s,
                             u"Источник перехода"_s,
                             u"Текущее положение"_s};
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit, u"kettles.html?utm_source=yandex&utm_medium=cpc&utm_term=чайник"_s));
    OPERATE(window, window.waitFor(u"visitorRow_*"_s));
    for (int column = 0; column < titles.size(); ++column) {
        QCOMPARE(window.texts(u"visitorsSort_%1"_s.arg(column)), QStringList{titles.at(column)});
    }
    const QString row = window.item(u"visitorRow_*"_s)->objectName();
    const QString id = row.section(u'_', 1);
    const auto time = [&] { return QTime::fromString(window.texts(row).value(2), u"m:ss"_s); };
    QStringList facts = window.texts(row);
    QVERIFY2(time().isValid(), qPrintable(facts.join(u" | ")));
    facts.removeAt(2);
    QCOMPARE(facts, QStringList({id, u"Гость"_s, u"1"_s, u"Москва, Россия"_s, u"на сайте"_s,
                                 u"Яндекс.Директ «чайник»"_s, u"Чайники — Уют"_s, u"Пригласить в чат"_s}));

    // The time ticks, and a further page of the visit does not begin it anew.
    const QTime first = time();
    OPERATE(window, window.waitUntil(u"the time to tick"_s, [&] { return time() > first; }));
    DRIVE(browser, visit.go(u"delivery.html"_s));
    OPERATE(window, window.waitText(row, u"Доставка и оплата — Уют"_s));
    QVERIFY(time() > first);
    QVERIFY(window.texts(row).contains(u"Яндекс.Директ «чайник»"_s));

    // Gone; and known again at the next visit, which is the second.
    DRIVE(browser, leave(visit));
    OPERATE(window, window.waitGone(row));
    SERVE(letDaysPass());
    DRIVE(browser, visit.go(u"kettles.html"_s));
    OPERATE(window, window.waitText(row, u"Чайники — Уют"_s));
    QCOMPARE(window.texts(row).value(3), u"2"_s);

    // Another site, with which only some work.
    ShopServer tea;
    QVERIFY(tea.start());
    QByteArray key;
    QCOMPARE(m_server->runCommand({u"site"_s, u"add"_s, u"--data"_s, m_server->dataFolder(), u"--name"_s,
                                   u"Чайная лавка"_s, u"--origin"_s, tea.origin()},
                                  {}, &key),
             0);
    SERVE(
        command({u"operator"_s, u"set"_s, u"--login"_s, boris.login, u"--site"_s, QString::fromLatin1(key).trimmed()}));
    tea.carryWidget(m_server->url(), QString::fromLatin1(key).trimmed());
    OPERATE(window, window.click(u"visitorsSite"_s));
    OPERATE(window, window.clickWith(u"visitorsSite_*"_s, u"Чайная лавка"_s)); // no restart was needed
    OPERATE(window, window.waitGone(row));
    ShopVisit other;
    DRIVE(other.browser(), other.begin(tea.url(), u"catalog.html"_s));
    OPERATE(window, window.waitText(u"visitorRow_*"_s, u"Каталог — Уют"_s));
    const QString otherRow = window.item(u"visitorRow_*"_s)->objectName();
    OPERATE(window, window.click(u"visitorsSite"_s));
    OPERATE(window, window.click(u"visitorsSite_0"_s));
    OPERATE(window, window.waitFor(row));
    OPERATE(window, window.waitFor(otherRow));
    QCOMPARE(window.texts(otherRow).value(5), u"на сайте"_s);

    OperatorWindow colleague;
    OPERATE(colleague, enter(colleague, boris));
    OPERATE(colleague, colleague.waitFor(otherRow));
    QVERIFY2(colleague.item(row) == nullptr, "a visitor of a site that is not the operator's");
}

void RowsVisitorsTest::a03StatusFollowsTheVisitorThroughAllSix()
{
    SERVE(open({}, 4));
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    OPERATE(window, waitStatus(window, u"на сайте"_s));
    DRIVE(browser, ask(visit, u"Есть чайник?"_s));
    OPERATE(window, waitStatus(window, u"ожидает"_s));
    OPERATE(window, accept(window));
    OPERATE(window, window.click(u"railVisitors"_s));
    OPERATE(window, waitStatus(window, u"в чате · вы"_s));
    DRIVE(browser, visit.press(u"#end-button"_s));
    DRIVE(browser, visit.press(u"#end-yes"_s));
    OPERATE(window, waitStatus(window, u"на сайте"_s));
    const auto next = [&](std::size_t shop) {
        return leave(visit) && window.waitGone(u"visitorRow_*"_s) && comeAnew(visit, shop);
    };

    DRIVE(browser, next(1));
    OPERATE(window, window.click(u"visitorInvite_*"_s));
    OPERATE(window, window.say(u"Помочь с выбором?"_s));
    OPERATE(window, window.click(u"railVisitors"_s));
    OPERATE(window, waitStatus(window, u"приглашение"_s));
    DRIVE(browser, visit.waitState(u"invited"_s));
    DRIVE(browser, visit.enterBanner());
    DRIVE(browser, visit.press(u"#card-reject"_s));
    OPERATE(window, waitStatus(window, u"на сайте"_s));

    SERVE(command({u"site"_s, u"set"_s, u"--invite-text"_s, u"Подсказать?"_s, u"--invite-after"_s, u"1"_s,
                   u"--lead-form"_s, u"on"_s}));
    DRIVE(browser, next(2));
    OPERATE(window, waitStatus(window, u"автоприглашение"_s));
    DRIVE(browser, visit.waitState(u"auto_invited"_s));

    OPERATE(window, setStatus(window, u"statusUnavailable"_s));
    DRIVE(browser, next(3));
    OPERATE(window, waitStatus(window, u"лидогенерация"_s));
    DRIVE(browser, visit.waitState(u"lead_form"_s));
}

void RowsVisitorsTest::a04InfoKnowsVisitsPagesColleaguesAndTheContactCard()
{
    SERVE(open());
    OperatorWindow first;
    OPERATE(first, enter(first, anna));
    OperatorWindow second;
    OPERATE(second, enter(second, boris));
    ShopVisit visit;
    auto &browser = visit.browser();

    // A first visit and a chat with Борис.
    DRIVE(browser, come(visit));
    DRIVE(browser, ask(visit, u"Есть чайник?"_s));
    OPERATE(second, accept(second));
    OPERATE(second, second.say(u"Есть, красный"_s));
    DRIVE(browser, visit.waitWords({u"Есть чайник?"_s, u"Есть, красный"_s}));
    OPERATE(second, closeChat(second));
    DRIVE(browser, leave(visit));
    OPERATE(first, first.waitGone(u"visitorRow_*"_s));
    SERVE(letDaysPass());

    // The second: Анна sees the pages as they happen, the visit before, and what was said with Борис.
    DRIVE(browser, visit.go(u"delivery.html"_s));
    OPERATE(first, first.waitFor(u"visitorRow_*"_s));
    OPERATE(first, openVisitor(first));
    OPERATE(first, first.waitText(u"infoPane"_s, u"Текущий визит"_s));
    OPERATE(first, first.waitText(u"infoPane"_s, u"Chrome, Linux"_s));
    OPERATE(first, first.waitText(u"infoPane"_s, u"русский"_s));
    DRIVE(browser, visit.go(u"guarantee.html"_s));
    OPERATE(first, first.waitText(u"infoPane"_s, u"Гарантия — Уют"_s));
    DRIVE(browser, visit.go(u"catalog.html"_s));
    OPERATE(first, first.waitUntil(u"the pages of the visit"_s, [&] {
        const QStringList texts = first.texts(u"infoPane"_s);
        const auto delivery = texts.indexOf(u"Доставка и оплата — Уют"_s);
        const auto guarantee = texts.indexOf(u"Гарантия — Уют"_s);
        return delivery >= 0 && guarantee >= 0 &&
               texts.lastIndexOf(u"Каталог — Уют"_s) > texts.indexOf(u"Каталог — Уют"_s);
    }));
    OPERATE(first, first.waitText(u"visit_2"_s, u"3"_s));
    OPERATE(first, first.click(u"visit_1"_s));
    OPERATE(first, first.waitText(u"infoPane"_s, u"Чайники — Уют"_s));
    OPERATE(first, first.clickWith(u"pastChat_*"_s, boris.name));
    OPERATE(first, first.waitFor(u"pastChatClose"_s));
    OPERATE(first, first.waitText(u"timeline"_s, u"Есть, красный"_s));
    OPERATE(first, first.click(u"pastChatClose"_s));
    OPERATE(first, first.waitGone(u"pastChatClose"_s));

    // The contact card, filled in while they talk; the name is in every list at once.
    OPERATE(first, first.click(u"railVisitors"_s));
    DRIVE(browser, ask(visit, u"А гарантия?"_s));
    OPERATE(first, accept(first));
    OPERATE(first, first.click(u"cardEdit"_s));
    OPERATE(first, first.type(u"cardName"_s, u"Мария Соколова"_s));
    OPERATE(first, first.type(u"cardCompany"_s, u"Уютный дом"_s));
    OPERATE(first, first.type(u"cardPhone_0"_s, u"12"_s));
    OPERATE(first, first.type(u"cardEmail_0"_s, u"maria@example.ru"_s));
    OPERATE(first, first.type(u"cardComment"_s, u"Любит красное"_s));
    OPERATE(first, first.click(u"cardSave"_s));
    OPERATE(first, first.waitFor(u"cardPhoneProblem_0"_s)); // a clear error, and nothing is lost
    QCOMPARE(first.texts(u"cardName"_s), QStringList{u"Мария Соколова"_s});
    OPERATE(first, first.retype(u"cardPhone_0"_s, u"+7 900 123-45-67"_s));
    for (int phones = 1; phones < 5; ++phones) {
        OPERATE(first, first.click(u"cardPhoneAdd"_s));
        OPERATE(first, first.waitFor(u"cardPhone_%1"_s.arg(phones)));
    }
    OPERATE(first, first.waitGone(u"cardPhoneAdd"_s));
    OPERATE(first, first.click(u"cardSave"_s));
    OPERATE(first, first.waitGone(u"cardSave"_s));
    OPERATE(first, first.waitText(u"contactCard"_s, u"+7 900 123-45-67"_s));
    OPERATE(first, first.waitText(u"conversationName"_s, u"Мария Соколова"_s));
    OPERATE(first, first.waitText(u"chatRow_*"_s, u"Мария Соколова"_s));
    OPERATE(second, second.click(u"railVisitors"_s));
    OPERATE(second, second.waitText(u"visitorRow_*"_s, u"Мария Соколова"_s));
    OPERATE(second, second.click(u"railHistory"_s));
    OPERATE(second, second.waitText(u"historyRow_*"_s, u"Мария Соколова"_s));

    // Two operators change the same field: the second to save is told, and chooses.
    OPERATE(second, openVisitor(second));
    OPERATE(second, second.click(u"cardEdit"_s));
    OPERATE(second, second.retype(u"cardCompany"_s, u"Самовар"_s));
    OPERATE(first, first.click(u"cardEdit"_s));
    OPERATE(first, first.retype(u"cardCompany"_s, u"Кофейня"_s));
    OPERATE(first, first.click(u"cardSave"_s));
    OPERATE(first, first.waitGone(u"cardSave"_s));
    OPERATE(second, second.waitText(u"contactCard"_s, u"Кофейня"_s));
    OPERATE(second, second.waitText(u"contactCard"_s, u"Самовар"_s));
    OPERATE(second, second.click(u"conflictMine_*"_s));
    OPERATE(second, second.click(u"cardSave"_s));
    OPERATE(second, second.waitGone(u"cardSave"_s));
    OPERATE(first, first.waitText(u"contactCard"_s, u"Самовар"_s));

    // The next visit is Мария's from the beginning.
    DRIVE(browser, leave(visit));
    OPERATE(first, first.click(u"railVisitors"_s));
    OPERATE(first, first.waitGone(u"visitorRow_*"_s));
    SERVE(letDaysPass());
    DRIVE(browser, visit.go(u"kettles.html"_s));
    OPERATE(first, first.waitText(u"visitorRow_*"_s, u"Мария Соколова"_s));
    QCOMPARE(first.texts(u"visitorRow_*"_s).value(3), u"3"_s);
}

ROW_TEST_MAIN(RowsVisitorsTest)
#include "rows_visitors_test.moc"
