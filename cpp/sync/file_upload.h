// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/file_http.h"
#include "sync/file_shelf.h"

#include <QNetworkAccessManager>
#include <QPointer>

#include <functional>

namespace otklik {

/// One attempt to bring an outgoing file to the server: asks how much of it is there, and sends the rest. Whoever tries
/// again after a failure goes on where this one broke.
class FileUpload : public QObject
{
    Q_OBJECT

public:
    struct What
    {
        QString clientId; ///< names the transfer, too
        QString name;
        qint64 size = 0;
    };
    using Done = std::function<void(const Result<FileInfo> &)>;

    FileUpload(QNetworkAccessManager &network, FileShelf &shelf, const FileServer &server, const What &what, Done done,
               QObject *parent = nullptr);
    /// Without a word to whoever waits.
    ~FileUpload() override;

    void start();

Q_SIGNALS:
    void progress(qint64 sent, qint64 total);

private:
    void onAsked(QNetworkReply &reply);
    void sendFrom(qint64 offset);
    void sendBytes(qint64 offset, const QByteArray &bytes);
    void onSent(QNetworkReply &reply);
    void watch(QNetworkReply *reply, void (FileUpload::*finished)(QNetworkReply &));
    void finish(const Result<FileInfo> &result);

    QNetworkAccessManager &m_network;
    FileShelf &m_shelf;
    FileServer m_server;
    What m_what;
    Done m_done;
    QPointer<QNetworkReply> m_reply;
    int m_turns = 0;
};

} // namespace otklik
