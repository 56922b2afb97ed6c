// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/types.h"
#include "sync/answer.h"

namespace otklik {

/// What an operator does with a chat beside talking (Commands): all immediate but the removing of a tag; what they
/// change arrives as events and through the cache. GUI thread.
class ChatCommands
{
public:
    ChatCommands() = default;
    ChatCommands(const ChatCommands &) = delete;
    ChatCommands &operator=(const ChatCommands &) = delete;
    virtual ~ChatCommands() = default;

    /// Has the visitor's page go to @p url, which must be http(s) of one of the site's origins: ErrorCode::Invalid
    /// otherwise, Unavailable when no page of the visitor is open.
    virtual void redirect(ChatId chatId, const QString &url, QObject *context, Answer answer) = 0;
    /// Conflict when nobody there can take it or a transfer is under way.
    virtual void transferToOperator(ChatId chatId, OperatorId to, const QString &comment, QObject *context,
                                    Answer answer) = 0;
    virtual void transferToGroup(ChatId chatId, GroupId to, const QString &comment, QObject *context,
                                 Answer answer) = 0;
    virtual void acceptTransfer(ChatId chatId, QObject *context, Answer answer) = 0;
    virtual void declineTransfer(ChatId chatId, QObject *context, Answer answer) = 0;
    /// By the one who asked.
    virtual void cancelTransfer(ChatId chatId, QObject *context, Answer answer) = 0;
    /// Invalid on a closed chat.
    virtual void tag(ChatId chatId, const QList<TagId> &add, const QList<TagId> &remove, QObject *context,
                     Answer answer) = 0;

    /// Conflict with the field `name` when there is one of this name.
    virtual void createTag(const QString &name, const QString &colour, QObject *context, ResultAnswer<Tag> answer) = 0;
    virtual void saveTag(const Tag &tag, QObject *context, Answer answer) = 0;
    /// Durable: gone here when it answers, and from the company after Commands::handOver; until then `restoreTag` puts
    /// it back.
    virtual void removeTag(TagId tagId, QObject *context, Answer answer) = 0;
    virtual void restoreTag(TagId tagId, QObject *context, Answer answer) = 0;
};

} // namespace otklik
