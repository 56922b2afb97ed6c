// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alert_station.h"
#include "app/language.h"
#include "app/local_only_access.h"
#include "app/workspace.h"
#include "domain/clock.h"
#include "models/app.h"
#include "platform/alert_outlets.h"
#include "platform/idle_watch.h"

#include <QLockFile>
#include <QObject>
#include <QQmlApplicationEngine>

#include <functional>
#include <memory>

class QQuickWindow;

namespace otklik {

class SecretStore;

/// What was asked for on the command line; what is empty is as the profile has it.
struct Arguments
{
    QString profile; ///< a folder; made when missing
    QString server;
    QString login;
    QString password;        ///< with `server` and `login`: signs in at once
    QString language;        ///< "ru" or "en"
    int theme = -1;          ///< a Settings::Theme, or -1
    bool background = false; ///< starts in the tray, if there is one
    QStringList links = {};  ///< to be opened, such as `otklik://chat/12`
};

/// The whole client: makes the objects and joins them. The program and the end-to-end tests differ only in who makes
/// it.
class Application : public QObject
{
    Q_OBJECT

public:
    enum class Start : quint8 {
        Started,
        ProfileInUse, ///< another instance has it
        NoProfile,    ///< the folder cannot be made
        NoScreens,    ///< the QML could not be loaded; the reason has been logged
    };

    /// @p secrets, and what is in @p outlets, must outlive this.
    Application(const Arguments &arguments, SecretStore &secrets, const AlertOutlets &outlets,
                QObject *parent = nullptr);
    /// Without outlets: all that is to be seen or heard of it is its window.
    Application(const Arguments &arguments, SecretStore &secrets, QObject *parent = nullptr);
    ~Application() override;

    /// Shows the window: the desk from the cache if somebody is signed in, else the sign-in.
    Start start();

    App &app() { return m_app; }
    Settings &settings() { return m_settings; }
    /// Null before `start`.
    QQuickWindow *window() const;
    QQmlApplicationEngine &engine() { return *m_engine; }
    /// Null while no account is open.
    Workspace *workspace() const { return m_workspace.get(); }

private:
    class Screens;

    /// The server's time of the open account; this computer's while there is none.
    class PresentClock : public Clock
    {
    public:
        Timestamp now() const override;
        const Clock *source = nullptr;
    };

    void useLanguage();
    void followKeychain();
    void followIdle();
    void openFirst();
    void signIn(const QUrl &server, const QString &login, const QString &password);
    /// Makes the workspace of @p account the present one; false when its cache cannot be used, which the form says.
    bool open(const Account &account);
    void keepHistory();
    void leave();
    /// Goes on with an account that is still signed in.
    void resume(const QUrl &server, const QString &login);
    void switchAccount();
    void removeHistory(bool withUnsent);
    /// Runs @p then when the screens have let go of the desk that was put away.
    void afterScreens(std::function<void()> then);
    void remember(bool signedIn);

    const Arguments m_arguments;
    SecretStore &m_secrets;
    const AlertOutlets m_outlets;
    QLockFile m_lock;
    Settings m_settings;
    PresentClock m_clock;
    Language m_language;
    Format m_format;
    TickingClock m_ticking;
    IdleWatch m_idle;
    SignIn m_signIn;
    App m_app;
    std::unique_ptr<Workspace> m_workspace;
    AlertStation m_station;
    bool m_removal = false; ///< what the present account has here goes when it is left
    LocalOnlyAccess m_access;
    std::unique_ptr<QQmlApplicationEngine> m_engine; ///< last: the screens go first
    std::unique_ptr<Screens> m_screens;              ///< those that are shown next
};

} // namespace otklik
