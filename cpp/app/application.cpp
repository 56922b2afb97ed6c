// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "cache/backup.h"
#include "platform/secret_store.h"
#include "sync/history_keeping.h"
#include "sync/server_address.h"

#include <QDateTime>
#include <QDir>
#include <QQmlComponent>
#include <QQuickWindow>

#include <array>
#include <initializer_list>
#include <vector>

namespace otklik {

using namespace Qt::StringLiterals;

/// Screens that are about to be shown: as long as this lives the engine's own thread loads their types, and keeps them.
/// A name that does not fit costs time, nothing else.
class Application::Screens
{
public:
    Screens(QQmlEngine &engine, std::initializer_list<QAnyStringView> names)
    {
        for (const QAnyStringView name : names) {
            m_types.push_back(std::make_unique<QQmlComponent>(&engine));
            m_types.back()->loadFromModule("Otklik", name, QQmlComponent::Asynchronous);
        }
    }

    /// The page of a section, in the order of Section.qml.
    static const char *pageOf(int section)
    {
        static constexpr std::array Pages = {"VisitorsPage", "ChatsPage",      "RequestsPage",  "ColleaguesPage",
                                             "ChatsPage",    "ManagementPage", "StatisticsPage"};
        return Pages.at(section);
    }

private:
    std::vector<std::unique_ptr<QQmlComponent>> m_types;
};

Timestamp Application::PresentClock::now() const
{
    return source != nullptr ? source->now() : QDateTime::currentMSecsSinceEpoch();
}

Application::Application(const Arguments &arguments, SecretStore &secrets, QObject *parent)
    : Application(arguments, secrets, AlertOutlets{}, parent)
{
}

Application::Application(const Arguments &arguments, SecretStore &secrets, const AlertOutlets &outlets, QObject *parent)
    : QObject(parent)
    , m_arguments(arguments)
    , m_secrets(secrets)
    , m_outlets(outlets)
    , m_lock(QDir(arguments.profile).filePath(u"lock"_s))
    , m_settings(QDir(arguments.profile).filePath(u"settings.ini"_s))
    , m_format(m_clock)
    , m_ticking(m_clock)
    , m_idle(m_clock)
    , m_app(m_signIn, m_settings, m_format, m_ticking)
    , m_station(m_app)
    , m_engine(std::make_unique<QQmlApplicationEngine>())
{
    m_engine->setNetworkAccessManagerFactory(&m_access);
    // While this thread opens the cache.
    m_screens = std::make_unique<Screens>(
        *m_engine, std::initializer_list<QAnyStringView>{"Main", "Workplace", Screens::pageOf(m_settings.section())});
    m_lock.setStaleLockTime(0); // only the end of the process that holds it frees it
    connect(&m_settings, &Settings::languageChanged, this, &Application::useLanguage);
    connect(&m_settings, &Settings::historyLimitsChanged, this, &Application::keepHistory);
    connect(&m_ticking, &TickingClock::nowChanged, this, [this] { m_format.noticeDay(); });
    followIdle();
    connect(&m_signIn, &SignIn::submitted, this, &Application::signIn);
    connect(&m_signIn, &SignIn::resumed, this, &Application::resume);
    connect(&m_signIn, &SignIn::cancelled, this, &Application::leave);
    connect(&secrets, &SecretStore::persistenceChanged, this, &Application::followKeychain);
}

Application::~Application()
{
    m_screens.reset();
    m_engine.reset(); // the screens first: everything else is theirs to look at
    leave();
}

Application::Start Application::start()
{
    if (!QDir().mkpath(m_arguments.profile)) {
        return Start::NoProfile;
    }
    if (!m_lock.tryLock()) {
        return m_lock.error() == QLockFile::LockFailedError ? Start::ProfileInUse : Start::NoProfile;
    }
    if (!m_arguments.language.isEmpty()) {
        m_settings.setLanguage(m_arguments.language);
    }
    if (m_arguments.theme >= 0) {
        m_settings.setTheme(m_arguments.theme);
    }
    useLanguage();
    followKeychain();
    openFirst();
    m_station.openDoor(m_arguments.profile);
    m_app.alerts()->setOutlets(m_outlets); // not before: a second start must not be seen in the tray
    m_engine->setInitialProperties(
        {{u"app"_s, QVariant::fromValue(&m_app)}, {u"startsHidden"_s, m_arguments.background}});
    m_engine->loadFromModule("Otklik", "Main");
    if (window() == nullptr) {
        return Start::NoScreens;
    }
    // What the first press on a chat shows, as soon as there is something to press on.
    connect(
        window(), &QQuickWindow::frameSwapped, this,
        [this] {
            m_screens = std::make_unique<Screens>(
                *m_engine, std::initializer_list<QAnyStringView>{"ChatsPage", "ConversationView", "InfoPane"});
        },
        Qt::SingleShotConnection);
    m_station.setWindow(window());
    m_station.openLinks(m_arguments.links);
    return Start::Started;
}

QQuickWindow *Application::window() const
{
    return qobject_cast<QQuickWindow *>(m_engine->rootObjects().value(0));
}

void Application::useLanguage()
{
    m_language.use(m_settings.language());
    m_format.setLanguage(m_settings.language());
    m_signIn.retranslate();
    m_engine->retranslate();
}

void Application::followKeychain()
{
    m_signIn.setRememberHint(!m_secrets.isPersistent());
    if (!m_secrets.isPersistent() && m_app.desk() != nullptr) {
        // The next start cannot go straight to the desk, and the operator should not be surprised by that.
        remember(false);
        m_app.desk()->showNotice(Desk::Notice::NoKeychain);
    }
}

void Application::followIdle()
{
    const auto limit = [this] { m_idle.setLimit(std::chrono::minutes(m_settings.awayMinutes())); };
    const auto tell = [this] {
        if (m_app.desk() != nullptr) {
            m_app.desk()->setIdle(m_idle.isIdle());
        }
    };
    connect(&m_settings, &Settings::awayMinutesChanged, this, limit);
    connect(&m_idle, &IdleWatch::idle, this, tell);
    connect(&m_idle, &IdleWatch::active, this, tell);
    limit();
}

void Application::openFirst()
{
    const QString server = m_arguments.server.isEmpty() ? m_settings.server() : m_arguments.server;
    const QString login = m_arguments.login.isEmpty() ? m_settings.login() : m_arguments.login;
    m_signIn.setAccount(server, login);
    if (!m_arguments.password.isEmpty()) {
        m_signIn.submit(server, login, m_arguments.password);
        return;
    }
    const bool same = server == m_settings.server() && login == m_settings.login();
    const auto address = serverAddress(server);
    if (m_settings.signedIn() && same && std::holds_alternative<QUrl>(address) &&
        open({std::get<QUrl>(address), login})) {
        m_workspace->restore();
    }
}

void Application::signIn(const QUrl &server, const QString &login, const QString &password)
{
    if (open({server, login})) {
        m_workspace->signIn(password);
    }
}

bool Application::open(const Account &account)
{
    if (m_workspace && m_workspace->account() == account && !m_removal) {
        return true;
    }
    leave();
    m_workspace = std::make_unique<Workspace>(m_arguments.profile, account, m_secrets, m_format);
    const CacheHealth health = m_workspace->cache().health();
    if (health == CacheHealth::TooNew || health == CacheHealth::Failed) {
        m_workspace.reset();
        m_signIn.refuseCache(health == CacheHealth::TooNew);
        return false;
    }
    Workspace *workspace = m_workspace.get();
    keepHistory();
    m_clock.source = &workspace->session().clock();
    connect(workspace, &Workspace::deskChanged, this, [this, workspace] { m_app.setDesk(workspace->desk()); });
    connect(workspace, &Workspace::signedIn, this, [this] {
        remember(true);
        m_signIn.succeed();
        followKeychain();
    });
    connect(workspace, &Workspace::signInFailed, this, [this](const ProtocolError &error) { m_signIn.fail(error); });
    connect(workspace, &Workspace::signedOut, this, [this] { remember(false); });
    connect(workspace, &Workspace::expired, this, [this] {
        remember(false);
        m_signIn.expire();
    });
    connect(workspace, &Workspace::switchWanted, this, &Application::switchAccount);
    connect(workspace, &Workspace::historyRemovalWanted, this, &Application::removeHistory);
    connect(workspace, &Workspace::removalWanted, this, [this, workspace] {
        m_removal = true;
        // The server is told of the sign-out first.
        connect(&workspace->session(), &Session::signedOut, this, &Application::leave, Qt::QueuedConnection);
    });
    m_settings.useAccount(account.server.toString(), account.login);
    return true;
}

void Application::keepHistory()
{
    if (m_workspace) {
        constexpr qint64 megabyte = 1024LL * 1024;
        m_workspace->session().historyKeeping().setLimits(
            {.months = m_settings.historyMonths(), .bytes = m_settings.historyMegabytes() * megabyte});
    }
}

void Application::leave()
{
    if (!m_workspace) {
        return;
    }
    m_app.setDesk(nullptr);
    m_clock.source = nullptr;
    const Account account = m_workspace->account();
    const QString file = m_workspace->file();
    Workspace::removeIfUnused(std::move(m_workspace));
    if (std::exchange(m_removal, false)) {
        removeAccountData(file);
        m_settings.forgetAccount(account.server.toString(), account.login);
        m_settings.setAccount({}, {}, false);
        m_signIn.setAccount({}, {});
    }
    m_settings.useAccount({}, {});
}

void Application::remember(bool signedIn)
{
    const Account &account = m_workspace->account();
    m_settings.setAccount(m_signIn.server(), m_signIn.login(), signedIn);
    m_settings.rememberAccount(account.server.toString(), account.login, m_workspace->session().me().name, signedIn);
}

void Application::resume(const QUrl &server, const QString &login)
{
    if (open({server, login})) {
        m_settings.setAccount(m_signIn.server(), login, true);
        m_workspace->restore();
    }
}

void Application::switchAccount()
{
    m_settings.setAccount(m_signIn.server(), m_signIn.login(), false); // the next start asks which one
    m_workspace->putAway();
    afterScreens([this] { leave(); });
}

void Application::removeHistory(bool withUnsent)
{
    m_workspace->putAway();
    afterScreens([this, withUnsent] {
        const Account account = m_workspace->account();
        const QString file = m_workspace->file();
        leave();
        const bool removed = clearHistory(file, withUnsent);
        if (open(account)) {
            m_workspace->restore();
            if (!removed && m_app.desk() != nullptr) {
                m_app.desk()->showNotice(Desk::Notice::WriteFailed);
            }
        }
    });
}

void Application::afterScreens(std::function<void()> then)
{
    // The desk itself goes in the next pass of the event loop, and this after it.
    QMetaObject::invokeMethod(
        this,
        [this, workspace = m_workspace.get(), then = std::move(then)] {
            if (m_workspace.get() == workspace) {
                then();
            }
        },
        Qt::QueuedConnection);
}

} // namespace otklik
