// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace otklik::faults {

/// Finds the WebSocket messages in the bytes of one direction of a connection, from the end of the handshake on.
class WebFrames
{
public:
    struct Piece
    {
        QByteArray bytes; ///< as they travel; the handshake is one piece
        QByteArray text;  ///< of a text message, unmasked; empty for anything else
    };

    /// Adds what has arrived. @return the pieces that are complete now
    QList<Piece> take(const QByteArray &bytes);

private:
    bool takeHandshake(QList<Piece> &pieces);
    bool takeFrame(QList<Piece> &pieces);

    QByteArray m_rest;
    bool m_shaken = false;
};

} // namespace otklik::faults
