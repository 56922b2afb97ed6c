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
    void workBefore(bool token, const QString &login = u"anna"_s, const QString &server = Nowhere)
    {
        QVERIFY(QDir().mkpath(m_profile->path()));
        const Account account{QUrl(server), login};
        Settings settings(m_profile->filePath(u"settings.ini"_s));
        settings.setAccount(server, login, true);
        settings.rememberAccount(server, login, {}, token);
        if (token) {
            m_secrets.kept.insert(login + u'@' + server, u"token of "_s + login);
        }
        SetTime clock;
        const Format format(clock);
        Workspace workspace(m_profile->path(), account, m_secrets, format);
        QVERIFY(samples::written(workspace.cache(), [&](CacheWriter &writer) {
            Snapshot snapshot;
            snapshot.position = samples::position(1);
            snapshot.operators = {samples::colleague(samples::Anna, u"Анна Петрова"_s)};
            snapshot.chats = {samples::chat(1)};
            writer.setOwner(login + u'@' + server);
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
    void accountsSeeNothingOfEachOther();
    void switchingKeepsBothSignedIn();
    void signingOutRemovesTheDataWhenAsked();
    void removedHistoryLeavesTheDeskAndTheDrafts();
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

// The same chat number, the same operator number: only the account tells them apart.
void ApplicationTest::accountsSeeNothingOfEachOther()
{
    const QString other = u"http://127.0.0.1:10"_s;
    const QList<std::pair<QString, QString>> accounts{{u"anna"_s, Nowhere}, {u"boris"_s, Nowhere}, {u"anna"_s, other}};
    for (const auto &[login, server] : accounts) {
        workBefore(true, login, server);
    }
    QCOMPARE(QDir(m_profile->path()).entryList({u"cache-*.sqlite"_s}).size(), 3);
    const auto nameOf = [](const QString &login, const QString &server) { return login + u" at "_s + server; };
    for (int round = 0; round < 2; ++round) { // each after all the others too
        for (const auto &[login, server] : accounts) {
            Application application(arguments(), m_secrets); // without a network, from the start
            QCOMPARE(application.start(), Application::Start::Started);
            if (application.workspace() == nullptr ||
                application.workspace()->account() != Account{QUrl(server), login}) {
                if (Desk *desk = application.app().desk()) {
                    desk->switchAccount();
                    QTRY_COMPARE(application.workspace(), nullptr);
                }
                application.app().signIn()->choose(server, login, true);
            }
            const QString own = nameOf(login, server);
            Desk *desk = application.app().desk();
            QVERIFY(desk != nullptr);
            desk->openChat(1);
            if (round == 0) {
                QVERIFY(desk->conversation()->draft().isEmpty());
                QVERIFY(!desk->conversation()->card()->isEditing());
                QVERIFY(application.settings().recentAddresses().isEmpty());
                desk->conversation()->setDraft(own);
                desk->conversation()->card()->begin();
                desk->conversation()->card()->setName(own);
                application.settings().rememberAddress(u"https://shop.example/"_s + login);
                QVERIFY(samples::written(application.workspace()->cache(), [&](CacheWriter &writer) {
                    Message words = samples::ownWords(1, own);
                    words.text = own;
                    writer.enqueueMessage(words);
                    writer.saveDraft(1, own);
                }));
            } else {
                QCOMPARE(desk->conversation()->draft(), own);
                QCOMPARE(desk->conversation()->card()->name(), own);
                QCOMPARE(application.settings().recentAddresses(), QStringList{u"https://shop.example/"_s + login});
                const QList<TimelineEntry> entries =
                    application.workspace()->cache().reader().timeline(1, 0, 10).entries;
                QCOMPARE(entries.size(), 1);
                QCOMPARE(entries.first().message.text, own);
                QVERIFY(samples::written(application.workspace()->cache(), [&](CacheWriter &writer) {
                            const QList<OutboxJob> jobs = writer.takeJobs({}, 10);
                            QCOMPARE(jobs.size(), 1);
                            QCOMPARE(jobs.first().clientId, own);
                            writer.refuse(); // only looked at
                        }) == false);
            }
        }
    }
}

void ApplicationTest::switchingKeepsBothSignedIn()
{
    workBefore(true, u"boris"_s);
    workBefore(true);
    {
        Application application(arguments(), m_secrets);
        QCOMPARE(application.start(), Application::Start::Started);
        application.app().desk()->switchAccount();
        QCOMPARE(application.app().desk(), nullptr);
        QTRY_COMPARE(application.workspace(), nullptr);
        QCOMPARE(m_secrets.kept.size(), 2);
    }
    Application application(arguments(), m_secrets); // asks which one
    QCOMPARE(application.start(), Application::Start::Started);
    QCOMPARE(application.app().desk(), nullptr);
    QCOMPARE(application.settings().accounts().size(), 2);
    application.app().signIn()->choose(Nowhere, u"boris"_s, true);
    QVERIFY(application.app().desk() != nullptr);
    QCOMPARE(application.workspace()->account().login, u"boris"_s);
    QTRY_COMPARE(application.workspace()->session().state(), Session::State::Connecting);
    // The other one is signed out: it asks for the password, and its neighbour stays.
    application.app().desk()->signOut();
    QCOMPARE(m_secrets.kept.keys(), QStringList{u"anna@"_s + Nowhere});
}

void ApplicationTest::signingOutRemovesTheDataWhenAsked()
{
    workBefore(true, u"boris"_s);
    workBefore(true);
    Application application(arguments(), m_secrets);
    QCOMPARE(application.start(), Application::Start::Started);
    QTRY_COMPARE(application.workspace()->session().state(), Session::State::Connecting);
    const QString file = application.workspace()->file();
    QVERIFY(QDir().mkpath(accountFolder(file) + u"/files"_s));
    application.app().desk()->signOut(true);
    QTRY_COMPARE(application.workspace(), nullptr);
    QVERIFY(!QFile::exists(file) && !QDir(accountFolder(file)).exists());
    QCOMPARE(m_secrets.kept.keys(), QStringList{u"boris@"_s + Nowhere});
    QCOMPARE(QDir(m_profile->path()).entryList({u"cache-*.sqlite"_s}).size(), 1);
    QCOMPARE(application.settings().accounts().size(), 1);
}

void ApplicationTest::removedHistoryLeavesTheDeskAndTheDrafts()
{
    workBefore(true);
    Application application(arguments(), m_secrets);
    QCOMPARE(application.start(), Application::Start::Started);
    QTRY_COMPARE(application.workspace()->session().state(), Session::State::Connecting);
    application.app().desk()->openChat(1);
    application.app().desk()->conversation()->setDraft(u"недописанное"_s);
    const QPointer<Desk> before = application.app().desk();
    application.app().desk()->storage()->removeHistory(false);
    QTRY_VERIFY(before.isNull() && application.app().desk() != nullptr);
    QCOMPARE(application.app().desk()->operatorName(), u"Анна Петрова"_s);
    QCOMPARE(application.workspace()->cache().reader().draft(1), u"недописанное"_s);
    QVERIFY(application.workspace()->cache().reader().position().epoch.isEmpty()); // all of it is asked for again
    application.app().desk()->storage()->removeHistory(true);
    QTRY_COMPARE(application.workspace() != nullptr && application.app().desk() != nullptr &&
                     application.workspace()->cache().reader().draft(1).isEmpty(),
                 true);
}

QTEST_MAIN(ApplicationTest)
#include "application_test.moc"
