// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/frame.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

std::optional<qint64> idOf(const QJsonObject &json)
{
    constexpr double maxExact = 9'007'199'254'740'991; // beyond it, integers are not exact in JSON
    const QJsonValue id = json["id"_L1];
    if (!id.isDouble() || std::trunc(id.toDouble()) != id.toDouble() || std::abs(id.toDouble()) > maxExact) {
        return {};
    }
    return id.toInteger();
}

BadFrame bad(std::optional<qint64> id, ErrorCode code, const QString &message)
{
    return {.id = id, .error = {.code = code, .message = message, .field = {}, .retryAfter = 0}};
}

QByteArray encode(QJsonObject json)
{
    json["jsonrpc"_L1] = "2.0"_L1;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Frame decodeFrame(const QByteArray &bytes)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return bad({}, ErrorCode::Parse, parseError.errorString());
    }
    if (!document.isObject()) {
        return bad({}, ErrorCode::BadRequest, u"not one object"_s);
    }
    const QJsonObject json = document.object();
    const std::optional<qint64> id = idOf(json);
    if (json["jsonrpc"_L1].toString() != "2.0"_L1) {
        return bad(id, ErrorCode::BadRequest, u"not JSON-RPC 2.0"_s);
    }
    const QJsonValue method = json["method"_L1];
    if (method.isString()) {
        const QJsonValue params = json["params"_L1];
        if (!params.isUndefined() && !params.isObject()) {
            return bad(id, ErrorCode::BadRequest, u"params is not an object"_s);
        }
        if (id) {
            return RequestFrame{.id = *id, .method = method.toString(), .params = params.toObject()};
        }
        if (json.contains("id"_L1)) {
            return bad({}, ErrorCode::BadRequest, u"id is not an integer"_s);
        }
        return NotificationFrame{.method = method.toString(), .params = params.toObject()};
    }
    if (!id) {
        return bad({}, ErrorCode::BadRequest, u"neither a method nor an id"_s);
    }
    if (json["error"_L1].isObject()) {
        return ReplyFrame{.id = *id, .result = {}, .error = errorFromJson(json["error"_L1].toObject())};
    }
    if (json["result"_L1].isObject()) {
        return ReplyFrame{.id = *id, .result = json["result"_L1].toObject(), .error = {}};
    }
    return bad(id, ErrorCode::BadRequest, u"neither a method, a result nor an error"_s);
}

QByteArray encodeRequest(qint64 id, const QString &method, const QJsonObject &params)
{
    return encode({{"id"_L1, id}, {"method"_L1, method}, {"params"_L1, params}});
}

QByteArray encodeResult(qint64 id, const QJsonObject &result)
{
    return encode({{"id"_L1, id}, {"result"_L1, result}});
}

QByteArray encodeError(std::optional<qint64> id, const ProtocolError &error)
{
    return encode({{"id"_L1, id ? QJsonValue(*id) : QJsonValue(QJsonValue::Null)}, {"error"_L1, toJson(error)}});
}

QByteArray encodeNotification(const QString &method, const QJsonObject &params)
{
    return encode({{"method"_L1, method}, {"params"_L1, params}});
}

} // namespace otklik
