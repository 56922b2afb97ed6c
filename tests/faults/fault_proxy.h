// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/web_frames.h"

#include <QObject>
#include <QTcpServer>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

class QTcpSocket;

namespace otklik::faults {

/// A bad network between programs of this machine: forwards WebSocket connections and does to them what networks do.
/// Everything happens in the thread of its owner and by its will; there is no chance in it.
class FaultProxy : public QObject
{
    Q_OBJECT

public:
    enum class To : quint8 { Server, Client };

    explicit FaultProxy(QObject *parent = nullptr);
    ~FaultProxy() override;

    /// Listens on a free port of the loopback; false when it cannot.
    bool listen();
    void forwardTo(quint16 port) { m_target = port; }
    quint16 port() const { return m_server.serverPort(); }

    /// Sees each message before it goes on; true: it does not go on.
    using Watch = std::function<bool(To to, const QByteArray &text)>;
    void setWatch(Watch watch) { m_watch = std::move(watch); }

    // Faults. They last until `heal`.
    /// Ends all connections in an orderly way and refuses new ones.
    void cut();
    /// The same by a reset, as when a router has forgotten the connection.
    void reset();
    /// Nothing arrives any more, and neither side is told. New connections open and stay silent too.
    void goSilent() { m_silent = true; }
    /// What is sent arrives, the answers do not.
    void loseAnswers() { m_losing = true; }
    bool losesAnswers() const { return m_losing; }
    /// Everything arrives, so many milliseconds later.
    void delay(int milliseconds) { m_delay = milliseconds; }
    /// Messages arrive in pieces of @p size bytes, each in a packet and a turn of the event loop of its own; 0: whole.
    void split(int size) { m_pieceSize = size; }
    /// When a connection is made anew, the last @p count messages that went each way are sent there once more, as soon
    /// as the server has answered for the first time.
    void repeat(int count) { m_repeats = count; }
    /// Ends what is left of a silent network: the connections of before are dead, though nobody has been told, and new
    /// ones work.
    void heal();

    qsizetype connectionCount() const { return qsizetype(m_lines.size()); }

private:
    struct Packet
    {
        To to;
        QByteArray bytes;
        qint64 due;
    };
    struct Line
    {
        QTcpSocket *client = nullptr;
        QTcpSocket *server = nullptr;
        WebFrames toServer;
        WebFrames toClient;
        std::deque<Packet> waiting;
        bool dead = false; ///< nothing arrives any more
        bool repeated = false;
    };

    void accept();
    void pump(Line &line, To to);
    void forward(Line &line, To to, const QByteArray &bytes);
    void deliver(Line &line);
    void repeatOn(Line &line);
    void remember(To to, const WebFrames::Piece &piece);
    void end(Line &line, bool abruptly);
    Line *find(const QTcpSocket *client);

    QTcpServer m_server;
    std::vector<std::unique_ptr<Line>> m_lines;
    std::deque<QByteArray> m_sentToServer;
    std::deque<QByteArray> m_sentToClient;
    Watch m_watch;
    quint16 m_target = 0;
    bool m_refusing = false;
    bool m_silent = false;
    bool m_losing = false;
    int m_delay = 0;
    int m_pieceSize = 0;
    int m_repeats = 0;
};

} // namespace otklik::faults
