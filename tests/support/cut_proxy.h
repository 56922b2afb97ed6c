// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace otklik::test {

/// A network that a test can cut: forwards TCP connections to a server on this machine until it is told not to.
class CutProxy : public QObject
{
    Q_OBJECT

public:
    explicit CutProxy(QObject *parent = nullptr);
    ~CutProxy() override;

    /// Listens on a free port of the loopback. Connections are forwarded once `forwardTo` is known.
    bool listen();
    void forwardTo(quint16 port) { m_target = port; }
    quint16 port() const { return m_server.serverPort(); }

    /// Ends every connection and refuses new ones until `restore`.
    void cut();
    /// Lets the server's answers no longer through while what is sent to it still arrives: the moment in which an
    /// acknowledgement is lost. Ends with `cut` or `restore`.
    void loseAnswers() { m_losing = true; }
    void restore();

    /// Bytes that arrived from the server and were not let through since `loseAnswers`.
    qint64 lostBytes() const { return m_lostBytes; }
    /// Connections that are being forwarded now.
    qsizetype connectionCount() const { return m_pairs.size(); }

private:
    void accept();
    void pump(QTcpSocket *from, QTcpSocket *to, bool answers);
    void end(QTcpSocket *client);

    QTcpServer m_server;
    QHash<QTcpSocket *, QTcpSocket *> m_pairs; // client's side → server's side
    quint16 m_target = 0;
    bool m_cut = false;
    bool m_losing = false;
    qint64 m_lostBytes = 0;
};

} // namespace otklik::test
