// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/event_stream.h"

#include "cache/cache_writer.h"
#include "sync/event_applier.h"

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

EventStream::EventStream(Cache &cache, Link &link, ServerClock &clock, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_link(link)
    , m_clock(clock)
    , m_committed(cache.reader().position())
{
}

void EventStream::forgetPosition()
{
    m_committed.epoch.clear();
    m_committed.offset = 0;
}

void EventStream::stop()
{
    ++m_run;
    m_mode = Mode::Idle;
    m_held.clear();
}

void EventStream::follow(qint64 target)
{
    m_mode = Mode::Following;
    m_held.clear(); // the server sends them again, in their place
    m_given = m_committed.offset;
    m_target = target;
    m_announced = false;
    checkCaughtUp();
}

void EventStream::takeSnapshot(OperatorId operatorId)
{
    m_mode = Mode::Holding;
    m_held.clear();
    m_announced = false;
    const int run = m_run;
    m_link.request(u"sync.snapshot"_s, {}, [this, run, operatorId](const Reply &reply) {
        if (run == m_run) {
            onSnapshot(reply, operatorId);
        }
    });
}

void EventStream::onSnapshot(const Reply &reply, OperatorId operatorId)
{
    const auto answer =
        reply.error ? std::variant<Snapshot, ProtocolError>(*reply.error) : snapshotFrom(reply.result, operatorId);
    const auto *snapshot = std::get_if<Snapshot>(&answer);
    if (!snapshot) {
        qCWarning(syncLog) << "no snapshot:" << std::get<ProtocolError>(answer).message;
        fail();
        return;
    }
    m_clock.learn(snapshot->serverTime, reply.roundTrip);
    m_target = m_given = snapshot->position.offset;
    const int run = m_run;
    m_cache.write([snapshot = *snapshot](CacheWriter &writer) { writer.replaceSnapshot(snapshot); }, this,
                  [this, run, position = snapshot->position](bool committed) {
                      if (run != m_run) {
                          m_committed = committed ? position : m_committed;
                          return;
                      }
                      if (!committed) {
                          fail();
                          return;
                      }
                      m_committed = position;
                      checkCaughtUp();
                  });
    m_mode = Mode::Following;
    const QList<QJsonObject> held = std::exchange(m_held, {});
    for (const QJsonObject &params : held) {
        take(params);
    }
}

void EventStream::take(const QJsonObject &params)
{
    if (m_mode == Mode::Holding) {
        m_held.append(params);
    }
    if (m_mode != Mode::Following) {
        return;
    }
    const qint64 offset = params["offset"_L1].toInteger();
    if (offset <= m_given) {
        return; // a repeat
    }
    if (offset > m_given + 1) {
        qCInfo(syncLog) << "events" << m_given + 1 << "to" << offset - 1 << "are missing";
        m_mode = Mode::Idle;
        Q_EMIT gapFound();
        return;
    }
    m_given = offset;
    const std::variant<Event, ProtocolError> event = eventFrom(params);
    if (const auto *readable = std::get_if<Event>(&event)) {
        apply(*readable);
    } else {
        // Waiting for it to become readable would hold up all that follows.
        qCWarning(syncLog) << "event" << offset << "cannot be read:" << std::get<ProtocolError>(event).message;
        apply({.offset = offset, .at = 0, .data = UnknownEvent{}});
    }
}

void EventStream::apply(const Event &event)
{
    if (std::holds_alternative<UnknownEvent>(event.data)) {
        qCInfo(syncLog) << "passing over an event of type" << std::get<UnknownEvent>(event.data).type;
    }
    const auto missing = std::make_shared<ChatId>(0);
    const int run = m_run;
    m_cache.write(
        [event, missing](CacheWriter &writer) {
            SyncPosition position = writer.reader().position();
            if (position.offset >= event.offset) {
                return; // it was on its way to the disk when the session was resumed
            }
            if (position.offset + 1 != event.offset) {
                writer.refuse(); // the one before it was not committed, so this one must not be either
                return;
            }
            *missing = applyEvent(writer, event, position.operatorId);
            position.offset = event.offset;
            writer.setPosition(position);
        },
        this,
        [this, run, missing, offset = event.offset](bool committed) {
            if (committed) {
                m_committed.offset = std::max(m_committed.offset, offset);
            }
            if (run != m_run) {
                return;
            }
            if (!committed) {
                fail();
                return;
            }
            if (*missing != 0) {
                Q_EMIT historyMissing(*missing);
            }
            checkCaughtUp();
        });
}

void EventStream::checkCaughtUp()
{
    if (!m_announced && m_mode == Mode::Following && m_committed.offset >= m_target) {
        m_announced = true;
        Q_EMIT caughtUp();
    }
}

void EventStream::fail()
{
    stop();
    Q_EMIT failed();
}

} // namespace otklik
