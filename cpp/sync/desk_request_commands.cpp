// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_request_commands.h"

#include "cache/cache_writer.h"
#include "sync/answers.h"

using namespace Qt::StringLiterals;

namespace otklik {

DeskRequestCommands::DeskRequestCommands(Caller &caller)
    : m_caller(caller)
{
}

void DeskRequestCommands::change(const QString &method, const QJsonObject &params, QObject *context,
                                 const Answer &answer)
{
    m_caller.ask<Request>(
        method, params, requestAnswerFrom,
        [](CacheWriter &writer, const Request &request) { writer.putRequest(request); }, context,
        forgettingValue<Request>(answer));
}

void DeskRequestCommands::takeRequest(RequestId requestId, QObject *context, Answer answer)
{
    change(u"request.take"_s, {{"requestId"_L1, requestId}}, context, answer);
}

void DeskRequestCommands::releaseRequest(RequestId requestId, QObject *context, Answer answer)
{
    change(u"request.release"_s, {{"requestId"_L1, requestId}}, context, answer);
}

void DeskRequestCommands::closeRequest(RequestId requestId, QObject *context, Answer answer)
{
    change(u"request.close"_s, {{"requestId"_L1, requestId}}, context, answer);
}

void DeskRequestCommands::noteRequest(RequestId requestId, const QString &clientId, const QString &text,
                                      QObject *context, Answer answer)
{
    change(u"request.note"_s, {{"requestId"_L1, requestId}, {"clientId"_L1, clientId}, {"text"_L1, text}}, context,
           answer);
}

void DeskRequestCommands::answerRequest(RequestId requestId, const QString &clientId, const QString &text,
                                        QObject *context, Answer answer)
{
    change(u"request.answer"_s, {{"requestId"_L1, requestId}, {"clientId"_L1, clientId}, {"text"_L1, text}}, context,
           answer);
}

void DeskRequestCommands::fetchClosedRequests(RequestId before, QObject *context, Answer answer)
{
    const Answer safe = guarded<std::optional<ProtocolError>>(context, std::move(answer));
    if (m_caller.isOnline(safe)) {
        m_caller.parts().fetcher.fetchClosedRequests(before, safe);
    }
}

} // namespace otklik
