// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub/operator_sign_in.h"

#include "protocol/json.h"
#include "server/access/secrets.h"
#include "server/log.h"
#include "server/store/events.h"
#include "server/store/sign_in.h"

#include <boost/asio/post.hpp>

#include <atomic>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using namespace std::chrono_literals;
using Need = FieldReader::Need;

// After a wrong password a person types it again.
constexpr auto TypingTime = 120s;

struct LoginRequest
{
    QString login;
    QString password;
    QString device;
    QString address;
};

// The socket may try again.
void signInFailed(const Call &call, const ProtocolError &error)
{
    if (OperatorSession *session = call.hub.operatorSession(call.session)) {
        session->stage = SessionStage::New;
        call.hub.restartDeadline(call.session, TypingTime);
    }
    call.refuse(error);
}

QJsonObject answer(const SignedIn &signedIn)
{
    return {{"operator"_L1, toJson(signedIn.colleague)},
            {"epoch"_L1, signedIn.epoch},
            {"offset"_L1, signedIn.offset},
            {"serverTime"_L1, signedIn.at}};
}

void signedInAs(OperatorSession &session, const SignedIn &signedIn, Hub &hub)
{
    session.colleague = signedIn.colleague;
    session.token = signedIn.token;
    session.lastOffset = signedIn.offset;
    hub.operatorSignedIn(session);
}

void openAfterPassword(const Call &call, const LoginRequest &request, OperatorId operatorId)
{
    call.hub.store().submit<SignedIn>(
        [operatorId, device = request.device](Transaction &transaction) {
            return openSession(transaction, operatorId, device);
        },
        [call, request](const Outcome<SignedIn> &outcome) {
            if (const auto *error = std::get_if<ProtocolError>(&outcome)) {
                signInFailed(call, *error);
                return;
            }
            call.hub.throttle().succeeded(request.login, request.address);
            OperatorSession *session = call.hub.operatorSession(call.session);
            if (!session) {
                return; // gone while it waited; its token simply ages
            }
            const auto &signedIn = std::get<SignedIn>(outcome);
            logLine(LogLevel::Info, "signed_in"_L1,
                    {{"operator"_L1, QString::number(signedIn.colleague.id)}, {"address"_L1, request.address}});
            signedInAs(*session, signedIn, call.hub);
            QJsonObject result = answer(signedIn);
            result["token"_L1] = signedIn.token;
            call.reply(result);
            call.hub.sendPresence(*session);
        });
}

// Hashing is slow on purpose, so it has workers of its own, and nobody else waits for it.
void judgePassword(const Call &call, const LoginRequest &request, const Credentials &credentials)
{
    boost::asio::post(call.hub.passwordWorkers(), [call, request, credentials] {
        const bool right = verifyPassword(credentials.passwordHash, request.password);
        boost::asio::post(call.hub.strand(), [call, request, right, id = credentials.operatorId] {
            if (right) {
                openAfterPassword(call, request, id);
                return;
            }
            logLine(LogLevel::Warning, "sign_in_refused"_L1, {{"address"_L1, request.address}});
            signInFailed(call, {.code = ErrorCode::Unauthorized,
                                .message = u"wrong login or password"_s,
                                .field = {},
                                .retryAfter = 0});
        });
    });
}

} // namespace

void handleLogin(const Call &call)
{
    OperatorSession &session = *call.hub.operatorSession(call.session);
    FieldReader reader(call.params);
    const LoginRequest request{.login = reader.text("login"_L1, FieldReader::MaxName, Need::Required),
                               .password = reader.text("password"_L1, MaxPassword, Need::Required),
                               .device = reader.text("device"_L1, FieldReader::MaxName),
                               .address = session.info.address};
    if (call.refused(reader)) {
        return;
    }
    if (session.stage == SessionStage::Known) {
        call.refuse(ErrorCode::Conflict, u"this socket is signed in already"_s);
        return;
    }
    if (const int wait = call.hub.throttle().begin(request.login, request.address, call.hub.now())) {
        signInFailed(call, {.code = ErrorCode::RateLimited,
                            .message = u"too many failed attempts"_s,
                            .field = {},
                            .retryAfter = wait});
        return;
    }
    session.stage = SessionStage::Asking;
    call.hub.restartDeadline(call.session, TypingTime);
    call.hub.store().submit<Credentials>(
        [login = request.login](Transaction &transaction) { return credentialsOf(transaction, login); },
        [call, request](const Outcome<Credentials> &outcome) {
            if (const auto *error = std::get_if<ProtocolError>(&outcome)) {
                signInFailed(call, *error);
            } else {
                judgePassword(call, request, std::get<Credentials>(outcome));
            }
        });
}

void handleResume(const Call &call)
{
    OperatorSession &session = *call.hub.operatorSession(call.session);
    FieldReader reader(call.params);
    const QString token = reader.text("token"_L1, FieldReader::MaxName, Need::Required);
    const QString theirEpoch = reader.text("epoch"_L1, FieldReader::MaxName);
    const qint64 offset = reader.integer("offset"_L1, 0, std::numeric_limits<int>::max(), 0);
    if (call.refused(reader)) {
        return;
    }
    if (session.stage == SessionStage::Known && session.token != token) {
        call.refuse(ErrorCode::Conflict, u"this socket is signed in with another token"_s);
        return;
    }
    if (session.peer->bulkWaiting() > 0) {
        call.refuse({.code = ErrorCode::RateLimited,
                     .message = u"the events asked for before are still on their way"_s,
                     .field = {},
                     .retryAfter = 1});
        return;
    }
    if (session.stage == SessionStage::New) {
        session.stage = SessionStage::Asking;
    }
    call.hub.store().submit<SignedIn>(
        [token, theirEpoch, offset](Transaction &transaction) {
            return resumeSession(transaction, token, theirEpoch, offset);
        },
        [call](const Outcome<SignedIn> &outcome) {
            OperatorSession *asking = call.hub.operatorSession(call.session);
            if (!asking) {
                return;
            }
            if (const auto *error = std::get_if<ProtocolError>(&outcome)) {
                if (asking->stage == SessionStage::Known) {
                    call.refuse(*error);
                } else {
                    signInFailed(call, *error);
                }
                return;
            }
            const auto &signedIn = std::get<SignedIn>(outcome);
            signedInAs(*asking, signedIn, call.hub);
            QJsonObject result = answer(signedIn);
            result["resumed"_L1] = signedIn.missed.has_value();
            call.reply(result);
            for (const NumberedEvent &event : signedIn.missed.value_or(QList<NumberedEvent>())) {
                asking->peer->send(encodeEvent(event), Weight::Bulk);
            }
            call.hub.sendPresence(*asking);
        });
}

void handleLogout(const Call &call)
{
    const QString token = call.hub.operatorSession(call.session)->token;
    call.ask<bool>(
        [token](Transaction &transaction) {
            revokeToken(transaction, token);
            return true;
        },
        [call, token](bool) {
            call.reply({});
            call.hub.revoke(token);
        });
}

QByteArray encodeEvent(const NumberedEvent &event)
{
    // `data` is JSON as it was stored: it is not taken apart to be put together again for every reader.
    return R"({"jsonrpc":"2.0","method":"event","params":{"offset":)" + QByteArray::number(event.offset) + R"(,"at":)" +
           QByteArray::number(event.event->at) + R"(,"type":")" + event.event->type.toLatin1() + R"(","data":)" +
           event.event->data + "}}";
}

} // namespace otklik
