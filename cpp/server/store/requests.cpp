// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/requests.h"

#include "protocol/json.h"
#include "server/store/blacklist.h"
#include "server/store/chats.h"
#include "server/store/company.h"
#include "server/store/contact_checks.h"
#include "server/store/events.h"
#include "server/store/messages.h"
#include "server/store/rights.h"
#include "server/store/visitors.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto LeaveMethod = "visitor.request"_L1;
constexpr auto NoteMethod = "request.note"_L1;
constexpr auto AnswerMethod = "request.answer"_L1;

const QString SelectRequests =
    uR"(SELECT r.id, r.site_id, r.visitor_id, r.name, r.email, r.phone, r.message, r.page_url,
    r.origin, r.state, r.operator_id, COALESCE(o.name, ''), r.created_at, r.taken_at, r.closed_at, r.answer
    FROM requests r LEFT JOIN operators o ON o.id = r.operator_id )"_s;

QList<RequestNote> notesOf(Transaction &transaction, RequestId id)
{
    QList<RequestNote> notes;
    const Rows rows = transaction.run(uR"(SELECT n.at, n.operator_id, o.name, n.text FROM request_notes n
        LEFT JOIN operators o ON o.id = n.operator_id WHERE n.request_id = ? ORDER BY n.id)"_s,
                                      {id});
    for (const Row &row : rows) {
        notes.append(
            {.at = row.integer(0), .operatorId = row.integer(1), .operatorName = row.text(2), .text = row.text(3)});
    }
    return notes;
}

Request requestFromRow(Transaction &transaction, const Row &row)
{
    Request request;
    request.id = row.integer(0);
    request.siteId = row.integer(1);
    request.visitorId = row.integer(2);
    request.name = row.text(3);
    request.email = row.text(4);
    request.phone = row.text(5);
    request.message = row.text(6);
    request.pageUrl = row.text(7);
    request.origin = requestOriginFromString(row.text(8)).value_or(RequestOrigin::Offline);
    request.state = requestStateFromString(row.text(9)).value_or(RequestState::New);
    request.operatorId = row.integer(10);
    request.operatorName = row.text(11);
    request.createdAt = row.integer(12);
    request.takenAt = row.integer(13);
    request.closedAt = row.integer(14);
    request.answer = row.text(15);
    request.notes = notesOf(transaction, request.id);
    return request;
}

Request requestById(Transaction &transaction, RequestId id)
{
    const Rows rows = transaction.run(SelectRequests + u"WHERE r.id = ?"_s, {id});
    if (rows.isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such request"_s);
    }
    return requestFromRow(transaction, rows.first());
}

bool mayWorkOn(const Operator &colleague, SiteId siteId)
{
    return colleague.enabled && mayWorkOnRequests(colleague) && worksWith(colleague, siteId);
}

QList<OperatorId> receiversOf(Transaction &transaction, const Request &request)
{
    QList<OperatorId> receivers;
    for (const Operator &colleague : operators(transaction)) {
        if (mayWorkOn(colleague, request.siteId)) {
            receivers.append(colleague.id);
        }
    }
    return receivers;
}

Request changed(Transaction &transaction, Request request, bool created = false)
{
    transaction.run(
        uR"(UPDATE requests SET state = ?, operator_id = ?, taken_at = ?, closed_at = ?, answer = ?
        WHERE id = ?)"_s,
        {toString(request.state), request.operatorId, request.takenAt, request.closedAt, request.answer, request.id});
    request.operatorName = operatorName(transaction, request.operatorId);
    announce(transaction, receiversOf(transaction, request), RequestChanged{.request = request, .created = created});
    return request;
}

Request released(Transaction &transaction, Request request)
{
    request.state = RequestState::New;
    request.operatorId = 0;
    request.takenAt = 0;
    return changed(transaction, std::move(request));
}

// The invitation that an answer becomes is an action of its own, with a clientId that follows from the answer's.
QString clientIdOfInvitation(const QString &clientId)
{
    return QUuid::createUuidV5(QUuid::fromString(clientId), u"invitation"_s).toString(QUuid::WithoutBraces);
}

