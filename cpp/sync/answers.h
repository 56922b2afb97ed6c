// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/snapshot.h"
#include "protocol/error.h"

#include <QJsonObject>

#include <variant>

namespace otklik {

// The results of the operator's requests (docs/protocol.md, "Operator: requests") as values, or what is wrong with
// them.

/// Of `session.login` and `session.resume`.
struct SignInAnswer
{
    QString token; ///< only of `session.login`
    bool resumed = false;
    Operator me;
    QString epoch;
    qint64 offset = 0; ///< the last event there is
    Timestamp serverTime = 0;
};
std::variant<SignInAnswer, ProtocolError> signInAnswerFrom(const QJsonObject &result);

/// Of `sync.snapshot`. @p operatorId: whose it is.
std::variant<Snapshot, ProtocolError> snapshotFrom(const QJsonObject &result, OperatorId operatorId);

/// Of `chat.send`.
struct SentAnswer
{
    MessageId messageId = 0;
    Seq seq = 0;
    Timestamp at = 0;
};
std::variant<SentAnswer, ProtocolError> sentAnswerFrom(const QJsonObject &result);

/// Of `visitor.invite`.
struct InviteAnswer
{
    Chat chat;
    Message message;
};
std::variant<InviteAnswer, ProtocolError> inviteAnswerFrom(const QJsonObject &result);

/// Of `chat.accept`.
std::variant<Chat, ProtocolError> chatAnswerFrom(const QJsonObject &result);
/// Of `chat.history`.
std::variant<QList<Message>, ProtocolError> messagesAnswerFrom(const QJsonObject &result);
/// Of `chat.list`.
std::variant<QList<Chat>, ProtocolError> chatsAnswerFrom(const QJsonObject &result);

} // namespace otklik
