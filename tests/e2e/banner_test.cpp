// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the visitor sees and does in the banner: invitations, closing, hostile words, keyboard, a narrow screen.
#include "e2e/shop_test.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

class BannerTest : public ShopTest
{
    Q_OBJECT

private slots:
    void invitationIsACardThatCanBeAnswered();
    void invitationCanBeRejected();
    void closedByTheOperatorSaysHowToResume_data();
    void closedByTheOperatorSaysHowToResume();
    void visitorClosesAfterConfirming();
    void newMessageShowsOutsideThePanelAndIsReadInside();
    void whoReadsTheEndGoesOnSeeingIt();
    void hostileTextsStayText();
    void keyboardAloneIsEnough();
    void narrowScreenOverflowsNowhere_data();
    void narrowScreenOverflowsNowhere();
};

void BannerTest::invitationIsACardThatCanBeAnswered()
{
    auto &browser = m_visit->browser();
    const QString words = u"Помочь с выбором? <b>Скидка</b>"_s;
    invite(words);
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#card-label"_s, u"Приглашение в чат"_s));
    DRIVE(browser, m_visit->waitText(u"#card-name"_s, operatorName));
    DRIVE(browser, m_visit->waitText(u"#card-text"_s, words));
    DRIVE(browser, m_visit->press(u"#card-answer"_s));
    DRIVE(browser, m_visit->waitWords({words}));
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"active"; }));
    DRIVE(browser, m_visit->write(u"Да, помогите"_s));
    DRIVE(browser, m_visit->waitWords({words, u"Да, помогите"_s}));
}

void BannerTest::invitationCanBeRejected()
{
    auto &browser = m_visit->browser();
    invite(u"Помочь?"_s);
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->press(u"#card-reject"_s));
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"closed"; }));
    QVERIFY(m_operator->hasSystemMessage(chatId(), u"invite_rejected"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.waitFor(u"return Otklik.getState().unread === 0"_s));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('otklik-widget').shadowRoot"
                                   ".querySelector('iframe').className === 'hidden'"_s));
}

void BannerTest::closedByTheOperatorSaysHowToResume_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("text");
    QTest::newRow("ru")
        << u"kettles.html"_s
        << u"Оператор вышел из чата. При необходимости вы можете возобновить общение, написав оператору "
           "новое сообщение"_s;
    QTest::newRow("en") << u"en/kettles.html"_s
                        << u"The operator has left the chat. You can resume the conversation at any time by writing a "
                           "new message"_s;
}

void BannerTest::closedByTheOperatorSaysHowToResume()
{
    QFETCH(const QString, page);
    QFETCH(const QString, text);
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->go(page));
    talk();
    ask(u"chat.close"_s, {{u"chatId"_s, chatId()}});
    DRIVE(browser, m_visit->waitText(u".system:last-child"_s, text));
    DRIVE(browser, browser.waitFor(u"return document.body.classList.contains('closed')"_s));
    DRIVE(browser, m_visit->write(u"Ещё вопрос"_s));
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"active"; }));
    DRIVE(browser, browser.waitFor(u"return document.body.classList.contains('chat')"_s));
}

void BannerTest::visitorClosesAfterConfirming()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, m_visit->press(u"#end-button"_s));
    DRIVE(browser, m_visit->press(u"#end-no"_s));
    DRIVE(browser, m_visit->press(u"#end-button"_s));
    QCOMPARE(chatState(), u"active"_s);
    DRIVE(browser, m_visit->press(u"#end-yes"_s));
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"closed"; }));
    QVERIFY(m_operator->hasSystemMessage(chatId(), u"visitor_left"_s));
    DRIVE(browser, m_visit->waitText(u"#status"_s, u"Чат завершён"_s));
    DRIVE(browser, browser.waitFor(u"return !document.querySelector('.system:last-child')"_s));
}

void BannerTest::newMessageShowsOutsideThePanelAndIsReadInside()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, m_visit->press(u"#hide-button"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.waitFor(u"return !Otklik.getState().open"_s));
    browser.execute(u"window.counts = []; Otklik.on('unread', (now) => counts.push(now.count))"_s);
    say(u"Сегодня скидка"_s);
    DRIVE(browser, browser.waitFor(u"return Otklik.getState().unread === 1"_s));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#card-text"_s, u"Сегодня скидка"_s));
    DRIVE(browser, m_visit->press(u"#card-answer"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.waitFor(u"return counts.join() === '1,0'"_s));
    // The server was told: after a reload nothing is unread.
    DRIVE(browser, browser.reload());
    DRIVE(browser, m_visit->waitConnected());
    QCOMPARE(m_visit->state(u"unread"_s).toInt(), 0);
}

void BannerTest::whoReadsTheEndGoesOnSeeingIt()
{
    auto &browser = m_visit->browser();
    const QString endInSight = u"const log = document.getElementById('scroller');"
                               "return log.scrollHeight > log.clientHeight"
                               " && log.scrollHeight - log.scrollTop - log.clientHeight < 2"_s;
    talk();
    say(QString(u"Строка\n"_s).repeated(40));
    DRIVE(browser, browser.waitFor(endInSight));
    // The question takes more room than the composer did, a notice takes some more, a screen keyboard most.
    DRIVE(browser, m_visit->press(u"#end-button"_s));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('end-no') === document.activeElement"_s));
    DRIVE(browser, browser.waitFor(endInSight));
    DRIVE(browser, m_visit->press(u"#end-no"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.setWindowSize({1280, 500}));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, browser.waitFor(endInSight));
    // Whoever reads further up stays there.
    browser.execute(u"document.getElementById('scroller').scrollTop = 100"_s);
    DRIVE(browser, m_visit->press(u"#end-button"_s));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('end-no') === document.activeElement"_s));
    QCOMPARE(browser.execute(u"return document.getElementById('scroller').scrollTop"_s).toInt(), 100);
}

