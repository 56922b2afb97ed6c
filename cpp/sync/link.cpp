// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/link.h"

#include "sync/certificates.h"

#include <QNetworkRequest>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

Q_LOGGING_CATEGORY(syncLog, "otklik.sync")

namespace {

// Twice what the server may send: more than that is no frame of ours.
constexpr quint64 MaxIncoming = 1024ULL * 1024;

Reply failed(ErrorCode code, const QString &message)
{
    return {.result = {}, .error = ProtocolError{.code = code, .message = message, .field = {}, .retryAfter = 0}};
}

} // namespace

Link::Link(const LinkTimes &times, QObject *parent)
    : QObject(parent)
    , m_times(times)
{
    m_pingTimer.setInterval(m_times.ping);
    connect(&m_pingTimer, &QTimer::timeout, this, &Link::keepAlive);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        qCInfo(syncLog) << "no sign of life from the server";
        lose(0);
    });
}

Link::~Link()
{
    dropSocket();
}

void Link::open(const QUrl &socket)
{
    close();
    m_deadline.start(m_times.connecting);
    withCertificates(this, [this, socket, opening = m_opening] {
        if (opening == m_opening) {
            connectTo(socket);
        }
    });
}

void Link::connectTo(const QUrl &socket)
{
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(MaxIncoming);
    m_socket->setMaxAllowedIncomingFrameSize(MaxIncoming);
    connect(m_socket, &QWebSocket::connected, this, &Link::onConnected);
    connect(m_socket, &QWebSocket::disconnected, this, [this] { lose(m_socket ? int(m_socket->closeCode()) : 0); });
    connect(m_socket, &QWebSocket::errorOccurred, this, [this] {
        qCInfo(syncLog) << "connection:" << m_socket->errorString();
        if (!m_open) {
            lose(0); // no `disconnected` follows when it was never connected
        }
    });
    connect(m_socket, &QWebSocket::textMessageReceived, this, &Link::onText);
    connect(m_socket, &QWebSocket::pong, this, [this] {
        m_deadline.stop();
        heard();
    });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(Subprotocol)});
    m_socket->open(QNetworkRequest(socket), options);
}

void Link::close()
{
    dropSocket();
    answerAll();
}

void Link::dropSocket()
{
    m_open = false;
    ++m_opening;
    m_pingTimer.stop();
    m_deadline.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->close(); // says goodbye when it can, so that the server need not wait for silence
        m_socket->deleteLater();
        m_socket = nullptr;
    }
}

void Link::answerAll()
{
    const QHash<qint64, Pending> pending = std::exchange(m_pending, {});
    QList<qint64> ids = pending.keys();
    std::ranges::sort(ids); // in the order they were asked
    for (const qint64 id : ids) {
        pending[id].answer(failed(ErrorCode::Unavailable, u"the connection was lost"_s));
    }
}

void Link::lose(int closeCode)
{
    dropSocket();
    answerAll();
    Q_EMIT lost(closeCode);
}

void Link::onConnected()
{
    m_deadline.stop();
    if (m_socket->subprotocol() != QLatin1StringView(Subprotocol)) {
        qCWarning(syncLog) << "what answers there does not speak" << Subprotocol;
        lose(0);
        return;
    }
    m_open = true;
    m_heard.start();
    m_pingTimer.start();
    Q_EMIT opened();
}

void Link::keepAlive()
{
    if (m_heard.durationElapsed() > m_times.silence) {
        qCInfo(syncLog) << "the server has been silent for too long";
        lose(0);
        return;
    }
    m_socket->ping();
}

void Link::probe()
{
    if (m_open && !m_deadline.isActive()) {
        m_deadline.start(m_times.probe);
        m_socket->ping();
    }
}

void Link::request(const QString &method, const QJsonObject &params, Answer answer)
{
    const qint64 id = ++m_lastId;
    Pending &pending = m_pending[id];
    pending.answer = std::move(answer);
    pending.since.start();
    const QByteArray frame = encodeRequest(id, method, params);
    if (!m_open || frame.size() > MaxFrameSize) {
        const ErrorCode code = m_open ? ErrorCode::TooLarge : ErrorCode::Unavailable;
        QMetaObject::invokeMethod(
            this, [this, id, code] { answerOne(id, failed(code, u"not sent"_s)); }, Qt::QueuedConnection);
        return;
    }
    m_socket->sendTextMessage(QString::fromUtf8(frame));
    QTimer::singleShot(m_times.doubt, this, [this, id] {
        if (m_pending.contains(id)) {
            probe();
        }
    });
    QTimer::singleShot(m_times.request, this, [this, id] {
        if (m_pending.contains(id)) {
            probe();
            answerOne(id, failed(ErrorCode::Unavailable, u"no answer in time"_s));
        }
    });
}

void Link::answerOne(qint64 id, Reply reply)
{
    if (!m_pending.contains(id)) {
        return; // came too late, or was never asked
    }
    const Pending pending = m_pending.take(id);
    reply.roundTrip = pending.since.elapsed();
    pending.answer(reply);
}

void Link::onText(const QString &text)
{
    m_deadline.stop();
    heard();
    const Frame frame = decodeFrame(text.toUtf8());
    if (const auto *reply = std::get_if<ReplyFrame>(&frame)) {
        answerOne(reply->id, {.result = reply->result, .error = reply->error});
    } else if (const auto *notification = std::get_if<NotificationFrame>(&frame)) {
        Q_EMIT notified(*notification);
    } else if (const auto *bad = std::get_if<BadFrame>(&frame)) {
        qCWarning(syncLog) << "a frame that cannot be read:" << bad->error.message;
        if (bad->id) {
            answerOne(*bad->id, failed(ErrorCode::Unavailable, u"the answer cannot be read"_s));
        }
    }
}

} // namespace otklik
