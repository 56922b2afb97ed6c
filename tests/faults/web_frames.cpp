// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/web_frames.h"

#include <QtEndian>

namespace otklik::faults {

QList<WebFrames::Piece> WebFrames::take(const QByteArray &bytes)
{
    m_rest += bytes;
    QList<Piece> pieces;
    while (m_shaken ? takeFrame(pieces) : takeHandshake(pieces)) {
    }
    return pieces;
}

bool WebFrames::takeHandshake(QList<Piece> &pieces)
{
    const QByteArrayView end("\r\n\r\n");
    const qsizetype found = m_rest.indexOf(end);
    if (found < 0) {
        return false;
    }
    const qsizetype size = found + end.size();
    pieces.append({.bytes = m_rest.first(size), .text = {}});
    m_rest.remove(0, size);
    m_shaken = true;
    return true;
}

bool WebFrames::takeFrame(QList<Piece> &pieces)
{
    // RFC 6455, 5.2. Neither side of ours splits a message into several frames.
    constexpr int TextMessage = 0x81;
    qsizetype head = 2;
    if (m_rest.size() < head) {
        return false;
    }
    const bool masked = (uchar(m_rest[1]) & 0x80U) != 0;
    quint64 size = uchar(m_rest[1]) & 0x7fU;
    const int longer = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (m_rest.size() < head + longer) {
        return false;
    }
    if (longer == 2) {
        size = qFromBigEndian<quint16>(m_rest.constData() + head);
    } else if (longer == 8) {
        size = qFromBigEndian<quint64>(m_rest.constData() + head);
    }
    head += longer;
    const QByteArray mask = masked ? m_rest.mid(head, 4) : QByteArray();
    head += masked ? 4 : 0;
    if (m_rest.size() < head + qsizetype(size)) {
        return false;
    }
    Piece piece{.bytes = m_rest.first(head + qsizetype(size)), .text = {}};
    if (uchar(m_rest[0]) == TextMessage) {
        piece.text = piece.bytes.sliced(head);
        for (qsizetype i = 0; masked && i < piece.text.size(); ++i) {
            piece.text[i] = char(piece.text[i] ^ mask[i % 4]);
        }
    }
    m_rest.remove(0, piece.bytes.size());
    pieces.append(piece);
    return true;
}

} // namespace otklik::faults
