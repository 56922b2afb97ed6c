// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/snapshot.h"
#include "protocol/error.h"
#include "sync/answer.h"
#include "sync/search_commands.h"
#include "sync/visitor_commands.h"

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

/// Of `message.edit` and `message.remove`.
Result<Message> messageAnswerFrom(const QJsonObject &result);

/// Of `visitor.invite`.
struct InviteAnswer
{
    Chat chat;
    Message message;
};
std::variant<InviteAnswer, ProtocolError> inviteAnswerFrom(const QJsonObject &result);

/// Of everything that answers with one chat.
std::variant<Chat, ProtocolError> chatAnswerFrom(const QJsonObject &result);
/// Of `chat.history` and `colleague.history`.
std::variant<QList<Message>, ProtocolError> messagesAnswerFrom(const QJsonObject &result);
/// Of `chat.list`.
struct ClosedChatsAnswer
{
    QList<Chat> chats;
    QList<Visitor> visitors; ///< of the chats; some may be missing when they are long
    bool more = false;
};
std::variant<ClosedChatsAnswer, ProtocolError> closedChatsAnswerFrom(const QJsonObject &result);

/// Of `chat.search`.
Result<ServerHits> serverHitsFrom(const QJsonObject &result);

/// Of `visitor.get`.
Result<VisitorInfo> visitorInfoFrom(const QJsonObject &result);
/// Of `visitor.update`.
Result<ContactCard> cardAnswerFrom(const QJsonObject &result);
Result<Block> blockAnswerFrom(const QJsonObject &result);
Result<Tag> tagAnswerFrom(const QJsonObject &result);
Result<Site> siteAnswerFrom(const QJsonObject &result);
Result<Group> groupAnswerFrom(const QJsonObject &result);
Result<CannedReply> replyAnswerFrom(const QJsonObject &result);
Result<Request> requestAnswerFrom(const QJsonObject &result);
/// Of `request.list`.
Result<QList<Request>> requestsAnswerFrom(const QJsonObject &result);
/// Of `staff.list`.
Result<QList<StaffCard>> staffAnswerFrom(const QJsonObject &result);
/// Of `staff.save`; the card is @p result itself, or its `staff`.
Result<StaffCard> staffCardAnswerFrom(const QJsonObject &result);

} // namespace otklik
