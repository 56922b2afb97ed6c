// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/texts.h"

#include "domain/visitor.h"

namespace otklik {

using namespace Qt::StringLiterals;

QString Texts::guest()
{
    return tr("Guest");
}

QString Texts::guest(VisitorId id)
{
    return tr("Guest %1").arg(id);
}

QString Texts::visitorStatus(int status)
{
    switch (status) {
    case int(VisitorStatus::OnSite):
        return tr("on site");
    case int(VisitorStatus::Invited):
        return tr("invitation");
    case int(VisitorStatus::AutoInvited):
        return tr("auto-invitation");
    case int(VisitorStatus::Waiting):
        return tr("waiting");
    case int(VisitorStatus::InChat):
        return tr("in chat");
    case int(VisitorStatus::LeadForm):
        return tr("lead form");
    default:
        return tr("Any status");
    }
}

QString Texts::visitorStatusWith(int status, bool withMe, const QString &operatorName)
{
    if (status != int(VisitorStatus::InChat)) {
        return visitorStatus(status);
    }
    if (withMe) {
        return tr("in chat · you");
    }
    return operatorName.isEmpty() ? visitorStatus(status) : tr("in chat · %1").arg(operatorName);
}

QString Texts::operatorStatus(OperatorStatus status)
{
    switch (status) {
    case OperatorStatus::Available:
        return tr("Available");
    case OperatorStatus::Unavailable:
        return tr("Unavailable");
    case OperatorStatus::Offline:
        break;
    }
    return tr("Offline");
}

QString Texts::directVisit()
{
    return tr("Direct visit");
}

QString Texts::ownPreview(const QString &text)
{
    return tr("You: %1").arg(text);
}

QString Texts::draftPreview(const QString &text)
{
    return tr("Draft: %1").arg(text);
}

QString Texts::systemMessage(const Message &message, const QString &visitorName, const QString &myName)
{
    const QString &code = message.systemCode;
    const QString operatorName = message.systemParams.value(u"operatorName"_s).toString();
    if (code == systemcode::ChatStarted) {
        const QString page = message.systemParams.value(u"pageTitle"_s).toString();
        return page.isEmpty() ? tr("%1 started a chat").arg(visitorName)
                              : tr("%1 started a chat on the page “%2”").arg(visitorName, page);
    }
    if (code == systemcode::OperatorJoined) {
        return tr("%1 accepted the chat").arg(operatorName);
    }
    if (code == systemcode::OperatorGone) {
        return tr("%1 is not there any more, the chat waits for another operator").arg(operatorName);
    }
    if (code == systemcode::VisitorLeft) {
        return tr("The visitor left the chat");
    }
    if (code == systemcode::OperatorLeft) {
        return operatorName == myName ? tr("You ended the chat") : tr("%1 ended the chat").arg(operatorName);
    }
    if (code == systemcode::InviteRejected) {
        return tr("The visitor declined the invitation");
    }
    if (code == systemcode::ChatResumed) {
        return tr("The visitor resumed the chat");
    }
    return tr("Something happened that this version cannot show. Please update the program.");
}

QString Texts::acceptFailure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Conflict:
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
        return tr("The chat has been accepted by another operator or has ended");
    default:
        return tr("The chat could not be accepted: there is no connection. Try again");
    }
}

QString Texts::failure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Forbidden:
        return tr("Not sent: another operator has this chat");
    case ErrorCode::Conflict:
        return tr("Not sent: the chat has moved on");
    case ErrorCode::NotFound:
        return tr("Not sent: the visitor has left");
    case ErrorCode::TooLarge:
        return tr("Not sent: the text is too long");
    default:
        return tr("Not sent");
    }
}

} // namespace otklik
