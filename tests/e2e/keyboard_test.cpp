// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main job without a mouse and without a finger: the real client at the real server, and nothing but keys.
#include "e2e/operator_window.h"
#include "support/keychain_session.h"
#include "unit/server/stage.h"

#include <QInputMethodEvent>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class KeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void keysAloneSignInAcceptAnswerAndClose();

private:
    /// How often Tab is pressed at most to come to something.
    static constexpr int MostTabs = 80;

    bool hasFocus(const QString &name) const
    {
        const QQuickItem *item = m_window.item(name);
        const QQuickItem *focused = m_window.window()->activeFocusItem();
        return item != nullptr && focused != nullptr && (item == focused || item->isAncestorOf(focused));
    }
    bool waitForFocus(const QString &name)
    {
        return m_window.waitUntil(name + u" to have the focus"_s, [&] { return hasFocus(name); });
    }
    /// Goes on by Tab until the focus is there.
    bool goTo(const QString &name)
    {
        for (int i = 0; i < MostTabs && !hasFocus(name); ++i) {
            m_window.press(Qt::Key_Tab);
        }
        return waitForFocus(name);
    }
    /// Types where the focus is. QTest's keys know only Latin letters, so the text comes as from an input method.
    void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(m_window.window()->activeFocusItem(), &event);
    }

    OperatorWindow m_window;
};

void KeyboardTest::keysAloneSignInAcceptAnswerAndClose()
{
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    const auto visitor = stage.visit();
    QVERIFY(visitor);
    QVERIFY(visitor->call(u"visitor.send"_s, say(u"Есть улун?"_s)).contains("result"_L1));
    const auto heard = [&](const QString &text) {
        return [&visitor, text] {
            const QList<QJsonObject> words = visitor->notifications(u"message"_s);
            return !words.isEmpty() && words.last()["message"_L1]["text"_L1].toString() == text;
        };
    };

    // Signing in: the form has the focus from the beginning.
    OPERATE(
        m_window,
        m_window.start(
            {.profile = {}, .server = {}, .login = {}, .password = {}, .language = u"ru"_s, .theme = Settings::Light}));
    OPERATE(m_window, waitForFocus(u"signInServer"_s));
    type(stage.server().url().toString());
    OPERATE(m_window, m_window.press(Qt::Key_Return));
    OPERATE(m_window, waitForFocus(u"signInLogin"_s));
    type(u"anna"_s);
    OPERATE(m_window, m_window.press(Qt::Key_Return));
    OPERATE(m_window, waitForFocus(u"signInPassword"_s));
    type(Stage::password());
    OPERATE(m_window, m_window.press(Qt::Key_Return));
    OPERATE(m_window, m_window.waitFor(u"railVisitors"_s));

    // Whoever waits longest is accepted from anywhere, and answered at once.
    OPERATE(m_window, m_window.waitFor(u"popup_*"_s));
    OPERATE(m_window, m_window.press(Qt::Key_F2));
    OPERATE(m_window, waitForFocus(u"composer"_s));
    type(u"Есть, молочный"_s);
    OPERATE(m_window, m_window.press(Qt::Key_Return));
    OPERATE(m_window, m_window.waitUntil(u"the answer at the visitor's"_s, heard(u"Есть, молочный"_s)));

    // The last message is changed.
    OPERATE(m_window, m_window.press(Qt::Key_Up));
    OPERATE(m_window, m_window.waitFor(u"composerAim"_s));
    type(u", от 900 рублей"_s);
    OPERATE(m_window, m_window.press(Qt::Key_Return));
    OPERATE(m_window, m_window.waitUntil(u"the change at the visitor's"_s, [&] {
        const QList<QJsonObject> changes = visitor->notifications(u"messageChanged"_s);
        return !changes.isEmpty() &&
               changes.last()["message"_L1]["text"_L1].toString() == u"Есть, молочный, от 900 рублей"_s;
    }));

    // The chat is closed.
    OPERATE(m_window, goTo(u"conversationClose"_s));
    OPERATE(m_window, m_window.press(Qt::Key_Space));
    OPERATE(m_window, m_window.waitFor(u"conversationCloseConfirm"_s));
    OPERATE(m_window, goTo(u"conversationCloseConfirm"_s));
    OPERATE(m_window, m_window.press(Qt::Key_Space));
    OPERATE(m_window, m_window.waitUntil(u"the end at the visitor's"_s, [&] {
        const QList<QJsonObject> states = visitor->notifications(u"state"_s);
        return !states.isEmpty() && states.last()["state"_L1].toString() == u"closed"_s;
    }));
    OPERATE(m_window, m_window.waitGone(u"chatRow_*"_s));
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
    KeyboardTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "keyboard_test.moc"
