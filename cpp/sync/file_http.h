// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/file.h"
#include "sync/answer.h"

#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>
#include <QUrlQuery>

namespace otklik {

/// Whose files where; both belong to the session and may change.
struct FileServer
{
    const QUrl &server;
    const QString &token;
};

/// A request to @p server for `/v1/files` and what stands behind it.
QNetworkRequest fileRequest(const FileServer &server, const QString &path, const QUrlQuery &query);

/// What an answer about files comes to, with the JSON that it carried.
struct FileReply
{
    int status = 0; ///< 0: no answer came
    QJsonObject json;
    std::optional<ProtocolError> error;
};
FileReply fileReplyFrom(QNetworkReply &reply);

/// A File object, or what is wrong with it.
Result<FileInfo> fileAnswerFrom(const QJsonObject &json);

} // namespace otklik
