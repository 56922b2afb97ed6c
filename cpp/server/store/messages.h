// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

#include <QJsonArray>

#include <optional>

namespace otklik {

/// Bytes of JSON that one reply spends on a list; a longer list is cut short and says that there is more.
inline constexpr qsizetype ListBudget = qsizetype(384) * 1024;

/// Gives @p message the next number of @p chat, stores both and tells those who must hear of it: the operators, and the
/// visitor unless it is a note.
Message appendMessage(Transaction &transaction, Chat &chat, Message message);
/// A system message with its code and params.
Message appendSystemMessage(Transaction &transaction, Chat &chat, QLatin1StringView code,
                            const QVariantMap &params = {});

/// Stores @p message, whose place in its chat or room is known, and gives it its id and time; its file is then sent.
/// @p site is the chat's; 0 in a room.
void insertMessage(Transaction &transaction, Message &message, SiteId site);
std::optional<Message> messageById(Transaction &transaction, MessageId id);

enum class Reader : quint8 { Operator, Visitor };
/// A message as @p reader may see it: a visitor gets no clientId of others, and the address of the file.
QJsonObject messageFor(Transaction &transaction, const Message &message, Reader reader);

struct MessagePage
{
    QJsonArray messages; ///< ascending seq
    bool more = false;   ///< there are older ones
};
/// The last @p limit messages before @p beforeSeq (0: up to the end). Visitors get no notes.
MessagePage messagesBefore(Transaction &transaction, ChatId chatId, Seq beforeSeq, int limit, Reader reader);

/// Whose clientId it is: the same one of another person is another one.
struct Actor
{
    AuthorKind kind = AuthorKind::System;
    qint64 id = 0;
};
struct Action
{
    ChatId chatId = 0;
    MessageId messageId = 0; ///< 0: it made none
};
/// What the actor's @p clientId has done before, if anything. Refuses when that was by another method.
std::optional<Action> earlierAction(Transaction &transaction, Actor actor, const QString &clientId,
                                    QLatin1StringView method);
void rememberAction(Transaction &transaction, Actor actor, const QString &clientId, QLatin1StringView method,
                    Action action);

} // namespace otklik
