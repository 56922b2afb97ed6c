// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/hub/method_tables.h"
#include "server/store/messages.h"
#include "server/store/requests.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

constexpr int MaxList = 100;

OperatorId caller(const Call &call)
{
    return call.hub.operatorSession(call.session)->colleague.id;
}

QJsonObject answerOf(const Request &request)
{
    return {{"request"_L1, toJson(request)}};
}

// The three that take nothing but the request.
void step(const Call &call, Request (*change)(Transaction &, OperatorId, RequestId))
{
    FieldReader reader(call.params);
    const RequestId id = reader.id("requestId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([me = caller(call), id, change](Transaction &transaction) {
            return answerOf(change(transaction, me, id));
        });
    }
}

void handleNote(const Call &call)
{
    FieldReader reader(call.params);
    const RequestId id = reader.id("requestId"_L1);
    const QString clientId = reader.clientId("clientId"_L1);
    const QString text = reader.text("text"_L1, Message::MaxText, Need::Required);
    if (!call.refused(reader)) {
        call.answerWith([me = caller(call), id, clientId, text](Transaction &transaction) {
            return answerOf(addRequestNote(transaction, me, id, clientId, text));
        });
    }
}

void handleAnswer(const Call &call)
{
    FieldReader reader(call.params);
    const RequestId id = reader.id("requestId"_L1);
    const QString clientId = reader.clientId("clientId"_L1);
    const QString text = reader.text("text"_L1, Message::MaxText, Need::Required);
    if (call.refused(reader)) {
        return;
    }
    // Who is on the sites only the hub knows, and whose request it is only the store: first one, then the other.
    call.ask<Request>([me = caller(call), id](Transaction &transaction) { return requestFor(transaction, me, id); },
                      [call, id, clientId, text](const Request &request) {
                          const OperatorSession *session = call.hub.operatorSession(call.session);
                          if (!session) {
                              return;
                          }
                          const bool present = call.hub.board().find(request.visitorId) != nullptr;
                          call.answerWith(
                              [me = session->colleague.id, id, present, clientId, text](Transaction &transaction) {
                                  return answerOf(answerRequest(transaction, me, id, present, clientId, text));
                              });
                      });
}

void handleList(const Call &call)
{
    FieldReader reader(call.params);
    const RequestId before = reader.id("beforeRequestId"_L1, Need::Optional);
    const int limit = int(reader.integer("limit"_L1, 1, MaxList, MaxList));
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([me = caller(call), before, limit](Transaction &transaction) {
        const RequestPage page = closedRequestsFor(transaction, me, before, limit);
        QJsonArray requests;
        qsizetype bytes = 0;
        for (const Request &request : page.requests) {
            const QJsonObject json = toJson(request);
            bytes += QJsonDocument(json).toJson(QJsonDocument::Compact).size();
            if (bytes > ListBudget && !requests.isEmpty()) {
                return QJsonObject{{"requests"_L1, requests}, {"more"_L1, true}};
            }
            requests.append(json);
        }
        return QJsonObject{{"requests"_L1, requests}, {"more"_L1, page.more}};
    });
}

constexpr std::array Methods{
    Method{"request.take"_L1, Role::Operator, [](const Call &call) { step(call, takeRequest); }, Right::Requests},
    Method{"request.release"_L1, Role::Operator, [](const Call &call) { step(call, releaseRequest); }, Right::Requests},
    Method{"request.close"_L1, Role::Operator, [](const Call &call) { step(call, closeRequest); }, Right::Requests},
    Method{"request.note"_L1, Role::Operator, handleNote, Right::Requests},
    Method{"request.answer"_L1, Role::Operator, handleAnswer, Right::Requests},
    Method{"request.list"_L1, Role::Operator, handleList, Right::Requests},
};

} // namespace

std::span<const Method> requestMethods()
{
    return Methods;
}

} // namespace otklik
