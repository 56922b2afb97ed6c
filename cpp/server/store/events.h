// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/event.h"
#include "server/store/transaction.h"

namespace otklik {

/// How many events an operator may have missed and still get them one by one; over that it is a snapshot.
inline constexpr qint64 MaxMissed = 1'000;
/// How many events are kept for each operator.
inline constexpr qint64 KeptEvents = 2'000;

QList<OperatorId> allOperators(Transaction &transaction);
/// Stores an event under the next number of each receiver and announces it.
void announce(Transaction &transaction, const QList<OperatorId> &receivers, const EventData &data);
/// The same for a type and data that have been made of an event already.
void announce(Transaction &transaction, const QList<OperatorId> &receivers, const QString &type,
              const QJsonObject &data);

/// What the operator may see has changed as a whole: the gap in their numbers makes every client of theirs ask for a
/// snapshot.
void startAnew(Transaction &transaction, OperatorId operatorId);

/// The name of this run of numbers; it changes only with the whole database.
QString epoch(Transaction &transaction);
qint64 lastOffset(Transaction &transaction, OperatorId operatorId);

/// The operator's last one; nothing when there was none.
std::optional<NumberedEvent> newestEvent(Transaction &transaction, OperatorId operatorId);
/// What an operator missed after @p offset; nothing when a snapshot is needed instead.
std::optional<QList<NumberedEvent>> missedEvents(Transaction &transaction, OperatorId operatorId, const QString &epoch,
                                                 qint64 offset);

} // namespace otklik
