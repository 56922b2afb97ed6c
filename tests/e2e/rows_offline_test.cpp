// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desk in a train: the row B2.
#include "e2e/row_test.h"
#include "models/desk.h"
#include "models/undelivered.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class RowsOfflineTest : public RowTest
{
    Q_OBJECT

private slots:
    void b02DeskWorksFromItsStartWithoutANetworkAndDeliversLater();
    void b02WhatCannotBeDeliveredIsShownWithTheChoice();

private:
    /// A visitor leaves the shop for longer while the server is away; it takes some time to come back to it.
    const QStringList m_patient{u"--visitor-grace"_s, u"60"_s, u"--operator-grace"_s, u"60"_s};

    [[nodiscard]] bool talk(OperatorWindow &window, ShopVisit &visit)
    {
        return enter(window, anna) && come(visit) && ask(visit, u"Есть красный чайник?"_s) && accept(window) &&
               window.say(u"Здравствуйте! Есть, последний"_s) && waitInLog(visit, u"Здравствуйте! Есть, последний"_s);
    }
    /// As after a night: the program is started while there is no network.
    [[nodiscard]] bool restartWithoutNetwork(OperatorWindow &window)
    {
        window.quit();
        return m_server->stop() == 0 && window.start({}) && window.waitText(u"connectionLine"_s, u"Нет связи"_s);
    }
    static QString why(const OperatorWindow &window, ShopVisit &visit)
    {
        return window.errorText() + u" / "_s + visit.browser().error();
    }
};

void RowsOfflineTest::b02DeskWorksFromItsStartWithoutANetworkAndDeliversLater()
{
    SERVE(open(m_patient));
    OperatorWindow window;
    ShopVisit visit;
    QVERIFY2(talk(window, visit), qPrintable(why(window, visit)));

    QVERIFY2(restartWithoutNetwork(window), qPrintable(window.errorText()));
    // How old it is what the screen shows.
    OPERATE(window, window.waitText(u"connectionLine"_s, u"как было в"_s));
    OPERATE(window, window.click(u"railChats"_s));
    OPERATE(window, window.click(u"chatRow_*"_s));
    OPERATE(window, window.waitText(u"timeline"_s, u"Есть красный чайник?"_s));

    // Words, a tag and the card hold at once.
    OPERATE(window, window.say(u"Отложить его для вас?"_s));
    OPERATE(window, window.say(u"До вечера подержим"_s));
    OPERATE(window, window.waitText(u"timeline"_s, u"До вечера подержим"_s));
    OPERATE(window, window.click(u"conversationTags"_s));
    OPERATE(window, window.clickWith(u"tag_*"_s, u"Важно"_s));
    OPERATE(window, window.press(Qt::Key_Escape));
    OPERATE(window, window.waitText(u"chatRow_*"_s, u"Важно"_s));
    OPERATE(window, window.click(u"cardEdit"_s));
    OPERATE(window, window.type(u"cardName"_s, u"Мария Соколова"_s));
    OPERATE(window, window.click(u"cardSave"_s));
    OPERATE(window, window.waitGone(u"cardSave"_s));
    OPERATE(window, window.waitText(u"chatRow_*"_s, u"Мария Соколова"_s));

    // And after one more start without a network.
    window.quit();
    OPERATE(window, window.start({}));
    OPERATE(window, window.click(u"railChats"_s));
    OPERATE(window, window.waitText(u"chatRow_*"_s, u"Мария Соколова"_s));
    OPERATE(window, window.waitText(u"chatRow_*"_s, u"Важно"_s));
    OPERATE(window, window.click(u"chatRow_*"_s));
    OPERATE(window, window.waitText(u"timeline"_s, u"До вечера подержим"_s));

    // The network is back: all of it goes out, in its order and once.
    SERVE(m_server->start(m_patient));
    DRIVE(visit.browser(), visit.enterBanner());
    QVERIFY(waitInLog(visit, u"Отложить его для вас?"_s));
    QVERIFY(waitInLog(visit, u"До вечера подержим"_s));
    const QString log = visit.browser().execute(u"return document.body.textContent"_s).toString();
    QVERIFY(log.indexOf(u"Отложить его для вас?"_s) < log.indexOf(u"До вечера подержим"_s));
    QCOMPARE(log.count(u"До вечера подержим"_s), 1);
    OPERATE(window, window.waitGone(u"connectionLine"_s));
    // Another computer has it from the server.
    OperatorWindow other;
    OPERATE(other, enter(other, anna));
    OPERATE(other, other.click(u"railChats"_s));
    OPERATE(other, other.waitText(u"chatRow_*"_s, u"Мария Соколова"_s));
    OPERATE(other, other.waitText(u"chatRow_*"_s, u"Важно"_s));
}

void RowsOfflineTest::b02WhatCannotBeDeliveredIsShownWithTheChoice()
{
    SERVE(open(m_patient));
    OperatorWindow window;
    ShopVisit visit;
    QVERIFY2(talk(window, visit), qPrintable(why(window, visit)));
    QVERIFY2(restartWithoutNetwork(window), qPrintable(window.errorText()));
    OPERATE(window, window.click(u"railChats"_s));
    OPERATE(window, window.click(u"chatRow_*"_s));
    OPERATE(window, window.say(u"Отложить его для вас?"_s));
    OPERATE(window, window.click(u"conversationTags"_s));
    OPERATE(window, window.clickWith(u"tag_*"_s, u"Важно"_s));
    OPERATE(window, window.press(Qt::Key_Escape));
    OPERATE(window, window.waitText(u"chatRow_*"_s, u"Важно"_s));
    window.quit();

    // Meanwhile the visitor has gone, and the chat with them.
    DRIVE(visit.browser(), leave(visit));
    SERVE(m_server->start({u"--visitor-grace"_s, u"0"_s, u"--operator-grace"_s, u"60"_s}));
    OPERATE(window, window.start({}));
    OPERATE(window, window.waitText(u"undeliveredLine"_s, u"2"_s));
    OPERATE(window, window.click(u"stateAction"_s));
    OPERATE(window, window.waitText(u"undelivered"_s, u"Отложить его для вас?"_s));
    OPERATE(window, window.waitText(u"undelivered"_s, u"Важно"_s));
    // The words are opened where they were to be said, and let go of there.
    OPERATE(window, window.click(u"undeliveredDiscard_*"_s));
    OPERATE(window, window.waitText(u"undeliveredLine"_s, u"1"_s));
    const QSignalSpy changes(window.desk()->undelivered(), &Undelivered::countChanged);
    OPERATE(window, window.click(u"undeliveredRetry_*"_s));
    // It is refused once more: nothing is dropped without a word. The sheet closed when it went on its way.
    OPERATE(window, window.waitUntil(u"the second refusal"_s, [&window, &changes] {
        return changes.size() >= 2 && window.desk()->undelivered()->count() == 1;
    }));
    OPERATE(window, window.click(u"stateAction"_s));
    OPERATE(window, window.click(u"undeliveredDiscard_*"_s));
    OPERATE(window, window.waitGone(u"undeliveredLine"_s));
}

ROW_TEST_MAIN(RowsOfflineTest)
#include "rows_offline_test.moc"
