// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

namespace otklik {

// The steps that all ways through a chat's life are made of. Each stores, announces and tells the visitor.

void tellState(Transaction &transaction, const Chat &chat, const QString &state);
/// @p event: joined or left
void tellOperator(Transaction &transaction, const Chat &chat, const QString &event);

/// The chat belongs to its operator and is being talked in from now on.
void activateChat(Transaction &transaction, Chat &chat, const QList<OperatorId> &receivers);
/// The chat waits for somebody and is offered by the rules of its site.
void putToWait(Transaction &transaction, Chat &chat);
/// Its invitation was answered: it is its operator's, if that one is still there.
void answerInvitation(Transaction &transaction, Chat &chat);

struct End
{
    ClosedBy by = ClosedBy::Nobody;
    QLatin1StringView code; ///< of the system message
    QVariantMap params = {};
    QString visitorState = QStringLiteral("closed"); ///< what the visitor is told
};
void endChat(Transaction &transaction, Chat &chat, const End &how);

} // namespace otklik
