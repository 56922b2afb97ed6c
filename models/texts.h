// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/message.h"
#include "domain/types.h"
#include "protocol/error.h"

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
    /// The source of a visit that came from nowhere else.
    static QString directVisit();
    /// «Вы: …»
    static QString ownPreview(const QString &text);
    static QString draftPreview(const QString &text);
    /// A system message as the operator reads it (docs/protocol.md, "Objects").
    static QString systemMessage(const Message &message, const QString &visitorName, const QString &myName);
    /// Why a chat could not be accepted.
    static QString acceptFailure(ErrorCode code);
    /// Why a message was refused.
    static QString failure(ErrorCode code);
};

} // namespace otklik
