// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/operator_line.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTimer>
#include <QWebSocketHandshakeOptions>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik::test {

namespace {
constexpr auto answerTimeout = 10s;
}

bool OperatorLine::signIn(const QUrl &server, const QString &login, const QString &password)
{
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                     [this](const QString &frame) { take(frame); });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"otklik.v1"_s});
    m_socket.open(server, options);
    QEventLoop loop;
    QObject::connect(&m_socket, &QWebSocket::connected, &loop, &QEventLoop::quit);
    QObject::connect(&m_socket, &QWebSocket::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(answerTimeout, &loop, &QEventLoop::quit);
    loop.exec();
    if (!m_socket.isValid()) {
        m_error = m_socket.errorString();
        return false;
    }
    m_token =
        ask(u"session.login"_s, {{u"login"_s, login}, {u"password"_s, password}, {u"device"_s, u"test"_s}})[u"token"]
            .toString();
    return m_error.isEmpty();
}

QJsonObject OperatorLine::ask(const QString &method, const QJsonObject &params)
{
    const int id = ++m_lastId;
    const QJsonObject request{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}};
    m_error.clear();
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(request).toJson(QJsonDocument::Compact)));
    if (!waitUntil([this, id] { return m_answers.contains(id); })) {
        m_error = u"no answer to "_s + method;
        return {};
    }
    const QJsonObject answer = m_answers.take(id);
    if (answer.contains(u"error"_s)) {
        m_error = method + u": "_s + answer[u"error"][u"message"].toString();
    }
    return answer[u"result"].toObject();
}

bool OperatorLine::waitUntil(const std::function<bool()> &holds)
{
    for (const QDeadlineTimer deadline(answerTimeout); !holds();) {
        if (deadline.hasExpired()) {
            return false;
        }
        QEventLoop loop;
        // Queued, so that what was told is already taken when the loop ends.
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        QTimer::singleShot(deadline.remainingTimeAsDuration(), &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

QStringList OperatorLine::texts(qint64 chatId, const QString &author) const
{
    QStringList texts;
    for (const QJsonObject &message : m_messages) {
        if (message[u"chatId"].toInteger() == chatId && message[u"author"][u"kind"] == author) {
            texts.append(message[u"text"].toString());
        }
    }
    return texts;
}

bool OperatorLine::hasSystemMessage(qint64 chatId, const QString &code) const
{
    return std::ranges::any_of(m_messages, [&](const QJsonObject &message) {
        return message[u"chatId"].toInteger() == chatId && message[u"system"][u"code"] == code;
    });
}

QJsonObject OperatorLine::chatOf(qint64 visitorId) const
{
    QJsonObject last;
    for (const QJsonObject &chat : m_chats) {
        if (chat[u"visitorId"].toInteger() == visitorId) {
            last = chat; // by ascending id
        }
    }
    return last;
}

void OperatorLine::take(const QString &text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonObject params = frame[u"params"].toObject();
    const QString method = frame[u"method"].toString();
    if (method.isEmpty()) {
        m_answers.insert(frame[u"id"].toInt(), frame);
    } else if (method == u"presence") {
        takePresence(params);
    } else if (method == u"event") {
        takeEvent(params);
    } else if (method == u"typing") {
        m_typed = params[u"text"].toString();
    }
}

void OperatorLine::takePresence(const QJsonObject &params)
{
    if (params[u"full"].toBool()) {
        m_visitors.clear();
    }
    const QJsonObject visitors = params[u"visitors"].toObject();
    for (const QString &kind : {u"arrived"_s, u"changed"_s}) {
        for (const QJsonValue visitor : visitors[kind].toArray()) {
            m_visitors.insert(visitor[u"visitorId"].toInteger(), visitor.toObject());
        }
    }
    for (const QJsonValue id : visitors[u"left"].toArray()) {
        m_visitors.remove(id.toInteger());
    }
}

void OperatorLine::takeEvent(const QJsonObject &params)
{
    const QString type = params[u"type"].toString();
    const QJsonObject data = params[u"data"].toObject();
    if (type == u"message.added") {
        m_messages.append(data[u"message"].toObject());
    } else if (type == u"chat.created" || type == u"chat.changed") {
        const QJsonObject chat = data[u"chat"].toObject();
        m_chats.insert(chat[u"chatId"].toInteger(), chat);
    } else if (type == u"request.created" || type == u"request.changed") {
        const QJsonObject request = data[u"request"].toObject();
        m_requests.insert(request[u"requestId"].toInteger(), request);
    }
}

} // namespace otklik::test
