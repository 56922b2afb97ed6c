// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/operator_files.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik::test {

namespace {

QByteArray exchange(const QByteArray &method, const QUrl &url, const QString &token, const QByteArray &body)
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setTransferTimeout(10s);
    if (!token.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    }
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

} // namespace

QJsonObject sendFile(const QUrl &server, const QString &token, const QString &name, const QByteArray &content)
{
    QUrl url = server.resolved(QUrl(u"/v1/files"_s));
    QUrlQuery query;
    query.addQueryItem(u"name"_s, QString::fromLatin1(QUrl::toPercentEncoding(name)));
    url.setQuery(query);
    return QJsonDocument::fromJson(exchange("PUT", url, token, content)).object();
}

QByteArray fetchFile(const QUrl &server, const QString &token, qint64 fileId)
{
    return exchange("GET", server.resolved(QUrl(u"/v1/files/%1"_s.arg(fileId))), token, {});
}

QByteArray fetchAddress(const QUrl &address)
{
    return exchange("GET", address, {}, {});
}

} // namespace otklik::test
