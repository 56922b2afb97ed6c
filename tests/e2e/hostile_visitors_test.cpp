// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What hostile visitors say is text, wherever it is shown: in the widget in a real browser and in the operator's
// window. No script of theirs runs, and nothing that they point to is fetched.
#include "e2e/hostile_words.h"
#include "e2e/operator_files.h"
#include "e2e/operator_line.h"
#include "e2e/row_test.h"
#include "models/conversation.h"
#include "models/timeline_model.h"
#include "models/visitor_list_model.h"
#include "unit/server/wire_client.h"

#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class HostileVisitorsTest : public RowTest
{
    Q_OBJECT

private slots:
    void trapTellsOfWhoeverComes();
    void wordsAndFilesAreTextOnBothSides();
    void pagesNamesSourcesAndRequestsAreText();

private:
    /// How far a payload has come when it is more than text: empty while it has not.
    [[nodiscard]] static QString harmDone(ShopVisit &visit, const Trap &trap);
    [[nodiscard]] bool sayAll(ShopVisit &visit, const QStringList &words);
    /// Visitors without a browser, one for each payload: it is their page's title, its address, the page they came
    /// from, the advertisement, what they leave as a request.
    void comeByWire(const QStringList &words);

    std::vector<std::unique_ptr<WireClient>> m_visitors;
    QList<VisitorId> m_visitorIds;
    QStringList m_addresses;
};

QString HostileVisitorsTest::harmDone(ShopVisit &visit, const Trap &trap)
{
    WebDriver &browser = visit.browser();
    QStringList harm = trap.visits();
    const QString script =
        u"return window.ran === undefined && !document.cookie.includes('ran') ? '' : 'a script ran'"_s;
    harm.append(browser.execute(script).toString());
    if (!visit.leaveBanner()) {
        harm.append(browser.error());
    }
    harm.append(browser.execute(script).toString());
    // The pages' policies are a second wall; nothing may have come so far.
    harm.append(browser.consoleLog().filter(u"Content Security Policy"_s));
    harm.removeAll(QString());
    return harm.join(u'\n');
}

bool HostileVisitorsTest::sayAll(ShopVisit &visit, const QStringList &words)
{
    return visit.browser()
        .execute(u"const field = document.getElementById('compose');"
                 "for (const words of arguments[0]) {"
                 "  field.value = words;"
                 "  field.dispatchEvent(new Event('input'));"
                 "  document.getElementById('composer').requestSubmit();"
                 "}"
                 "return true"_s,
                 {QVariant(words)})
        .toBool();
}

// Without this, a silent trap would prove nothing.
void HostileVisitorsTest::trapTellsOfWhoeverComes()
{
    const Trap trap;
    const QStringList words = hostileWords(trap);
    QCOMPARE(words.size(), 100);
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), 100);
    SERVE(open());
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, browser.start() && browser.open(QUrl(trap.address() + u"/1"_s)));
    DRIVE(browser, browser.waitFor(u"return document.images[0].complete"_s));
    QVERIFY(trap.visits().contains(u"GET /1 HTTP/1.1"_s));
    QVERIFY(trap.visits().contains(u"GET /fetched HTTP/1.1"_s));
    browser.execute(u"window.ran = 1"_s);
    QVERIFY(harmDone(visit, trap).contains(u"a script ran"_s));
}

