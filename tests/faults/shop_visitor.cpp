// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/shop_visitor.h"

#include "protocol/frame.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QUuid>
#include <QWebSocketHandshakeOptions>

using namespace Qt::StringLiterals;

namespace otklik::faults {

ShopVisitor::ShopVisitor(const QString &siteKey, const QString &origin)
    : m_siteKey(siteKey)
    , m_origin(origin)
{
    m_again.setSingleShot(true);
    m_again.setInterval(10);
    connect(&m_again, &QTimer::timeout, this, &ShopVisitor::connectNow);
}

// The socket says goodbye when it goes, and nobody must be there to hear it.
ShopVisitor::~ShopVisitor()
{
    leave();
}

void ShopVisitor::visit(const QUrl &server)
{
    m_server = server;
    connectNow();
}

void ShopVisitor::leave()
{
    m_server.clear();
    m_again.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->close();
    }
}

void ShopVisitor::connectNow()
{
    m_ready = m_sending = m_fetching = false;
    m_asked.clear();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket.release()->deleteLater();
    }
    m_socket = std::make_unique<QWebSocket>(m_origin);
    connect(m_socket.get(), &QWebSocket::connected, this, &ShopVisitor::greet);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &ShopVisitor::take);
    const auto lost = [this] {
        m_ready = false;
        m_again.start();
    };
    connect(m_socket.get(), &QWebSocket::disconnected, this, lost);
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, lost);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(Subprotocol)});
    m_socket->open(QNetworkRequest(m_server), options);
}

qint64 ShopVisitor::request(const QString &method, const QJsonObject &params)
{
    m_asked.insert(++m_lastId, method);
    m_socket->sendTextMessage(QString::fromUtf8(encodeRequest(m_lastId, method, params)));
    return m_lastId;
}

void ShopVisitor::greet()
{
    request(u"visitor.hello"_s, {{"siteKey"_L1, m_siteKey},
                                 {"visitorToken"_L1, m_token},
                                 {"url"_L1, m_origin + u'/'},
                                 {"title"_L1, "Shop"_L1},
                                 {"referrer"_L1, QString()},
                                 {"language"_L1, "en"_L1},
                                 {"screen"_L1, "1920x1080"_L1}});
}

void ShopVisitor::say(const QString &text)
{
    m_outgoing.enqueue({.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces), .text = text});
    sendNext();
}

void ShopVisitor::closeChat()
{
    if (m_ready) {
        request(u"visitor.closeChat"_s, {});
    }
}

void ShopVisitor::sendNext()
{
    if (!m_ready || m_sending || m_outgoing.isEmpty()) {
        return;
    }
    m_sending = true;
    request(u"visitor.send"_s, {{"clientId"_L1, m_outgoing.head().clientId}, {"text"_L1, m_outgoing.head().text}});
}

void ShopVisitor::take(const QString &text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    if (frame["method"_L1].toString() == "message"_L1) {
        keep(frame["params"_L1]["message"_L1].toObject());
    } else if (frame.contains("id"_L1)) {
        onAnswer(m_asked.take(frame["id"_L1].toInteger()), frame);
    }
    Q_EMIT changed();
}

void ShopVisitor::onAnswer(const QString &method, const QJsonObject &frame)
{
    const QJsonObject result = frame["result"_L1].toObject();
    if (frame.contains("error"_L1)) {
        // The server asks to wait, or cannot now: a new line has a new allowance, and the word goes out again on it.
        m_socket->abort();
        m_ready = false;
        m_again.start();
    } else if (method == "visitor.hello"_L1) {
        onHello(result);
    } else if (method == "visitor.send"_L1) {
        const Word sent = m_outgoing.dequeue();
        m_sending = false;
        m_chatId = result["chatId"_L1].toInteger();
        m_acknowledged.append(sent.text);
        keep({{"seq"_L1, result["seq"_L1]}, {"text"_L1, sent.text}});
        sendNext();
    } else if (method == "visitor.history"_L1) {
        m_fetching = false;
        const QJsonArray messages = result["messages"_L1].toArray();
        for (const QJsonValue &message : messages) {
            keep(message.toObject());
        }
        if (result["more"_L1].toBool() && !messages.isEmpty()) {
            fetchBefore(messages.first()["seq"_L1].toInteger());
        }
    }
}

void ShopVisitor::onHello(const QJsonObject &result)
{
    m_token = result["visitorToken"_L1].toString();
    const QJsonObject open = result["openChat"_L1].toObject();
    const QJsonArray messages = open["messages"_L1].toArray();
    const Seq known = m_words.isEmpty() ? 0 : m_words.lastKey();
    for (const QJsonValue &message : messages) {
        keep(message.toObject());
    }
    m_ready = true;
    const Seq first = messages.isEmpty() ? 0 : messages.first()["seq"_L1].toInteger();
    if (open["more"_L1].toBool() && first > known + 1) {
        fetchBefore(first);
    }
    sendNext();
}

void ShopVisitor::fetchBefore(Seq seq)
{
    m_fetching = true;
    request(u"visitor.history"_s, {{"beforeSeq"_L1, seq}, {"limit"_L1, 100}});
}

void ShopVisitor::keep(const QJsonObject &message)
{
    const Seq seq = message["seq"_L1].toInteger();
    const QString text = message["text"_L1].toString();
    const auto known = m_words.constFind(seq);
    if (known != m_words.cend() && *known != text) {
        m_contradictions.append(u"number %1 is «%2» and «%3»"_s.arg(QString::number(seq), *known, text));
    }
    m_words.insert(seq, text);
}

} // namespace otklik::faults
