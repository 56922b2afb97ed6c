// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/request.h"
#include "server/store/chat_life.h"
#include "server/store/transaction.h"

namespace otklik {

// Requests (заявки): what visitors leave when nobody can answer, and what operators do with them. Each function checks,
// changes and announces; they refuse with the errors of the protocol.

/// What a visitor wrote into the form.
struct FilledForm
{
    QString name;
    QString email;
    QString phone;
    QString message;
    RequestOrigin origin = RequestOrigin::Offline;
};
/// Checks the fields by what the site's form asks for; refuses with invalid and the field at fault.
RequestId leaveRequest(Transaction &transaction, const WritingVisitor &visitor, const QString &clientId,
                       const FilledForm &form);

/// Refuses with not_found what is not there, or not of this operator's sites.
Request requestFor(Transaction &transaction, OperatorId me, RequestId id);
Request takeRequest(Transaction &transaction, OperatorId me, RequestId id);
Request releaseRequest(Transaction &transaction, OperatorId me, RequestId id);
Request closeRequest(Transaction &transaction, OperatorId me, RequestId id);
Request addRequestNote(Transaction &transaction, OperatorId me, RequestId id, const QString &clientId,
                       const QString &text);
/// @p present: the visitor is on the site. The answer invites them now, or waits for their next visit.
Request answerRequest(Transaction &transaction, OperatorId me, RequestId id, bool present, const QString &clientId,
                      const QString &text);
/// The visitor is there again: an answer that waits becomes an invitation, if no chat is open.
void deliverAnswer(Transaction &transaction, VisitorId visitorId);

/// What was taken by somebody who may not work on it any more is new again.
void takeRequestsBack(Transaction &transaction, const QList<Operator> &staff);

/// New and taken ones that the operator works with.
QList<Request> openRequestsFor(Transaction &transaction, OperatorId me);
struct RequestPage
{
    QList<Request> requests;
    bool more = false;
};
/// Closed ones, newest first, with an id below @p before (0: from the newest).
RequestPage closedRequestsFor(Transaction &transaction, OperatorId me, RequestId before, int limit);

} // namespace otklik