void HostileVisitorsTest::wordsAndFilesAreTextOnBothSides()
{
    const Trap trap;
    const QStringList words = hostileWords(trap);
    SERVE(open());
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    ShopVisit visit;
    auto &browser = visit.browser();
    DRIVE(browser, come(visit));
    browser.execute(u"document.title = arguments[0];"
                    "history.replaceState(null, '', '?' + arguments[0] + '#' + arguments[0])"_s,
                    {words.first()});
    DRIVE(browser, visit.waitConnected());
    OPERATE(window, window.waitText(u"visitorsTable"_s, words.first()));
    DRIVE(browser, ask(visit, u"Здравствуйте!"_s));
    OPERATE(window, accept(window));
    OPERATE(window, window.waitText(u"timeline"_s, words.first())); // of the page the chat began on

    // The visitor's words, each a message.
    DRIVE(browser, sayAll(visit, words));
    DRIVE(browser, visit.waitWords(QStringList{u"Здравствуйте!"_s} + words));
    OPERATE(window, window.waitWordsEnd(words));
    Seen seen = seenIn(window, u"timeline"_s);
    for (const QString &one : words) {
        QVERIFY2(seen.texts.contains(one), qPrintable(one));
    }
    QCOMPARE(seen.notPlain, QStringList());

    // The operator's, half of them a message.
    const QStringList answers{words.first(50).join(u'\n'), words.last(50).join(u'\n')};
    for (const QString &answer : answers) {
        OPERATE(window, window.say(answer));
    }
    OPERATE(window, window.waitWordsEnd(answers));
    DRIVE(browser, visit.waitWords(QStringList{u"Здравствуйте!"_s} + words + answers));

    // Files: every other from the visitor.
    const QTemporaryDir folder;
    QStringList names;
    QStringList paths;
    for (const QString &one : words) {
        names.append(asFileName(one));
        if (names.size() % 2 == 1) {
            QFile file(folder.filePath(names.last()));
            QVERIFY2(file.open(QIODevice::WriteOnly) && file.write("a file") > 0, qPrintable(names.last()));
            paths.append(file.fileName());
        }
    }
    OperatorLine line;
    QVERIFY2(line.signIn(m_server->operatorUrl(), anna.login, anna.password), qPrintable(line.error()));
    const qint64 chatId = window.desk()->conversation()->chatId();
    for (qsizetype i = 1; i < names.size(); i += 2) {
        QJsonObject file;
        const auto sent = [&] {
            file = sendFile(m_server->url(), line.token(), names.at(i), "a file");
            return file.contains("fileId"_L1);
        };
        // Many at once are slowed down.
        QVERIFY2(QTest::qWaitFor(sent, QDeadlineTimer(std::chrono::seconds(30))), qPrintable(names.at(i)));
        line.ask(u"chat.send"_s, {{"chatId"_L1, chatId},
                                  {"clientId"_L1, newClientId()},
                                  {"fileId"_L1, file["fileId"_L1]},
                                  {"kind"_L1, "message"_L1}});
        QVERIFY2(line.error().isEmpty(), qPrintable(line.error()));
    }
    DRIVE(browser, browser.type(browser.find(u"#file-input"_s), paths.join(u'\n')));
    QStringList sorted = names;
    sorted.sort();
    DRIVE(browser, browser.waitFor(u"const names = Array.from(document.querySelectorAll('a.file .file-name'),"
                                   " (one) => one.firstChild.textContent);"
                                   "return JSON.stringify(names.sort()) === JSON.stringify(arguments[0])"_s,
                                   {QVariant(sorted)}, std::chrono::seconds(60)));
    const QAbstractItemModel &timeline = *window.desk()->conversation()->timeline();
    OPERATE(window, window.waitUntil(u"all the files"_s, [&] {
        QStringList there;
        for (int row = 0; row < timeline.rowCount(); ++row) {
            there.append(timeline.index(row, 0).data(TimelineModel::FileNameRole).toString());
        }
        return std::ranges::all_of(names, [&](const QString &name) { return there.contains(name); });
    }));
    seen = seenIn(window, u"timeline"_s);
    for (const QString &name : names) {
        QVERIFY2(seen.texts.contains(name), qPrintable(name));
    }
    QCOMPARE(seen.notPlain, QStringList());
    QCOMPARE(harmDone(visit, trap), QString());
}

void HostileVisitorsTest::comeByWire(const QStringList &words)
{
    for (const QString &one : words) {
        auto visitor = std::make_unique<WireClient>(m_server->origin());
        QVERIFY(visitor->open(m_server->visitorUrl()));
        // As no browser would write it: the address with its markup as it stands. A loose % would spoil the other part.
        m_addresses.append(m_server->origin() + u"/?utm_source="_s + QString::fromLatin1(QUrl::toPercentEncoding(one)) +
                           u"&q="_s + QString(one).remove(u'%'));
        const QJsonObject hello = visitor->call(u"visitor.hello"_s, {{"siteKey"_L1, m_server->siteKey()},
                                                                     {"url"_L1, m_addresses.last()},
                                                                     {"title"_L1, one},
                                                                     {"referrer"_L1, u"https://from.example/?"_s + one},
                                                                     {"language"_L1, one.left(10)},
                                                                     {"screen"_L1, "1x1"_L1}});
        m_visitorIds.append(hello["result"_L1]["visitorId"_L1].toInteger());
        QVERIFY2(m_visitorIds.last() > 0, qPrintable(WireClient::errorOf(hello) + u' ' + one));
        const QJsonObject left = visitor->call(u"visitor.request"_s, {{"clientId"_L1, newClientId()},
                                                                      {"name"_L1, one},
                                                                      {"email"_L1, "guest@shop.test"_L1},
                                                                      {"phone"_L1, ""_L1},
                                                                      {"message"_L1, one}});
        QVERIFY2(left.contains("result"_L1), qPrintable(WireClient::errorOf(left) + u' ' + one));
        m_visitors.push_back(std::move(visitor));
    }
}

