// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sign_in.h"

#include "server/access/secrets.h"
#include "server/store/company.h"
#include "server/store/events.h"

using namespace Qt::StringLiterals;

namespace otklik {

Credentials credentialsOf(Transaction &transaction, const QString &login)
{
    const Rows rows =
        transaction.run(u"SELECT id, password_hash FROM operators WHERE login = ? AND enabled = 1"_s, {login});
    return rows.isEmpty() ? Credentials{}
                          : Credentials{.operatorId = rows.first().integer(0), .passwordHash = rows.first().text(1)};
}

SignedIn openSession(Transaction &transaction, OperatorId operatorId, const QString &device)
{
    const QString token = randomToken();
    transaction.run(u"DELETE FROM tokens WHERE expires_at < ?"_s, {transaction.now});
    transaction.run(u"INSERT INTO tokens (hash, operator_id, device, created_at, expires_at) VALUES (?, ?, ?, ?, ?)"_s,
                    {tokenHash(token), operatorId, device, transaction.now, transaction.now + TokenLife});
    setConnected(transaction, operatorId, true);
    return {.colleague = operatorById(transaction, operatorId),
            .token = token,
            .epoch = epoch(transaction),
            .offset = lastOffset(transaction, operatorId),
            .missed = {},
            .at = transaction.now};
}

SignedIn resumeSession(Transaction &transaction, const QString &token, const QString &theirEpoch, qint64 offset)
{
    const Rows rows = transaction.run(uR"(UPDATE tokens SET expires_at = ? WHERE hash = ? AND expires_at >= ?
        RETURNING operator_id)"_s,
                                      {transaction.now + TokenLife, tokenHash(token), transaction.now});
    if (rows.isEmpty()) {
        throw Refusal(ErrorCode::Unauthorized, u"the token is unknown or has expired"_s);
    }
    const OperatorId operatorId = rows.first().integer(0);
    setConnected(transaction, operatorId, true);
    return {.colleague = operatorById(transaction, operatorId),
            .token = token,
            .epoch = epoch(transaction),
            .offset = lastOffset(transaction, operatorId),
            .missed = missedEvents(transaction, operatorId, theirEpoch, offset),
            .at = transaction.now};
}

void revokeToken(Transaction &transaction, const QString &token)
{
    transaction.run(u"DELETE FROM tokens WHERE hash = ?"_s, {tokenHash(token)});
}

} // namespace otklik
