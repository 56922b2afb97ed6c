// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/error.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <variant>

namespace otklik {

/// What the server accepts as one message, in bytes.
inline constexpr qsizetype MaxFrameSize = qsizetype(64) * 1024;
inline constexpr auto Subprotocol = "otklik.v1";

/// A request; its id is a number, chosen by the sender.
struct RequestFrame
{
    qint64 id = 0;
    QString method;
    QJsonObject params;
};

/// The answer to a request.
struct ReplyFrame
{
    qint64 id = 0;
    QJsonObject result;
    std::optional<ProtocolError> error; ///< when set, there is no result
};

struct NotificationFrame
{
    QString method;
    QJsonObject params;
};

/// A frame that is none of the above. `id` is the request's when it could be read, so that an answer can be addressed.
struct BadFrame
{
    std::optional<qint64> id;
    ProtocolError error;
};

using Frame = std::variant<RequestFrame, ReplyFrame, NotificationFrame, BadFrame>;

/// Reads one JSON-RPC 2.0 object. Never throws and accepts any bytes: what is not a frame becomes a BadFrame.
Frame decodeFrame(const QByteArray &bytes);

QByteArray encodeRequest(qint64 id, const QString &method, const QJsonObject &params);
QByteArray encodeResult(qint64 id, const QJsonObject &result);
/// Without an id the answer is addressed to nobody (`"id": null`), as JSON-RPC has it for unreadable requests.
QByteArray encodeError(std::optional<qint64> id, const ProtocolError &error);
QByteArray encodeNotification(const QString &method, const QJsonObject &params);

} // namespace otklik
