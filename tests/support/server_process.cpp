// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/server_process.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

// Generous: under sanitizers on a busy machine things take long, and nobody waits when they do not.
constexpr int Patience = 30'000;

QString program()
{
    return qEnvironmentVariable("OTKLIK_SERVER");
}

} // namespace

ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning) {
        kill();
    }
}

bool ServerProcess::prepare(const QStringList &origins)
{
    m_origins = origins;
    QStringList addSite{u"site"_s, u"add"_s, u"--data"_s, dataFolder(), u"--name"_s, u"Test shop"_s};
    for (const QString &origin : origins) {
        addSite << u"--origin"_s << origin;
    }
    QByteArray key;
    if (!runOrExplain({u"init"_s, u"--data"_s, dataFolder()}) || !runOrExplain(addSite, {}, &key)) {
        return false;
    }
    m_siteKey = QString::fromUtf8(key.trimmed());
    return true;
}

bool ServerProcess::prepareLike(const ServerProcess &other)
{
    m_origins = other.m_origins;
    m_siteKey = other.m_siteKey;
    QDir().mkpath(dataFolder());
    const QDir from(other.dataFolder());
    for (const QString &name : from.entryList(QDir::Files)) {
        if (!QFile::copy(from.filePath(name), QDir(dataFolder()).filePath(name))) {
            m_error = u"cannot copy "_s + from.filePath(name);
            return false;
        }
    }
    return true;
}

bool ServerProcess::addOperator(const QString &login, const QString &name, const QString &password, const QString &role,
                                const QStringList &groups)
{
    QStringList arguments{u"operator"_s, u"add"_s, u"--data"_s, dataFolder(), u"--login"_s,         login,
                          u"--name"_s,   name,     u"--role"_s, role,         u"--password-stdin"_s};
    for (const QString &group : groups) {
        arguments << u"--group"_s << group;
    }
    return runOrExplain(arguments, password.toUtf8() + '\n');
}

bool ServerProcess::addGroup(const QString &name)
{
    return runOrExplain({u"group"_s, u"add"_s, u"--data"_s, dataFolder(), u"--name"_s, name});
}

bool ServerProcess::start(const QStringList &options)
{
    m_options = options;
    m_log.clear();
    m_process.start(program(),
                    QStringList{u"serve"_s, u"--data"_s, dataFolder(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)} +
                        options);
    if (!m_process.waitForStarted(Patience)) {
        m_error = u"cannot start «%1»: %2"_s.arg(program(), m_process.errorString());
        return false;
    }
    m_process.setReadChannel(QProcess::StandardOutput);
    const QDeadlineTimer deadline(Patience);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime()))) {
            m_error = u"the server does not listen: "_s + QString::fromUtf8(log());
            return false;
        }
    }
    const QByteArray line = m_process.readLine().trimmed();
    m_port = line.mid(line.lastIndexOf(':') + 1).toUShort();
    if (!line.startsWith("listening on ") || m_port == 0) {
        m_error = u"the server says: "_s + QString::fromUtf8(line);
        return false;
    }
    return true;
}

int ServerProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(Patience)) {
        m_error = u"the server does not end"_s;
        kill();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(Patience);
}

QUrl ServerProcess::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QUrl ServerProcess::operatorUrl() const
{
    return QUrl(u"ws://127.0.0.1:%1/v1/operator"_s.arg(m_port));
}

QUrl ServerProcess::visitorUrl() const
{
    return QUrl(u"ws://127.0.0.1:%1/v1/visitor"_s.arg(m_port));
}

QByteArray ServerProcess::log()
{
    m_log += m_process.readAllStandardError();
    return m_log;
}

int ServerProcess::runCommand(const QStringList &arguments, const QByteArray &input, QByteArray *output,
                              QByteArray *errors)
{
    QProcess command;
    command.start(program(), arguments);
    if (!command.waitForStarted(Patience)) {
        m_error = u"cannot start «%1»: %2"_s.arg(program(), command.errorString());
        return -1;
    }
    command.write(input);
    command.closeWriteChannel();
    if (!command.waitForFinished(Patience) || command.exitStatus() != QProcess::NormalExit) {
        m_error = u"«%1» did not end well"_s.arg(arguments.join(u' '));
        return -1;
    }
    if (output) {
        *output = command.readAllStandardOutput();
    }
    const QByteArray complaints = command.readAllStandardError();
    if (errors) {
        *errors = complaints;
    }
    m_error = QString::fromUtf8(complaints);
    return command.exitCode();
}

bool ServerProcess::runOrExplain(const QStringList &arguments, const QByteArray &input, QByteArray *output)
{
    return runCommand(arguments, input, output) == 0;
}

} // namespace otklik::test
