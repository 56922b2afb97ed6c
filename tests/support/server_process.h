// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace otklik::test {

/// The real otklik-server (its path is in the environment as OTKLIK_SERVER) with data of its own in a temporary folder,
/// on a free port of this machine. The process and its data go with this object. All calls wait until the work is done;
/// what goes wrong is told by errorText() and by false or an empty result.
///
///     ServerProcess server;
///     QVERIFY2(server.prepare() && server.addOperator(u"anna"_s, u"Анна"_s, u"secret-word"_s) && server.start(),
///              qPrintable(server.errorText()));
///     client.signIn(server.url(), …);
class ServerProcess
{
public:
    ServerProcess() = default;
    /// Ends the process that was started, and no other.
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    /// Makes the data with one site whose pages are at @p origins.
    bool prepare(const QStringList &origins = {QStringLiteral("http://shop.test")});
    /// Makes the data as a copy of another server's, which must not run: quicker than the commands, when many tests
    /// begin alike.
    bool prepareLike(const ServerProcess &other);
    /// Adds an operator by the server's own command; also while it runs.
    /// @param role "operator", "supervisor" or "admin"
    bool addOperator(const QString &login, const QString &name, const QString &password,
                     const QString &role = QStringLiteral("operator"), const QStringList &groups = {});
    bool addGroup(const QString &name);

    /// Starts and waits until it listens; the first time on a free port, afterwards on the same one with the same data.
    /// @param options further ones for `serve`, such as {"--visitor-grace", "0"}; kept for later starts
    bool start(const QStringList &options);
    bool start() { return start(m_options); }
    /// Asks it to end (SIGTERM) and waits. @return its exit code; -1 when it crashed or did not end
    int stop();
    /// Ends it at once (SIGKILL), as a power cut would.
    void kill();
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    quint16 port() const { return m_port; }
    /// http://127.0.0.1:PORT
    QUrl url() const;
    /// ws://127.0.0.1:PORT/v1/operator
    QUrl operatorUrl() const;
    /// ws://127.0.0.1:PORT/v1/visitor
    QUrl visitorUrl() const;
    QString siteKey() const { return m_siteKey; }
    /// The first origin of the site, for the Origin header of a visitor's socket.
    QString origin() const { return m_origins.value(0); }
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    qint64 processId() const { return m_process.processId(); }

    /// What the server wrote to standard error so far.
    QByteArray log();
    /// Why the last call failed.
    QString errorText() const { return m_error; }

    /// Runs one command of the program to its end. @return its exit code; -1 when it could not be run
    int runCommand(const QStringList &arguments, const QByteArray &input = {}, QByteArray *output = nullptr,
                   QByteArray *errors = nullptr);

private:
    bool runOrExplain(const QStringList &arguments, const QByteArray &input = {}, QByteArray *output = nullptr);

    QTemporaryDir m_folder;
    QProcess m_process;
    QStringList m_options;
    QStringList m_origins;
    QString m_siteKey;
    QByteArray m_log;
    QString m_error;
    quint16 m_port = 0;
};

} // namespace otklik::test
