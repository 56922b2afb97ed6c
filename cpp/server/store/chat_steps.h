// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

namespace otklik {

// The steps that all ways through a chat's life are made of (chat_life.h). Each stores, announces and tells the
// visitor.

/// @p state: of docs/protocol.md, "Visitor: notifications".
void tellState(Transaction &transaction, const Chat &chat, const QString &state);

/// The chat belongs to its operator and is being talked in from now on; @p receivers hear of it.
void activateChat(Transaction &transaction, Chat &chat, const QList<OperatorId> &receivers);
/// The chat waits for somebody and is offered by the rules of its site. Whoever had it hears of it.
void putToWait(Transaction &transaction, Chat &chat);
/// The invitation was answered: the chat is its operator's if that one is still there, else it waits for another.
void answerInvitation(Transaction &transaction, Chat &chat);

/// How a chat ends: by whom, with which system message, and what its visitor's banner shows then.
struct Ending
{
    ClosedBy by = ClosedBy::Nobody;
    QLatin1StringView code;
    QVariantMap params = {};
    QString visitorState = QStringLiteral("closed");
};
void endChat(Transaction &transaction, Chat &chat, const Ending &ending);

} // namespace otklik
