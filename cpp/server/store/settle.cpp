// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/settle.h"

#include "server/routing/working_hours.h"
#include "server/store/blacklist.h"
#include "server/store/chat_life.h"
#include "server/store/company.h"
#include "server/store/offers.h"
#include "server/store/requests.h"
#include "server/store/transfers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

Timestamp earlier(Timestamp one, Timestamp other)
{
    return one == 0 ? other : other == 0 ? one : std::min(one, other);
}

Timestamp firstEnd(Transaction &transaction)
{
    return transaction
        .run(uR"(SELECT COALESCE(MIN(expires_at), 0) FROM (SELECT expires_at FROM transfers
        UNION ALL SELECT expires_at FROM offers WHERE expires_at > 0
        UNION ALL SELECT expires_at FROM blocks WHERE expires_at > 0) AS dues)"_s)
        .first()
        .integer(0);
}

QHash<VisitorId, QueuePlace> queueNow(Transaction &transaction)
{
    QHash<VisitorId, QueuePlace> queue;
    QHash<SiteId, int> waiting;
    for (const Row &row : transaction.run(uR"(SELECT id, visitor_id, site_id FROM chats
        WHERE state <> 'closed' AND state = 'waiting' ORDER BY waiting_since, id)"_s)) {
        queue[row.integer(1)] = {.chatId = row.integer(0), .place = ++waiting[row.integer(2)]};
    }
    return queue;
}

} // namespace

Settled settle(Transaction &transaction)
{
    endDueTransfers(transaction);
    endDueBlocks(transaction);
    const QList<Operator> staff = operators(transaction);
    takeChatsBack(transaction, staff);
    takeRequestsBack(transaction, staff);
    withdrawFromTransfers(transaction, staff);
    Workforce workforce(transaction);
    const QList<Site> sites = allSites(transaction);
    passOffersOn(transaction, workforce, sites);
    Settled settled{.served = {}, .queue = queueNow(transaction), .nextDue = firstEnd(transaction)};
    for (const Site &site : sites) {
        settled.served[site.id] = isServed(site, staff, transaction.now);
        settled.nextDue = earlier(settled.nextDue, nextTurn(site.rules.hours, transaction.now));
    }
    return settled;
}

} // namespace otklik
