// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/file_http.h"

#include "protocol/json.h"
#include "sync/server_address.h"

#include <QJsonDocument>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

// Without a byte for so long the line is dead.
constexpr auto Silence = 30s;
constexpr qint64 MaxJson = 64LL * 1024;

ErrorCode codeOf(int status)
{
    switch (status) {
    case 400:
        return ErrorCode::Invalid;
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 413:
        return ErrorCode::TooLarge;
    case 415:
        return ErrorCode::UnsupportedType;
    case 429:
        return ErrorCode::RateLimited;
    default:
        return ErrorCode::Unavailable;
    }
}

} // namespace

QNetworkRequest fileRequest(const FileServer &server, const QString &path, const QUrlQuery &query)
{
    QUrl url = filesAddress(server.server);
    url.setPath(url.path() + path);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + server.token.toUtf8());
    // The token is for this server only.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(Silence);
    return request;
}

FileReply fileReplyFrom(QNetworkReply &reply)
{
    FileReply result;
    result.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool good = reply.error() == QNetworkReply::NoError && result.status >= 200 && result.status < 300;
    if (reply.isOpen()) { // one that was broken off is not
        result.json = QJsonDocument::fromJson(reply.read(MaxJson)).object();
    }
    if (!good) {
        // What stands between may answer with a page of its own: then only the status is known.
        const bool told = result.json.contains("code"_L1);
        const ProtocolError error = errorFromJson({{"data"_L1, result.json}});
        result.error =
            ProtocolError{.code = told ? error.code : codeOf(result.status),
                          .message = u"HTTP status %1, network error %2"_s.arg(result.status).arg(reply.error()),
                          .field = error.field,
                          .retryAfter = error.retryAfter};
    }
    return result;
}

Result<FileInfo> fileAnswerFrom(const QJsonObject &json)
{
    FieldReader reader(json);
    FileInfo file = fileInfoFrom(reader);
    if (reader.fault()) {
        return *reader.fault();
    }
    return file;
}

} // namespace otklik
