// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

#include <optional>

namespace otklik {

/// How long a token lives after it was last used, in milliseconds.
inline constexpr qint64 TokenLife = 30LL * 24 * 60 * 60 * 1000;

/// What is needed to judge a password. For an unknown login: 0 and an empty hash.
struct Credentials
{
    OperatorId operatorId = 0;
    QString passwordHash;
};
Credentials credentialsOf(Transaction &transaction, const QString &login);

/// What an operator's socket needs to know when it is signed in.
struct SignedIn
{
    Operator colleague;
    QString token;
    QString epoch;
    qint64 offset = 0;                          ///< the last event this operator has
    std::optional<QList<NumberedEvent>> missed; ///< after a resume; nothing: a snapshot is needed
    Timestamp at = 0;
};

/// After the password was found right: makes a token and shows the operator as connected.
SignedIn openSession(Transaction &transaction, OperatorId operatorId, const QString &device);
/// Goes on with a token, which lives anew from now on. Refuses an unknown or expired one with unauthorized.
SignedIn resumeSession(Transaction &transaction, const QString &token, const QString &epoch, qint64 offset);
void revokeToken(Transaction &transaction, const QString &token);

} // namespace otklik
