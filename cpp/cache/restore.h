// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/backup.h"
#include "cache/cache.h"
#include "domain/request.h"

#include <QObject>
#include <QThreadPool>

namespace otklik {

/// Puts what a copy has and the cache has not into the cache: chats, messages, visitors, rooms, closed requests and
/// drafts. The outbox is left alone: what was unsent when the copy was made may have been sent since. In steps, each of
/// them whole, so that the work goes on meanwhile; going through it twice changes nothing. GUI thread.
class Restore : public QObject
{
    Q_OBJECT

public:
    /// @p cache must outlive this.
    Restore(Cache &cache, const QString &backup, QObject *parent = nullptr);
    /// Waits for the step that is being read.
    ~Restore() override;

    void start();

Q_SIGNALS:
    /// 0 to 1.
    void progressed(qreal share);
    /// Nothing: all of it is there.
    void finished(std::optional<otklik::BackupFault> fault);

private:
    struct Part
    {
        QList<Chat> chats;
        QList<Room> rooms;
        QList<Request> requests;
        QList<Message> messages;
        QList<Visitor> visitors;
        QHash<ChatId, QString> drafts;
        qint64 chatCount = 0; ///< in the whole copy
        bool good = true;
        bool isEmpty() const { return chats.isEmpty() && rooms.isEmpty() && requests.isEmpty(); }
    };

    static Part readChats(const QString &file, ChatId after);
    static Part readRest(const QString &file);
    static void readMessages(class Statements &statements, ChatId chatId, Part &part);
    static void adopt(CacheWriter &writer, const Part &part);
    void step(ChatId after);
    void take(const Part &part, bool last);
    void end(std::optional<BackupFault> fault);

    Cache &m_cache;
    const QString m_backup;
    const QString m_ready; ///< the copy of the copy that is read
    QThreadPool m_worker;
    qint64 m_done = 0;
};

} // namespace otklik
