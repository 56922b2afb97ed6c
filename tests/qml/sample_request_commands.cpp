// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_request_commands.h"

#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "sample_clock.h"
#include "sync/idle_services.h"

namespace otklik {

SampleRequestCommands::SampleRequestCommands(Cache &cache, const SampleClock &clock, const Operator &me)
    : m_cache(cache)
    , m_clock(clock)
    , m_me(me)
{
}

void SampleRequestCommands::change(RequestId id, QObject *context, const Answer &answer,
                                   std::function<void(Request &)> what)
{
    if (offline) {
        answer(idleError());
        return;
    }
    const std::optional<Request> before = m_cache.reader().request(id);
    if (!before || (before->state == RequestState::Taken && before->operatorId != m_me.id)) {
        answer(ProtocolError{
            .code = before ? ErrorCode::Conflict : ErrorCode::NotFound, .message = {}, .field = {}, .retryAfter = 0});
        return;
    }
    m_cache.write(
        [id, what = std::move(what)](CacheWriter &writer) {
            if (std::optional<Request> request = writer.reader().request(id)) {
                what(*request);
                writer.putRequest(*request);
            }
        },
        context, [answer](bool) { answer({}); });
}

void SampleRequestCommands::takeRequest(RequestId requestId, QObject *context, Answer answer)
{
    change(requestId, context, answer, [me = m_me, now = m_clock.now()](Request &request) {
        request.state = RequestState::Taken;
        request.operatorId = me.id;
        request.operatorName = me.name;
        request.takenAt = now;
        request.closedAt = 0;
    });
}

void SampleRequestCommands::releaseRequest(RequestId requestId, QObject *context, Answer answer)
{
    change(requestId, context, answer, [](Request &request) {
        request.state = RequestState::New;
        request.operatorId = 0;
        request.operatorName.clear();
        request.takenAt = 0;
    });
}

void SampleRequestCommands::closeRequest(RequestId requestId, QObject *context, Answer answer)
{
    change(requestId, context, answer, [now = m_clock.now()](Request &request) {
        request.state = RequestState::Closed;
        request.closedAt = now;
    });
}

void SampleRequestCommands::noteRequest(RequestId requestId, const QString &clientId, const QString &text,
                                        QObject *context, Answer answer)
{
    tries.append(clientId);
    change(requestId, context, answer, [me = m_me, text, now = m_clock.now()](Request &request) {
        request.notes.append({.at = now, .operatorId = me.id, .operatorName = me.name, .text = text});
    });
    if (!offline) {
        noted.append(text);
    }
}

void SampleRequestCommands::answerRequest(RequestId requestId, const QString &clientId, const QString &text,
                                          QObject *context, Answer answer)
{
    tries.append(clientId);
    change(requestId, context, answer, [me = m_me, text, now = m_clock.now()](Request &request) {
        request.state = RequestState::Taken;
        request.operatorId = me.id;
        request.operatorName = me.name;
        request.takenAt = now;
        request.answer = text;
    });
    if (!offline) {
        answered.append(text);
    }
}

void SampleRequestCommands::fetchClosedRequests(RequestId, QObject *, Answer answer)
{
    answer(offline ? std::optional(idleError()) : std::nullopt);
}

} // namespace otklik
