// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "domain/company.h"
#include "protocol/event.h"
#include "protocol/frame.h"

#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>
#include <QWebSocketServer>

#include <functional>
#include <map>
#include <optional>

class QTcpSocket;
class QWebSocket;

namespace otklik {

/// The other side of the wire as docs/protocol.md writes it, doing what a test tells it to: answers by script,
/// remembers what was asked, and breaks off when told.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    /// What a request is answered with; nothing: no answer at all.
    using Answer = std::optional<std::variant<QJsonObject, ProtocolError>>;
    using Script = std::function<Answer(const QJsonObject &params)>;

    ScriptedServer();
    ~ScriptedServer() override;

    /// Takes connections; again on the same port after `close`.
    void listen();
    /// Takes no more connections and drops the present one.
    void close();
    /// Cuts the present connection without a word.
    void cut();
    QUrl url() const;

    /// Scripts a method; without a script it is answered with {}.
    void on(const QString &method, const Script &script) { m_scripts[method] = script; }
    /// Sends an event to the client.
    void sendEvent(qint64 offset, const EventData &data);
    void notify(const QString &method, const QJsonObject &params);
    /// Sends any text as it is.
    void sendRaw(const QString &text);
    void closeWith(int code);

    /// Takes whatever comes to the same address and is no operator's socket.
    void onHttp(const std::function<void(QTcpSocket *)> &take) { m_http = take; }

    /// All requests of a method so far, in order.
    QList<QJsonObject> requests(const QString &method) const { return m_requests.value(method); }
    int count(const QString &method) const { return int(m_requests.value(method).size()); }
    int connections() const { return m_connections; }
    bool isConnected() const { return !m_socket.isNull(); }

    // Scripts that most tests share.

    /// Signs Anna in and says that events up to @p offset exist; a resume from @p resumableFrom or later works.
    void signAnnaIn(qint64 offset, std::optional<qint64> resumableFrom = {});
    void snapshot(qint64 offset, const QList<Chat> &chats);
    QString epoch = QStringLiteral("e1");

Q_SIGNALS:
    void requested(const QString &method, const QJsonObject &params);

private:
    void onText(const QString &text);
    void sort(QTcpSocket *socket);

    QTcpServer m_front;
    QWebSocketServer m_server;
    std::function<void(QTcpSocket *)> m_http;
    QPointer<QWebSocket> m_socket;
    quint16 m_port = 0;
    int m_connections = 0;
    std::map<QString, Script> m_scripts;
    QHash<QString, QList<QJsonObject>> m_requests;
};

} // namespace otklik
