// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/fault_proxy.h"

#include <QDeadlineTimer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

namespace otklik::faults {

namespace {

constexpr std::size_t Remembered = 64;

// A socket that is closed with this set says goodbye by a reset.
void closeByReset(QTcpSocket &socket)
{
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.abort();
}

qint64 steadyNow()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

FaultProxy::FaultProxy(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
}

FaultProxy::~FaultProxy()
{
    while (!m_lines.empty()) {
        end(*m_lines.back(), true);
    }
}

bool FaultProxy::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        if (m_refusing || m_target == 0) {
            closeByReset(*client);
            client->deleteLater();
            continue;
        }
        auto line = std::make_unique<Line>();
        line->client = client;
        line->server = new QTcpSocket(client);
        line->dead = m_silent;
        for (QTcpSocket *socket : {line->client, line->server}) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        }
        const auto on = [this, client](auto &&what) {
            return [this, client, what] {
                if (Line *found = find(client)) {
                    what(*found);
                }
            };
        };
        connect(client, &QTcpSocket::readyRead, this, on([this](Line &found) { pump(found, To::Server); }));
        connect(line->server, &QTcpSocket::connected, this, on([this](Line &found) { deliver(found); }));
        connect(line->server, &QTcpSocket::readyRead, this, on([this](Line &found) { pump(found, To::Client); }));
        for (QTcpSocket *socket : {line->client, line->server}) {
            connect(socket, &QTcpSocket::disconnected, this, on([this](Line &found) { end(found, found.dead); }));
        }
        connect(line->server, &QTcpSocket::errorOccurred, this, on([this](Line &found) { end(found, true); }));
        line->server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
        m_lines.push_back(std::move(line));
    }
}

FaultProxy::Line *FaultProxy::find(const QTcpSocket *client)
{
    const auto found = std::ranges::find(m_lines, client, [](const auto &line) { return line->client; });
    return found == m_lines.end() ? nullptr : found->get();
}

void FaultProxy::pump(Line &line, To to)
{
    const QTcpSocket *const client = line.client;
    const QByteArray bytes = (to == To::Server ? line.client : line.server)->readAll();
    const bool lost = line.dead || m_silent || (m_losing && to == To::Client);
    for (const WebFrames::Piece &piece : (to == To::Server ? line.toServer : line.toClient).take(bytes)) {
        const bool stopped = !piece.text.isEmpty() && m_watch && m_watch(to, piece.text);
        if (!find(client)) {
            return; // the watch has ended it
        }
        if (stopped) {
            continue;
        }
        if (lost) {
            line.dead = line.dead || m_silent; // a stream with a hole in it never works again
            continue;
        }
        forward(line, to, piece.bytes);
        if (to == To::Client && !piece.text.isEmpty() && !line.repeated) {
            line.repeated = true;
            repeatOn(line);
        }
        remember(to, piece);
    }
    deliver(line);
}

void FaultProxy::remember(To to, const WebFrames::Piece &piece)
{
    // To sign in once more would be another client's doing, and an answer once more is not what networks repeat.
    const bool wanted = to == To::Server ? piece.text.contains("chat.send") || piece.text.contains("chat.read")
                                         : piece.text.contains("\"event\"");
    if (!wanted) {
        return;
    }
    std::deque<QByteArray> &sent = to == To::Server ? m_sentToServer : m_sentToClient;
    sent.push_back(piece.bytes);
    if (sent.size() > Remembered) {
        sent.pop_front();
    }
}

void FaultProxy::repeatOn(Line &line)
{
    for (const To to : {To::Server, To::Client}) {
        const std::deque<QByteArray> &sent = to == To::Server ? m_sentToServer : m_sentToClient;
        const auto count = std::min(sent.size(), std::size_t(m_repeats));
        for (auto bytes = sent.end() - std::ptrdiff_t(count); bytes != sent.end(); ++bytes) {
            forward(line, to, *bytes);
        }
    }
}

void FaultProxy::forward(Line &line, To to, const QByteArray &bytes)
{
    const qint64 due = m_delay > 0 ? steadyNow() + m_delay : 0;
    const qsizetype step = m_pieceSize > 0 ? m_pieceSize : bytes.size();
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        line.waiting.push_back({.to = to, .bytes = bytes.sliced(at, std::min(step, bytes.size() - at)), .due = due});
    }
}

void FaultProxy::deliver(Line &line)
{
    if (line.server->state() != QAbstractSocket::ConnectedState) {
        return;
    }
    QTcpSocket *const client = line.client;
    while (!line.waiting.empty()) {
        const qint64 now = steadyNow();
        const qint64 due = line.waiting.front().due;
        const int wait = due > now ? int(due - now) : 0;
        if (wait == 0) {
            const Packet next = line.waiting.front();
            line.waiting.pop_front();
            QTcpSocket *const target = next.to == To::Server ? line.server : line.client;
            target->write(next.bytes);
            target->flush();
            if (!find(client)) {
                return; // the other side was gone, and writing found that out
            }
        }
        if (!line.waiting.empty() && (wait > 0 || m_pieceSize > 0)) {
            QTimer::singleShot(wait, client, [this, client] {
                if (Line *found = find(client)) {
                    deliver(*found);
                }
            });
            return;
        }
    }
}

void FaultProxy::end(Line &line, bool abruptly)
{
    const auto self = std::ranges::find(m_lines, &line, &std::unique_ptr<Line>::get);
    if (self == m_lines.end()) {
        return;
    }
    const std::unique_ptr<Line> kept = std::move(*self);
    m_lines.erase(self); // so that the signals of closing find nothing
    if (!abruptly && kept->server->state() == QAbstractSocket::ConnectedState) {
        for (const Packet &packet : kept->waiting) { // what the one side still had to say
            (packet.to == To::Server ? kept->server : kept->client)->write(packet.bytes);
        }
    }
    if (abruptly) {
        closeByReset(*kept->client);
        closeByReset(*kept->server);
    } else {
        kept->client->disconnectFromHost();
        kept->server->disconnectFromHost();
    }
    kept->client->deleteLater();
}

void FaultProxy::cut()
{
    m_refusing = true;
    while (!m_lines.empty()) {
        end(*m_lines.back(), false);
    }
}

void FaultProxy::reset()
{
    m_refusing = true;
    while (!m_lines.empty()) {
        end(*m_lines.back(), true);
    }
}

void FaultProxy::heal()
{
    m_refusing = m_silent = m_losing = false;
    m_delay = m_pieceSize = 0;
}

} // namespace otklik::faults
