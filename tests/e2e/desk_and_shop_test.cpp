// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main job, with nothing simulated in between: a visitor in a real browser on the shop's page, the real server, and
// the operator at the real client with its screens.
#include "e2e/operator_window.h"
#include "e2e/shop_server.h"
#include "e2e/shop_visit.h"
#include "models/timeline_model.h"
#include "support/cut_proxy.h"
#include "support/keychain_session.h"
#include "support/server_process.h"

#include <QQuickStyle>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class DeskAndShopTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void visitorArrivesAndIsListed();
    void visitorWritesAndTheFirstToAcceptAnswers();
    void invitationReachesTheVisitorOnlyWithWords();
    void lostAcknowledgementDoublesNothing();
    void cutNetworkLosesNothingOnEitherSide();
    void operatorClosesAndTheVisitorResumes();
    void visitorClosesAndTheOperatorIsTold();
    void nextStartShowsTheChatBeforeTheNetworkAnswers();

private:
    QString visitorRow() const { return u"visitorRow_%1"_s.arg(m_visitorId); }
    void beginVisit();
    /// The visitor has written «Есть чайник?», the operator has accepted in the pop-up and answered «Есть!».
    void talk();
    ChatId openChatId() const { return ChatId(m_operator->desk()->conversation()->chatId()); }

    const QString m_login = u"anna"_s;
    const QString m_password = u"a long secret word"_s;
    ShopServer m_shop;
    ServerProcess m_server;
    CutProxy m_network; ///< between the client and the server
    std::unique_ptr<OperatorWindow> m_operator;
    std::unique_ptr<ShopVisit> m_visit;
    VisitorId m_visitorId = 0;
};

void DeskAndShopTest::initTestCase()
{
    QVERIFY(m_shop.start());
    QVERIFY2(m_server.prepare({m_shop.origin()}) && m_server.addOperator(m_login, u"Анна Петрова"_s, m_password) &&
                 m_server.start({u"--visitor-grace"_s, u"1"_s}),
             qPrintable(m_server.errorText()));
    m_shop.carryWidget(m_server.url(), m_server.siteKey());
    QVERIFY(m_network.listen());
    m_network.forwardTo(m_server.port());
}

void DeskAndShopTest::init()
{
    m_network.restore();
    m_operator = std::make_unique<OperatorWindow>();
    OPERATE(*m_operator, m_operator->start({.profile = {},
                                            .server = u"http://127.0.0.1:%1"_s.arg(m_network.port()),
                                            .login = m_login,
                                            .password = m_password,
                                            .language = u"ru"_s,
                                            .theme = Settings::Light}));
    OPERATE(*m_operator, m_operator->waitFor(u"railVisitors"_s));
    OPERATE(*m_operator, m_operator->waitUntil(u"the desk to be current"_s,
                                               [&] { return m_operator->desk()->connection() == Desk::Current; }));
    OPERATE(*m_operator, m_operator->click(u"railVisitors"_s));
}

void DeskAndShopTest::cleanup()
{
    m_visit.reset();
    m_operator.reset();
}

void DeskAndShopTest::beginVisit()
{
    m_visit = std::make_unique<ShopVisit>();
    DRIVE(m_visit->browser(), m_visit->begin(m_shop.url(), u"kettles.html"_s));
    // A new browser is a new visitor, with a greater number than all before.
    VisitorListModel &visitors = *m_operator->desk()->visitors();
    const auto newest = [&] {
        VisitorId greatest = 0;
        for (int row = 0; row < visitors.rowCount(); ++row) {
            greatest = std::max(greatest, visitors.index(row, 0).data(VisitorListModel::VisitorIdRole).toLongLong());
        }
        return greatest;
    };
    const VisitorId before = m_visitorId;
    OPERATE(*m_operator, m_operator->waitUntil(u"the visitor to be listed"_s, [&] { return newest() > before; }));
    m_visitorId = newest();
}

void DeskAndShopTest::talk()
{
    beginVisit();
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->write(u"Есть чайник?"_s));
    IncomingModel &incoming = *m_operator->desk()->incoming();
    OPERATE(*m_operator, m_operator->waitUntil(u"an incoming chat"_s, [&] { return incoming.rowCount() > 0; }));
    const qint64 chatId = incoming.index(0, 0).data(incoming.roleNames().key("chatId")).toLongLong();
    OPERATE(*m_operator, m_operator->click(u"popupAccept_%1"_s.arg(chatId)));
    OPERATE(*m_operator, m_operator->waitFor(u"composer"_s));
    OPERATE(*m_operator, m_operator->waitUntil(u"the chat to be ours"_s, [&] {
        auto *conversation = m_operator->desk()->conversation();
        return conversation != nullptr && conversation->state() == Conversation::Active && conversation->canWrite();
    }));
    OPERATE(*m_operator, m_operator->say(u"Есть!"_s));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
}

