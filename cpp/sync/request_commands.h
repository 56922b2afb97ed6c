// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "sync/answer.h"

namespace otklik {

/// What an operator does with requests (заявки). All immediate; what they change arrives as events and through the
/// cache. GUI thread.
class RequestCommands
{
public:
    RequestCommands() = default;
    RequestCommands(const RequestCommands &) = delete;
    RequestCommands &operator=(const RequestCommands &) = delete;
    virtual ~RequestCommands() = default;

    /// Conflict when another has it.
    virtual void takeRequest(RequestId requestId, QObject *context, Answer answer) = 0;
    virtual void releaseRequest(RequestId requestId, QObject *context, Answer answer) = 0;
    virtual void closeRequest(RequestId requestId, QObject *context, Answer answer) = 0;
    /// Seen by colleagues only. The same @p clientId again does it once, so a caller may repeat after a cut.
    virtual void noteRequest(RequestId requestId, const QString &clientId, const QString &text, QObject *context,
                             Answer answer) = 0;
    /// Written to the visitor at once when they are on the site and free, else at their next visit.
    virtual void answerRequest(RequestId requestId, const QString &clientId, const QString &text, QObject *context,
                               Answer answer) = 0;
    /// Fetches closed requests older than @p before into the cache (0: the newest).
    virtual void fetchClosedRequests(RequestId before, QObject *context, Answer answer) = 0;
};

} // namespace otklik
