// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"
#include "server/store/transaction.h"

namespace otklik {

class Database;

/// A step of the schema: the chats by the time they began.
void addChatTimes(Database &database);

/// What the chats of a period come to (docs/protocol.md, "Statistics"), of the sites that @p me works with. Refuses
/// with not_found a site that is not theirs, and with forbidden another operator's figures unless @p me leads others.
/// Takes its time in a large company: to be done by Reading.
Statistics statisticsFor(Transaction &transaction, OperatorId me, const StatisticsQuestion &question);

} // namespace otklik