void DeskAndShopTest::visitorArrivesAndIsListed()
{
    beginVisit();
    OPERATE(*m_operator, m_operator->waitFor(visitorRow()));
    auto &visitors = *m_operator->desk()->visitors();
    const QModelIndex row = visitors.match(visitors.index(0, 0), VisitorListModel::VisitorIdRole, m_visitorId).value(0);
    QVERIFY(row.isValid());
    QCOMPARE(row.data(VisitorListModel::NameRole).toString(), u"Гость"_s);
    QCOMPARE(row.data(VisitorListModel::StatusTextRole).toString(), u"на сайте"_s);
    QCOMPARE(row.data(VisitorListModel::PageTitleRole).toString(), u"Чайники — Уют"_s);
    QCOMPARE(row.data(VisitorListModel::VisitNumberRole).toInt(), 1);

    m_visit.reset(); // the browser is gone
    OPERATE(*m_operator, m_operator->waitGone(visitorRow()));
}

void DeskAndShopTest::visitorWritesAndTheFirstToAcceptAnswers()
{
    talk();
    OPERATE(*m_operator, m_operator->waitWordsEnd({u"Есть чайник?"_s, u"Анна Петрова принял(а) чат"_s, u"Есть!"_s}));
    // Two ticks: the visitor's browser has shown it.
    OPERATE(*m_operator, m_operator->waitUntil(u"the visitor to see the answer"_s, [&] {
        return m_operator->deliveryOf(u"Есть!"_s) == TimelineModel::Seen;
    }));
    OPERATE(*m_operator, m_operator->click(u"railVisitors"_s));
    auto &visitors = *m_operator->desk()->visitors();
    const QModelIndex row = visitors.match(visitors.index(0, 0), VisitorListModel::VisitorIdRole, m_visitorId).value(0);
    QTRY_COMPARE(row.data(VisitorListModel::StatusTextRole).toString(), u"в чате · вы"_s);
}

void DeskAndShopTest::invitationReachesTheVisitorOnlyWithWords()
{
    beginVisit();
    auto &browser = m_visit->browser();
    OPERATE(*m_operator, m_operator->click(u"visitorInvite_%1"_s.arg(m_visitorId)));
    OPERATE(*m_operator, m_operator->waitFor(u"composer"_s));
    QCOMPARE(m_visit->state(u"state"_s).toString(), u"available"_s); // opening the chat tells the visitor nothing
    OPERATE(*m_operator, m_operator->say(u"Могу ли я помочь с выбором?"_s));
    DRIVE(browser, m_visit->waitState(u"invited"_s));
    OPERATE(*m_operator, m_operator->waitUntil(u"the invitation to be listed"_s,
                                               [&] { return m_operator->desk()->chats()->invitedCount() == 1; }));
    DRIVE(browser, m_visit->openPanel());
    DRIVE(browser, m_visit->write(u"Да, пожалуйста"_s));
    OPERATE(*m_operator, m_operator->waitUntil(u"the chat to become active"_s, [&] {
        return m_operator->desk()->chats()->activeCount() == 1 && m_operator->desk()->chats()->invitedCount() == 0;
    }));
    OPERATE(*m_operator, m_operator->waitWordsEnd({u"Могу ли я помочь с выбором?"_s, u"Да, пожалуйста"_s}));
}

void DeskAndShopTest::lostAcknowledgementDoublesNothing()
{
    talk();
    auto &browser = m_visit->browser();
    m_network.loseAnswers();
    OPERATE(*m_operator, m_operator->say(u"Отложить для вас?"_s));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Отложить для вас?"_s}));
    OPERATE(*m_operator, m_operator->waitUntil(u"the answer to be lost"_s, [&] { return m_network.lostBytes() > 0; }));
    QCOMPARE(m_operator->deliveryOf(u"Отложить для вас?"_s), int(TimelineModel::Queued));

    m_network.cut();
    m_network.restore();
    OPERATE(*m_operator, m_operator->waitUntil(u"the message to be sent"_s, [&] {
        return m_operator->deliveryOf(u"Отложить для вас?"_s) >= TimelineModel::Sent;
    }));
    DRIVE(browser, m_visit->write(u"Да"_s));
    OPERATE(*m_operator, m_operator->waitWordsEnd({u"Есть!"_s, u"Отложить для вас?"_s, u"Да"_s}));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Отложить для вас?"_s, u"Да"_s}));
}

