// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/chat_life.h"

#include <optional>

namespace otklik {

// Messages that answer another one, and what they show of it (docs/protocol.md, "Objects").

/// What an answer to @p message shows of it; without a text when it was removed.
Quote quoteOf(const Message &message);
/// What a message of @p kind in a chat or room answers; nothing for id 0. Refuses with invalid (replyToId) what is not
/// said there, a system message, and for a message to the visitor a note.
std::optional<Quote> quoteToSend(Transaction &transaction, ChatId chatId, MessageKind kind, MessageId id);

/// What sendAsOperator (chat_life.h) does, in answer to the message @p answered; 0: to nothing in particular.
Message answerAsOperator(Transaction &transaction, OperatorId operatorId, ChatId chatId, const Word &word,
                         MessageKind kind, MessageId answered);

} // namespace otklik
