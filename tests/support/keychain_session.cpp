// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/keychain_session.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {
constexpr int Patience = 10'000;
} // namespace

KeychainSession::KeychainSession()
{
    m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s}) {
        const QString folder = m_home.filePath(name);
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_environment.insert(name, folder);
    }
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + m_home.filePath(u"nobody-is-here"_s));
}

KeychainSession::~KeychainSession()
{
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->terminate();
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(Patience)) {
            process->kill();
            process->waitForFinished(Patience);
        }
    }
}

bool KeychainSession::startBus()
{
    // A configuration of its own: none of the system's services may be started to help out.
    QFile configuration(m_home.filePath(u"bus.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly)) {
        m_error = configuration.errorString();
        return false;
    }
    configuration.write("<busconfig><type>session</type><listen>unix:dir=" + m_home.path().toUtf8() +
                        "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                        "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    configuration.close();
    m_bus.setProcessEnvironment(m_environment);
    m_bus.start(u"dbus-daemon"_s,
                {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + configuration.fileName()});
    if (!m_bus.waitForReadyRead(Patience)) {
        m_error = u"no bus: "_s + QString::fromUtf8(m_bus.readAllStandardError());
        return false;
    }
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromUtf8(m_bus.readLine().trimmed()));
    return true;
}

bool KeychainSession::startKeyring()
{
    if (!startBus()) {
        return false;
    }
    m_keyring.setProcessEnvironment(m_environment);
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    if (!m_keyring.waitForStarted(Patience)) {
        m_error = u"no keyring: "_s + m_keyring.errorString();
        return false;
    }
    m_keyring.write("the keyring's own password");
    m_keyring.closeWriteChannel();
    m_keyring.waitForBytesWritten(Patience);
    const QDeadlineTimer deadline(Patience);
    while (!nameIsOwned(u"org.freedesktop.secrets"_s)) {
        if (deadline.hasExpired()) {
            m_error = u"the keyring does not answer: "_s + QString::fromUtf8(m_keyring.readAllStandardError());
            return false;
        }
    }
    return true;
}

bool KeychainSession::nameIsOwned(const QString &name) const
{
    QProcess ask;
    ask.setProcessEnvironment(m_environment);
    ask.start(u"dbus-send"_s,
              {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
               u"org.freedesktop.DBus.NameHasOwner"_s, u"string:"_s + name});
    ask.waitForFinished(Patience);
    return ask.readAllStandardOutput().contains("true");
}

} // namespace otklik::test
