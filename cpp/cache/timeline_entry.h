// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "protocol/error.h"

namespace otklik {

/// Where one of the operator's own messages is on its way. That the visitor's browser has shown it is not stored per
/// message: it is so when its seq is at most Chat::visitorReadSeq.
enum class Delivery : quint8 {
    Queued, ///< in the outbox, on disk
    Sent,   ///< the server has it and has numbered it; also every message of others
    Failed, ///< the server refused it for good; waits for the operator to send again or discard
};

/// Numbers the rows of the cache's timeline; given at insertion, stable for the life of the cache file.
using LocalId = qint64;

/// One line of a chat's timeline: a numbered message, or one of the operator's that is still in the outbox.
/// Order within a chat: numbered messages by seq, then the others by localId.
struct TimelineEntry
{
    LocalId localId = 0;
    Message
        message; ///< seq and id are 0 until the server has numbered it; chatId may be provisional (see provisionalChat)
    Delivery delivery = Delivery::Sent;
    ErrorCode failure = ErrorCode::Unavailable; ///< only for Delivery::Failed

    bool operator==(const TimelineEntry &) const = default;
};

/// The chat id under which the cache keeps an invitation that the server has not answered yet. Negative, so that it can
/// never meet a real one; when the answer comes everything is moved to the real id (ChangeSet::renamedChats).
constexpr ChatId provisionalChat(VisitorId visitorId)
{
    return -visitorId;
}
constexpr bool isProvisional(ChatId chatId)
{
    return chatId < 0;
}

} // namespace otklik
