// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/request.h"
#include "sync/request_commands.h"

#include <QList>
#include <QString>

#include <functional>

namespace otklik {

class Cache;
class SampleClock;

/// Does with the requests in the real cache what the server does.
class SampleRequestCommands : public RequestCommands
{
public:
    /// Everything given must outlive this.
    SampleRequestCommands(Cache &cache, const SampleClock &clock, const Operator &me);

    void takeRequest(RequestId requestId, QObject *context, Answer answer) override;
    void releaseRequest(RequestId requestId, QObject *context, Answer answer) override;
    void closeRequest(RequestId requestId, QObject *context, Answer answer) override;
    void noteRequest(RequestId requestId, const QString &clientId, const QString &text, QObject *context,
                     Answer answer) override;
    void answerRequest(RequestId requestId, const QString &clientId, const QString &text, QObject *context,
                       Answer answer) override;
    void fetchClosedRequests(RequestId before, QObject *context, Answer answer) override;

    /// There is no connection.
    bool offline = false;
    /// Texts of notes and answers that the server took.
    QStringList noted;
    QStringList answered;
    /// The clientIds of all tries.
    QStringList tries;

private:
    void change(RequestId id, QObject *context, const Answer &answer, std::function<void(Request &)> what);

    Cache &m_cache;
    const SampleClock &m_clock;
    const Operator m_me;
};

} // namespace otklik
