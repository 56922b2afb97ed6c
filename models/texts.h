// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/message.h"
#include "domain/types.h"
#include "protocol/error.h"
#include "sync/file_transfers.h"

#include <QCoreApplication>
#include <QString>

namespace otklik {

/// Words that several models say, in the operator's language.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(otklik::Texts)

public:
    /// The name of a visitor who has not given one.
    static QString guest();
    /// The same where several guests must be told apart.
    static QString guest(VisitorId id);
    /// The word for a VisitorStatus; -1: "any status". @p status as VisitorListModel::Status.
    static QString visitorStatus(int status);
    /// «в чате · вы», «в чате · Борис Ким»; other statuses as they are.
    static QString visitorStatusWith(int status, bool withMe, const QString &operatorName);
    static QString operatorStatus(OperatorStatus status);
    static QString role(Role role);
    /// The source of a visit that came from nowhere else.
    static QString directVisit();
    /// «Вы: …»
    static QString ownPreview(const QString &text);
    static QString draftPreview(const QString &text);
    /// A system message as the operator reads it (docs/protocol.md, "Objects").
    /// @p me: who reads it; what they did themselves is told with "you".
    static QString systemMessage(const Message &message, const QString &visitorName, OperatorId me);
    /// What a message says in one line of a list: its text, else its file.
    static QString words(const Message &message);
    /// What stands in the place of a message that was taken back.
    static QString removedMessage();
    /// Those of them that tell of a chat being passed on.
    static QString transferMessage(const Message &message, OperatorId me);
    static QString ratingMessage(const QVariantMap &params);
    /// "2 messages, 1 file"; what there is none of is not named.
    static QString messagesAndFiles(int messages, int files);
    /// Why a chat could not be accepted.
    static QString acceptFailure(ErrorCode code);
    /// Why a transfer could not be taken over.
    static QString takeOverFailure(ErrorCode code);
    /// Why a file cannot be sent, by its name and size alone.
    static QString fileRefusal(FileRefusal reason);
    /// Why a file was refused or could not be fetched.
    static QString fileFailure(ErrorCode code);
    /// Why a message was refused.
    static QString failure(ErrorCode code);
};

} // namespace otklik
