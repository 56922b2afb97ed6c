// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/types.h"

#include <QList>
#include <QString>

#include <optional>

namespace otklik {

enum class ChatState : quint8 {
    Invited, ///< the operator wrote first, the visitor has not answered
    Waiting, ///< the visitor waits for an operator to accept
    Active,
    Closed,
};

/// Who ended a chat.
enum class ClosedBy : quint8 { Nobody, Operator, Visitor };

/// A chat that one operator wants another, or a group, to take over (трансфер). It stays with the first until somebody
/// accepts.
struct Transfer
{
    OperatorId fromId = 0;
    QString fromName;
    OperatorId toOperatorId = 0; ///< 0 when it goes to a group
    GroupId toGroupId = 0;       ///< 0 when it goes to one operator
    QString comment;
    Timestamp expiresAt = 0; ///< then it comes back

    bool operator==(const Transfer &) const = default;
};

/// A conversation between one visitor and, at any moment, at most one operator.
struct Chat
{
    ChatId id = 0;
    VisitorId visitorId = 0;
    QString visitorName; ///< empty: a guest
    SiteId siteId = 0;
    ChatState state = ChatState::Waiting;
    OperatorId operatorId = 0; ///< 0 while it waits
    QString operatorName;
    Timestamp createdAt = 0;
    Timestamp waitingSince = 0; ///< 0 unless it waits
    Timestamp closedAt = 0;
    ClosedBy closedBy = ClosedBy::Nobody;
    Seq lastSeq = 0;                    ///< of any message, system ones too
    std::optional<Message> lastMessage; ///< the last one that is not a system message
    Timestamp unansweredSince = 0;      ///< the visitor's first word after the operator's last; 0: nothing waits
    Seq readSeq = 0;                    ///< how far the chat's operator has read
    Seq visitorReadSeq = 0;             ///< how far the visitor's browser has shown
    QList<TagId> tags;
    /// While it waits: who may accept it now, which may be nobody. Nothing: all who may take chats of its site.
    std::optional<QList<OperatorId>> offeredTo;
    std::optional<Transfer> transfer;
    /// Everybody who has ever been its operator or written in it, ascending. They keep it in their caches.
    QList<OperatorId> participants;

    bool operator==(const Chat &) const = default;
};

/// Changes @p chat as the arrival of @p message does. Client and server share it, so that a `message.added` event needs
/// no `chat.changed` beside it. Does nothing when the message is older than what the chat has seen, so a repeat is
/// harmless.
void applyMessage(Chat &chat, const Message &message);

} // namespace otklik
