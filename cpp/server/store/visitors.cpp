// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/visitors.h"

#include "protocol/json.h"
#include "server/access/secrets.h"
#include "server/routing/distribution.h"
#include "server/store/blacklist.h"
#include "server/store/chat_life.h"
#include "server/store/company.h"
#include "server/store/messages.h"
#include "server/store/packed.h"
#include "server/store/ratings.h"
#include "server/store/requests.h"
#include "server/store/told_contacts.h"
#include "server/visit/source.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int FirstMessages = 50;
// A page that reports itself without end is no visit; older pages of a visit are dropped from what is shown.
constexpr int ShownPages = 100;

VisitorId knownVisitor(Transaction &transaction, SiteId siteId, const QString &token)
{
    if (token.isEmpty()) {
        return 0;
    }
    const Rows rows =
        transaction.run(u"SELECT id FROM visitors WHERE token_hash = ? AND site_id = ?"_s, {tokenHash(token), siteId});
    return rows.isEmpty() ? 0 : rows.first().integer(0);
}

VisitorId addVisitor(Transaction &transaction, SiteId siteId, const QString &token)
{
    return transaction
        .run(uR"(INSERT INTO visitors (site_id, token_hash, name, company, phones, emails, comment, created_at)
            VALUES (?, ?, '', '', ?, ?, '', ?) RETURNING id)"_s,
             {siteId, tokenHash(token), packedTexts({}), packedTexts({}), transaction.now})
        .first()
        .integer(0);
}

struct VisitRow
{
    qint64 id = 0;
    Visit visit;
};

VisitRow presentVisit(Transaction &transaction, VisitorId visitorId, const QString &newSource)
{
    const Rows rows =
        transaction.run(uR"(SELECT id, number, started_at, source, seen_at FROM visits WHERE visitor_id = ?
        ORDER BY number DESC LIMIT 1)"_s,
                        {visitorId});
    VisitRow present;
    if (!rows.isEmpty()) {
        const Row &row = rows.first();
        present = {.id = row.integer(0),
                   .visit = {.number = int(row.integer(1)),
                             .startedAt = row.integer(2),
                             .endedAt = 0,
                             .source = row.text(3),
                             .pages = {}}};
        const bool lasts =
            !transaction.run(u"SELECT 1 FROM visits WHERE id = ? AND ended_at = 0"_s, {present.id}).isEmpty();
        if (lasts || transaction.now - row.integer(4) < VisitGap) {
            transaction.run(u"UPDATE visits SET seen_at = ?, ended_at = 0 WHERE id = ?"_s,
                            {transaction.now, present.id});
            return present;
        }
    }
    present.visit = {.number = present.visit.number + (rows.isEmpty() ? 0 : 1),
                     .startedAt = transaction.now,
                     .endedAt = 0,
                     .source = newSource,
                     .pages = {}};
    present.id = transaction
                     .run(uR"(INSERT INTO visits (visitor_id, number, started_at, seen_at, ended_at, source)
                         VALUES (?, ?, ?, ?, 0, ?) RETURNING id)"_s,
                          {visitorId, present.visit.number, transaction.now, transaction.now, newSource})
                     .first()
                     .integer(0);
    return present;
}

void addPage(Transaction &transaction, qint64 visitId, const QString &url, const QString &title)
{
    const Rows last =
        transaction.run(u"SELECT url, title FROM pages WHERE visit_id = ? ORDER BY id DESC LIMIT 1"_s, {visitId});
    if (last.isEmpty() || last.first().text(0) != url || last.first().text(1) != title) {
        transaction.run(u"INSERT INTO pages (visit_id, url, title, at) VALUES (?, ?, ?, ?)"_s,
                        {visitId, url, title, transaction.now});
    }
}

int countPages(Transaction &transaction, qint64 visitId)
{
    return int(transaction.run(u"SELECT COUNT(*) FROM pages WHERE visit_id = ?"_s, {visitId}).first().integer(0));
}

bool isTargetable(Transaction &transaction, VisitorId visitorId, const VisitRow &present)
{
    const bool targeted =
        transaction.run(u"SELECT targeted FROM visits WHERE id = ?"_s, {present.id}).first().integer(0) != 0;
    return !targeted && transaction
                            .run(uR"(SELECT 1 FROM chats WHERE visitor_id = ? AND (created_at >= ? OR state <> 'closed')
        LIMIT 1)"_s,
                                 {visitorId, present.visit.startedAt})
                            .isEmpty();
}

QList<PageView> pagesOf(Transaction &transaction, qint64 visitId)
{
    QList<PageView> pages;
    const Rows rows = transaction.run(u"SELECT url, title, at FROM pages WHERE visit_id = ? ORDER BY id DESC LIMIT ?"_s,
                                      {visitId, ShownPages});
    for (const Row &row : rows) {
        pages.prepend({.url = row.text(0), .title = row.text(1), .at = row.integer(2)});
    }
    return pages;
}

} // namespace

