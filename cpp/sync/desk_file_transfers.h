// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/caller.h"
#include "sync/file_http.h"
#include "sync/file_shelf.h"
#include "sync/file_transfers.h"

#include <QNetworkAccessManager>
#include <QPointer>

namespace otklik {

class FileUpload;

/// FileTransfers over the outbox, HTTP and a folder beside the cache.
class DeskFileTransfers : public FileTransfers, public FileUploader
{
    Q_OBJECT

public:
    /// @p folder need not be there yet.
    DeskFileTransfers(const DeskParts &parts, const FileServer &server, const QString &folder,
                      QObject *parent = nullptr);
    ~DeskFileTransfers() override;

    std::optional<FileRefusal> refusal(const QString &path) const override;
    void sendFile(ChatId chatId, const QString &path, const QString &text, QObject *context, Answer answer) override;
    void uploadFile(const QString &path, const QString &upload, QObject *context,
                    ResultAnswer<FileInfo> answer) override;
    void cancelUpload(const QString &upload) override;
    void cancel(LocalId entry) override;
    QString localPath(const FileInfo &file) const override;
    QString outgoingPath(const QString &clientId) const override;
    void fetch(const FileInfo &file, QObject *context, Answer answer) override;
    void cancelFetch(FileId fileId) override;

    // For the sender of the outbox.
    void upload(const OutboxJob &job, Uploaded uploaded) override;
    void stopUploads() override;

    /// The operator has signed out: nothing more is to come.
    void stopFetches();

private:
    struct Sending
    {
        QPointer<FileUpload> upload;
        Uploaded uploaded;
    };
    struct Bringing
    {
        QPointer<FileUpload> upload; ///< null while the file is being copied
        ResultAnswer<FileInfo> answer;
    };
    struct Fetching
    {
        QPointer<QNetworkReply> reply;
        QByteArray content;
        QList<Answer> answers;
    };

    void followCache(const ChangeSet &changes);
    void followEntry(const TimelineEntry &entry);
    void enqueue(const Message &message, const Answer &answer);
    void bring(const QString &upload, const QString &name, qint64 size);
    void endUpload(const QString &upload, const Result<FileInfo> &result);
    void startFetch(const FileInfo &file, const Answer &answer);
    void onFetched(const FileInfo &file, QNetworkReply &reply);
    void endFetch(FileId fileId, const std::optional<ProtocolError> &error);
    void answerLater(const Answer &answer, const std::optional<ProtocolError> &error);

    DeskParts m_parts;
    FileServer m_server;
    FileShelf m_shelf;
    QNetworkAccessManager m_network;
    QHash<QString, LocalId> m_unsent; ///< messages with a file in the outbox, by their client ids
    QHash<QString, Sending> m_sending;
    QHash<QString, Bringing> m_bringing; ///< uploads without a message
    QHash<FileId, Fetching> m_fetching;
};

} // namespace otklik
