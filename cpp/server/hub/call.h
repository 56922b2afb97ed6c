// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/field_reader.h"
#include "server/hub/hub.h"
#include "server/store/chat_life.h"
#include "server/store/rights.h"

namespace otklik {

/// A request that waits for its answer. Copies are the same request; exactly one of them answers it. On the hub's
/// strand.
struct Call
{
    Hub &hub;
    SessionId session = 0;
    qint64 id = 0;
    QJsonObject params;

    void reply(const QJsonObject &result) const { hub.send(session, encodeResult(id, result)); }
    void refuse(const ProtocolError &error) const { hub.send(session, encodeError(id, error)); }
    void refuse(ErrorCode code, const QString &message) const
    {
        refuse(ProtocolError{.code = code, .message = message, .field = {}, .retryAfter = 0});
    }
    /// Refuses when a field is at fault.
    bool refused(const FieldReader &reader) const
    {
        const std::optional<ProtocolError> &fault = reader.fault();
        if (fault) {
            refuse(*fault);
        }
        return fault.has_value();
    }

    /// Has @p job done in the store; refuses with its error, or goes on with what it returned.
    template<typename T> void ask(std::function<T(Transaction &)> job, std::function<void(const T &)> goOn) const
    {
        hub.store().submit<T>(
            std::move(job),
            [call = *this, goOn = std::move(goOn)](const Outcome<T> &outcome) {
                if (const auto *error = std::get_if<ProtocolError>(&outcome)) {
                    call.refuse(*error);
                } else {
                    goOn(std::get<T>(outcome));
                }
            },
            hub.turnOf(session));
    }
    /// Has @p job done in the store and replies with what it returns.
    void answerWith(std::function<QJsonObject(Transaction &)> job) const
    {
        ask<QJsonObject>(std::move(job), [call = *this](const QJsonObject &result) { call.reply(result); });
    }
};

/// What `chat.send` and `visitor.send` say; one of text and file is needed.
inline Word wordOf(FieldReader &reader)
{
    Word word{.clientId = reader.clientId(QLatin1StringView("clientId")),
              .text = reader.text(QLatin1StringView("text"), Message::MaxText),
              .fileId = reader.id(QLatin1StringView("fileId"), FieldReader::Need::Optional)};
    if (word.fileId == 0 && word.text.trimmed().isEmpty()) {
        reader.fail(QLatin1StringView("text"), QStringLiteral("is empty"));
    }
    return word;
}

/// A method that a socket may call.
struct Method
{
    QLatin1StringView name;
    Role least = Role::Operator; ///< the role it takes; visitors have none
    void (*handle)(const Call &call) = nullptr;
    Right needs = Right::None; ///< beside the role
};

/// The operator who asks.
inline OperatorId operatorOf(const Call &call)
{
    return call.hub.operatorSession(call.session)->colleague.id;
}

/// All that an operator may ask for, and whether one may.
QList<Method> operatorMethods();
bool mayCall(const Operator &colleague, const Method &method);

// Both answer exactly once.
void callOperatorMethod(const Call &call, const QString &method, const OperatorSession &session);
void callVisitorMethod(const Call &call, const QString &method);

/// An `event` notification around what is stored.
QByteArray encodeEvent(const NumberedEvent &event);

} // namespace otklik
