// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/search_reader.h"

#include "cache/cache_reader.h"
#include "cache/rows.h"
#include "cache/search_places.h"
#include "cache/statements.h"
#include "domain/search_index.h"

#include <QHash>
#include <QVariant>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString fromExpression(const SearchRequest &request)
{
    switch (request.filters.from) {
    case SearchFrom::Anyone:
        break;
    case SearchFrom::Visitor:
        return markExpression(searchmark::Visitor);
    case SearchFrom::Me:
        return markExpression(searchmark::author(request.me));
    case SearchFrom::Colleague:
        return u"(%1 NOT %2)"_s.arg(markExpression(searchmark::Operator),
                                    markExpression(searchmark::author(request.me)));
    }
    return {};
}

QString expressionOf(const SearchRequest &request)
{
    const SearchFilters &filters = request.filters;
    const QString expression = allOf({matchExpression(request.query), fromExpression(request),
                                      filters.hasFile ? markExpression(searchmark::File) : QString(),
                                      filters.site != 0 ? markExpression(searchmark::site(filters.site)) : QString()});
    return expression.isEmpty() ? markExpression(searchmark::Any) : expression;
}

} // namespace

SearchReader::SearchReader(const std::shared_ptr<Statements> &statements)
    : m_statements(statements)
{
}

SearchPage SearchReader::search(const SearchRequest &request, const std::function<bool()> &isGivenUp) const
{
    SearchPage page;
    m_statements->forgetError();
    if (request.query.isEmpty() && request.filters.isEmpty()) {
        return page;
    }
    if (request.before == 0 && request.chat == 0 && !request.query.isEmpty() && request.filters.isEmpty()) {
        findVisitors(request, page);
    }
    findMessages(request, isGivenUp, page);
    page.partial =
        m_statements
            ->value(u"SELECT count(*) FROM meta WHERE key IN (?, ?)"_s, {searchleft::Messages, searchleft::Visitors})
            .toInt() > 0;
    page.failed = m_statements->failed();
    return page;
}

void SearchReader::findVisitors(const SearchRequest &request, SearchPage &page) const
{
    // The newest visitors, of whom those who were talked with last come first.
    constexpr int most = 200;
    QList<VisitorId> ids;
    QSqlQuery *query =
        m_statements->run(u"SELECT rowid FROM visitor_words WHERE visitor_words MATCH ? ORDER BY rowid DESC LIMIT ?"_s,
                          {matchExpression(request.query), most});
    while (query && m_statements->next(*query)) {
        ids.append(query->value(0).toLongLong());
    }
    const CacheReader reader(m_statements);
    for (const VisitorId id : std::as_const(ids)) {
        const ChatId lastChat =
            m_statements->value(u"SELECT max(id) FROM chats WHERE visitor_id = ?"_s, {id}).toLongLong();
        FoundVisitor found{.visitor = reader.visitor(id).value_or(Visitor{}), .lastChat = {}};
        found.visitor.id = id;
        if (lastChat > 0) {
            found.lastChat = reader.chat(lastChat).value_or(Chat{});
        }
        if (found.visitor.card.name.isEmpty()) {
            found.visitor.card.name = found.lastChat.visitorName;
        }
        page.visitors.append(found);
    }
    std::ranges::stable_sort(page.visitors, std::ranges::greater{},
                             [](const FoundVisitor &found) { return found.lastChat.createdAt; });
    page.visitors.resize(std::min<qsizetype>(page.visitors.size(), request.visitorLimit));
}

void SearchReader::findMessages(const SearchRequest &request, const std::function<bool()> &isGivenUp,
                                SearchPage &page) const
{
    // The index leads, from the newest on; the messages follow it one by one, as far as somebody wants to see them.
    static const QString sql =
        u"SELECT %1, message_words.rowid FROM message_words CROSS JOIN messages ON local_id = %2 "
        "WHERE message_words MATCH ? AND message_words.rowid >= ? AND message_words.rowid < ? "
        "AND (? = 0 OR chat_id = ?) "
        "ORDER BY message_words.rowid DESC"_s.arg(EntryColumns, LocalIdOfPlaceSql);
    const int placeColumn = int(EntryColumns.count(u',')) + 1;
    constexpr qint64 afterAll = std::numeric_limits<qint64>::max();
    const SearchFilters &filters = request.filters;
    // The numbers know seconds only; what is a part of one too many is left out below.
    const qint64 from = filters.since > 0 ? firstSearchPlace(filters.since) : 0;
    const qint64 until = filters.until > 0 ? firstSearchPlace(filters.until + 999) : afterAll;
    QHash<ChatId, std::optional<Chat>> chats;
    QSqlQuery *query = m_statements->run(sql, {expressionOf(request), from,
                                               std::min(until, request.before > 0 ? request.before : afterAll),
                                               request.chat, request.chat});
    while (query && !isGivenUp() && m_statements->next(*query)) {
        FoundMessage found{.entry = entryFromRow(*query), .chat = {}};
        const Message &message = found.entry.message;
        if (message.at < filters.since || (filters.until > 0 && message.at >= filters.until)) {
            continue;
        }
        if (!isRoom(message.chatId)) {
            auto known = chats.find(message.chatId);
            if (known == chats.end()) {
                known = chats.insert(message.chatId, chat(message.chatId));
            }
            found.chat = *known;
        }
        if (filters.tag != 0 && !(found.chat && found.chat->tags.contains(filters.tag))) {
            continue;
        }
        if (page.messages.size() == request.limit) {
            page.more = true;
            break;
        }
        page.last = query->value(placeColumn).toLongLong();
        page.messages.append(found);
    }
    if (query) {
        query->finish();
    }
}

std::optional<Chat> SearchReader::chat(ChatId chatId) const
{
    return CacheReader(m_statements).chat(chatId);
}

} // namespace otklik
