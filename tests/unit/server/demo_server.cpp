// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/demo_server.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace otklik::test {

DemoServer::~DemoServer()
{
    stop();
}

bool DemoServer::start(const QStringList &options)
{
    m_told.clear();
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(qEnvironmentVariable("OTKLIK_SERVER"), QStringList{u"demo"_s, u"--data"_s, folder(), u"--listen"_s,
                                                                       u"127.0.0.1:0"_s, u"--password"_s, password()} +
                                                               options);
    const bool listens = QTest::qWaitFor(
        [this] {
            m_told += m_process.readAllStandardOutput();
            return m_told.contains("\nlistening on ") && m_told.endsWith('\n');
        },
        60'000);
    if (!listens) {
        qCritical("%s", m_process.readAllStandardError().constData());
        return false;
    }
    const QByteArray mark = "\nlistening on ";
    m_address = QUrl::fromEncoded(m_told.mid(m_told.indexOf(mark) + mark.size()).trimmed());
    return true;
}

bool DemoServer::stop()
{
    if (m_process.state() == QProcess::NotRunning) {
        return true;
    }
    m_process.terminate();
    return m_process.waitForFinished() && m_process.exitCode() == 0;
}

std::unique_ptr<WireClient> DemoServer::signIn(const QString &login, QString *token)
{
    QUrl url = m_address.resolved(QUrl(u"/v1/operator"_s));
    url.setScheme(u"ws"_s);
    auto client = std::make_unique<WireClient>();
    if (!client->open(url)) {
        return nullptr;
    }
    const QJsonObject reply = client->call(
        u"session.login"_s, {{"login"_L1, login}, {"password"_L1, password()}, {"device"_L1, "a test"_L1}});
    if (token) {
        *token = reply["result"_L1]["token"_L1].toString();
    }
    return reply.contains("result"_L1) ? std::move(client) : nullptr;
}

} // namespace otklik::test
