// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor's page shows of messages that operators answer, change and take back.
#include "e2e/operator_files.h"
#include "e2e/shop_test.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

class MessageChangesTest : public ShopTest
{
    Q_OBJECT

private slots:
    void pageFollowsWhatTheOperatorChanges_data();
    void pageFollowsWhatTheOperatorChanges();
    void quoteLeadsToItsMessageAndFollowsIt();
    void whatChangedWhileTheLineWasCutIsShownAfterwards();
    void removedWordsAreNoNews();
    void notesAreNothingToThePage();
    void transcriptShowsWhatTheChatShows();

private:
    /// What the operator writes. @return the id of the message
    qint64 write(const QString &text, const QJsonObject &more = {});
    void edit(qint64 messageId, const QString &text);
    void remove(qint64 messageId);
    /// The visitor's question of talk().
    [[nodiscard]] qint64 question() const;
};

qint64 MessageChangesTest::write(const QString &text, const QJsonObject &more)
{
    QJsonObject params{
        {u"chatId"_s, chatId()}, {u"clientId"_s, newClientId()}, {u"text"_s, text}, {u"kind"_s, u"message"_s}};
    for (auto one = more.begin(); one != more.end(); ++one) {
        params[one.key()] = one.value();
    }
    return m_operator->ask(u"chat.send"_s, params)[u"messageId"].toInteger();
}

void MessageChangesTest::edit(qint64 messageId, const QString &text)
{
    ask(u"message.edit"_s, {{u"messageId"_s, messageId}, {u"text"_s, text}});
}

void MessageChangesTest::remove(qint64 messageId)
{
    ask(u"message.remove"_s, {{u"messageId"_s, messageId}});
}

qint64 MessageChangesTest::question() const
{
    for (const QJsonObject &message : m_operator->messages()) {
        if (message[u"chatId"].toInteger() == chatId() && message[u"author"][u"kind"] == u"visitor"_s) {
            return message[u"messageId"].toInteger();
        }
    }
    return 0;
}

void MessageChangesTest::pageFollowsWhatTheOperatorChanges_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QString>("removed");
    QTest::newRow("ru") << u"kettles.html"_s << u"изменено, "_s << u"Сообщение удалено"_s;
    QTest::newRow("en") << u"en/kettles.html"_s << u"edited, "_s << u"Message deleted"_s;
}

void MessageChangesTest::pageFollowsWhatTheOperatorChanges()
{
    QFETCH(const QString, page);
    QFETCH(const QString, edited);
    QFETCH(const QString, removed);
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->go(page));
    talk();
    const qint64 id = write(u"Привезём завтро"_s);
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Привезём завтро"_s}));
    browser.execute(u"window.row = document.querySelector('#log > :last-child')"_s);
    const auto mark = [&] { return browser.execute(u"return row.querySelector('.when').textContent"_s).toString(); };
    QVERIFY2(!mark().contains(u','), qPrintable(mark()));
    edit(id, u"Привезём завтра"_s);
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Привезём завтра"_s}));
    QVERIFY2(mark().startsWith(edited), qPrintable(mark()));
    edit(id, u"Привезём завтра к десяти"_s); // edited once more, in the same element: nothing is read aloud twice
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Привезём завтра к десяти"_s}));
    QVERIFY(browser.execute(u"return row === document.querySelector('#log > :last-child')"_s).toBool());
    remove(id);
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, removed}));
    QVERIFY(browser.execute(u"return row.querySelector('.bubble').classList.contains('removed')"_s).toBool());
    QVERIFY2(!mark().contains(u','), qPrintable(mark()));
    // So does a page that comes later.
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, m_visit->go(page));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, removed}));
    QCOMPARE(browser.execute(u"return document.querySelectorAll('.bubble.removed').length"_s).toInt(), 1);
}

