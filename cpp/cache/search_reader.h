// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/timeline_entry.h"
#include "domain/chat.h"
#include "domain/search_query.h"
#include "domain/visitor.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace otklik {

class Statements;

/// What is looked for in the cache, and which part of what is found.
struct SearchRequest
{
    SearchQuery query = {};
    SearchFilters filters = {};
    OperatorId me = 0;     ///< whose cache it is, for SearchFrom
    qint64 before = 0;     ///< `SearchPage::last` of the part before; 0: the newest
    int limit = 30;        ///< messages
    int visitorLimit = 20; ///< visitors; they come with the first part only
    ChatId chat = 0;       ///< only of this chat or room; 0: of any
};

/// A message that was found, with the chat it stands in; a room of operators has none.
struct FoundMessage
{
    TimelineEntry entry;
    std::optional<Chat> chat;

    bool operator==(const FoundMessage &) const = default;
};

/// A visitor whose card was found.
struct FoundVisitor
{
    Visitor visitor; ///< without a card, the name they go by
    Chat lastChat;   ///< their newest in the cache; id 0: none

    bool operator==(const FoundVisitor &) const = default;
};

struct SearchPage
{
    QList<FoundVisitor> visitors;
    QList<FoundMessage> messages; ///< the newest first
    qint64 last = 0;              ///< continues behind the last of `messages`
    bool more = false;            ///< there are older messages
    bool partial = false;         ///< not all of the cache has been put into the index yet
    bool failed = false;          ///< the file could not be read

    bool operator==(const SearchPage &) const = default;
};

/// Searches the cache. Belongs to the thread that made the statements.
class SearchReader
{
public:
    explicit SearchReader(const std::shared_ptr<Statements> &statements);

    /// Costs by what it returns, unless only few of what is found have the tag that is asked for; @p isGivenUp is asked
    /// between rows and ends it early.
    SearchPage search(const SearchRequest &request, const std::function<bool()> &isGivenUp) const;

private:
    void findVisitors(const SearchRequest &request, SearchPage &page) const;
    void findMessages(const SearchRequest &request, const std::function<bool()> &isGivenUp, SearchPage &page) const;
    std::optional<Chat> chat(ChatId chatId) const;

    std::shared_ptr<Statements> m_statements;
};

} // namespace otklik
