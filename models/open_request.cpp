// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/open_request.h"

#include "domain/message.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/request_store.h"
#include "models/texts.h"
#include "models/visitors_on_site.h"
#include "sync/request_commands.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>
#include <QUuid>

namespace otklik {

using namespace Qt::StringLiterals;

OpenRequest::OpenRequest(const RequestParts &parts, RequestId id, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    if (const Request *known = parts.requests.find(id)) {
        m_request = *known;
    }
    connect(&parts.requests, &RequestStore::changed, this, &OpenRequest::follow);
    connect(&parts.visitors, &VisitorsOnSite::changed, this, [this](const VisitorChanges &changes) {
        if (changes.arrived.contains(m_request.visitorId) || changes.left.contains(m_request.visitorId)) {
            emit changed();
        }
    });
    connect(&parts.directory, &Directory::companyChanged, this, &OpenRequest::changed);
    connect(&parts.format, &Format::changed, this, &OpenRequest::changed);
}

void OpenRequest::follow()
{
    const Request *known = m_parts.requests.find(m_request.id);
    if (known != nullptr && *known != m_request) {
        m_request = *known;
        emit changed();
    }
}

QString OpenRequest::name() const
{
    return m_request.name.isEmpty() ? Texts::guest(m_request.visitorId) : m_request.name;
}

QString OpenRequest::initials() const
{
    return m_parts.format.initials(name());
}

QString OpenRequest::avatarColour() const
{
    return m_parts.format.avatarColour(m_request.visitorId);
}

QString OpenRequest::mailUrl() const
{
    if (m_request.email.count('@'_L1) != 1) {
        return {};
    }
    // Everything is encoded, so that an address cannot bring other parts of a letter along.
    QString url = u"mailto:"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_request.email, "@"));
    if (!answer().trimmed().isEmpty()) {
        url += u"?body="_s + QString::fromLatin1(QUrl::toPercentEncoding(answer().trimmed()));
    }
    return url;
}

