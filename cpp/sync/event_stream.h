// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "protocol/event.h"
#include "sync/answers.h"
#include "sync/link.h"
#include "sync/server_clock.h"

#include <QObject>

namespace otklik {

/// Follows the server's numbered events and writes each into the cache together with its number, so that the two can
/// never disagree. Finds gaps, passes over repeats, and takes a snapshot when the events are not to be had.
class EventStream : public QObject
{
    Q_OBJECT

public:
    EventStream(Cache &cache, Link &link, ServerClock &clock, QObject *parent = nullptr);

    /// Where to resume from; an empty epoch: from nowhere, the server is to send a snapshot.
    const SyncPosition &position() const { return m_committed; }
    /// The cache is not what the position says: the next resume asks for everything.
    void forgetPosition();

    /// Nothing is followed until `follow` or `takeSnapshot`.
    void stop();
    /// The server has resumed from position(): what was missed follows, up to @p target.
    void follow(qint64 target);
    /// Asks for everything that is open, for the operator @p operatorId.
    void takeSnapshot(OperatorId operatorId);
    /// Params of an `event` notification.
    void take(const QJsonObject &params);

Q_SIGNALS:
    /// All that the server had when it was asked is committed.
    void caughtUp();
    /// A number is missing: the session is to be resumed from position() again.
    void gapFound();
    /// The cache did not take an event, or the server gave no snapshot: try again later.
    void failed();
    /// A chat or room of this operator's has messages that the cache has not.
    void historyMissing(otklik::ChatId chatId);

private:
    enum class Mode : quint8 {
        Idle,    ///< events are passed over: they come again when the session is resumed
        Holding, ///< events are kept until the snapshot is there
        Following,
    };

    void apply(const Event &event);
    void onSnapshot(const Reply &reply, OperatorId operatorId);
    void checkCaughtUp();
    void fail();

    Cache &m_cache;
    Link &m_link;
    ServerClock &m_clock;
    Mode m_mode = Mode::Idle;
    SyncPosition m_committed; ///< what is on disk
    qint64 m_given = 0;       ///< the last offset that was given to the cache
    qint64 m_target = 0;
    bool m_announced = false;
    int m_run = 0; ///< tells answers to an earlier connection apart
    QList<QJsonObject> m_held;
};

} // namespace otklik
