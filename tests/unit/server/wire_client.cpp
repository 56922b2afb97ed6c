// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/server/wire_client.h"

#include "protocol/frame.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QTest>
#include <QUuid>
#include <QWebSocketHandshakeOptions>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {
constexpr int Patience = 20'000;
} // namespace

WireClient::WireClient(const QString &origin)
    : m_socket(origin)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &WireClient::take);
}

bool WireClient::open(const QUrl &url, const QByteArray &userAgent, const QByteArray &forwardedFor)
{
    QNetworkRequest request(url);
    if (!userAgent.isEmpty()) {
        request.setRawHeader("User-Agent", userAgent);
    }
    if (!forwardedFor.isEmpty()) {
        request.setRawHeader("X-Forwarded-For", forwardedFor);
    }
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(Subprotocol)});
    m_socket.open(request, options);
    return QTest::qWaitFor(
               [this] {
                   return m_socket.state() != QAbstractSocket::ConnectingState &&
                          m_socket.state() != QAbstractSocket::HostLookupState;
               },
               Patience) &&
           isOpen();
}

qint64 WireClient::send(const QString &method, const QJsonObject &params)
{
    m_socket.sendTextMessage(QString::fromUtf8(encodeRequest(++m_lastId, method, params)));
    return m_lastId;
}

QJsonObject WireClient::waitForAnswer(qint64 id)
{
    if (!QTest::qWaitFor([&] { return m_answers.contains(id) || !isOpen(); }, Patience)) {
        qWarning("no answer came");
    }
    return answer(id);
}

QJsonObject WireClient::call(const QString &method, const QJsonObject &params)
{
    return waitForAnswer(send(method, params));
}

void WireClient::take(const QString &text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    if (frame.contains("method"_L1)) {
        m_notifications.append({.method = frame["method"_L1].toString(), .params = frame["params"_L1].toObject()});
    } else if (frame["id"_L1].isDouble()) {
        m_answers.insert(frame["id"_L1].toInteger(), frame);
    } else {
        m_stray.append(frame);
    }
    emit received();
}

Heard<QJsonObject> WireClient::notifications(const QString &method) const
{
    Heard<QJsonObject> result;
    for (const Notification &notification : m_notifications) {
        if (notification.method == method) {
            result.append(notification.params);
        }
    }
    return result;
}

Heard<QJsonObject> WireClient::events(const QString &type) const
{
    Heard<QJsonObject> result;
    for (const QJsonObject &event : notifications(u"event"_s)) {
        if (event["type"_L1].toString() == type) {
            result.append(event["data"_L1].toObject());
        }
    }
    return result;
}

Heard<qint64> WireClient::offsets() const
{
    Heard<qint64> result;
    for (const QJsonObject &event : notifications(u"event"_s)) {
        result.append(event["offset"_L1].toInteger());
    }
    return result;
}

QString WireClient::errorOf(const QJsonObject &answer)
{
    return answer["error"_L1]["data"_L1]["code"_L1].toString();
}

QString newClientId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace otklik::test
