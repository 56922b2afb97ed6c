// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

#include <optional>

namespace otklik {

// Handing a chat over (docs/protocol.md, `chat.transfer`). It stays with the first operator until somebody accepts.

/// To an operator or a group; one of the two is 0.
struct TransferTarget
{
    OperatorId operatorId = 0;
    GroupId groupId = 0;
    QString comment;
};
/// Refuses with conflict when nobody there can take it or a transfer is under way.
Chat offerTransfer(Transaction &transaction, OperatorId me, ChatId chatId, const TransferTarget &target);
/// The first to accept has the chat; conflict when it is over.
Chat acceptTransfer(Transaction &transaction, OperatorId me, ChatId chatId);
/// It ends when all who were asked declined.
void declineTransfer(Transaction &transaction, OperatorId me, ChatId chatId);
void cancelTransfer(Transaction &transaction, OperatorId me, ChatId chatId);
/// Those that nobody took in time come back.
void endDueTransfers(Transaction &transaction);

/// Who may not lead the chat any more is not asked any more.
void withdrawFromTransfers(Transaction &transaction, const QList<Operator> &staff);

std::optional<Transfer> transferOf(Transaction &transaction, ChatId chatId);
QList<ChatId> chatsAskedToTakeOver(Transaction &transaction, OperatorId me);
/// Who may take the chat over now.
QList<OperatorId> askedToTakeOver(Transaction &transaction, ChatId chatId);
/// Without a word; for chats that end or go elsewhere.
void dropTransfer(Transaction &transaction, Chat &chat);

} // namespace otklik
