// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/file.h"
#include "protocol/error.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace otklik {

/// The files of one account on this computer: those on their way to the server, by the client ids of their messages,
/// and those that came. GUI thread; the disk is worked on by one thread of its own, in the order of the calls.
class FileShelf : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 DefaultLimit = 1024LL * 1024 * 1024;

    /// @p limit: bytes that received files may take in all; the oldest go first.
    explicit FileShelf(const QString &folder, qint64 limit = DefaultLimit, QObject *parent = nullptr);
    ~FileShelf() override;

    /// Runs @p job once it is known what lies here; never from within this call.
    void whenKnown(std::function<void()> job);
    /// Where a received file lies; empty when it is not here.
    QString received(FileId fileId) const { return m_received.value(fileId).path; }
    /// Where the file of an unsent message lies; empty when there is none.
    QString outgoing(const QString &clientId) const { return m_outgoing.value(clientId); }

    /// What copying came to; the file is complete on the disk unless there is an error.
    struct Copied
    {
        std::optional<ErrorCode> error;
        qint64 size = 0;
        int width = 0; ///< of a picture
        int height = 0;
    };
    void copyIn(const QString &source, const QString &clientId, const QString &name,
                std::function<void(const Copied &)> done);
    /// The bytes of an outgoing file from @p offset on; nothing when it cannot be read.
    void readOutgoing(const QString &clientId, qint64 offset,
                      std::function<void(const std::optional<QByteArray> &)> done);
    /// The message was sent: its file is now one of those that came.
    void adopt(const QString &clientId, const FileInfo &file);
    void dropOutgoing(const QString &clientId);
    /// Takes away what an earlier run left behind; not what belongs to @p unsent, and nothing of today, which may be of
    /// another running program.
    void clearOutgoing(const QSet<QString> &unsent);
    /// @p done: whether it is on the disk.
    void keep(const FileInfo &file, const QByteArray &content, std::function<void(bool)> done);

Q_SIGNALS:
    /// Where a file lies has changed; 0: of any.
    void receivedChanged(otklik::FileId fileId);

private:
    struct Entry
    {
        QString path;
        qint64 size = 0;
        qint64 since = 0; ///< by this computer's clock
    };
    struct Contents
    {
        QHash<QString, QString> outgoing;
        QHash<FileId, Entry> received;
    };

    static Contents look(const QString &outgoing, const QString &received);
    void onLooked(const Contents &found);
    void addReceived(FileId fileId, const Entry &entry);
    template<typename T> void onDisk(std::function<T()> job, std::function<void(const T &)> done);

    QString m_outgoingFolder;
    QString m_receivedFolder;
    qint64 m_limit;
    qint64 m_total = 0;
    bool m_known = false;
    QList<std::function<void()>> m_waiting;
    QHash<QString, QString> m_outgoing;
    QHash<FileId, Entry> m_received;
    QThreadPool m_disk;
};

/// @p name as a file may be called everywhere: without folders and special characters, not too long, its ending kept.
QString safeFileName(const QString &name);

} // namespace otklik
