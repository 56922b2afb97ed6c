// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/error.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct CodeRow
{
    ErrorCode code;
    int number;
    QLatin1StringView name;
};

constexpr std::array Codes{
    CodeRow{ErrorCode::Parse, -32700, "parse"_L1},
    CodeRow{ErrorCode::BadRequest, -32600, "bad_request"_L1},
    CodeRow{ErrorCode::NoSuchMethod, -32601, "not_found"_L1},
    CodeRow{ErrorCode::Invalid, -32602, "invalid"_L1},
    CodeRow{ErrorCode::Unauthorized, -32001, "unauthorized"_L1},
    CodeRow{ErrorCode::Forbidden, -32003, "forbidden"_L1},
    CodeRow{ErrorCode::NotFound, -32004, "not_found"_L1},
    CodeRow{ErrorCode::Conflict, -32009, "conflict"_L1},
    CodeRow{ErrorCode::TooLarge, -32013, "too_large"_L1},
    CodeRow{ErrorCode::UnsupportedType, -32015, "unsupported_type"_L1},
    CodeRow{ErrorCode::RateLimited, -32029, "rate_limited"_L1},
    CodeRow{ErrorCode::Unavailable, -32050, "unavailable"_L1},
};

const CodeRow &rowOf(ErrorCode code)
{
    return *std::ranges::find(Codes, code, &CodeRow::code);
}

} // namespace

QJsonObject toJson(const ProtocolError &error)
{
    const CodeRow &row = rowOf(error.code);
    QJsonObject data{{"code"_L1, row.name}};
    if (!error.field.isEmpty()) {
        data["field"_L1] = error.field;
    }
    if (error.retryAfter > 0) {
        data["retryAfter"_L1] = error.retryAfter;
    }
    return {{"code"_L1, row.number}, {"message"_L1, error.message}, {"data"_L1, data}};
}

ProtocolError errorFromJson(const QJsonObject &json)
{
    const QJsonObject data = json["data"_L1].toObject();
    const int number = json["code"_L1].toInt();
    const QString name = data["code"_L1].toString();
    auto row = std::ranges::find(Codes, number, &CodeRow::number);
    if (row == Codes.end()) {
        row = std::ranges::find_if(Codes, [&](const CodeRow &candidate) { return candidate.name == name; });
    }
    return {.code = row == Codes.end() ? ErrorCode::Unavailable : row->code,
            .message = json["message"_L1].toString(),
            .field = data["field"_L1].toString(),
            .retryAfter = std::max(0, data["retryAfter"_L1].toInt())};
}

QString toString(ErrorCode code)
{
    return rowOf(code).name;
}

} // namespace otklik