void MessageChangesTest::quoteLeadsToItsMessageAndFollowsIt()
{
    auto &browser = m_visit->browser();
    talk();
    const qint64 asked = question();
    const qint64 offer = write(u"Тефаль,\nполтора литра"_s);
    for (int i = 0; i < 12; ++i) {
        write(u"Ещё чайник №%1\nс длинным описанием\nв три строки"_s.arg(i));
    }
    write(u"Да, есть"_s, {{u"replyToId"_s, asked}});
    write(u"Этот лучше"_s, {{u"replyToId"_s, offer}});
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('.quote').length === 2"_s));
    const auto quotes = [&] {
        return browser
            .execute(u"return Array.from(document.querySelectorAll('.quote'), (one) =>"
                     " one.firstChild.textContent + ': ' + one.lastChild.textContent)"_s)
            .toStringList();
    };
    QCOMPARE(quotes(), (QStringList{u"Вы: Есть чайник?"_s, operatorName + u": Тефаль,\nполтора литра"_s}));
    QVERIFY(browser
                .execute(u"return Array.from(document.querySelectorAll('.quote')).every((one) => !one.disabled"
                         " && one.getBoundingClientRect().height >= 44)"_s)
                .toBool());
    const QString firstIsSeen = u"const seen = document.querySelector('.message').getBoundingClientRect();"
                                "const room = document.getElementById('scroller').getBoundingClientRect();"
                                "return seen.top >= room.top && seen.bottom <= room.bottom"_s;
    QVERIFY(!browser.execute(firstIsSeen).toBool());
    DRIVE(browser, m_visit->press(u".quote"_s));
    DRIVE(browser, browser.waitFor(firstIsSeen));
    edit(offer, u"Тефаль, два литра"_s);
    DRIVE(browser,
          browser.waitFor(u"return document.querySelectorAll('.quote')[1].textContent.endsWith('два литра')"_s));
    remove(offer);
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('.quote')[1].lastChild.textContent"
                                   " === 'Сообщение удалено'"_s));
    QCOMPARE(quotes().first(), u"Вы: Есть чайник?"_s);
}

// Only the last fifty messages come with the page: what an answer quotes may stand before them.
void MessageChangesTest::whatChangedWhileTheLineWasCutIsShownAfterwards()
{
    auto &browser = m_visit->browser();
    talk();
    const qint64 old = write(u"Первое слово"_s);
    for (int i = 0; i < 55; ++i) {
        write(u"слово %1"_s.arg(i));
    }
    const qint64 late = write(u"Последнее слово"_s, {{u"replyToId"_s, old}});
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('.quote').length === 1"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.setNetworkOffline(true));
    DRIVE(browser, m_visit->waitConnected(false));
    edit(late, u"Самое последнее слово"_s);
    edit(old, u"Самое первое слово"_s);
    DRIVE(browser, browser.setNetworkOffline(false));
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->enterBanner());
    const QString lastWords = u"return document.querySelector('#log > :last-child .words').textContent"_s;
    DRIVE(browser, browser.waitFor(lastWords + u" === 'Самое последнее слово'"_s));
    QCOMPARE(browser.execute(u"return document.querySelector('.quote').lastChild.textContent"_s).toString(),
             u"Самое первое слово"_s);
    // A new page has not loaded the quoted message: there is nowhere to go until it is there.
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.reload());
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser,
          browser.waitFor(u"const quote = document.querySelector('.quote'); return quote && quote.disabled"_s));
    remove(old); // and though it is not loaded its quote follows
    DRIVE(browser, browser.waitFor(u"return document.querySelector('.quote').lastChild.textContent"
                                   " === 'Сообщение удалено'"_s));
    browser.execute(u"document.getElementById('scroller').scrollTop = 0"_s);
    DRIVE(browser, browser.waitFor(u"return !document.querySelector('.quote').disabled"
                                   " && document.querySelector('.removed')"_s));
}