void BannerTest::hostileTextsStayText()
{
    auto &browser = m_visit->browser();
    talk();
    const QString image = u"<img src=x onerror=\"top.hacked=1\"><script>top.hacked=1</script>"_s;
    const QString script = u"javascript:alert(1) data:text/html,<script>alert(1)</script>"_s;
    const QString link = u"Вот: https://ok.example/a?b=1&c=(2)\"><img src=x>, и http://[не адрес."_s;
    say(image);
    say(script);
    say(link);
    DRIVE(browser, m_visit->write(image));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, image, script, link, image}));
    QCOMPARE(browser.execute(u"return document.querySelectorAll('#log img, #log script').length"_s).toInt(), 0);
    QCOMPARE(browser
                 .execute(u"return Array.from(document.querySelectorAll('#log a'), (a) => [a.href, a.rel, a.target])"
                          ".join(';')"_s)
                 .toString(),
             u"https://ok.example/a?b=1&c=(2),noopener noreferrer,_blank"_s);
    DRIVE(browser, m_visit->leaveBanner());
    QVERIFY(browser.execute(u"return window.hacked === undefined"_s).toBool());
}

void BannerTest::keyboardAloneIsEnough()
{
    auto &browser = m_visit->browser();
    const QString focusOnLauncher = u"const host = document.getElementById('otklik-widget');"
                                    "return document.activeElement === host"
                                    " && host.shadowRoot.activeElement.localName === 'button'"_s;
    for (int presses = 0; presses < 60 && !browser.execute(focusOnLauncher).toBool(); ++presses) {
        DRIVE(browser, browser.pressKeys(QChar(WebDriver::Key::tab)));
    }
    DRIVE(browser, browser.pressKeys(QChar(WebDriver::Key::enter)));
    DRIVE(browser, m_visit->enterBanner());
    const QString focusOnComposer = u"return document.hasFocus() && document.activeElement.id === 'compose'"_s;
    DRIVE(browser, browser.waitFor(focusOnComposer));
    DRIVE(browser, browser.pressKeys(u"one"_s));
    DRIVE(browser, browser.pressKeys(u"%1%2"_s.arg(QChar(WebDriver::Key::shift)).arg(QChar(WebDriver::Key::enter))));
    DRIVE(browser, browser.pressKeys(u"two"_s + QChar(WebDriver::Key::enter)));
    DRIVE(browser, m_visit->waitWords({u"one\ntwo"_s}));
    QVERIFY(m_operator->waitUntil([&] { return chatState() == u"waiting"; }));
    DRIVE(browser, browser.pressKeys(QChar(WebDriver::Key::escape)));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.waitFor(focusOnLauncher));
    QVERIFY(!m_visit->state(u"open"_s).toBool());
    DRIVE(browser, browser.pressKeys(QChar(WebDriver::Key::enter)));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, browser.waitFor(focusOnComposer));
    // Beside the page, the panel does not hold the keyboard.
    DRIVE(browser, browser.pressKeys(QChar(WebDriver::Key::tab)));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.waitFor(focusOnLauncher));
}

void BannerTest::narrowScreenOverflowsNowhere_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("ru") << u"kettles.html"_s;
    QTest::newRow("en") << u"en/kettles.html"_s;
}

void BannerTest::narrowScreenOverflowsNowhere()
{
    QFETCH(const QString, page);
    auto &browser = m_visit->browser();
    const QString overflowing = u"return document.scrollingElement.scrollWidth > 320 ? 'page' : Array.from("
                                "document.querySelectorAll('body *')).filter((one) => !one.closest('nav, .icons')"
                                " && one.getBoundingClientRect().right > 320.5).map((one) => one.outerHTML).join()"_s;
    const QString smallTargets = u"return Array.from(document.querySelectorAll('button, textarea')).filter((one) =>"
                                 "one.getClientRects().length && (one.offsetHeight < 44 || one.offsetWidth < 44))"
                                 ".map((one) => one.id).join()"_s;
    DRIVE(browser, browser.setWindowSize({320, 568}));
    DRIVE(browser, m_visit->go(page));
    QCOMPARE(browser.execute(overflowing).toString(), QString());
    const QString view = u"return document.documentElement.clientWidth + ' ' + innerHeight"_s;
    const QString pageView = browser.execute(view).toString();
    talk();
    // The panel is a sheet over the whole page.
    QCOMPARE(browser.execute(view).toString(), pageView);
    say(u"Оченьдлинноесловобезединогопробелакотороенепомещаетсявстроку https://example.org/"_s + QString(200, u'a'));
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('.words').length === 3"_s));
    QCOMPARE(browser.execute(overflowing).toString(), QString());
    QCOMPARE(browser.execute(smallTargets).toString(), QString());
    DRIVE(browser, m_visit->press(u"#end-button"_s));
    QCOMPARE(browser.execute(overflowing).toString(), QString());
    QCOMPARE(browser.execute(smallTargets).toString(), QString());
}

QTEST_GUILESS_MAIN(BannerTest)
#include "banner_test.moc"
