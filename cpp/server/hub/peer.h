// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace otklik {

/// Numbers the sockets of one run of the server, from 1.
using SessionId = qint64;

/// Whose socket it is.
enum class SocketKind : quint8 { Operator, Visitor };

/// How a frame counts against the bound of what may wait for a slow reader.
enum class Weight : quint8 {
    Answer, ///< to a request; bounded by how many requests a socket may have open
    Live,   ///< counts; a reader who lets too much of it wait is disconnected
    Bulk,   ///< bounded where it is made: missed events, the full presence
};

/// Close codes of docs/protocol.md.
enum class CloseCode : std::uint16_t {
    Done = 1000,
    ServerStops = 1001,
    Policy = 1008,
    TooLarge = 1009,
    Revoked = 4001
};

/// The other end of a socket, as the hub sees it. Any thread.
class Peer
{
public:
    virtual ~Peer() = default;
    virtual void send(const QByteArray &frame, Weight weight) = 0;
    /// Sends what waits, then closes.
    virtual void close(CloseCode code) = 0;
    /// Bytes of Weight::Bulk that still wait.
    virtual qsizetype bulkWaiting() const = 0;
};

/// What the handshake told about a socket.
struct PeerInfo
{
    QString address; ///< of the person, also behind a proxy on this machine
    QString userAgent;
    QString origin;
};

} // namespace otklik
