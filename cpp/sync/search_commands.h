// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "domain/search_query.h"
#include "sync/answer.h"

#include <optional>

namespace otklik {

/// A message that the server found, with the chat it stands in (without its last message); a room of operators has
/// none.
struct ServerHit
{
    Message message;
    std::optional<Chat> chat;

    bool operator==(const ServerHit &) const = default;
};

/// A part of what the server found, the newest first.
struct ServerHits
{
    QList<ServerHit> hits;
    bool more = false;
    MessageId before = 0; ///< where to go on, while there is more
};

/// Searching what the cache does not have. Immediate. GUI thread.
class SearchCommands
{
public:
    SearchCommands() = default;
    SearchCommands(const SearchCommands &) = delete;
    SearchCommands &operator=(const SearchCommands &) = delete;
    virtual ~SearchCommands() = default;

    /// Searches all chats that this operator may read for @p query as it was typed, with the rules of the cache's
    /// search.
    /// @p before: continues behind this message; 0: the newest. Keeps nothing in the cache.
    virtual void searchMessages(const QString &query, const SearchFilters &filters, MessageId before, QObject *context,
                                ResultAnswer<ServerHits> answer) = 0;
};

} // namespace otklik
