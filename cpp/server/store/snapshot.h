// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/transaction.h"

namespace otklik {

/// The result of `sync.snapshot` for one operator.
QJsonObject snapshotFor(Transaction &transaction, OperatorId operatorId);
/// The result of `visitor.get`.
QJsonObject visitorInfo(Transaction &transaction, VisitorId visitorId);
/// The result of `chat.list`.
QJsonObject closedChats(Transaction &transaction, OperatorId operatorId, ChatId before, int limit);

} // namespace otklik
