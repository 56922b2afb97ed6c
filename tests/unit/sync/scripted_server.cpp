// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/sync/scripted_server.h"

#include "protocol/json.h"
#include "unit/cache/cache_samples.h"

#include <QDateTime>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace otklik {

ScriptedServer::ScriptedServer()
    : m_server(u"scripted"_s, QWebSocketServer::NonSecureMode)
{
    m_server.setSupportedSubprotocols({QString::fromLatin1(Subprotocol)});
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        ++m_connections;
        m_socket = m_server.nextPendingConnection();
        connect(m_socket, &QWebSocket::textMessageReceived, this, &ScriptedServer::onText);
        connect(m_socket, &QWebSocket::disconnected, m_socket, &QObject::deleteLater);
    });
    connect(&m_front, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *const socket = m_front.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { sort(socket); });
    });
    listen();
}

// One address for both, as the real server has it.
void ScriptedServer::sort(QTcpSocket *socket)
{
    static const QByteArray operators = "GET /v1/operator";
    const QByteArray start = socket->peek(operators.size());
    if (start.size() < operators.size()) {
        return;
    }
    socket->disconnect(this);
    if (start == operators) {
        socket->disconnect(socket);
        m_server.handleConnection(socket);
    } else if (m_http) {
        m_http(socket);
    } else {
        socket->abort();
    }
}

ScriptedServer::~ScriptedServer()
{
    close();
}

void ScriptedServer::listen()
{
    if (!m_front.listen(QHostAddress::LocalHost, m_port)) {
        QTest::qFail(qPrintable(m_front.errorString()), __FILE__, __LINE__);
    }
    m_port = m_front.serverPort();
}

void ScriptedServer::close()
{
    m_front.close();
    cut();
}

void ScriptedServer::cut()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
}

QUrl ScriptedServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void ScriptedServer::onText(const QString &text)
{
    const Frame frame = decodeFrame(text.toUtf8());
    const auto *request = std::get_if<RequestFrame>(&frame);
    if (!request) {
        QTest::qFail("the client sent something that is no request", __FILE__, __LINE__);
        return;
    }
    m_requests[request->method].append(request->params);
    Q_EMIT requested(request->method, request->params);
    const Script script = m_scripts[request->method]; // a copy: it may put another in its place
    const Answer answer = script ? script(request->params) : Answer(QJsonObject());
    if (!answer || !m_socket) {
        return;
    }
    const QByteArray reply = std::holds_alternative<QJsonObject>(*answer)
                                 ? encodeResult(request->id, std::get<QJsonObject>(*answer))
                                 : encodeError(request->id, std::get<ProtocolError>(*answer));
    m_socket->sendTextMessage(QString::fromUtf8(reply));
}

void ScriptedServer::sendEvent(qint64 offset, const EventData &data)
{
    notify(u"event"_s, toJson(Event{.offset = offset, .at = 1'700'000'000'000 + offset, .data = data}));
}

void ScriptedServer::notify(const QString &method, const QJsonObject &params)
{
    sendRaw(QString::fromUtf8(encodeNotification(method, params)));
}

void ScriptedServer::sendRaw(const QString &text)
{
    if (m_socket) {
        m_socket->sendTextMessage(text);
    }
}

void ScriptedServer::closeWith(int code)
{
    if (m_socket) {
        m_socket->close(QWebSocketProtocol::CloseCode(code));
    }
}

void ScriptedServer::signAnnaIn(qint64 offset, std::optional<qint64> resumableFrom)
{
    const auto answer = [this, offset](bool resumed) {
        return QJsonObject{{"operator"_L1, toJson(samples::colleague(samples::Anna, u"Анна"_s))},
                           {"epoch"_L1, epoch},
                           {"offset"_L1, offset},
                           {"resumed"_L1, resumed},
                           {"serverTime"_L1, QDateTime::currentMSecsSinceEpoch()}};
    };
    on(u"session.login"_s, [answer](const QJsonObject &) {
        QJsonObject result = answer(false);
        result["token"_L1] = u"token-1"_s;
        return Answer(result);
    });
    on(u"session.resume"_s, [this, answer, resumableFrom](const QJsonObject &params) {
        const bool resumed = resumableFrom && params["epoch"_L1].toString() == epoch &&
                             params["offset"_L1].toInteger() >= *resumableFrom;
        return Answer(answer(resumed));
    });
    on(u"chat.list"_s, [](const QJsonObject &) { return Answer(QJsonObject{{"chats"_L1, QJsonArray()}}); });
    on(u"chat.history"_s, [](const QJsonObject &) { return Answer(QJsonObject{{"messages"_L1, QJsonArray()}}); });
}

void ScriptedServer::snapshot(qint64 offset, const QList<Chat> &chats)
{
    on(u"sync.snapshot"_s, [this, offset, chats](const QJsonObject &) {
        return Answer(
            QJsonObject{{"epoch"_L1, epoch},
                        {"offset"_L1, offset},
                        {"serverTime"_L1, QDateTime::currentMSecsSinceEpoch()},
                        {"chats"_L1, toJsonArray(chats)},
                        {"operators"_L1, toJsonArray(QList<Operator>{samples::colleague(samples::Anna, u"Анна"_s)})}});
    });
}

} // namespace otklik