Arrived arrive(Transaction &transaction, const Arrival &arrival)
{
    const auto site = siteByKey(transaction, arrival.siteKey);
    if (!site) {
        throw Refusal(ErrorCode::NotFound, u"no such site"_s, u"siteKey"_s);
    }
    if (!site->site.origins.contains(arrival.origin)) {
        throw Refusal(ErrorCode::Forbidden, u"the origin is not the site's"_s);
    }
    Arrived arrived;
    arrived.site = site->site;
    arrived.at = transaction.now;
    arrived.token = arrival.token;
    arrived.visitorId = knownVisitor(transaction, site->site.id, arrival.token);
    if (arrived.visitorId == 0) {
        arrived.token = randomToken();
        arrived.visitorId = addVisitor(transaction, site->site.id, arrived.token);
    }
    arrived.name = visitorName(transaction, arrived.visitorId);
    const QString source = sourceOf(arrival.page.url, arrival.referrer, site->site.origins);
    const VisitRow present = presentVisit(transaction, arrived.visitorId, source);
    arrived.visit = present.visit;
    addPage(transaction, present.id, arrival.page.url, arrival.page.title);
    arrived.pagesSeen = countPages(transaction, present.id);
    transaction.run(u"UPDATE visitors SET address = ? WHERE id = ? AND address <> ?"_s,
                    {arrival.address, arrived.visitorId, arrival.address});
    arrived.blocked = isBlocked(transaction, arrived.visitorId);
    arrived.operatorsAvailable = isServed(site->site, operators(transaction), transaction.now);
    deliverAnswer(transaction, arrived.visitorId);
    arrived.targetable = !arrived.blocked && isTargetable(transaction, arrived.visitorId, present);
    arrived.told = toldBy(transaction, arrived.visitorId);
    arrived.chat = presentChatOf(transaction, arrived.visitorId);
    if (arrived.chat) {
        arrived.rating = ratingOf(transaction, arrived.chat->id);
        const MessagePage page = messagesBefore(transaction, arrived.chat->id, 0, FirstMessages, Reader::Visitor);
        arrived.messages = page.messages;
        arrived.moreMessages = page.more;
    }
    return arrived;
}

int seePage(Transaction &transaction, VisitorId visitorId, const QString &url, const QString &title)
{
    const Rows rows =
        transaction.run(u"SELECT id FROM visits WHERE visitor_id = ? ORDER BY number DESC LIMIT 1"_s, {visitorId});
    if (rows.isEmpty()) {
        return 0;
    }
    const qint64 visitId = rows.first().integer(0);
    addPage(transaction, visitId, url, title);
    transaction.run(u"UPDATE visits SET seen_at = ? WHERE id = ?"_s, {transaction.now, visitId});
    return countPages(transaction, visitId);
}

void markTargeted(Transaction &transaction, VisitorId visitorId)
{
    transaction.run(u"UPDATE visits SET targeted = 1 WHERE visitor_id = ? AND ended_at = 0"_s, {visitorId});
}

void leave(Transaction &transaction, VisitorId visitorId)
{
    transaction.run(u"UPDATE visits SET seen_at = ?, ended_at = ? WHERE visitor_id = ? AND ended_at = 0"_s,
                    {transaction.now, transaction.now, visitorId});
    closeAsVisitor(transaction, visitorId);
}

void endVisitsOfEarlierRun(Transaction &transaction)
{
    transaction.run(u"UPDATE visits SET ended_at = seen_at WHERE ended_at = 0"_s);
}

QString visitorName(Transaction &transaction, VisitorId visitorId)
{
    const Rows rows = transaction.run(u"SELECT name FROM visitors WHERE id = ?"_s, {visitorId});
    return rows.isEmpty() ? QString() : rows.first().text(0);
}

SiteId siteOfVisitor(Transaction &transaction, VisitorId visitorId)
{
    const Rows rows = transaction.run(u"SELECT site_id FROM visitors WHERE id = ?"_s, {visitorId});
    if (rows.isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such visitor"_s);
    }
    return rows.first().integer(0);
}

Visitor visitorById(Transaction &transaction, VisitorId visitorId)
{
    const Rows rows = transaction.run(
        u"SELECT name, company, phones, emails, comment, card_version FROM visitors WHERE id = ?"_s, {visitorId});
    if (rows.isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such visitor"_s);
    }
    const Row &row = rows.first();
    return {.id = visitorId,
            .card = {.name = row.text(0),
                     .company = row.text(1),
                     .phones = unpackedTexts(row.text(2)),
                     .emails = unpackedTexts(row.text(3)),
                     .comment = row.text(4),
                     .version = int(row.integer(5))}};
}

void storeCard(Transaction &transaction, VisitorId visitorId, const ContactCard &card)
{
    transaction.run(uR"(UPDATE visitors SET name = ?, company = ?, phones = ?, emails = ?, comment = ?, card_version = ?
        WHERE id = ?)"_s,
                    {card.name, card.company, packedTexts(card.phones), packedTexts(card.emails), card.comment,
                     card.version, visitorId});
}

QList<Visit> visitsOf(Transaction &transaction, VisitorId visitorId, int limit)
{
    QList<Visit> visits;
    const Rows rows =
        transaction.run(uR"(SELECT id, number, started_at, ended_at, source FROM visits WHERE visitor_id = ?
        ORDER BY number DESC LIMIT ?)"_s,
                        {visitorId, limit});
    for (const Row &row : rows) {
        visits.append({.number = int(row.integer(1)),
                       .startedAt = row.integer(2),
                       .endedAt = row.integer(3),
                       .source = row.text(4),
                       .pages = pagesOf(transaction, row.integer(0))});
    }
    return visits;
}

} // namespace otklik
