// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/file_upload.h"

#include "sync/caller.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
// How often the server may correct where to go on in one attempt.
constexpr int MaxTurns = 5;
} // namespace

FileUpload::FileUpload(QNetworkAccessManager &network, FileShelf &shelf, const FileServer &server, const What &what,
                       Done done, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_shelf(shelf)
    , m_server(server)
    , m_what(what)
    , m_done(std::move(done))
{
}

FileUpload::~FileUpload()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void FileUpload::start()
{
    QUrlQuery query;
    query.addQueryItem(u"upload"_s, m_what.clientId);
    watch(m_network.get(fileRequest(m_server, {}, query)), &FileUpload::onAsked);
}

void FileUpload::watch(QNetworkReply *reply, void (FileUpload::*finished)(QNetworkReply &))
{
    m_reply = reply;
    connect(reply, &QNetworkReply::finished, this, [this, reply, finished] {
        reply->deleteLater();
        (this->*finished)(*reply);
    });
}

void FileUpload::onAsked(QNetworkReply &reply)
{
    const FileReply answer = fileReplyFrom(reply);
    if (answer.error && answer.error->code == ErrorCode::NotFound) {
        sendFrom(0);
    } else if (answer.error) {
        finish(*answer.error);
    } else if (answer.json.contains("fileId"_L1)) {
        finish(fileAnswerFrom(answer.json));
    } else {
        sendFrom(answer.json["offset"_L1].toInteger());
    }
}

void FileUpload::sendFrom(qint64 offset)
{
    if (offset < 0 || offset > m_what.size || ++m_turns > MaxTurns) {
        finish(unavailable(u"the server and this computer do not agree on how far the file has come"_s));
        return;
    }
    m_shelf.readOutgoing(m_what.clientId, offset,
                         [alive = QPointer(this), offset](const std::optional<QByteArray> &bytes) {
                             if (alive && bytes) {
                                 alive->sendBytes(offset, *bytes);
                             } else if (alive) {
                                 alive->finish(ProtocolError{.code = ErrorCode::NotFound,
                                                             .message = u"the copy of the file is gone"_s,
                                                             .field = {},
                                                             .retryAfter = 0});
                             }
                         });
}

void FileUpload::sendBytes(qint64 offset, const QByteArray &bytes)
{
    QUrlQuery query;
    query.addQueryItem(u"name"_s, QString::fromUtf8(QUrl::toPercentEncoding(m_what.name)));
    query.addQueryItem(u"upload"_s, m_what.clientId);
    query.addQueryItem(u"size"_s, QString::number(m_what.size));
    query.addQueryItem(u"offset"_s, QString::number(offset));
    QNetworkRequest request = fileRequest(m_server, {}, query);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
    Q_EMIT progress(offset, m_what.size);
    watch(m_network.put(request, bytes), &FileUpload::onSent);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this, offset](qint64 sent, qint64 total) {
        if (total > 0) {
            Q_EMIT progress(offset + sent, m_what.size);
        }
    });
}

void FileUpload::onSent(QNetworkReply &reply)
{
    const FileReply answer = fileReplyFrom(reply);
    if (answer.error && answer.error->code == ErrorCode::Conflict && answer.json.contains("offset"_L1)) {
        sendFrom(answer.json["offset"_L1].toInteger());
    } else if (answer.error) {
        finish(*answer.error);
    } else {
        finish(fileAnswerFrom(answer.json));
    }
}

void FileUpload::finish(const Result<FileInfo> &result)
{
    deleteLater();
    const Done done = m_done; // it may delete this
    done(result);
}

} // namespace otklik
