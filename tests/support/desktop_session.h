// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/keychain_session.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace otklik::test {

/// A desktop of the test's own: a display that nobody sees, a session bus, and on it what a desktop brings along, each
/// of it real and each only when it is asked for. All of it is ended, by process id, with this object.
class DesktopSession
{
public:
    DesktopSession() = default;
    ~DesktopSession();
    DesktopSession(const DesktopSession &) = delete;
    DesktopSession &operator=(const DesktopSession &) = delete;

    /// Starts the bus; with a keyring, if wanted.
    bool start(bool keyring = false);
    /// The notification service dunst, and the display it draws on.
    bool startNotifications();
    bool stopNotifications();
    /// Xfce's panel with nothing but its tray.
    bool startPanel();
    bool stopPanel();
    /// What programs and assistive technology speak through (at-spi2-core), and the display for them to be seen on.
    bool startAccessibility();

    /// Takes over what programs of this session have as their environment, before Qt looks for it.
    void enter() const;
    const QProcessEnvironment &environment() const { return m_keychain.environment(); }
    /// The same, with the display that was started.
    QProcessEnvironment screenEnvironment() const;
    QString home() const { return m_keychain.home(); }
    QString errorText() const { return m_error; }

    /// How many notifications can be seen.
    int shownCount() const;
    /// What the service was told so far, a line for each: «title | text».
    QStringList announced() const;
    /// Opens the service's own menu of actions and chooses the line with @p text in it.
    bool chooseAction(const QString &text);
    /// Presses the notification that came last.
    bool pressLast();
    /// Dismisses it.
    bool dismissLast();

    /// Calls a method without waiting for more than its answer; its words, as dbus-send prints them.
    QString call(const QString &service, const QString &path, const QString &method,
                 const QStringList &arguments = {}) const;
    bool isOwned(const QString &service) const;

private:
    bool startDisplay();
    QProcess *begin(const QString &program, const QStringList &arguments);
    static void end(QProcess *process);
    bool waitForName(const QString &service, QProcess *process);
    bool write(const QString &name, const QByteArray &content, bool executable = false);

    KeychainSession m_keychain;
    QString m_display;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    QProcess *m_service = nullptr;
    QProcess *m_panel = nullptr;
    QString m_error;
};

} // namespace otklik::test