// Nobody works on the same one unknowingly.
void refuseOthers(const Request &request, OperatorId me)
{
    if (request.state == RequestState::Taken && request.operatorId != me) {
        throw Refusal(ErrorCode::Conflict, u"another operator has the request"_s);
    }
}

void take(Request &request, OperatorId me, Timestamp now)
{
    if (request.state != RequestState::Taken) {
        request.state = RequestState::Taken;
        request.operatorId = me;
        request.takenAt = now;
        request.closedAt = 0;
    }
}

// What the form does not show is not kept; what it must have must be there.
QString asked(FieldNeed need, const QString &value, const QString &field)
{
    const QString trimmed = need == FieldNeed::Hidden ? QString() : value.trimmed();
    if (need == FieldNeed::Required && trimmed.isEmpty()) {
        refuseField(field, u"is missing"_s);
    }
    return trimmed;
}

FilledForm checked(const RequestForm &form, FilledForm filled)
{
    filled.name = asked(form.name, filled.name, u"name"_s);
    filled.email = asked(form.email, filled.email, u"email"_s);
    filled.phone = asked(form.phone, filled.phone, u"phone"_s);
    filled.message = asked(form.message, filled.message, u"message"_s);
    checkEmail(filled.email);
    checkPhone(filled.phone);
    if (filled.email.isEmpty() && filled.phone.isEmpty() && filled.message.isEmpty()) {
        // A name alone says neither what is wanted nor where to answer.
        refuseField(form.message != FieldNeed::Hidden ? u"message"_s
                    : form.email != FieldNeed::Hidden ? u"email"_s
                                                      : u"phone"_s,
                    u"is missing"_s);
    }
    return filled;
}

} // namespace

RequestId leaveRequest(Transaction &transaction, const WritingVisitor &visitor, const QString &clientId,
                       const FilledForm &form)
{
    const Actor actor{.kind = AuthorKind::Visitor, .id = visitor.id};
    if (const auto earlier = earlierAction(transaction, actor, clientId, LeaveMethod)) {
        return earlier->chatId; // an action of this kind keeps the request's id there
    }
    refuseBlocked(transaction, visitor.id);
    const FilledForm filled = checked(siteById(transaction, visitor.siteId).rules.form, form);
    const RequestId id =
        transaction
            .run(uR"(INSERT INTO requests (site_id, visitor_id, name, email, phone, message, page_url, origin, state,
                operator_id, created_at, taken_at, closed_at, answer, answer_by, answer_client_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'new', 0, ?, 0, 0, '', 0, '') RETURNING id)"_s,
                 {visitor.siteId, visitor.id, filled.name, filled.email, filled.phone, filled.message, visitor.pageUrl,
                  toString(filled.origin), transaction.now})
            .first()
            .integer(0);
    rememberAction(transaction, actor, clientId, LeaveMethod, {.chatId = id, .messageId = 0});
    changed(transaction, requestById(transaction, id), true);
    return id;
}

Request requestFor(Transaction &transaction, OperatorId me, RequestId id)
{
    Request request = requestById(transaction, id);
    if (!worksWith(operatorById(transaction, me), request.siteId)) {
        throw Refusal(ErrorCode::NotFound, u"no such request"_s);
    }
    return request;
}

Request takeRequest(Transaction &transaction, OperatorId me, RequestId id)
{
    Request request = requestFor(transaction, me, id);
    refuseOthers(request, me);
    if (request.state == RequestState::Taken) {
        return request;
    }
    take(request, me, transaction.now);
    return changed(transaction, std::move(request));
}

Request releaseRequest(Transaction &transaction, OperatorId me, RequestId id)
{
    Request request = requestFor(transaction, me, id);
    refuseOthers(request, me);
    return request.state == RequestState::Taken ? released(transaction, std::move(request)) : request;
}

Request closeRequest(Transaction &transaction, OperatorId me, RequestId id)
{
    Request request = requestFor(transaction, me, id);
    refuseOthers(request, me);
    if (request.state == RequestState::Closed) {
        return request;
    }
    request.state = RequestState::Closed;
    request.operatorId = me;
    request.closedAt = transaction.now;
    return changed(transaction, std::move(request));
}

