// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/offers.h"

#include "server/routing/working_hours.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/packed.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void keepOffer(Transaction &transaction, ChatId chatId, const Offer &offer)
{
    transaction.run(uR"(INSERT INTO offers (chat_id, operators, asked, expires_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (chat_id) DO UPDATE SET operators = excluded.operators, asked = excluded.asked,
        expires_at = excluded.expires_at)"_s,
                    {chatId, packedIds(offer.operators), packedIds(offer.asked), offer.expiresAt});
    transaction.announcements.workChanged = true; // its end is awaited
}

// The chat's offer when the rules say another one than the present. @return whether there was one to keep
bool goOn(Transaction &transaction, Workforce &workforce, const Site &site, ChatId chatId, const Offer &present,
          Offer &next)
{
    next = nextOffer(site.rules.distribution, workforce.candidatesFor(site, transaction.now), present, transaction.now);
    if (next == present) {
        return false;
    }
    keepOffer(transaction, chatId, next);
    if (next.expiresAt != 0 && next.operators != present.operators) {
        const OperatorId asked = next.operators.first();
        transaction.run(u"UPDATE operators SET asked_at = ? WHERE id = ?"_s, {transaction.now, asked});
        workforce.asked(asked, transaction.now);
    }
    return true;
}

void tellOffer(Transaction &transaction, const Chat &chat, const QList<OperatorId> &before)
{
    QList<OperatorId> receivers = before;
    QList<OperatorId> newcomers;
    for (const OperatorId id : *chat.offeredTo) {
        if (!before.contains(id)) {
            newcomers.append(id);
            receivers.append(id);
        }
    }
    introduceVisitor(transaction, chat, newcomers);
    announceChat(transaction, chat, receivers);
}

} // namespace

Workforce::Workforce(Transaction &transaction)
    : m_operators(operators(transaction))
{
    for (const Row &row : transaction.run(u"SELECT id, asked_at, took_at FROM operators"_s)) {
        m_busy[row.integer(0)] = {
            .id = row.integer(0), .activeChats = 0, .askedAt = row.integer(1), .tookAt = row.integer(2)};
    }
    const Rows active = transaction.run(uR"(SELECT operator_id, COUNT(*) FROM chats
        WHERE state <> 'closed' AND state = 'active' GROUP BY operator_id)"_s);
    for (const Row &row : active) {
        m_busy[row.integer(0)].activeChats = int(row.integer(1));
    }
}

QList<Candidate> Workforce::candidatesFor(const Site &site, Timestamp now) const
{
    QList<Candidate> candidates;
    if (!isOpen(site.rules.hours, now)) {
        return candidates;
    }
    for (const Operator &colleague : m_operators) {
        const Candidate candidate = m_busy.value(colleague.id);
        if (takesNewChatsOf(colleague, site) && hasRoom(colleague, candidate.activeChats)) {
            candidates.append(candidate);
        }
    }
    return candidates;
}

void offerChat(Transaction &transaction, Chat &chat)
{
    Workforce workforce(transaction);
    Offer offer;
    goOn(transaction, workforce, siteById(transaction, chat.siteId), chat.id, {}, offer);
    chat.offeredTo = offer.operators;
}

void dropOffer(Transaction &transaction, Chat &chat)
{
    transaction.run(u"DELETE FROM offers WHERE chat_id = ?"_s, {chat.id});
    chat.offeredTo.reset();
}

void passOffersOn(Transaction &transaction, Workforce &workforce, const QList<Site> &sites)
{
    const Rows waiting = transaction.run(uR"(SELECT c.id, c.site_id, o.operators, o.asked, o.expires_at
        FROM chats c LEFT JOIN offers o ON o.chat_id = c.id WHERE c.state <> 'closed' AND c.state = 'waiting'
        ORDER BY c.waiting_since, c.id)"_s);
    for (const Row &row : waiting) {
        const auto site = std::ranges::find(sites, row.integer(1), &Site::id);
        const Offer present{
            .operators = unpackedIds(row.text(2)), .asked = unpackedIds(row.text(3)), .expiresAt = row.integer(4)};
        Offer next;
        if (site != sites.end() && goOn(transaction, workforce, *site, row.integer(0), present, next) &&
            next.operators != present.operators) {
            tellOffer(transaction, chatById(transaction, row.integer(0)), present.operators);
        }
    }
}

QList<OperatorId> offeredTo(Transaction &transaction, ChatId chatId)
{
    const Rows rows = transaction.run(u"SELECT operators FROM offers WHERE chat_id = ?"_s, {chatId});
    return rows.isEmpty() ? QList<OperatorId>() : unpackedIds(rows.first().text(0));
}

QList<ChatId> chatsOfferedTo(Transaction &transaction, OperatorId me)
{
    QList<ChatId> chats;
    for (const Row &row : transaction.run(u"SELECT chat_id, operators FROM offers ORDER BY chat_id"_s)) {
        if (unpackedIds(row.text(1)).contains(me)) {
            chats.append(row.integer(0));
        }
    }
    return chats;
}

int countActiveChats(Transaction &transaction, OperatorId id)
{
    return int(transaction
                   .run(uR"(SELECT COUNT(*) FROM chats WHERE state <> 'closed' AND state = 'active'
        AND operator_id = ?)"_s,
                        {id})
                   .first()
                   .integer(0));
}

} // namespace otklik
