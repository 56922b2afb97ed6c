// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace otklik::test {

/// A desktop session of the test's own, as far as keeping secrets goes: a home, a D-Bus session bus and a real
/// gnome-keyring, unlocked. Nothing of this computer's own session is touched. Both processes are ended, by process id,
/// with this object.
class KeychainSession
{
public:
    KeychainSession();
    ~KeychainSession();
    KeychainSession(const KeychainSession &) = delete;
    KeychainSession &operator=(const KeychainSession &) = delete;

    /// Starts the bus alone: a session in which nobody keeps secrets.
    bool startBus();
    /// Starts the bus and the keyring, and waits until it answers.
    bool startKeyring();

    /// What a program in this session has as its environment. Before `startBus` it names a bus that is not there.
    const QProcessEnvironment &environment() const { return m_environment; }
    QString home() const { return m_home.path(); }
    /// Why the last call failed.
    QString errorText() const { return m_error; }

private:
    bool nameIsOwned(const QString &name) const;

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QProcess m_bus;
    QProcess m_keyring;
    QString m_error;
};

} // namespace otklik::test
