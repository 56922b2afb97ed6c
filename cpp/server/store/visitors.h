// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visitor.h"
#include "server/store/ratings.h"
#include "server/store/transaction.h"

#include <QJsonArray>

#include <optional>

namespace otklik {

/// A visitor who comes back within this time goes on with the same visit, in milliseconds.
inline constexpr qint64 VisitGap = 30LL * 60 * 1000;

/// What a visitor's socket says first.
struct Arrival
{
    QString siteKey;
    QString origin; ///< as the browser says it
    QString token;  ///< empty, or from an earlier visit
    PageView page;
    QString referrer;
    QString address; ///< they come from
};

/// Who it is, and what the socket is told.
struct Arrived
{
    VisitorId visitorId = 0;
    Site site;
    QString token;
    QString name;
    Visit visit;                  ///< without its pages
    std::optional<Chat> chat;     ///< the open one, or one closed lately
    std::optional<Rating> rating; ///< of that chat
    ToldContacts told;
    QJsonArray messages; ///< of that chat
    bool moreMessages = false;
    bool operatorsAvailable = false;
    bool blocked = false;    ///< is on the blacklist
    bool targetable = false; ///< neither a rule nor an operator has invited them in this visit
    int pagesSeen = 0;       ///< in this visit
    Timestamp at = 0;
};

/// A visitor opens a page: known by the token or new, in the present visit or a new one. Refuses a site key that does
/// not exist (not_found) and an origin that is not the site's (forbidden).
Arrived arrive(Transaction &transaction, const Arrival &arrival);
/// Adds a page to the present visit; the same page again is no new one. @return how many it has now
int seePage(Transaction &transaction, VisitorId visitorId, const QString &url, const QString &title);
/// A rule has invited the visitor, or shown them the lead form: once in a visit is enough.
void markTargeted(Transaction &transaction, VisitorId visitorId);
/// The visitor has left: the visit ends, and their chat with it.
void leave(Transaction &transaction, VisitorId visitorId);
/// After a start: visits that lasted when the server stopped end when their visitors were last seen.
void endVisitsOfEarlierRun(Transaction &transaction);

/// Empty for a guest.
QString visitorName(Transaction &transaction, VisitorId visitorId);
SiteId siteOfVisitor(Transaction &transaction, VisitorId visitorId);
/// Refuses with not_found when there is none.
Visitor visitorById(Transaction &transaction, VisitorId visitorId);
/// As it is from now on, with its version.
void storeCard(Transaction &transaction, VisitorId visitorId, const ContactCard &card);
/// Newest first, with their pages, at most @p limit.
QList<Visit> visitsOf(Transaction &transaction, VisitorId visitorId, int limit);

} // namespace otklik