void DeskAndShopTest::cutNetworkLosesNothingOnEitherSide()
{
    talk();
    auto &browser = m_visit->browser();
    m_network.cut();
    OPERATE(*m_operator, m_operator->say(u"Первое без сети"_s));
    OPERATE(*m_operator, m_operator->say(u"Второе без сети"_s));
    OPERATE(*m_operator, m_operator->waitWordsEnd({u"Есть!"_s, u"Первое без сети"_s, u"Второе без сети"_s}));
    QCOMPARE(m_operator->deliveryOf(u"Второе без сети"_s), int(TimelineModel::Queued));
    OPERATE(*m_operator, m_operator->waitFor(u"connectionLine"_s));
    DRIVE(browser, m_visit->write(u"Вы там?"_s));
    DRIVE(browser, m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Вы там?"_s}));

    m_network.restore();
    DRIVE(browser, m_visit->waitWords(
                       {u"Есть чайник?"_s, u"Есть!"_s, u"Вы там?"_s, u"Первое без сети"_s, u"Второе без сети"_s}));
    OPERATE(*m_operator,
            m_operator->waitWordsEnd({u"Есть!"_s, u"Вы там?"_s, u"Первое без сети"_s, u"Второе без сети"_s}));
    OPERATE(*m_operator, m_operator->waitGone(u"connectionLine"_s));

    // And the visitor's own network.
    DRIVE(browser, browser.setNetworkOffline(true));
    DRIVE(browser, m_visit->write(u"Теперь без сети я"_s));
    DRIVE(browser, m_visit->waitUnsent(1));
    OPERATE(*m_operator, m_operator->say(u"Подожду"_s));
    DRIVE(browser, browser.setNetworkOffline(false));
    OPERATE(*m_operator, m_operator->waitUntil(u"both words"_s, [&] {
        return m_operator->words().count(u"Теперь без сети я"_s) == 1 && m_operator->words().count(u"Подожду"_s) == 1;
    }));
}

void DeskAndShopTest::operatorClosesAndTheVisitorResumes()
{
    talk();
    auto &browser = m_visit->browser();
    const int before = m_operator->desk()->history()->total();
    OPERATE(*m_operator, m_operator->click(u"conversationClose"_s));
    OPERATE(*m_operator, m_operator->click(u"conversationCloseConfirm"_s));
    DRIVE(
        browser,
        browser.waitFor(
            u"return document.getElementById('log').textContent.includes(arguments[0])"_s,
            {u"Оператор вышел из чата. При необходимости вы можете возобновить общение, написав оператору новое сообщение"_s}));
    OPERATE(*m_operator, m_operator->waitUntil(u"the chat to go to the history"_s,
                                               [&] { return m_operator->desk()->chats()->activeCount() == 0; }));
    QTRY_COMPARE(m_operator->desk()->history()->total(), before + 1);

    DRIVE(browser, m_visit->write(u"Ещё вопрос"_s));
    OPERATE(*m_operator, m_operator->waitUntil(u"the chat to come back to the same operator"_s,
                                               [&] { return m_operator->desk()->chats()->activeCount() == 1; }));
    QCOMPARE(m_operator->desk()->incomingCount(), 0);
}

void DeskAndShopTest::visitorClosesAndTheOperatorIsTold()
{
    talk();
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->press(u"#end-button"_s));
    DRIVE(browser, m_visit->press(u"#end-yes"_s));
    OPERATE(*m_operator, m_operator->waitWordsEnd({u"Есть!"_s, u"Пользователь вышел из чата"_s}));
}

void DeskAndShopTest::nextStartShowsTheChatBeforeTheNetworkAnswers()
{
    talk();
    const ChatId chatId = openChatId();
    OPERATE(*m_operator, m_operator->waitUntil(u"the message to be sent"_s, [&] {
        return m_operator->deliveryOf(u"Есть!"_s) >= TimelineModel::Sent;
    }));
    m_operator->quit();
    m_network.cut();
    OPERATE(*m_operator, m_operator->start({}));
    QVERIFY(m_operator->desk() != nullptr); // at once, from the cache
    OPERATE(*m_operator, m_operator->click(u"railChats"_s));
    OPERATE(*m_operator, m_operator->click(u"chatRow_%1"_s.arg(chatId)));
    OPERATE(*m_operator, m_operator->waitWordsEnd({u"Есть чайник?"_s, u"Анна Петрова принял(а) чат"_s, u"Есть!"_s}));
    OPERATE(*m_operator, m_operator->say(u"Пишу без сети"_s));
    OPERATE(*m_operator, m_operator->waitWordsEnd({u"Есть!"_s, u"Пишу без сети"_s}));

    m_network.restore();
    DRIVE(m_visit->browser(), m_visit->waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Пишу без сети"_s}));
}

int main(int argc, char **argv)
{
    // Its own keychain, before anything of Qt looks for the session's.
    KeychainSession session;
    if (!session.startKeyring()) {
        qFatal("%s", qPrintable(session.errorText()));
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", session.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s).toUtf8());
    QQuickStyle::setStyle(u"Basic"_s);
    QGuiApplication application(argc, argv);
    DeskAndShopTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "desk_and_shop_test.moc"
