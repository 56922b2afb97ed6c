// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/file.h"
#include "domain/types.h"

#include <QString>
#include <QVariantMap>

#include <optional>

namespace otklik {

enum class MessageKind : quint8 {
    Message,
    Note,   ///< seen by colleagues only
    System, ///< a code that each side shows in its own words
};

enum class AuthorKind : quint8 { Visitor, Operator, System };

struct Author
{
    AuthorKind kind = AuthorKind::System;
    qint64 id = 0; ///< VisitorId or OperatorId by kind
    QString name;

    bool operator==(const Author &) const = default;
};

/// Codes of system messages (docs/protocol.md, "Objects").
namespace systemcode {
inline constexpr QLatin1StringView ChatStarted("chat_started");
inline constexpr QLatin1StringView OperatorJoined("operator_joined");
inline constexpr QLatin1StringView VisitorLeft("visitor_left");
inline constexpr QLatin1StringView OperatorLeft("operator_left");
inline constexpr QLatin1StringView InviteRejected("invite_rejected");
inline constexpr QLatin1StringView ChatResumed("chat_resumed");
inline constexpr QLatin1StringView OperatorGone("operator_gone");
inline constexpr QLatin1StringView Redirected("redirected");
inline constexpr QLatin1StringView TransferOffered("transfer_offered");
inline constexpr QLatin1StringView Transferred("transferred");
inline constexpr QLatin1StringView TransferDeclined("transfer_declined");
inline constexpr QLatin1StringView TransferExpired("transfer_expired");
inline constexpr QLatin1StringView TransferCancelled("transfer_cancelled");
inline constexpr QLatin1StringView VisitorBlocked("visitor_blocked");
inline constexpr QLatin1StringView InviteExpired("invite_expired");
inline constexpr QLatin1StringView AutoInvited("auto_invited");
inline constexpr QLatin1StringView Rated("rated");
} // namespace systemcode

/// One message of a chat as the server numbered it.
struct Message
{
    MessageId id = 0;
    ChatId chatId = 0;
    Seq seq = 0;
    Timestamp at = 0;
    MessageKind kind = MessageKind::Message;
    Author author;
    QString clientId; ///< the sender's UUID; empty for system messages
    QString text;
    QString systemCode;       ///< only for MessageKind::System
    QVariantMap systemParams; ///< only for MessageKind::System
    std::optional<FileInfo> file = {};

    bool operator==(const Message &) const = default;

    /// Characters of text that a message may have.
    static constexpr int MaxText = 10'000;
};

} // namespace otklik
