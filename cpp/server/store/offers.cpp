// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/offers.h"

#include "server/routing/distribution.h"
#include "server/routing/working_hours.h"
#include "server/store/blacklist.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/packed.h"
#include "server/store/transfers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

Offer offerOf(Transaction &transaction, ChatId chatId)
{
    const Rows rows =
        transaction.run(u"SELECT operators, asked, expires_at FROM offers WHERE chat_id = ?"_s, {chatId});
    if (rows.isEmpty()) {
        return {};
    }
    return {.operators = unpackedIds(rows.first().text(0)),
            .asked = unpackedIds(rows.first().text(1)),
            .expiresAt = rows.first().integer(2)};
}

QList<Candidate> candidatesFor(Transaction &transaction, const Site &site)
{
    QList<Candidate> candidates;
    for (const Operator &colleague : operators(transaction)) {
        if (!isAvailableFor(colleague, site.id, site.rules, transaction.now)) {
            continue;
        }
        const int active = activeChatsOf(transaction, colleague.id);
        if (hasRoom(colleague, active)) {
            const Row times =
                transaction.run(u"SELECT asked_at, took_at FROM operators WHERE id = ?"_s, {colleague.id}).first();
            candidates.append({.id = colleague.id,
                               .activeChats = active,
                               .askedAt = times.integer(0),
                               .tookAt = times.integer(1)});
        }
    }
    return candidates;
}

Timestamp earlier(Timestamp one, Timestamp other)
{
    return one == 0 ? other : other == 0 ? one : std::min(one, other);
}

Timestamp firstOf(Transaction &transaction, const QString &table)
{
    return transaction.run(u"SELECT MIN(expires_at) FROM "_s + table + u" WHERE expires_at > 0"_s).first().integer(0);
}

} // namespace

bool offerChat(Transaction &transaction, Chat &chat)
{
    const Site site = siteById(transaction, chat.siteId);
    const Offer before = offerOf(transaction, chat.id);
    const Offer offer =
        nextOffer(site.rules.distribution, candidatesFor(transaction, site), before, transaction.now);
    if (offer == before && !offer.operators.isEmpty()) {
        return false;
    }
    transaction.run(uR"(INSERT INTO offers (chat_id, operators, asked, expires_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (chat_id) DO UPDATE SET operators = excluded.operators, asked = excluded.asked,
        expires_at = excluded.expires_at)"_s,
                    {chat.id, packedIds(offer.operators), packedIds(offer.asked), offer.expiresAt});
    if (offer.expiresAt != 0 && offer.expiresAt != before.expiresAt) {
        transaction.run(u"UPDATE operators SET asked_at = ? WHERE id = ?"_s,
                        {transaction.now, offer.operators.value(0)});
    }
    chat.offeredTo = offer.operators;
    transaction.announcements.workChanged = true;
    return offer.operators != before.operators;
}

void dropOffer(Transaction &transaction, Chat &chat)
{
    transaction.run(u"DELETE FROM offers WHERE chat_id = ?"_s, {chat.id});
    chat.offeredTo.clear();
}

int activeChatsOf(Transaction &transaction, OperatorId operatorId)
{
    return int(transaction.run(u"SELECT COUNT(*) FROM chats WHERE state = 'active' AND operator_id = ?"_s, {operatorId})
                   .first()
                   .integer(0));
}

bool isServed(Transaction &transaction, const Site &site)
{
    const QList<Operator> all = operators(transaction);
    return std::ranges::any_of(all, [&](const Operator &colleague) {
        return isAvailableFor(colleague, site.id, site.rules, transaction.now);
    });
}

Stock takeStock(Transaction &transaction)
{
    endDueTransfers(transaction);
    endDueBlocks(transaction);
    for (Chat chat : waitingChats(transaction)) {
        if (offerChat(transaction, chat)) {
            announceChat(transaction, chat, receiversOf(transaction, chat));
        }
    }
    Stock stock;
    stock.nextDue = earlier(firstOf(transaction, u"offers"_s),
                            earlier(firstOf(transaction, u"transfers"_s), firstOf(transaction, u"blocks"_s)));
    for (const SiteEntry &entry : sites(transaction)) {
        stock.served[entry.site.id] = isServed(transaction, entry.site);
        stock.nextDue = earlier(stock.nextDue, nextTurn(entry.site.rules.hours, transaction.now));
    }
    return stock;
}

} // namespace otklik
