// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's main job as somebody does it who sees nothing of the window: only by what the program tells assistive
// technology, over AT-SPI, found by role and name. The real server, the real program, a real at-spi2-core.
#include "support/accessible_tree.h"
#include "support/desktop_session.h"
#include "unit/server/stage.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

constexpr int Patience = 60'000; // milliseconds

} // namespace

class ScreenReaderTest : public QObject
{
    Q_OBJECT

public:
    explicit ScreenReaderTest(DesktopSession &session)
        : m_session(session)
    {
    }

private slots:
    void initTestCase();
    void mainJobIsDoneByWhatAssistiveTechnologyIsTold();
    void cleanupTestCase();

private:
    using Name = std::function<bool(const QString &)>;

    static Name is(const QString &name)
    {
        return [name](const QString &one) { return one == name; };
    }
    static Name has(const QString &part)
    {
        return [part](const QString &one) { return one.contains(part); };
    }
    /// Waits until it is there.
    Accessible find(Accessible::Role role, const Name &name)
    {
        Accessible found;
        (void)QTest::qWaitFor([&] { return (found = m_desk.program(u"otklik"_s).find(role, name)).isValid(); },
                              Patience);
        return found;
    }
    bool goes(Accessible::Role role, const Name &name)
    {
        return QTest::qWaitFor([&] { return !m_desk.program(u"otklik"_s).find(role, name).isValid(); }, Patience);
    }
    /// Waits until the button is there and may be pressed, and presses it.
    bool press(const QString &name)
    {
        return QTest::qWaitFor(
            [&] {
                const Accessible button = m_desk.program(u"otklik"_s).find(Accessible::PushButton, is(name));
                return button.isValid() && button.isEnabled() && button.press();
            },
            Patience);
    }
    bool fill(Accessible::Role role, const QString &name, const QString &text)
    {
        const Accessible field = find(role, is(name));
        return field.isValid() && field.setText(text);
    }
    /// What there was instead.
    QString tree() const { return m_desk.program(u"otklik"_s).describe().join(u'\n'); }

    DesktopSession &m_session;
    AccessibleDesk m_desk;
    QTemporaryDir m_profile;
    QProcess m_program;
};

void ScreenReaderTest::initTestCase()
{
    QVERIFY2(m_desk.connect(m_session.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s)),
             qPrintable(m_desk.errorText()));
}

void ScreenReaderTest::cleanupTestCase()
{
    m_program.terminate();
    if (m_program.state() != QProcess::NotRunning && !m_program.waitForFinished(Patience)) {
        m_program.kill();
        m_program.waitForFinished(Patience);
    }
}

void ScreenReaderTest::mainJobIsDoneByWhatAssistiveTechnologyIsTold()
{
    Stage stage;
    QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble()));
    const auto visitor = stage.visit();
    QVERIFY(visitor);
    QVERIFY(visitor->call(u"visitor.send"_s, say(u"Есть улун?"_s)).contains("result"_L1));

    QProcessEnvironment surroundings = m_session.screenEnvironment();
    surroundings.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    m_program.setProcessEnvironment(surroundings);
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_program.start(QStringLiteral(OTKLIK_PROGRAM),
                    {u"-platform"_s, u"xcb"_s, u"--profile"_s, m_profile.path(), u"--lang"_s, u"en"_s});
    QVERIFY2(m_program.waitForStarted(Patience), qPrintable(m_program.errorString()));

    // Signing in.
    QVERIFY2(fill(Accessible::Text, u"Server"_s, stage.server().url().toString()), qUtf8Printable(tree()));
    QVERIFY2(fill(Accessible::Text, u"Login"_s, u"anna"_s), qUtf8Printable(tree()));
    // Qt gives nobody the name of such a field: its caption is read.
    QVERIFY2(find(Accessible::Label, is(u"Password"_s)).isValid(), qUtf8Printable(tree()));
    const Accessible password = find(Accessible::PasswordText, has(QString()));
    QVERIFY2(password.isValid() && password.setText(Stage::password()), qUtf8Printable(tree()));
    QVERIFY2(press(u"Sign in"_s), qUtf8Printable(tree()));
    QVERIFY2(find(Accessible::Dialog, has(u"Everybody on your sites"_s)).isValid(), qUtf8Printable(tree()));
    QVERIFY2(press(u"Skip"_s), qUtf8Printable(tree()));

    // A visitor waits.
    const Accessible call = find(Accessible::Alert, has(u"Есть улун?"_s));
    QVERIFY2(call.isValid() && call.name().startsWith(u"New chat"_s), qUtf8Printable(tree()));
    QVERIFY2(press(u"Accept chat"_s), qUtf8Printable(tree()));

    // What they wrote, and who says it.
    const Accessible messages = find(Accessible::List, is(u"Messages"_s));
    QVERIFY2(messages.isValid(), qUtf8Printable(tree()));
    QVERIFY2(find(Accessible::ListItem, has(u"Есть улун?"_s)).isValid(), qUtf8Printable(tree()));
    QTRY_VERIFY2_WITH_TIMEOUT(messages.find(Accessible::ListItem, has(u"Есть улун?"_s)).isValid(),
                              qUtf8Printable(tree()), Patience);

    // The answer.
    QVERIFY2(fill(Accessible::Text, u"Write a message"_s, u"Есть, молочный"_s), qUtf8Printable(tree()));
    QCOMPARE(find(Accessible::Text, is(u"Write a message"_s)).text(), u"Есть, молочный"_s);
    QVERIFY2(press(u"Send"_s), qUtf8Printable(tree()));
    QTRY_VERIFY_WITH_TIMEOUT(!visitor->notifications(u"message"_s).isEmpty() &&
                                 visitor->notifications(u"message"_s).last()["message"_L1]["text"_L1].toString() ==
                                     u"Есть, молочный"_s,
                             Patience);
    const Accessible answer = find(Accessible::ListItem, has(u"You, Есть, молочный"_s));
    QVERIFY2(answer.isValid(), qUtf8Printable(tree()));
    QCOMPARE(find(Accessible::Text, is(u"Write a message"_s)).text(), QString());

    // The end.
    QVERIFY2(press(u"Close chat"_s), qUtf8Printable(tree()));
    const Accessible question = find(Accessible::Dialog, is(u"Close the chat?"_s));
    QVERIFY2(question.isValid(), qUtf8Printable(tree()));
    const Accessible yes = question.find(Accessible::PushButton, is(u"Close chat"_s));
    QVERIFY2(yes.isValid() && yes.press(), qUtf8Printable(tree()));
    QTRY_COMPARE_WITH_TIMEOUT(visitor->notifications(u"state"_s).last()["state"_L1].toString(), u"closed"_s, Patience);
    QVERIFY2(goes(Accessible::Dialog, is(u"Close the chat?"_s)), qUtf8Printable(tree()));
    QVERIFY2(find(Accessible::Label, is(u"No open chats"_s)).isValid(), qUtf8Printable(tree()));
}

int main(int argc, char **argv)
{
    DesktopSession session;
    if (!session.start(true) || !session.startAccessibility()) {
        qFatal("%s", qPrintable(session.errorText()));
    }
    const QCoreApplication application(argc, argv);
    ScreenReaderTest test(session);
    return QTest::qExec(&test, argc, argv);
}

#include "screen_reader_test.moc"
