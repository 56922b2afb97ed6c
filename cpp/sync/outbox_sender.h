// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "cache/outbox_job.h"
#include "domain/file.h"
#include "sync/answer.h"
#include "sync/backoff.h"
#include "sync/link.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <variant>

namespace otklik {

/// Brings the files of outbox jobs to the server.
class FileUploader
{
public:
    using Uploaded = std::function<void(const Result<FileInfo> &)>;

    FileUploader() = default;
    FileUploader(const FileUploader &) = delete;
    FileUploader &operator=(const FileUploader &) = delete;
    virtual ~FileUploader() = default;

    /// One attempt; a later one goes on where it broke. @p uploaded runs once, unless the uploads are stopped.
    virtual void upload(const OutboxJob &job, Uploaded uploaded) = 0;
    virtual void stopUploads() = 0;
};

/// Delivers the outbox: per lane in order and one at a time, several lanes side by side. A job leaves the file only in
/// the transaction that writes the server's answer; until then it is sent again, under the same client id.
class OutboxSender : public QObject
{
    Q_OBJECT

public:
    /// @p pause is copied for each lane that the server asks to wait.
    OutboxSender(Cache &cache, Link &link, const Backoff &pause, QObject *parent = nullptr);
    /// Without one, jobs with files wait.
    void setUploader(FileUploader *uploader) { m_uploader = uploader; }

    /// The connection is signed in and current: deliver.
    void start();
    /// The connection is gone: what was not answered will be sent again.
    void stop();
    /// Something was put into the outbox.
    void wake();

Q_SIGNALS:
    /// The server refused to do what the cache shows as done: the cache must be made anew from a snapshot.
    void viewRefuted();

private:
    struct Request
    {
        QString method;
        QJsonObject params;
    };

    static std::variant<Request, ErrorCode> requestFor(const OutboxJob &job);
    void send(const OutboxJob &job);
    void upload(const OutboxJob &job);
    void onUploaded(const OutboxJob &job, const FileInfo &file);
    void onReply(const OutboxJob &job, const Reply &reply);
    void complete(const OutboxJob &job, const QJsonObject &result);
    void rebaseCard(const OutboxJob &job);
    void fail(const OutboxJob &job, ErrorCode code);
    void record(const OutboxJob &job, std::function<void(CacheWriter &)> change);
    void pause(ChatId lane, int seconds);
    void release(ChatId lane);

    Cache &m_cache;
    Link &m_link;
    Backoff m_pause;
    FileUploader *m_uploader = nullptr;
    bool m_running = false;
    bool m_taking = false;
    bool m_again = false;
    int m_run = 0;       ///< tells answers to an earlier connection apart
    QSet<ChatId> m_busy; ///< lanes with a job on its way, or that wait
    QHash<ChatId, Backoff> m_pauses;
};

} // namespace otklik
