// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/search_query.h"
#include "server/store/transaction.h"

#include <QJsonArray>

namespace otklik {

struct MessageSearch
{
    SearchQuery query;
    SearchFilters filters;
    MessageId before = 0; ///< 0: from the newest
    int limit = 0;
};

struct MessageHits
{
    QJsonArray hits; ///< {message, chat?}, the newest first
    bool more = false;
    MessageId before = 0; ///< where to go on, while there is more
};

/// Searches the chats of the sites that the operator works with, and the rooms that they are in. Looks at so many
/// messages at most that nobody else waits long; then there is more, with as many hits as were among them.
MessageHits searchMessages(Transaction &transaction, OperatorId me, const MessageSearch &search);

} // namespace otklik
