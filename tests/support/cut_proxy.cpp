// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cut_proxy.h"

#include <QTcpSocket>

namespace otklik::test {

CutProxy::CutProxy(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &CutProxy::accept);
}

CutProxy::~CutProxy()
{
    cut(); // while there is still somebody to hear that the connections end
}

bool CutProxy::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

void CutProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        if (m_cut || m_target == 0) {
            client->abort();
            client->deleteLater();
            continue;
        }
        auto *server = new QTcpSocket(client);
        m_pairs.insert(client, server);
        connect(client, &QTcpSocket::readyRead, server, [this, client, server] { pump(client, server, false); });
        connect(server, &QTcpSocket::connected, client, [this, client, server] { pump(client, server, false); });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server] { pump(server, client, true); });
        connect(client, &QTcpSocket::disconnected, this, [this, client] { end(client); });
        connect(server, &QTcpSocket::disconnected, this, [this, client] { end(client); });
        connect(server, &QTcpSocket::errorOccurred, this, [this, client] { end(client); });
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    }
}

void CutProxy::pump(QTcpSocket *from, QTcpSocket *to, bool answers)
{
    if (to->state() != QAbstractSocket::ConnectedState) {
        return;
    }
    const QByteArray bytes = from->readAll();
    if (answers && m_losing) {
        m_lostBytes += bytes.size();
        return;
    }
    to->write(bytes);
}

void CutProxy::end(QTcpSocket *client)
{
    QTcpSocket *server = m_pairs.take(client);
    if (server == nullptr) {
        return;
    }
    // What the one side still had to say is said before the other side is ended.
    if (!m_cut && !m_losing) {
        client->write(server->readAll());
        client->disconnectFromHost();
        server->disconnectFromHost();
    } else {
        client->abort();
        server->abort();
    }
    client->deleteLater();
}

void CutProxy::cut()
{
    m_cut = true;
    const QList<QTcpSocket *> clients = m_pairs.keys();
    for (QTcpSocket *client : clients) {
        end(client);
    }
}

void CutProxy::restore()
{
    m_cut = false;
    m_losing = false;
    m_lostBytes = 0;
}

} // namespace otklik::test
