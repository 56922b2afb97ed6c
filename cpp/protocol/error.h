// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace otklik {

/// The stable codes of errors on the wire (docs/protocol.md, "Errors").
enum class ErrorCode : quint8 {
    Parse,
    BadRequest,
    NoSuchMethod,
    Invalid,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    TooLarge,
    RateLimited,
    Unavailable,
    UnsupportedType,
};

/// Why a request failed. `message` is for developers, never shown to people.
struct ProtocolError
{
    ErrorCode code = ErrorCode::Unavailable;
    QString message;
    QString field;      ///< the parameter at fault, if one is
    int retryAfter = 0; ///< seconds; 0: not said

    bool operator==(const ProtocolError &) const = default;
};

/// The JSON-RPC error object.
QJsonObject toJson(const ProtocolError &error);
/// Reads a JSON-RPC error object; a code we do not know becomes Unavailable, which is tried again later.
ProtocolError errorFromJson(const QJsonObject &json);
/// "not_found" and so on.
QString toString(ErrorCode code);

} // namespace otklik
