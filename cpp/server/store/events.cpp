// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/events.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Events are dropped this many at a time, so that not every event pays for it.
constexpr qint64 PruneStep = 100;

void prune(Transaction &transaction, OperatorId receiver, qint64 offset)
{
    const qint64 oldest = offset - KeptEvents;
    if (oldest <= 0 || oldest % PruneStep != 0) {
        return;
    }
    const Rows old = transaction.run(
        u"SELECT event_id FROM event_receivers WHERE operator_id = ? AND event_offset <= ?"_s, {receiver, oldest});
    transaction.runBeside(u"DELETE FROM event_receivers WHERE operator_id = ? AND event_offset <= ?"_s,
                          {receiver, oldest});
    for (const Row &row : old) {
        transaction.runBeside(uR"(DELETE FROM events WHERE id = ?
            AND NOT EXISTS (SELECT 1 FROM event_receivers WHERE event_id = events.id))"_s,
                              {row.integer(0)});
    }
}

qint64 nextOffset(Transaction &transaction, OperatorId receiver)
{
    const qint64 offset = lastOffset(transaction, receiver) + 1;
    transaction.runBeside(u"UPDATE operators SET last_offset = ? WHERE id = ?"_s, {offset, receiver});
    transaction.database.known().keepOffset(receiver, offset);
    return offset;
}

QList<NumberedEvent> select(Transaction &transaction, const QString &which, OperatorId operatorId, qint64 offset)
{
    QList<NumberedEvent> events;
    const Rows rows = transaction.run(uR"(SELECT r.event_offset, e.at, e.type, e.data
        FROM event_receivers r JOIN events e ON e.id = r.event_id WHERE r.operator_id = ? AND )"_s +
                                          which,
                                      {operatorId, offset});
    for (const Row &row : rows) {
        auto event = std::make_shared<StoredEvent>();
        event->at = row.integer(1);
        event->type = row.text(2);
        event->data = row.text(3).toUtf8();
        events.append({.receiver = operatorId, .offset = row.integer(0), .event = std::move(event)});
    }
    return events;
}

} // namespace

QList<OperatorId> allOperators(Transaction &transaction)
{
    QList<OperatorId> result;
    for (const Row &row : transaction.run(u"SELECT id FROM operators ORDER BY id"_s)) {
        result.append(row.integer(0));
    }
    return result;
}

void announce(Transaction &transaction, const QList<OperatorId> &receivers, const EventData &data)
{
    announce(transaction, receivers, eventType(data), toJson(data));
}

void announce(Transaction &transaction, const QList<OperatorId> &receivers, const QString &type,
              const QJsonObject &data)
{
    auto event = std::make_shared<StoredEvent>();
    event->at = transaction.now;
    event->type = type;
    event->data = QJsonDocument(data).toJson(QJsonDocument::Compact);
    qint64 eventId = 0;
    for (const OperatorId receiver : receivers) {
        if (receiver == 0) {
            continue; // nobody's chat
        }
        if (eventId == 0) {
            eventId = transaction.database.addBeside(u"INSERT INTO events (at, type, data) VALUES (?, ?, ?)"_s,
                                                     {event->at, event->type, QString::fromUtf8(event->data)});
        }
        const qint64 offset = nextOffset(transaction, receiver);
        transaction.runBeside(u"INSERT INTO event_receivers (operator_id, event_offset, event_id) VALUES (?, ?, ?)"_s,
                              {receiver, offset, eventId});
        transaction.announcements.events.append({.receiver = receiver, .offset = offset, .event = event});
        prune(transaction, receiver, offset);
    }
}

void startAnew(Transaction &transaction, OperatorId operatorId)
{
    transaction.run(u"UPDATE operators SET last_offset = last_offset + ? WHERE id = ?"_s, {MaxMissed + 1, operatorId});
}

QString epoch(Transaction &transaction)
{
    return transaction.run(u"SELECT value FROM facts WHERE name = 'epoch'"_s).first().text(0);
}

qint64 lastOffset(Transaction &transaction, OperatorId operatorId)
{
    Known &known = transaction.database.known();
    if (const auto offset = known.offset(operatorId)) {
        return *offset;
    }
    const qint64 offset =
        transaction.run(u"SELECT last_offset FROM operators WHERE id = ?"_s, {operatorId}).first().integer(0);
    known.keepOffset(operatorId, offset);
    return offset;
}

std::optional<QList<NumberedEvent>> missedEvents(Transaction &transaction, OperatorId operatorId,
                                                 const QString &theirEpoch, qint64 offset)
{
    const qint64 last = lastOffset(transaction, operatorId);
    if (theirEpoch != epoch(transaction) || offset > last || last - offset > MaxMissed) {
        return {};
    }
    return select(transaction, u"r.event_offset > ? ORDER BY r.event_offset"_s, operatorId, offset);
}

std::optional<NumberedEvent> newestEvent(Transaction &transaction, OperatorId operatorId)
{
    const QList<NumberedEvent> newest =
        select(transaction, u"r.event_offset = ?"_s, operatorId, lastOffset(transaction, operatorId));
    return newest.isEmpty() ? std::nullopt : std::optional(newest.first());
}

} // namespace otklik
