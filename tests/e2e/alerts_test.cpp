// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts from end to end: the real server, the real client with its screens, and a real notification service and a
// panel on a desktop of the test's own.
#include "e2e/operator_window.h"
#include "platform/desktop_notifier.h"
#include "platform/instance_door.h"
#include "platform/status_tray.h"
#include "support/desktop_session.h"
#include "unit/server/stage.h"

#include <QApplication>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class AlertsTest : public QObject
{
    Q_OBJECT

public:
    explicit AlertsTest(DesktopSession &session)
        : m_session(session)
    {
    }

private slots:
    void init();
    void cleanup();

    void chatIsAcceptedFromTheNotification();
    void notificationGoesWhenAColleagueAccepts();
    void messageIsAnnouncedUntilItIsRead();
    void closedWindowStaysInTheTrayAndComesBack();
    void linkAndSecondStartBringTheWindowToTheFront();

private:
    [[nodiscard]] bool comesTrue(const QString &what, const std::function<bool()> &condition)
    {
        return m_operator->waitUntil(what, condition);
    }
    bool isShown(int count)
    {
        return comesTrue(u"%1 notification(s), not %2"_s.arg(count).arg(m_session.shownCount()),
                         [&] { return m_session.shownCount() == count; });
    }
    /// Another window is in front of the operator.
    void lookAway()
    {
        m_operator->application().app().alerts()->setWatched(false);
        m_away = std::make_unique<QQuickWindow>();
        m_away->show();
        m_away->requestActivate();
    }

    DesktopSession &m_session;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<WireClient> m_visitor;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<StatusTray> m_tray;
    std::unique_ptr<OperatorWindow> m_operator;
    std::unique_ptr<QQuickWindow> m_away;
};

void AlertsTest::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY2(m_stage->trouble().isEmpty(), qPrintable(m_stage->trouble()));
    m_visitor = m_stage->visit();
    QVERIFY(m_visitor);
    m_notifier = std::make_unique<DesktopNotifier>();
    m_tray = std::make_unique<StatusTray>();
    m_operator = std::make_unique<OperatorWindow>();
    m_operator->setOutlets({.notifier = m_notifier.get(), .tray = m_tray.get()});
    OPERATE(*m_operator, m_operator->start({.profile = {},
                                            .server = m_stage->server().url().toString(),
                                            .login = u"anna"_s,
                                            .password = Stage::password(),
                                            .language = u"ru"_s,
                                            .theme = Settings::Light}));
    OPERATE(*m_operator, m_operator->waitFor(u"railVisitors"_s));
    OPERATE(*m_operator,
            comesTrue(u"the desk to be current"_s, [&] { return m_operator->desk()->connection() == Desk::Current; }));
    lookAway();
    OPERATE(*m_operator,
            comesTrue(u"the window to be in the back"_s, [&] { return !m_operator->window()->isActive(); }));
}

void AlertsTest::cleanup()
{
    m_away.reset();
    m_operator.reset();
    m_tray.reset();
    m_notifier.reset();
    m_visitor.reset();
    m_stage.reset();
}

void AlertsTest::chatIsAcceptedFromTheNotification()
{
    QVERIFY(m_visitor->call(u"visitor.send"_s, say(u"Есть улун?"_s)).contains("result"_L1));
    OPERATE(*m_operator, isShown(1));
    const QString announced = m_session.announced().last();
    QVERIFY2(announced.startsWith(u"Новый чат · "_s) && announced.contains(u"Есть улун?"_s), qPrintable(announced));
    QVERIFY(m_session.chooseAction(u"Принять"_s)); // with the program's window behind another
    OPERATE(*m_operator, comesTrue(u"the chat to be Anna's"_s, [&] {
        const Conversation *open = m_operator->desk()->conversation();
        return open != nullptr && open->state() == Conversation::Active;
    }));
    OPERATE(*m_operator, m_operator->waitWordsEnd({u"Есть улун?"_s, u"Анна Петрова принял(а) чат"_s}));
    // Whoever answers has the window in front, and so has read it; without one nobody could bring it there.
    OPERATE(*m_operator, m_operator->say(u"Есть, молочный"_s));
    OPERATE(*m_operator, isShown(0));
}

