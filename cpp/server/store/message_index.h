// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "server/store/database.h"

#include <optional>

namespace otklik {

// The words of all messages, for `chat.search`: table `message_words`, an entry under the id of its message.

/// Makes the table, as a step of the migrations, and puts what was said so far into it.
void addMessageIndex(Database &database);

/// Puts @p message into the index, in the transaction that stores it. @p site: of its chat; 0 in a room. System
/// messages are codes and stay outside.
void indexMessage(Database &database, const Message &message, SiteId site);
/// Takes a message out of it: it was removed, or its words are about to be put in anew.
void unindexMessage(Database &database, MessageId id);

/// The words that mark a message in the index, beside its own (domain/search_index.h).
namespace messagemark {
extern const QString Chat;     ///< in a chat with a visitor
extern const QString Visitor;  ///< written by the visitor
extern const QString Operator; ///< written by an operator
extern const QString File;     ///< carries a file
QString author(OperatorId operatorId);
QString site(SiteId siteId);
QString room(RoomId roomId);
} // namespace messagemark

} // namespace otklik
