// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/shop_server.h"

#include <QFile>
#include <QMimeDatabase>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace otklik::test {

ShopServer::ShopServer()
{
    QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] {
        while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                // One request a connection; a browser's fits into its first line and what follows is of no interest.
                if (socket->canReadLine()) {
                    const QUrl target(QString::fromLatin1(socket->readLine().split(' ').value(1)));
                    socket->readAll();
                    answer(*socket, target.path());
                }
            });
        }
    });
}

bool ShopServer::start()
{
    return m_listener.listen(QHostAddress::LocalHost);
}

void ShopServer::carryWidget(const QUrl &chatServer, const QString &siteKey)
{
    m_chatServer = chatServer;
    m_siteKey = siteKey;
}

QString ShopServer::origin() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_listener.serverPort());
}

void ShopServer::answer(QTcpSocket &socket, const QString &path) const
{
    QFile file(u":/otklik/demo"_s + (path.endsWith(u'/') ? path + u"index.html"_s : path));
    const bool found = file.open(QIODevice::ReadOnly);
    QByteArray body = file.readAll();
    if (path.endsWith(u".html"_s) || path.endsWith(u'/')) {
        body.replace("src=\"/widget.js\"", "src=\"" + m_chatServer.resolved(QUrl(u"/widget.js"_s)).toEncoded() + '"');
        body.replace("{{SITE_KEY}}", m_siteKey.toLatin1());
    }
    const QString type = QMimeDatabase().mimeTypeForFile(file.fileName(), QMimeDatabase::MatchExtension).name();
    socket.write((found ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 404 Not Found\r\n") +
                 ("Content-Type: " + type.toLatin1() + "; charset=utf-8\r\nContent-Security-Policy: " + policy() +
                  "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body));
    socket.disconnectFromHost();
}

QByteArray ShopServer::policy() const
{
    const QByteArray server = m_chatServer.toEncoded();
    QUrl socket = m_chatServer;
    socket.setScheme(u"ws"_s);
    return "default-src 'none'; script-src 'self' " + server + "; style-src 'self'; img-src 'self'; connect-src " +
           server + " " + socket.toEncoded() + "; frame-src " + server;
}

} // namespace otklik::test
