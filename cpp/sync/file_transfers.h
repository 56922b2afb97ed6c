// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/timeline_entry.h"
#include "domain/file.h"
#include "sync/answer.h"

#include <QObject>

namespace otklik {

/// Why a file is not even tried; the server judges once more, by content.
enum class FileRefusal : quint8 {
    UnknownType, ///< its ending is none of the eleven
    TooLarge,
    Empty,
    Unreadable,
};

/// Files to and from the server. Sending is durable: the file is copied beside the cache and the message waits in the
/// outbox like any other, with its progress told here; a cut connection goes on where it broke. Received files are kept
/// beside the cache. GUI thread; the copying and the reading happen on others.
class FileTransfers : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What speaks against sending it, by its name and size alone.
    virtual std::optional<FileRefusal> refusal(const QString &path) const = 0;
    /// Queues the file as a message of its own; @p text goes with it. @p answer: that it is in the outbox, or that it
    /// could not be copied (ErrorCode::Unavailable), is refused (UnsupportedType, TooLarge, Invalid when empty).
    virtual void sendFile(ChatId chatId, const QString &path, const QString &text, QObject *context, Answer answer) = 0;
    /// Brings a file to the server for something that is saved with its number afterwards, and answers with it. Needs
    /// the network now. @p upload, a UUID, names it: a repeat under the same one goes on where the last one broke.
    virtual void uploadFile(const QString &path, const QString &upload, QObject *context,
                            ResultAnswer<FileInfo> answer) = 0;
    /// Nobody wants it any more; there is no answer then.
    virtual void cancelUpload(const QString &upload) = 0;
    /// Takes a file away that is not wholly sent; its message with it.
    virtual void cancel(LocalId entry) = 0;
    /// Where the file lies on this computer; empty while it does not.
    virtual QString localPath(const FileInfo &file) const = 0;
    /// Where the file of a message that is still in the outbox lies; empty when there is none.
    virtual QString outgoingPath(const QString &clientId) const = 0;
    /// Gets the file from the server unless it is here; localPath knows it then. ErrorCode::Unavailable also when it
    /// was cancelled.
    virtual void fetch(const FileInfo &file, QObject *context, Answer answer) = 0;
    virtual void cancelFetch(FileId fileId) = 0;

Q_SIGNALS:
    /// Bytes of an outgoing file that the server has.
    void sendProgress(otklik::LocalId entry, qint64 sent, qint64 total);
    /// The same of uploadFile.
    void uploadProgress(const QString &upload, qint64 sent, qint64 total);
    void fetchProgress(otklik::FileId fileId, qint64 received, qint64 total);
    /// localPath says something else of a file now (0: of any).
    void localPathChanged(otklik::FileId fileId);
};

} // namespace otklik
