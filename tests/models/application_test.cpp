// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "cache/cache_writer.h"
#include "platform/secret_store.h"
#include "unit/cache/cache_samples.h"

#include <QDir>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(OtklikPlugin)
Q_IMPORT_QML_PLUGIN(Otklik_ModelsPlugin)

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Secrets that live as long as the test.
class TestSecrets : public SecretStore
{
public:
    bool isPersistent() const override { return true; }
    void read(const QString &key, QObject *context, std::function<void(const QString &)> answer) override
    {
        QMetaObject::invokeMethod(
            context, [answer, secret = kept.value(key)] { answer(secret); }, Qt::QueuedConnection);
    }
    void write(const QString &key, const QString &secret) override { kept.insert(key, secret); }
    void remove(const QString &key) override { kept.remove(key); }

    QHash<QString, QString> kept;
};

/// Where nobody listens.
const QString Nowhere = u"http://127.0.0.1:9"_s;

} // namespace

/// The client as a whole, without a server: the first start, the next ones, and the end.
class ApplicationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_profile;
    TestSecrets m_secrets;

    Arguments arguments() const
    {
        Arguments arguments;
        arguments.profile = m_profile->path();
        arguments.language = u"en"_s;
        return arguments;
    }

    /// The profile of somebody who has worked here before; @p token: is still signed in.
    void workBefore(bool token)
    {
        QVERIFY(QDir().mkpath(m_profile->path()));
        const Account account{QUrl(Nowhere), u"anna"_s};
        Settings(m_profile->filePath(u"settings.ini"_s)).setAccount(Nowhere, account.login, true);
        if (token) {
            m_secrets.kept.insert(account.login + u'@' + Nowhere, u"token"_s);
        }
        SetTime clock;
        const Format format(clock);
        Workspace workspace(m_profile->path(), account, m_secrets, format);
        QVERIFY(samples::written(workspace.cache(), [](CacheWriter &writer) {
            Snapshot snapshot;
            snapshot.position = samples::position(1);
            snapshot.operators = {samples::colleague(samples::Anna, u"Анна Петрова"_s)};
            snapshot.chats = {samples::chat(1)};
            writer.setOwner(u"anna@"_s + Nowhere);
            writer.replaceSnapshot(snapshot);
        }));
    }

    class SetTime : public Clock
    {
    public:
        Timestamp now() const override { return 1'700'000'200'000; }
    };

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        m_secrets.kept.clear();
    }

    void firstStartAsksForASignIn();
    void secondInstanceOfAProfileIsRefused();
    void nextStartGoesStraightToTheDesk();
    void draftAndWindowOutliveTheProgram();
    void asksForASignInWhenTheTokenIsGone();
    void signingOutKeepsTheCache();
    void languageIsSwitchedLive();
    void screensFetchNothingFromTheNetwork();
    void mistypedSignInLeavesNoFile();
};

void ApplicationTest::firstStartAsksForASignIn()
{
    Application application(arguments(), m_secrets);
    QCOMPARE(application.start(), Application::Start::Started);
    QVERIFY(application.window()->isVisible());
    QCOMPARE(application.app().desk(), nullptr);
    QVERIFY(application.app().signIn()->server().isEmpty());
}

void ApplicationTest::secondInstanceOfAProfileIsRefused()
{
    Application first(arguments(), m_secrets);
    QCOMPARE(first.start(), Application::Start::Started);
    Application second(arguments(), m_secrets);
    QCOMPARE(second.start(), Application::Start::ProfileInUse);
    QCOMPARE(second.window(), nullptr);
}

void ApplicationTest::nextStartGoesStraightToTheDesk()
{
    workBefore(true);
    Application application(arguments(), m_secrets);
    QCOMPARE(application.start(), Application::Start::Started);
    Desk *desk = application.app().desk();
    QVERIFY(desk != nullptr); // in the first frame, before keychain or network have said a word
    QCOMPARE(desk->operatorName(), u"Анна Петрова"_s);
    QCOMPARE(desk->chats()->count(), 1);
    QTRY_COMPARE(application.workspace()->session().state(), Session::State::Connecting);
    QCOMPARE(application.app().desk(), desk);
}

void ApplicationTest::draftAndWindowOutliveTheProgram()
{
    workBefore(true);
    {
        Application application(arguments(), m_secrets);
        QCOMPARE(application.start(), Application::Start::Started);
        application.settings().setListWidth(311);
        application.app().desk()->openChat(1);
        application.app().desk()->conversation()->setDraft(u"недописанное"_s);
    } // ended in the middle of a word
    Application application(arguments(), m_secrets);
    QCOMPARE(application.start(), Application::Start::Started);
    QCOMPARE(application.settings().listWidth(), 311);
    application.app().desk()->openChat(1);
    QCOMPARE(application.app().desk()->conversation()->draft(), u"недописанное"_s);
}

void ApplicationTest::asksForASignInWhenTheTokenIsGone()
{
    workBefore(false);
    Application application(arguments(), m_secrets);
    QCOMPARE(application.start(), Application::Start::Started);
    application.app().desk()->openChat(1);
    QTRY_COMPARE(application.app().desk(), nullptr);
    QVERIFY(!application.app().signIn()->error().isEmpty());
    QCOMPARE(application.app().signIn()->login(), u"anna"_s);
    QVERIFY(!application.settings().signedIn());
}

void ApplicationTest::signingOutKeepsTheCache()
{
    workBefore(true);
    Application application(arguments(), m_secrets);
    QCOMPARE(application.start(), Application::Start::Started);
    QTRY_COMPARE(application.workspace()->session().state(), Session::State::Connecting);
    application.app().desk()->signOut();
    QCOMPARE(application.app().desk(), nullptr);
    QVERIFY(m_secrets.kept.isEmpty());
    QVERIFY(!application.settings().signedIn());
    QCOMPARE(application.workspace()->cache().reader().openChats().size(), 1);
}

void ApplicationTest::languageIsSwitchedLive()
{
    workBefore(true);
    Application application(arguments(), m_secrets);
    QCOMPARE(application.start(), Application::Start::Started);
    QCOMPARE(application.app().desk()->statusText(), u"Available"_s);
    application.settings().setLanguage(u"ru"_s);
    QCOMPARE(application.app().desk()->statusText(), u"Доступен"_s);
    QCOMPARE(application.app().format()->dayTitle(application.app().clock()->now()), u"Сегодня"_s);
}

void ApplicationTest::screensFetchNothingFromTheNetwork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Application application(arguments(), m_secrets);
    QCOMPARE(application.start(), Application::Start::Started);
    const QUrl address(u"http://127.0.0.1:%1/spy.png"_s.arg(server.serverPort()));
    QNetworkReply *reply = application.engine().networkAccessManager()->get(QNetworkRequest(address));
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(reply->error(), QNetworkReply::ContentAccessDenied);
    QVERIFY(!server.hasPendingConnections());
}

void ApplicationTest::mistypedSignInLeavesNoFile()
{
    {
        Application application(arguments(), m_secrets);
        QCOMPARE(application.start(), Application::Start::Started);
        SignIn *form = application.app().signIn();
        form->submit(Nowhere, u"annna"_s, u"secret"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!form->isBusy(), 15'000);
        QCOMPARE(form->errorField(), u"server"_s);
    }
    QCOMPARE(QDir(m_profile->path()).entryList({u"cache-*"_s}), QStringList());
}

QTEST_MAIN(ApplicationTest)
#include "application_test.moc"
