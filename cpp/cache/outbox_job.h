// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "protocol/error.h"

#include <QJsonObject>
#include <QString>

namespace otklik {

/// The lane of what is done to a visitor's card: beyond all chats and rooms.
inline constexpr ChatId FirstCardLane = ChatId(1) << 43;

constexpr ChatId cardLane(VisitorId visitorId)
{
    return FirstCardLane + visitorId;
}

/// 0 when the lane is not a card's.
constexpr VisitorId visitorOfLane(ChatId lane)
{
    return lane > FirstCardLane ? lane - FirstCardLane : 0;
}

/// Something the operator did that the server has not acknowledged.
struct OutboxJob
{
    enum class State : quint8 {
        Queued, ///< never left this computer
        Handed, ///< given to the network at least once: the server may have it
        Failed, ///< the server refused it for good
        Held,   ///< can still be taken back; goes out when it is released, and holds up nothing
    };

    qint64 id = 0;    ///< jobs of one lane are delivered in the order of their ids
    QString clientId; ///< of a message; empty for jobs that may simply be repeated
    QString method;
    /// Without chatId (or roomId) and clientId: those are the lane, which may be renamed, and the field above. A file
    /// to be uploaded first is `file`, the server's number joins as `fileId`; one that it has is `fileId` alone. What a
    /// message answers is the whole `replyTo`. A change of a message has its `messageId` and `seq`, or, until the
    /// server has numbered it, the client id `of` it, and the whole message as the server has it: `base`.
    QJsonObject params;
    ChatId lane = 0; ///< the chat it belongs to, may be provisional, or cardLane; 0: none
    Timestamp createdAt = 0;
    State state = State::Queued;
    ErrorCode failure = ErrorCode::Unavailable; ///< only for State::Failed

    /// Nothing of it can be sent before its file is with the server.
    bool needsUpload() const
    {
        return params.contains(QLatin1StringView("file")) && !params.contains(QLatin1StringView("fileId"));
    }
    bool operator==(const OutboxJob &) const = default;
};

} // namespace otklik