bool OpenRequest::isPageLink() const
{
    const QUrl url(m_request.pageUrl, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

QString OpenRequest::siteName() const
{
    return m_parts.directory.siteName(m_request.siteId);
}

QString OpenRequest::originText() const
{
    return m_request.origin == RequestOrigin::LeadForm ? tr("Lead form") : tr("Left while nobody was available");
}

QString OpenRequest::createdText() const
{
    return m_parts.format.dayTitle(m_request.createdAt) + u", "_s + m_parts.format.time(m_request.createdAt);
}

int OpenRequest::place() const
{
    return int(m_parts.requests.placeOf(m_request));
}

QString OpenRequest::stateText() const
{
    const Format &format = m_parts.format;
    switch (place()) {
    case NewPlace:
        return tr("New: nobody works on it");
    case MinePlace:
        return tr("You work on it since %1").arg(format.shortDate(m_request.takenAt));
    case OthersPlace:
        return tr("%1 works on it since %2").arg(m_request.operatorName, format.shortDate(m_request.takenAt));
    default:
        break;
    }
    return m_request.operatorName.isEmpty()
               ? tr("Closed %1").arg(format.shortDate(m_request.closedAt))
               : tr("Closed by %1, %2").arg(m_request.operatorName, format.shortDate(m_request.closedAt));
}

bool OpenRequest::isVisitorOnline() const
{
    return m_parts.visitors.find(m_request.visitorId) != nullptr;
}

QVariantList OpenRequest::notes() const
{
    QVariantList list;
    for (const RequestNote &note : m_request.notes) {
        list.append(QVariantMap{
            {u"author"_s, note.operatorName},
            {u"atText"_s, m_parts.format.dayTitle(note.at) + u", "_s + m_parts.format.time(note.at)},
            {u"text"_s, note.text},
        });
    }
    return list;
}

bool OpenRequest::canTake() const
{
    return place() == NewPlace || place() == ClosedPlace;
}

bool OpenRequest::canRelease() const
{
    return place() == MinePlace;
}

QString OpenRequest::note() const
{
    return draft().note;
}

void OpenRequest::setNote(const QString &text)
{
    if (note() != text) {
        RequestDraft next = draft();
        next.note = text;
        next.noteId.clear();
        keep(next);
        emit noteChanged();
    }
}

QString OpenRequest::answer() const
{
    return draft().answer;
}

void OpenRequest::setAnswer(const QString &text)
{
    if (answer() != text) {
        RequestDraft next = draft();
        next.answer = text;
        next.answerId.clear();
        keep(next);
        emit answerChanged();
        emit changed(); // the letter's text
    }
}

void OpenRequest::take()
{
    if (canTake()) {
        m_parts.commands.takeRequest(m_request.id, this, answerInto(&OpenRequest::m_problem));
    }
}

void OpenRequest::release()
{
    if (canRelease()) {
        m_parts.commands.releaseRequest(m_request.id, this, answerInto(&OpenRequest::m_problem, [this] {
                                            offerToTake(tr("The request of %1 is given back").arg(name()));
                                        }));
    }
}

void OpenRequest::close()
{
    if (canClose()) {
        m_parts.commands.closeRequest(m_request.id, this, answerInto(&OpenRequest::m_problem, [this] {
                                          offerToTake(tr("The request of %1 is closed").arg(name()));
                                      }));
    }
}

void OpenRequest::offerToTake(const QString &done)
{
    emit undoable(
        {.text = done,
         .takeBack = [&commands = m_parts.commands, id = m_request.id](QObject *context, const Answer &answer) {
             commands.takeRequest(id, context, answer);
         }});
}

void OpenRequest::sendNote()
{
    const QString text = note().trimmed();
    if (text.isEmpty() || tooLong(text, m_noteProblem)) {
        return;
    }
    if (draft().noteId.isEmpty()) {
        RequestDraft next = draft();
        next.noteId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        keep(next);
    }
    m_parts.commands.noteRequest(m_request.id, draft().noteId, text, this,
                                 answerInto(&OpenRequest::m_noteProblem, [this, text] {
                                     if (note().trimmed() == text) { // what was typed meanwhile stays
                                         setNote({});
                                     }
                                 }));
}

void OpenRequest::sendAnswer()
{
    const QString text = answer().trimmed();
    if (text.isEmpty() || !canAnswer() || tooLong(text, m_answerProblem)) {
        return;
    }
    if (draft().answerId.isEmpty()) {
        RequestDraft next = draft();
        next.answerId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        keep(next);
    }
    const bool online = isVisitorOnline();
    m_parts.commands.answerRequest(m_request.id, draft().answerId, text, this,
                                   answerInto(&OpenRequest::m_answerProblem, [this, text, online] {
                                       if (answer().trimmed() == text) {
                                           setAnswer({});
                                       }
                                       emit message(online ? tr("The visitor is being written to")
                                                           : tr("The visitor will read the answer at the next visit"));
                                   }));
}

void OpenRequest::copyPhone()
{
    QGuiApplication::clipboard()->setText(m_request.phone);
    emit message(tr("The phone number is copied"));
}

void OpenRequest::copyEmail()
{
    QGuiApplication::clipboard()->setText(m_request.email);
    emit message(tr("The e-mail address is copied"));
}

Answer OpenRequest::answerInto(QString OpenRequest::*problem, std::function<void()> done)
{
    ++m_pending;
    (this->*problem).clear();
    emit changed();
    return [this, problem, done = std::move(done)](const std::optional<ProtocolError> &error) {
        --m_pending;
        if (error) {
            this->*problem = failure(error->code);
        } else if (done) {
            done();
        }
        emit changed();
    };
}

QString OpenRequest::failure(ErrorCode code) const
{
    switch (code) {
    case ErrorCode::Conflict:
        return place() == OthersPlace
                   ? tr("%1 was quicker and works on this request. What you typed is kept").arg(m_request.operatorName)
                   : tr("Another operator works on this request. What you typed is kept");
    case ErrorCode::Forbidden:
        return tr("You have no right to work on requests");
    case ErrorCode::NotFound:
        return tr("This request is not there any more");
    case ErrorCode::Invalid:
    case ErrorCode::TooLarge:
        return tr("The server does not take this text");
    default:
        return tr("There is no connection. Try again when it is back; what you typed is kept");
    }
}

bool OpenRequest::tooLong(const QString &text, QString &problem)
{
    if (text.size() <= Message::MaxText) {
        return false;
    }
    problem = tr("The text is too long by %n character(s)", nullptr, int(text.size() - Message::MaxText));
    emit changed();
    return true;
}

} // namespace otklik