void MessageChangesTest::removedWordsAreNoNews()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, m_visit->press(u"#hide-button"_s));
    DRIVE(browser, m_visit->leaveBanner());
    const qint64 id = write(u"Это не вам"_s);
    DRIVE(browser, browser.waitFor(u"return Otklik.getState().unread === 1"_s));
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#card-text"_s, u"Это не вам"_s));
    edit(id, u"Это вам"_s);
    DRIVE(browser, m_visit->waitText(u"#card-text"_s, u"Это вам"_s));
    remove(id);
    DRIVE(browser, browser.waitFor(u"return document.body.classList.contains('hidden')"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.waitFor(u"return Otklik.getState().unread === 0 && !document.title.startsWith('(')"_s));
    const QVariant history =
        browser.execute(u"return Otklik.getHistory().then((page) => page.messages.map((one) => one.text))"_s);
    QCOMPARE(history.toStringList(), (QStringList{u"Есть чайник?"_s, u"Есть!"_s}));
}

void MessageChangesTest::notesAreNothingToThePage()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, m_visit->leaveBanner());
    browser.execute(
        u"window.heard = []; const get = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data').get;"
        "Object.defineProperty(MessageEvent.prototype, 'data', { get() { const data = get.call(this);"
        " heard.push(JSON.stringify(data)); return data; } })"_s);
    const qint64 note = write(u"Тайна"_s, {{u"kind"_s, u"note"_s}, {u"replyToId"_s, question()}});
    edit(note, u"Большая тайна"_s);
    remove(note);
    write(u"Конец"_s);
    DRIVE(browser, browser.waitFor(u"return heard.some((one) => one.includes('Конец'))"_s));
    const QString all = browser.execute(u"return heard.join()"_s).toString();
    QVERIFY2(!all.contains(u"айна"), qPrintable(all));
    QVERIFY2(!all.contains(u"messageChanged"), qPrintable(all));
}

void MessageChangesTest::transcriptShowsWhatTheChatShows()
{
    auto &browser = m_visit->browser();
    talk();
    const QJsonObject file =
        sendFile(m_server.url(), m_operator->token(), u"тайный счёт.txt"_s, QByteArrayLiteral("100"));
    const qint64 mistake = write(u"Не вам"_s, {{u"fileId"_s, file[u"fileId"]}});
    const qint64 typo = write(u"Завтро"_s, {{u"replyToId"_s, question()}});
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('.words').length === 4"_s));
    edit(typo, u"Завтра"_s);
    remove(mistake);
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Сообщение удалено"_s, u"Завтра"_s}));
    QVERIFY(browser.execute(u"return !document.querySelector('.file')"_s).toBool());
    DRIVE(browser, browser.waitFor(u"return !document.getElementById('menu-button').hidden"_s));
    browser.execute(
        u"const make = URL.createObjectURL; HTMLAnchorElement.prototype.click = () => undefined;"
        "URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return make(blob); };"_s);
    DRIVE(browser, m_visit->press(u"#menu-button"_s));
    DRIVE(browser, browser.waitFor(u"const row = Array.from(document.querySelectorAll('[role=menuitem]'))"
                                   ".find((one) => one.textContent === 'Скачать переписку');"
                                   "if (row) { row.click(); } return row"_s));
    DRIVE(browser, browser.waitFor(u"return window.saved"_s));
    const QString saved = browser.execute(u"return saved"_s).toString();
    QVERIFY2(saved.contains(u"] Анна Петрова: Сообщение удалено\r\n"_s), qPrintable(saved));
    QVERIFY2(saved.contains(u"] Анна Петрова:\r\n> Вы: Есть чайник?\r\nЗавтра (изменено)\r\n"_s), qPrintable(saved));
    QVERIFY2(!saved.contains(u"Не вам"_s) && !saved.contains(u"счёт"_s), qPrintable(saved));
}

QTEST_GUILESS_MAIN(MessageChangesTest)
#include "message_changes_test.moc"
