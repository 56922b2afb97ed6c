// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's side of the wire (docs/protocol.md) for one client that is measured: signs it in, gives it chats and a
// site full of visitors, and lets what is told of them change as fast as is asked for. Batches and parts are the real
// server's. It costs nothing where the client is measured: a real one with ten thousand sockets would.
//
//     otklik-stand-in-server VISITORS CHATS CHANGES_A_SECOND
//
// Prints `listening PORT`, then `served` when the client has everybody on the site; ends when its input does.
#include "bench/company.h"
#include "protocol/event.h"
#include "protocol/frame.h"
#include "protocol/json.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

// The real server's, see cpp/server/hub/presence_feed.cpp.
constexpr int Interval = 250;
constexpr int RestInterval = 50;
constexpr qsizetype PartVisitors = 200;
constexpr Seq Words = 60; // of each open chat

template<typename T> QJsonArray jsonOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values) {
        array.append(toJson(value));
    }
    return array;
}

class StandIn : public QObject
{
public:
    StandIn(int visitors, int chats, int changesASecond)
        : m_server(u"stand-in"_s, QWebSocketServer::NonSecureMode)
        , m_changesASecond(changesASecond)
        , m_begun(QDateTime::currentMSecsSinceEpoch())
    {
        for (int number = 0; number < visitors; ++number) {
            m_visitors.append(bench::presence(number, m_begun));
        }
        for (ChatId id = 1; id <= chats; ++id) {
            m_chats.append(bench::chat(id, ChatState::Active, Words, m_begun - id * 60'000));
        }
        m_server.setSupportedSubprotocols({QString::fromLatin1(Subprotocol)});
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            m_socket = m_server.nextPendingConnection();
            connect(m_socket, &QWebSocket::textMessageReceived, this, &StandIn::answer);
            connect(m_socket, &QWebSocket::disconnected, m_socket, &QObject::deleteLater);
        });
        m_rest.setTimerType(Qt::PreciseTimer);
        m_rest.setInterval(RestInterval);
        connect(&m_rest, &QTimer::timeout, this, &StandIn::tellPart);
        m_ticks.setTimerType(Qt::PreciseTimer);
        m_ticks.setInterval(Interval);
        connect(&m_ticks, &QTimer::timeout, this, &StandIn::changeSome);
    }

    bool listen()
    {
        if (!m_server.listen(QHostAddress::LocalHost)) {
            return false;
        }
        say("listening " + QByteArray::number(m_server.serverPort()));
        return true;
    }

private:
    static void say(const QByteArray &line)
    {
        std::puts(line.constData());
        std::fflush(stdout);
    }

    void answer(const QString &text)
    {
        const Frame frame = decodeFrame(text.toUtf8());
        const auto *request = std::get_if<RequestFrame>(&frame);
        if (request != nullptr && m_socket) {
            m_socket->sendTextMessage(QString::fromUtf8(encodeResult(request->id, result(*request))));
            if (request->method == "sync.snapshot"_L1) {
                m_told = 0;
                m_rest.start();
            }
        }
    }

    QJsonObject result(const RequestFrame &request) const
    {
        if (request.method == "session.login"_L1 || request.method == "session.resume"_L1) {
            return {{"token"_L1, u"token"_s}, {"operator"_L1, toJson(bench::anna())},
                    {"epoch"_L1, u"e1"_s},    {"offset"_L1, 1},
                    {"resumed"_L1, false},    {"serverTime"_L1, QDateTime::currentMSecsSinceEpoch()}};
        }
        if (request.method == "sync.snapshot"_L1) {
            return {{"epoch"_L1, u"e1"_s},
                    {"offset"_L1, 1},
                    {"serverTime"_L1, QDateTime::currentMSecsSinceEpoch()},
                    {"chats"_L1, jsonOf(m_chats)},
                    {"operators"_L1, jsonOf(QList<Operator>{bench::anna()})},
                    {"sites"_L1, jsonOf(QList<Site>{bench::shop()})},
                    {"tags"_L1, jsonOf(bench::tags())}};
        }
        if (request.method == "chat.history"_L1) {
            return history(request.params);
        }
        if (request.method == "chat.list"_L1) {
            return {{"chats"_L1, QJsonArray()}, {"more"_L1, false}};
        }
        return {};
    }

    QJsonObject history(const QJsonObject &params) const
    {
        const ChatId id = params["chatId"_L1].toInteger();
        const Seq before = params["beforeSeq"_L1].toInteger();
        const qint64 limit = params["limit"_L1].toInteger(100);
        const Seq last = before > 0 ? before - 1 : Words;
        const Seq first = qMax<Seq>(1, last - limit + 1);
        const bool known = id >= 1 && id <= m_chats.size();
        return {{"messages"_L1, known ? jsonOf(bench::talk(m_chats.at(id - 1), first, last)) : QJsonArray()},
                {"more"_L1, known && first > 1}};
    }

    void tell(const PresenceUpdate &update)
    {
        if (m_socket) {
            m_socket->sendTextMessage(QString::fromUtf8(encodeNotification(u"presence"_s, toJson(update))));
        }
    }

    void tellPart()
    {
        tell({.full = m_told == 0, .arrived = m_visitors.mid(m_told, PartVisitors), .changed = {}, .left = {}});
        m_told += PartVisitors;
        if (m_told >= m_visitors.size()) {
            m_rest.stop();
            say("served");
            if (m_changesASecond > 0) {
                m_ticks.start();
            }
        }
    }

    /// As many changes as are due by now, as one update.
    void changeSome()
    {
        if (!m_changing.isValid()) {
            m_changing.start();
        }
        const qint64 due = m_changing.elapsed() * m_changesASecond / 1000;
        const Timestamp now = QDateTime::currentMSecsSinceEpoch();
        QList<Presence> changed;
        for (; m_step < due && changed.size() < m_visitors.size(); ++m_step) {
            // Each once in turn: a visitor who changes twice within a batch would be told of once.
            Presence &visitor = m_visitors[m_step * Stride % m_visitors.size()];
            bench::change(visitor, m_step, now);
            changed.append(visitor);
        }
        for (qsizetype from = 0; from < changed.size(); from += PartVisitors) {
            tell({.full = false, .arrived = {}, .changed = changed.mid(from, PartVisitors), .left = {}});
        }
    }

    static constexpr qint64 Stride = 7'919; // a prime: all visitors come by, and neighbours do not change together

    QWebSocketServer m_server;
    QPointer<QWebSocket> m_socket;
    QTimer m_rest;
    QTimer m_ticks;
    QElapsedTimer m_changing;
    QList<Presence> m_visitors;
    QList<Chat> m_chats;
    const int m_changesASecond;
    const Timestamp m_begun;
    qsizetype m_told = 0;
    qint64 m_step = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fprintf(stderr, "usage: otklik-stand-in-server VISITORS CHATS CHANGES_A_SECOND\n");
        return 2;
    }
    StandIn server(arguments.at(1).toInt(), arguments.at(2).toInt(), arguments.at(3).toInt());
    if (!server.listen()) {
        return 1;
    }
    const QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
