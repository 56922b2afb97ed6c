// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that is about what was removed and may still be taken back.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "cache/things.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// What is held back, as JSON: `[{method, id, json}]`. On the disk, so that the end of the program lets it go as well.
const QString HeldKey = u"held_removals"_s;

struct Place
{
    QString table;
    QLatin1StringView idName; ///< on the wire
};

Place placeOf(const QString &methodName)
{
    if (methodName == method::RemoveTag) {
        return {.table = u"tags"_s, .idName = "tagId"_L1};
    }
    if (methodName == method::RemoveGroup) {
        return {.table = u"groups_"_s, .idName = "groupId"_L1};
    }
    return {.table = u"replies"_s, .idName = "replyId"_L1};
}

} // namespace

QJsonArray CacheWriter::heldRemovals() const
{
    const QVariant held = m_statements->value(u"SELECT value FROM meta WHERE key = ?"_s, {HeldKey});
    return QJsonDocument::fromJson(held.toString().toUtf8()).array();
}

void CacheWriter::setHeldRemovals(const QJsonArray &held)
{
    if (held.isEmpty()) {
        run(u"DELETE FROM meta WHERE key = ?"_s, {HeldKey});
    } else {
        setMeta(HeldKey, QString::fromUtf8(QJsonDocument(held).toJson(QJsonDocument::Compact)));
    }
}

void CacheWriter::tellRemoval(const QString &methodName)
{
    if (methodName == method::RemoveReply) {
        m_changes.setRepliesChanged();
    } else {
        m_changes.setCompanyChanged();
    }
}

void CacheWriter::holdRemoval(QLatin1StringView methodName, qint64 id)
{
    const Place place = placeOf(methodName);
    const QString json = m_statements->value(u"SELECT json FROM %1 WHERE id = ?"_s.arg(place.table), {id}).toString();
    if (json.isEmpty() || !removeThing(place.table, id)) {
        return;
    }
    QJsonArray held = heldRemovals();
    held.append(QJsonObject{{"method"_L1, QString(methodName)}, {"id"_L1, id}, {"json"_L1, json}});
    setHeldRemovals(held);
    tellRemoval(methodName);
}

void CacheWriter::restoreRemoved(QLatin1StringView methodName, qint64 id)
{
    QJsonArray held = heldRemovals();
    for (qsizetype at = held.size() - 1; at >= 0; --at) {
        const QJsonObject one = held.at(at).toObject();
        if (one["method"_L1] == QString(methodName) && one["id"_L1].toInteger() == id) {
            run(u"INSERT OR REPLACE INTO %1 (id, json) VALUES (?, ?)"_s.arg(placeOf(methodName).table),
                {id, one["json"_L1].toString()});
            held.removeAt(at);
            setHeldRemovals(held);
            tellRemoval(methodName);
            return;
        }
    }
}

void CacheWriter::handOverRemovals(Timestamp now)
{
    const QJsonArray held = heldRemovals();
    for (const QJsonValue &one : held) {
        const QString methodName = one["method"_L1].toString();
        const QByteArray name = methodName.toLatin1();
        insertJob(queuedJob(QLatin1StringView(name), {{placeOf(methodName).idName, one["id"_L1]}}, 0, now));
    }
    if (!held.isEmpty()) {
        setHeldRemovals({});
    }
}

void CacheWriter::restoreDiscarded(const TimelineEntry &entry)
{
    if (isProvisional(entry.message.chatId) || entry.delivery != Delivery::Failed) {
        return; // the chat went with its first words
    }
    TimelineEntry again = entry;
    makeRoomFor(again.message);
    again.localId = insertEntry(again);
    if (!failed()) {
        m_changes.putEntry(again);
    }
}

void CacheWriter::restoreAction(const OutboxJob &refused)
{
    insertJob(refused);
    m_changes.setActionsChanged();
}

} // namespace otklik
