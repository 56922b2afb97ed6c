// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/block.h"
#include "domain/chat.h"
#include "domain/visitor.h"
#include "sync/answer.h"

namespace otklik {

/// What «Инфо» shows: `visitor.get`.
struct VisitorInfo
{
    Visitor visitor;
    QList<Visit> visits; ///< newest first
    QList<Chat> chats;   ///< of all operators, newest first
};

/// What an operator learns of a visitor and does about them. All immediate. GUI thread.
class VisitorCommands
{
public:
    VisitorCommands() = default;
    VisitorCommands(const VisitorCommands &) = delete;
    VisitorCommands &operator=(const VisitorCommands &) = delete;
    virtual ~VisitorCommands() = default;

    virtual void fetchVisitor(VisitorId visitorId, QObject *context, ResultAnswer<VisitorInfo> answer) = 0;
    /// A part of a chat with any operator of the company, ascending, older than @p before (0: the newest). For reading
    /// only: unlike Commands::fetchHistory it keeps nothing, so that «История» stays this operator's own.
    virtual void fetchPastMessages(ChatId chatId, Seq before, QObject *context,
                                   ResultAnswer<QList<Message>> answer) = 0;
    /// @p card carries the version it started from. Conflict when another operator changed it meanwhile: theirs came,
    /// or comes, as a changed visitor.
    virtual void saveCard(VisitorId visitorId, const ContactCard &card, QObject *context,
                          ResultAnswer<ContactCard> answer) = 0;
    /// @p expiresAt 0: until somebody takes it away.
    virtual void block(VisitorId visitorId, BlockBy by, const QString &reason, Timestamp expiresAt, QObject *context,
                       Answer answer) = 0;
    virtual void unblock(BlockId blockId, QObject *context, Answer answer) = 0;
};

} // namespace otklik
