// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/due.h"

#include "server/store/blacklist.h"
#include "server/store/transfers.h"

using namespace Qt::StringLiterals;

namespace otklik {

Timestamp nextDue(Transaction &transaction)
{
    return transaction
        .run(uR"(SELECT COALESCE(MIN(expires_at), 0) FROM (SELECT expires_at FROM transfers
        UNION ALL SELECT expires_at FROM blocks WHERE expires_at > 0) AS dues)"_s)
        .first()
        .integer(0);
}

void endDue(Transaction &transaction)
{
    endDueTransfers(transaction);
    endDueBlocks(transaction);
}

} // namespace otklik