void HostileVisitorsTest::pagesNamesSourcesAndRequestsAreText()
{
    const Trap trap;
    const QStringList words = hostileWords(trap);
    SERVE(open());
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    comeByWire(words);
    if (QTest::currentTestFailed()) {
        return;
    }

    // The list of visitors, before anybody gave them a name.
    VisitorListModel &visitors = *window.desk()->visitors();
    OPERATE(window, window.waitUntil(u"all the visitors"_s, [&] { return visitors.rowCount() == words.size(); }));
    const auto told = [&](qsizetype number, int role) {
        const QModelIndexList found = visitors.match(visitors.index(0, 0), VisitorListModel::VisitorIdRole,
                                                     m_visitorIds.at(number), 1, Qt::MatchExactly);
        return found.value(0).data(role).toString();
    };
    Seen seen = seenIn(window, u"visitorsTable"_s);
    for (qsizetype i = 0; i < words.size(); ++i) {
        QCOMPARE(told(i, VisitorListModel::PageTitleRole), words.at(i));
        QCOMPARE(told(i, VisitorListModel::PageUrlRole), m_addresses.at(i));
        QVERIFY2(told(i, VisitorListModel::SourceRole).contains(words.at(i).left(20)), qPrintable(words.at(i)));
        QVERIFY2(seen.has(words.at(i)), qPrintable(words.at(i)));
    }
    QCOMPARE(seen.notPlain, QStringList());

    // Their names, by the card; and what Info tells of one.
    OperatorLine line;
    QVERIFY2(line.signIn(m_server->operatorUrl(), olga.login, olga.password), qPrintable(line.error()));
    for (qsizetype i = 0; i < words.size(); ++i) {
        line.ask(u"visitor.update"_s, {{"visitorId"_L1, m_visitorIds.at(i)},
                                       {"card"_L1, QJsonObject{{"name"_L1, words.at(i)},
                                                               {"company"_L1, words.at(i)},
                                                               {"phones"_L1, QJsonArray()},
                                                               {"emails"_L1, QJsonArray()},
                                                               {"comment"_L1, words.at(i)},
                                                               {"version"_L1, 0}}}});
        QVERIFY2(line.error().isEmpty(), qPrintable(line.error()));
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        OPERATE(window,
                window.waitUntil(words.at(i), [&] { return told(i, VisitorListModel::NameRole) == words.at(i); }));
    }
    seen = seenIn(window, u"visitorsTable"_s);
    QCOMPARE(seen.notPlain, QStringList());

    // One of them asks for a talk: the pop-up, the row, the conversation, its Info.
    QVERIFY(m_visitors.front()
                ->call(u"visitor.send"_s, {{"clientId"_L1, newClientId()}, {"text"_L1, words.first()}})
                .contains("result"_L1));
    OPERATE(window, window.waitFor(u"popupAccept_*"_s));
    QCOMPARE(seenIn(window, u"visitorsTable"_s).notPlain, QStringList());
    OPERATE(window, accept(window));
    OPERATE(window, window.waitText(u"infoPane"_s, words.first()));
    OPERATE(window, window.waitText(u"chatRow_*"_s, words.first()));
    seen = seenIn(window, u"timeline"_s);
    QVERIFY(seen.texts.contains(words.first()));
    QCOMPARE(seen.notPlain, QStringList());

    // What they left as requests.
    OPERATE(window, window.click(u"railRequests"_s));
    OPERATE(window, window.waitFor(u"requestRow_*"_s));
    seen = seenIn(window, u"requestList"_s);
    for (const QString &one : words) {
        QVERIFY2(seen.has(one), qPrintable(one));
    }
    OPERATE(window, window.click(u"requestRow_*"_s));
    OPERATE(window, window.waitFor(u"requestText"_s));
    seen = seenIn(window, u"request"_s);
    QCOMPARE(seen.notPlain, QStringList());
    QCOMPARE(trap.visits(), QStringList());
}

ROW_TEST_MAIN(HostileVisitorsTest)
#include "hostile_visitors_test.moc"
