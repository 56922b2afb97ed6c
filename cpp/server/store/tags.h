// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

namespace otklik {

// Tags (метки), and the chats that have them.

QList<Tag> tags(Transaction &transaction);
QList<TagId> tagsOfChat(Transaction &transaction, ChatId chatId);

/// Refuses with conflict a name that is taken, in any case of its letters.
Tag createTag(Transaction &transaction, OperatorId me, const QString &name, const QString &colour);
/// One's own; an administrator every one that is not a system tag.
Tag saveTag(Transaction &transaction, OperatorId me, const Tag &tag);
/// Also from all chats.
void removeTag(Transaction &transaction, OperatorId me, TagId id);
/// Refuses with invalid a chat that is closed: what stands in the history stays as it was.
Chat tagChat(Transaction &transaction, OperatorId me, ChatId chatId, const QList<TagId> &add,
             const QList<TagId> &remove);

} // namespace otklik
