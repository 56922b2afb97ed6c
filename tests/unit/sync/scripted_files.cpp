// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/sync/scripted_files.h"

#include "protocol/json.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace otklik {

void ScriptedFiles::take(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { m_requests.remove(socket); });
    read(socket);
}

void ScriptedFiles::read(QTcpSocket *socket)
{
    Request &request = m_requests[socket];
    (request.known ? request.body : request.head) += socket->readAll();
    if (!request.known) {
        const qsizetype end = request.head.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        request.known = true;
        request.body = request.head.mid(end + 4);
        request.head.truncate(end);
        const QList<QByteArray> lines = request.head.split('\n');
        bool isSigned = false;
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("content-length:")) {
                request.length = line.mid(15).trimmed().toLongLong();
            }
            isSigned = isSigned || line.trimmed() == "Authorization: Bearer token-1" ||
                       line.trimmed() == "authorization: Bearer token-1";
        }
        allSigned = allSigned && isSigned;
    }
    const QString target = QString::fromUtf8(request.head.split(' ').value(1));
    const bool isPut = request.head.startsWith("PUT ");
    if (isPut && cutAfter && request.body.size() >= *cutAfter) {
        keepPart(target, request.body.left(*cutAfter));
        cutAfter.reset();
        socket->abort();
        return;
    }
    if (isPut && holdAfter && request.body.size() >= *holdAfter) {
        keepPart(target, request.body.left(*holdAfter));
        holdAfter.reset();
        socket->disconnect(this);
        m_requests.remove(socket);
        Q_EMIT held();
        return;
    }
    if (request.body.size() < request.length) {
        return;
    }
    const QByteArray body = request.body;
    m_requests.remove(socket);
    isPut ? answerPut(socket, target, body) : answerGet(socket, target);
}

void ScriptedFiles::keepPart(const QString &target, const QByteArray &body)
{
    const QUrlQuery query(QUrl(target).query());
    const QString upload = query.queryItemValue(u"upload"_s);
    const QString offset = query.queryItemValue(u"offset"_s);
    log.append(u"put %1"_s.arg(offset));
    m_received += body.size();
    uploads[upload] = uploads[upload].left(offset.toLongLong()) + body;
}

void ScriptedFiles::answerPut(QTcpSocket *socket, const QString &target, const QByteArray &body)
{
    const QUrlQuery query(QUrl(target).query());
    const QString upload = query.queryItemValue(u"upload"_s);
    if (refusal) {
        log.append(u"refused"_s);
        answer(socket, refusal->first, refusal->second);
        return;
    }
    if (query.queryItemValue(u"offset"_s).toLongLong() != uploads.value(upload).size()) {
        answer(socket, 409,
               R"({"code":"conflict","offset":%1})"_ba.replace("%1", QByteArray::number(uploads.value(upload).size())));
        return;
    }
    keepPart(target, body);
    const qsizetype size = uploads.value(upload).size();
    if (size != query.queryItemValue(u"size"_s).toLongLong()) {
        answer(socket, 400, R"({"code":"invalid","field":"size"})");
        return;
    }
    const FileId id = files.size() + 1;
    m_done.insert(upload, id);
    files.insert(id, uploads.value(upload));
    answer(socket, 201, fileJson(id, query.queryItemValue(u"name"_s, QUrl::FullyDecoded), size));
}

void ScriptedFiles::answerGet(QTcpSocket *socket, const QString &target)
{
    const QUrl url(target);
    const QString upload = QUrlQuery(url.query()).queryItemValue(u"upload"_s);
    if (!upload.isEmpty()) {
        log.append(u"ask"_s);
        if (m_done.contains(upload)) {
            answer(socket, 200, fileJson(m_done.value(upload), u"photo.png"_s, uploads.value(upload).size()));
        } else {
            answer(socket, 200, "{\"offset\":" + QByteArray::number(uploads.value(upload).size()) + "}");
        }
        return;
    }
    const FileId id = url.path().section('/'_L1, -1).toLongLong();
    log.append(u"get %1"_s.arg(id));
    if (!files.contains(id)) {
        answer(socket, 404, R"({"code":"not_found"})");
    } else if (cutFetch) {
        cutFetch = false;
        const QByteArray content = files.value(id);
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(content.size()) + "\r\n\r\n" +
                      content.left(content.size() / 2));
        socket->disconnectFromHost();
    } else {
        answer(socket, 200, files.value(id), "application/octet-stream");
    }
}

void ScriptedFiles::answer(QTcpSocket *socket, int status, const QByteArray &body, const QByteArray &type)
{
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " X\r\nConnection: close\r\nContent-Type: " + type +
                  "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

QByteArray ScriptedFiles::fileJson(FileId id, const QString &name, qsizetype size) const
{
    const FileInfo file{.id = id, .name = name, .size = size, .type = u"text/plain"_s, .width = 0, .height = 0};
    return QJsonDocument(toJson(file)).toJson(QJsonDocument::Compact);
}

} // namespace otklik
