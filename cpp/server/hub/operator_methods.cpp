// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/call.h"

#include "protocol/json.h"
#include "server/hub/method_tables.h"
#include "server/hub/operator_sign_in.h"
#include "server/store/company.h"
#include "server/store/snapshot.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void handleSnapshot(const Call &call)
{
    call.ask<QJsonObject>([me = operatorOf(call)](Transaction &transaction) { return snapshotFor(transaction, me); },
                          [call](const QJsonObject &snapshot) {
                              call.reply(snapshot);
                              const OperatorSession *session = call.hub.operatorSession(call.session);
                              if (session && session->peer->bulkWaiting() == 0) {
                                  call.hub.sendPresence(*session);
                              }
                          });
}

void handleSetStatus(const Call &call)
{
    FieldReader reader(call.params);
    const auto status = operatorStatusFromString(reader.text("status"_L1, FieldReader::MaxName));
    if (!status) {
        reader.fail("status"_L1, u"is none of the known values"_s);
    }
    if (call.refused(reader)) {
        return;
    }
    call.answerWith([me = operatorOf(call), status = *status](Transaction &transaction) {
        chooseStatus(transaction, me, status);
        return QJsonObject();
    });
}

constexpr std::array Methods{
    Method{"session.login"_L1, Role::Operator, handleLogin},
    Method{"session.resume"_L1, Role::Operator, handleResume},
    Method{"session.logout"_L1, Role::Operator, handleLogout},
    Method{"sync.snapshot"_L1, Role::Operator, handleSnapshot},
    Method{"operator.setStatus"_L1, Role::Operator, handleSetStatus},
};

std::span<const Method> deskMethods()
{
    return Methods;
}

constexpr std::array Tables{
    deskMethods,     chatMethods,           cardMethods,      tagMethods,
    transferMethods, blacklistMethods,      colleagueMethods, requestMethods,
    replyMethods,    administrationMethods, searchMethods,    statisticsMethods,
};

} // namespace

QList<Method> operatorMethods()
{
    QList<Method> all;
    for (const auto &table : Tables) {
        for (const Method &method : table()) {
            all.append(method);
        }
    }
    return all;
}

bool mayCall(const Operator &colleague, const Method &method)
{
    return colleague.role >= method.least && has(colleague, method.needs);
}

void callOperatorMethod(const Call &call, const QString &method, const OperatorSession &session)
{
    for (const auto &table : Tables) {
        for (const Method &candidate : table()) {
            if (candidate.name != method) {
                continue;
            }
            // Before it says who it is, a socket may only do that.
            if (session.stage == SessionStage::Known && !mayCall(session.colleague, candidate)) {
                call.refuse(ErrorCode::Forbidden, u"not this operator's to do"_s);
            } else {
                candidate.handle(call);
            }
            return;
        }
    }
    call.refuse(ErrorCode::NoSuchMethod, u"no such method"_s);
}

} // namespace otklik
