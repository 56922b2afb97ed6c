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

/// The beginning of the message that another one answers. It follows that message: changed words change it, and of a
/// removed one nothing is left but who had written it.
struct Quote
{
    /// Characters of text that are quoted; the name of a file that has no words.
    static constexpr int MaxText = 200;

    MessageId id = 0;
    Seq seq = 0;
    Author author = {};
    QString text = {}; ///< empty: the message was removed

    bool operator==(const Quote &) const = default;
};

/// One message of a chat as the server numbered it.
struct Message
{
    /// Characters of text that a message may have.
    static constexpr int MaxText = 10'000;
    /// So long after a message its author may change or remove it, in milliseconds by the server's clock.
    static constexpr qint64 ChangeableFor = 300'000;

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
    std::optional<Quote> replyTo = {};
    Timestamp editedAt = 0;  ///< when its words were last changed; 0: never
    Timestamp removedAt = 0; ///< it has neither words nor a file since then; 0: it is there

    bool isRemoved() const { return removedAt != 0; }
    bool operator==(const Message &) const = default;
};

} // namespace otklik
