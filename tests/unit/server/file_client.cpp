// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/file_client.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {
constexpr int Patience = 20'000;
} // namespace

QJsonObject FileClient::Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

FileClient::FileClient(const QUrl &server, const QString &token, const QString &origin)
    : m_server(server)
    , m_token(token)
    , m_origin(origin)
{
}

FileClient::Answer FileClient::put(const QString &query, const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_server.toString() + u"/v1/files?"_s + query));
    if (!m_token.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    }
    if (!m_origin.isEmpty()) {
        request.setRawHeader("Origin", m_origin.toLatin1());
    }
    request.setRawHeader("Content-Type", "application/octet-stream");
    const std::unique_ptr<QNetworkReply> reply(m_network.put(request, body));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, Patience)) {
        return {};
    }
    Answer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                  .body = reply->readAll(),
                  .headers = {}};
    for (const auto &[name, value] : reply->rawHeaderPairs()) {
        answer.headers.insert(name.toLower(), value);
    }
    return answer;
}

FileClient::Answer FileClient::upload(const QString &name, const QByteArray &body)
{
    return put(u"name="_s + QString::fromLatin1(QUrl::toPercentEncoding(name)), body);
}

FileClient::Answer FileClient::get(const QString &path, const QByteArray &method)
{
    QNetworkRequest request(QUrl(m_server.toString() + path));
    if (!m_token.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    }
    if (!m_origin.isEmpty()) {
        request.setRawHeader("Origin", m_origin.toLatin1());
    }
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, Patience)) {
        return {};
    }
    Answer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                  .body = reply->readAll(),
                  .headers = {}};
    for (const auto &[name, value] : reply->rawHeaderPairs()) {
        answer.headers.insert(name.toLower(), value);
    }
    return answer;
}

qint64 FileClient::offsetOf(const QString &upload)
{
    const Answer answer = get(u"/v1/files?upload="_s + upload);
    return answer.status == 200 ? answer.json()["offset"_L1].toInteger(-1) : -1;
}

bool FileClient::cut(const QString &query, const QByteArray &body, qsizetype after)
{
    QTcpSocket socket;
    socket.connectToHost(m_server.host(), quint16(m_server.port()));
    if (!socket.waitForConnected(Patience)) {
        return false;
    }
    socket.write("PUT /v1/files?" + query.toLatin1() + " HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " +
                 m_token.toLatin1() + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                 body.first(after));
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(Patience)) {
            return false;
        }
    }
    socket.disconnectFromHost();
    return socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(Patience);
}

QByteArray FileClient::raw(const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(m_server.host(), quint16(m_server.port()));
    if (!socket.waitForConnected(Patience)) {
        return {};
    }
    socket.write(bytes);
    return QTest::qWaitFor([&] { return socket.canReadLine(); }, Patience) ? socket.readLine().trimmed() : QByteArray();
}

} // namespace otklik::test
