// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QList>
#include <QString>

namespace otklik {

enum class RequestState : quint8 {
    New,   ///< nobody works on it
    Taken, ///< one operator works on it
    Closed,
};

/// Which form the visitor filled in.
enum class RequestOrigin : quint8 {
    Offline,  ///< the banner's, when nobody could answer
    LeadForm, ///< the lead form (лидогенерация)
};

/// What an operator wrote beside a request; colleagues see it, the visitor never.
struct RequestNote
{
    Timestamp at = 0;
    OperatorId operatorId = 0;
    QString operatorName;
    QString text;

    bool operator==(const RequestNote &) const = default;
};

/// A request (заявка): what a visitor left when nobody could answer.
struct Request
{
    RequestId id = 0;
    SiteId siteId = 0;
    VisitorId visitorId = 0;
    QString name;
    QString email;
    QString phone;
    QString message;
    QString pageUrl; ///< where it was written
    RequestOrigin origin = RequestOrigin::Offline;
    RequestState state = RequestState::New;
    OperatorId operatorId = 0; ///< who has it or closed it
    QString operatorName;
    Timestamp createdAt = 0;
    Timestamp takenAt = 0;
    Timestamp closedAt = 0;
    QString answer; ///< waits for the visitor's next visit; empty: none, or delivered
    QList<RequestNote> notes;

    bool operator==(const Request &) const = default;
};

} // namespace otklik