void AlertsTest::notificationGoesWhenAColleagueAccepts()
{
    const auto boris = m_stage->signIn(u"boris"_s);
    QVERIFY(boris);
    const qint64 chat =
        m_visitor->call(u"visitor.send"_s, say(u"Здравствуйте"_s))["result"_L1]["chatId"_L1].toInteger();
    OPERATE(*m_operator, isShown(1));
    QVERIFY(boris->call(u"chat.accept"_s, {{u"chatId"_s, chat}}).contains("result"_L1));
    OPERATE(*m_operator, isShown(0));
}

void AlertsTest::messageIsAnnouncedUntilItIsRead()
{
    const qint64 chat = m_visitor->call(u"visitor.send"_s, say(u"Первое"_s))["result"_L1]["chatId"_L1].toInteger();
    OPERATE(*m_operator, isShown(1));
    m_operator->desk()->acceptChat(chat);
    OPERATE(*m_operator,
            comesTrue(u"the chat to open"_s, [&] { return m_operator->desk()->conversation() != nullptr; }));
    OPERATE(*m_operator, isShown(0));
    m_operator->desk()->closeConversation();
    QVERIFY(m_visitor->call(u"visitor.send"_s, say(u"Второе"_s)).contains("result"_L1));
    OPERATE(*m_operator, isShown(1));
    OPERATE(*m_operator, comesTrue(u"the second word to be announced"_s,
                                   [&] { return m_session.announced().last().contains(u"Второе"_s); }));
    const auto elsewhere = m_stage->signIn(u"anna"_s); // the same operator at another computer
    QVERIFY(elsewhere);
    QVERIFY(elsewhere->call(u"chat.read"_s, {{u"chatId"_s, chat}, {u"seq"_s, 100}}).contains("result"_L1));
    OPERATE(*m_operator, isShown(0));
}

void AlertsTest::closedWindowStaysInTheTrayAndComesBack()
{
    OPERATE(*m_operator, comesTrue(u"the tray"_s, [&] { return m_operator->application().app().alerts()->hasTray(); }));
    QVERIFY(!m_operator->window()->close());
    QVERIFY(!m_operator->window()->isVisible());
    QVERIFY(m_visitor->call(u"visitor.send"_s, say(u"Ау"_s)).contains("result"_L1));
    OPERATE(*m_operator, isShown(1)); // still called
    emit m_tray->pressed({});
    QVERIFY(m_operator->window()->isVisible());
    m_operator->application().settings().alerts()->setCloseHides(false);
    QVERIFY(m_operator->window()->close());
}

void AlertsTest::linkAndSecondStartBringTheWindowToTheFront()
{
    const auto boris = m_stage->signIn(u"boris"_s);
    QVERIFY(boris);
    const qint64 chat = m_visitor->call(u"visitor.send"_s, say(u"Первое"_s))["result"_L1]["chatId"_L1].toInteger();
    OPERATE(*m_operator, isShown(1));
    m_operator->window()->hide();
    QProcess second; // of the program itself
    second.setProcessEnvironment(m_session.environment());
    second.start(QStringLiteral(OTKLIK_PROGRAM), {u"-platform"_s, u"offscreen"_s, u"--profile"_s, m_operator->profile(),
                                                  u"otklik://chat/%1"_s.arg(chat)});
    OPERATE(*m_operator,
            comesTrue(u"the second start to end"_s, [&] { return second.state() == QProcess::NotRunning; }));
    QCOMPARE(second.exitCode(), 0);
    OPERATE(*m_operator, comesTrue(u"the chat to be open"_s, [&] {
        return m_operator->window()->isVisible() && m_operator->desk()->conversation() != nullptr &&
               m_operator->desk()->conversation()->chatId() == chat;
    }));
    QCOMPARE(m_operator->desk()->conversation()->state(), int(Conversation::Incoming)); // and no more than that
}

int main(int argc, char **argv)
{
    DesktopSession session;
    if (!session.start(true) || !session.startNotifications() || !session.startPanel()) {
        qFatal("%s", qPrintable(session.errorText()));
    }
    session.enter();
    QCoreApplication::setApplicationName(u"otklik"_s);
    QQuickStyle::setStyle(u"Basic"_s);
    const QApplication application(argc, argv);
    AlertsTest test(session);
    return QTest::qExec(&test, argc, argv);
}

#include "alerts_test.moc"
