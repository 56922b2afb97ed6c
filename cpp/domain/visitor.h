// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace otklik {

/// The six statuses of a visitor (spec.md, A3).
enum class VisitorStatus : quint8 {
    OnSite,      ///< на сайте: no contact with an operator
    Invited,     ///< приглашение: invited by an operator, not answered
    AutoInvited, ///< автоприглашение: invited by a rule
    Waiting,     ///< ожидает: clicked the banner, waits for an operator
    InChat,      ///< в чате
    LeadForm,    ///< лидогенерация: was shown the contact-data form
};

/// A visitor who is on a site now. Travels unnumbered and is never stored: it is not history.
struct Presence
{
    VisitorId visitorId = 0;
    QString name; ///< empty: the visitor is a guest
    SiteId siteId = 0;
    int visitNumber = 1; ///< 1 on the first visit
    Timestamp visitStartedAt = 0;
    QString country; ///< ISO 3166 alpha-2; empty: unknown
    QString city;    ///< empty: unknown
    VisitorStatus status = VisitorStatus::OnSite;
    Timestamp statusSince = 0;
    QString source; ///< the site or advertisement they came from; empty: came directly
    QString pageUrl;
    QString pageTitle;
    ChatId chatId = 0;         ///< the visitor's open chat
    OperatorId operatorId = 0; ///< who talks with them
    QString operatorName;
    QString language; ///< BCP 47, as the browser says
    QString device;   ///< "Chrome, Windows"

    bool operator==(const Presence &) const = default;
};

/// What operators know about a visitor and keep for later visits.
struct ContactCard
{
    QString name;
    QString company;
    QStringList phones; ///< at most MaxContacts
    QStringList emails; ///< at most MaxContacts
    QString comment;
    int version = 0; ///< how often it was changed; an edit names the one it started from

    static constexpr int MaxContacts = 5;
    bool operator==(const ContactCard &) const = default;
};

/// What a visitor, or the page on their behalf, has said of themselves. Nothing that operators wrote is in it.
struct ToldContacts
{
    QString name;
    QStringList phones;      ///< at most ContactCard::MaxContacts
    QStringList emails;      ///< at most ContactCard::MaxContacts
    bool formFilled = false; ///< the form before a chat was sent

    bool operator==(const ToldContacts &) const = default;
};

/// A page that was seen during a visit.
struct PageView
{
    QString url;
    QString title;
    Timestamp at = 0;

    bool operator==(const PageView &) const = default;
};

/// One visit of a visitor to a site, with its pages in the order they were opened.
struct Visit
{
    int number = 1;
    Timestamp startedAt = 0;
    Timestamp endedAt = 0; ///< 0 while it lasts
    QString source;
    QList<PageView> pages;

    bool operator==(const Visit &) const = default;
};

/// A visitor with their card, as stored.
struct Visitor
{
    VisitorId id = 0;
    ContactCard card;

    bool operator==(const Visitor &) const = default;
};

} // namespace otklik
