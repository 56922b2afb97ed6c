// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/message_search.h"

#include "domain/room.h"
#include "domain/search_index.h"
#include "protocol/json.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/message_index.h"
#include "server/store/messages.h"
#include "server/store/rights.h"
#include "server/store/rooms.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// How many messages are looked at when the index alone cannot tell whether they are meant.
constexpr int MostLookedAt = 1'000;

// What the operator may read, told by the marks.
QString readableBy(Transaction &transaction, const Operator &me)
{
    QStringList marks;
    const QList<SiteId> sites = visibleSites(me);
    if (sites.isEmpty()) {
        marks.append(markExpression(messagemark::Chat));
    }
    for (const SiteId site : sites) {
        marks.append(markExpression(messagemark::site(site)));
    }
    for (const Room &room : roomsOf(transaction, me.id)) {
        marks.append(markExpression(messagemark::room(room.id)));
    }
    return anyOf(marks);
}

QString fromExpression(SearchFrom from, OperatorId me)
{
    switch (from) {
    case SearchFrom::Anyone:
        break;
    case SearchFrom::Visitor:
        return markExpression(messagemark::Visitor);
    case SearchFrom::Me:
        return markExpression(messagemark::author(me));
    case SearchFrom::Colleague:
        return u"(%1 NOT %2)"_s.arg(markExpression(messagemark::Operator), markExpression(messagemark::author(me)));
    }
    return {};
}

// What the index does not know: the time, and the tags of the chat.
bool isMeant(const SearchFilters &filters, const Message &message, const std::optional<Chat> &chat)
{
    return message.at >= filters.since && (filters.until == 0 || message.at < filters.until) &&
           (filters.tag == 0 || (chat && chat->tags.contains(filters.tag)));
}

QJsonObject toJson(Transaction &transaction, const Message &message, const std::optional<Chat> &chat)
{
    QJsonObject hit{{"message"_L1, messageFor(transaction, message, Reader::Operator)}};
    if (chat) {
        Chat without = *chat;
        without.lastMessage.reset(); // nobody shows it beside the one that was found
        hit["chat"_L1] = otklik::toJson(without);
    }
    return hit;
}

} // namespace

MessageHits searchMessages(Transaction &transaction, OperatorId me, const MessageSearch &search)
{
    const SearchFilters &filters = search.filters;
    const QString expression =
        allOf({matchExpression(search.query), readableBy(transaction, operatorById(transaction, me)),
               fromExpression(filters.from, me), filters.hasFile ? markExpression(messagemark::File) : QString(),
               filters.site != 0 ? markExpression(messagemark::site(filters.site)) : QString()});
    const bool indexTellsAll = filters.tag == 0 && filters.since == 0 && filters.until == 0;
    const int lookedAt = indexTellsAll ? search.limit + 1 : MostLookedAt;
    const Rows rows = transaction.run(
        u"SELECT rowid FROM message_words WHERE message_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"_s,
        {expression, search.before > 0 ? search.before : std::numeric_limits<qint64>::max(), lookedAt});
    MessageHits result;
    qsizetype bytes = 0;
    for (const Row &row : rows) {
        const std::optional<Message> message = messageById(transaction, row.integer(0));
        if (!message) {
            continue;
        }
        const std::optional<Chat> chat =
            isRoom(message->chatId) ? std::nullopt : std::optional(chatById(transaction, message->chatId));
        if (!isMeant(filters, *message, chat)) {
            result.before = message->id;
            continue;
        }
        const QJsonObject hit = toJson(transaction, *message, chat);
        bytes += QJsonDocument(hit).toJson(QJsonDocument::Compact).size();
        if (result.hits.size() == search.limit || (bytes > ListBudget && !result.hits.isEmpty())) {
            result.more = true;
            return result;
        }
        result.hits.append(hit);
        result.before = message->id;
    }
    result.more = rows.size() == lookedAt;
    return result;
}

} // namespace otklik
