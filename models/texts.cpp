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

QString Texts::role(Role role)
{
    switch (role) {
    case Role::Operator:
        return tr("Operator");
    case Role::Supervisor:
        return tr("Supervisor");
    case Role::Admin:
        break;
    }
    return tr("Administrator");
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

QString Texts::systemMessage(const Message &message, const QString &visitorName, OperatorId me)
{
    const QString &code = message.systemCode;
    const QVariantMap &params = message.systemParams;
    const auto text = [&params](QLatin1StringView key) { return params.value(key).toString(); };
    const QString operatorName = text("operatorName"_L1);
    const bool byMe = params.value(u"operatorId"_s).toLongLong() == me && me != 0;
    if (code == systemcode::ChatStarted) {
        const QString page = text("pageTitle"_L1);
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
        return byMe ? tr("You ended the chat") : tr("%1 ended the chat").arg(operatorName);
    }
    if (code == systemcode::InviteRejected) {
        return tr("The visitor declined the invitation");
    }
    if (code == systemcode::InviteExpired) {
        return tr("The visitor left without answering the invitation");
    }
    if (code == systemcode::ChatResumed) {
        return tr("The visitor resumed the chat");
    }
    if (code == systemcode::AutoInvited) {
        return tr("Auto-invitation: %1").arg(text("text"_L1));
    }
    if (code == systemcode::Redirected) {
        const QString url = text("url"_L1);
        return byMe ? tr("You redirected the visitor to %1").arg(url)
                    : tr("%1 redirected the visitor to %2").arg(operatorName, url);
    }
    if (code == systemcode::VisitorBlocked) {
        const QString said = byMe ? tr("You put the visitor on the blacklist")
                                  : tr("%1 put the visitor on the blacklist").arg(operatorName);
        const QString reason = text("reason"_L1);
        return reason.isEmpty() ? said : said + u": "_s + reason;
    }
    if (code == systemcode::Rated) {
        return ratingMessage(params);
    }
    return transferMessage(message, me);
}

QString Texts::ratingMessage(const QVariantMap &params)
{
    const QString stars = QString::number(params.value(u"rating"_s).toInt());
    const QString comment = params.value(u"comment"_s).toString();
    if (params.value(u"changed"_s).toBool()) {
        return comment.isEmpty() ? tr("The visitor changed the rating to %1").arg(stars)
                                 : tr("The visitor changed the rating to %1: “%2”").arg(stars, comment);
    }
    return comment.isEmpty() ? tr("The visitor gave a rating of %1").arg(stars)
                             : tr("The visitor gave a rating of %1: “%2”").arg(stars, comment);
}

QString Texts::transferMessage(const Message &message, OperatorId me)
{
    const QString &code = message.systemCode;
    const QVariantMap &params = message.systemParams;
    const QString fromName = params.value(u"fromName"_s).toString();
    const QString toName = params.value(u"toName"_s).toString();
    const bool toMe = params.value(u"operatorId"_s).toLongLong() == me && me != 0;
    const bool fromMe = params.value(u"fromId"_s).toLongLong() == me && me != 0;
    if (code == systemcode::TransferOffered) {
        const QString said = fromMe ? tr("You pass the chat to %1").arg(toName)
                             : toMe ? tr("%1 passes the chat to you").arg(fromName)
                                    : tr("%1 passes the chat to %2").arg(fromName, toName);
        const QString comment = params.value(u"comment"_s).toString();
        return comment.isEmpty() ? said : said + u'\n' + comment;
    }
    if (code == systemcode::Transferred) {
        return fromMe ? tr("The chat has gone from you to %1").arg(toName)
               : toMe ? tr("The chat has come from %1 to you").arg(fromName)
                      : tr("The chat has gone from %1 to %2").arg(fromName, toName);
    }
    if (code == systemcode::TransferDeclined) {
        return toMe ? tr("You did not take the chat") : tr("%1 did not take the chat").arg(toName);
    }
    if (code == systemcode::TransferExpired) {
        return tr("Nobody took the chat, it has come back");
    }
    if (code == systemcode::TransferCancelled) {
        return tr("Passing the chat on was cancelled");
    }
    return tr("Something happened that this version cannot show. Please update the program.");
}

QString Texts::removedMessage()
{
    return tr("Message removed");
}

QString Texts::words(const Message &message)
{
    if (message.isRemoved()) {
        return removedMessage();
    }
    if (!message.text.isEmpty() || !message.file) {
        return message.text;
    }
    const FileInfo &file = *message.file;
    return file.isPicture() ? tr("Picture: %1").arg(file.name) : tr("File: %1").arg(file.name);
}

QString Texts::takeOverFailure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Conflict:
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
        return tr("The chat has been taken by somebody else or is not passed on any more");
    default:
        return tr("The chat could not be accepted: there is no connection. Try again");
    }
}

QString Texts::fileRefusal(FileRefusal reason)
{
    switch (reason) {
    case FileRefusal::UnknownType:
        return tr(
            "Files of this kind cannot be sent. Allowed are doc, docx, txt, jpg, png, pdf, csv, xls, xlsx, odt and "
            "ods");
    case FileRefusal::TooLarge:
        return tr("The file is larger than 5 MB");
    case FileRefusal::Empty:
        return tr("The file is empty");
    case FileRefusal::Unreadable:
        break;
    }
    return tr("The file cannot be read");
}

QString Texts::fileFailure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UnsupportedType:
        return tr(
            "The server did not take the file: its content is not what its name says, or such files are not allowed");
    case ErrorCode::TooLarge:
        return tr("The file is larger than 5 MB");
    case ErrorCode::Invalid:
        return tr("The file is empty or damaged");
    case ErrorCode::NotFound:
        return tr("The file is not on the server any more");
    case ErrorCode::Forbidden:
        return tr("This file is not for you");
    default:
        return tr("That did not work: there is no connection, or the disk is full. Try again");
    }
}

QString Texts::messagesAndFiles(int messages, int files)
{
    QStringList counts;
    if (messages > 0) {
        counts.append(tr("%n message(s)", nullptr, messages));
    }
    if (files > 0) {
        counts.append(tr("%n file(s)", nullptr, files));
    }
    return counts.join(u", "_s);
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
        return tr("Not sent: too long or too large");
    case ErrorCode::UnsupportedType:
        return tr("Not sent: files of this kind, or with this content, are not allowed");
    default:
        return tr("Not sent");
    }
}

} // namespace otklik
