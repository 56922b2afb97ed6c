// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/caller.h"
#include "sync/request_commands.h"

namespace otklik {

/// RequestCommands over the connection.
class DeskRequestCommands : public RequestCommands
{
public:
    explicit DeskRequestCommands(Caller &caller);

    void takeRequest(RequestId requestId, QObject *context, Answer answer) override;
    void releaseRequest(RequestId requestId, QObject *context, Answer answer) override;
    void closeRequest(RequestId requestId, QObject *context, Answer answer) override;
    void noteRequest(RequestId requestId, const QString &clientId, const QString &text, QObject *context,
                     Answer answer) override;
    void answerRequest(RequestId requestId, const QString &clientId, const QString &text, QObject *context,
                       Answer answer) override;
    void fetchClosedRequests(RequestId before, QObject *context, Answer answer) override;

private:
    void change(const QString &method, const QJsonObject &params, QObject *context, const Answer &answer);

    Caller &m_caller;
};

} // namespace otklik
