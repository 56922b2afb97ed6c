// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/outbox_job.h"
#include "cache/timeline_entry.h"
#include "domain/chat.h"
#include "domain/room.h"
#include "domain/visitor.h"

#include <QJsonArray>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace otklik {

// The rows of the cache's tables as values, and back. Columns come in the order of the lists of names.

extern const QString ChatColumns;
Chat chatFromRow(const QSqlQuery &row);
QVariantList toRow(const Chat &chat);

extern const QString EntryColumns;
TimelineEntry entryFromRow(const QSqlQuery &row);
/// Without local_id, the first of the columns.
QVariantList toRow(const TimelineEntry &entry);

/// From the columns id and json.
Room roomFromRow(const QSqlQuery &row);

extern const QString JobColumns;
OutboxJob jobFromRow(const QSqlQuery &row);
/// Without id, the first of the columns.
QVariantList toRow(const OutboxJob &job);

/// Something that was just done and has no message.
OutboxJob queuedJob(QLatin1StringView method, const QJsonObject &params, ChatId lane, Timestamp now);
/// Whether a job changes a message.
bool isChange(const OutboxJob &job);
/// Whether @p state of a message is older than @p other, if both are of the same.
bool isOlderState(const Message &state, const Message &other);
/// The message of such a job as the server has it.
Message baseOf(const OutboxJob &job);
/// Of a job's parameters.
ContactCard cardFrom(const QJsonObject &json);

QList<qint64> idsFrom(const QJsonArray &json);
QJsonArray toJsonIds(const QList<qint64> &ids);

/// "?, ?, ?" for @p count values.
QString placeholders(qsizetype count);
QString compactJson(const QJsonObject &json);
/// QtSql writes a null string as NULL; the cache has no NULL text.
QString notNull(const QString &text);

} // namespace otklik