Request addRequestNote(Transaction &transaction, OperatorId me, RequestId id, const QString &clientId,
                       const QString &text)
{
    const Actor actor{.kind = AuthorKind::Operator, .id = me};
    Request request = requestFor(transaction, me, id);
    if (earlierAction(transaction, actor, clientId, NoteMethod)) {
        return request;
    }
    transaction.run(u"INSERT INTO request_notes (request_id, at, operator_id, text) VALUES (?, ?, ?, ?)"_s,
                    {id, transaction.now, me, text});
    rememberAction(transaction, actor, clientId, NoteMethod, {.chatId = id, .messageId = 0});
    return changed(transaction, requestById(transaction, id));
}

Request answerRequest(Transaction &transaction, OperatorId me, RequestId id, bool present, const QString &clientId,
                      const QString &text)
{
    const Actor actor{.kind = AuthorKind::Operator, .id = me};
    Request request = requestFor(transaction, me, id);
    if (earlierAction(transaction, actor, clientId, AnswerMethod)) {
        return request;
    }
    refuseOthers(request, me);
    take(request, me, transaction.now);
    request.answer.clear();
    rememberAction(transaction, actor, clientId, AnswerMethod, {.chatId = id, .messageId = 0});
    if (present && !openChatOf(transaction, request.visitorId) && !isBlocked(transaction, request.visitorId)) {
        inviteVisitor(transaction, me, request.visitorId, true, clientIdOfInvitation(clientId), text);
    } else {
        request.answer = text;
        transaction.run(u"UPDATE requests SET answer_by = ?, answer_client_id = ? WHERE id = ?"_s, {me, clientId, id});
    }
    return changed(transaction, std::move(request));
}

void deliverAnswer(Transaction &transaction, VisitorId visitorId)
{
    const Rows rows = transaction.run(uR"(SELECT id, answer_by, answer_client_id FROM requests
        WHERE visitor_id = ? AND answer <> '' ORDER BY id LIMIT 1)"_s,
                                      {visitorId});
    if (rows.isEmpty() || openChatOf(transaction, visitorId) || isBlocked(transaction, visitorId)) {
        return;
    }
    Request request = requestById(transaction, rows.first().integer(0));
    inviteVisitor(transaction, rows.first().integer(1), visitorId, true, clientIdOfInvitation(rows.first().text(2)),
                  request.answer);
    request.answer.clear();
    changed(transaction, std::move(request));
}

void takeRequestsBack(Transaction &transaction, const QList<Operator> &staff)
{
    const Rows taken = transaction.run(
        u"SELECT id, operator_id, site_id FROM requests WHERE state <> 'closed' AND state = 'taken' ORDER BY id"_s);
    for (const Row &row : taken) {
        const auto colleague = std::ranges::find(staff, row.integer(1), &Operator::id);
        if (colleague == staff.end() || !mayWorkOn(*colleague, row.integer(2))) {
            released(transaction, requestById(transaction, row.integer(0)));
        }
    }
}

QList<Request> openRequestsFor(Transaction &transaction, OperatorId me)
{
    const Operator colleague = operatorById(transaction, me);
    QList<Request> requests;
    if (!mayWorkOnRequests(colleague)) {
        return requests;
    }
    for (const Row &row : transaction.run(SelectRequests + u"WHERE r.state <> 'closed' ORDER BY r.id"_s)) {
        if (worksWith(colleague, row.integer(1))) {
            requests.append(requestFromRow(transaction, row));
        }
    }
    return requests;
}

RequestPage closedRequestsFor(Transaction &transaction, OperatorId me, RequestId before, int limit)
{
    const Operator colleague = operatorById(transaction, me);
    RequestPage page;
    qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    // Sites of others are passed over, step by step, until the page is full.
    for (;;) {
        const Rows rows = transaction.run(
            SelectRequests + u"WHERE r.state = 'closed' AND r.id < ? ORDER BY r.id DESC LIMIT ?"_s, {below, limit + 1});
        for (const Row &row : rows) {
            below = row.integer(0);
            if (!worksWith(colleague, row.integer(1))) {
                continue;
            }
            if (page.requests.size() == limit) {
                page.more = true;
                return page;
            }
            page.requests.append(requestFromRow(transaction, row));
        }
        if (rows.size() <= limit) {
            return page;
        }
    }
}

} // namespace otklik
