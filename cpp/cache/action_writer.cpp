// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of CacheReader and CacheWriter that are about tags and cards on their way to the server.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "domain/card_merge.h"
#include "protocol/json.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int WaitingState = int(OutboxJob::State::Queued);
constexpr int FailedForGood = int(OutboxJob::State::Failed);

void changeTagsOf(Chat &chat, const QList<TagId> &add, const QList<TagId> &remove)
{
    for (const TagId id : remove) {
        chat.tags.removeAll(id);
    }
    for (const TagId id : add) {
        if (!chat.tags.contains(id)) {
            chat.tags.append(id);
        }
    }
}

} // namespace

QList<OutboxJob> CacheReader::failedActions() const
{
    static const QString sql =
        u"SELECT %1 FROM outbox WHERE state = ? AND method IN (?, ?, ?, ?) ORDER BY id"_s.arg(JobColumns);
    QList<OutboxJob> found;
    QSqlQuery *query = m_statements->run(sql, {FailedForGood, QString(method::SetTags), QString(method::SaveCard),
                                               QString(method::EditMessage), QString(method::RemoveMessage)});
    while (query && m_statements->next(*query)) {
        found.append(jobFromRow(*query));
    }
    return found;
}

QList<TimelineEntry> CacheReader::failedMessages() const
{
    static const QString sql =
        u"SELECT %1 FROM messages INDEXED BY messages_unsent WHERE seq IS NULL AND delivery = ? ORDER BY local_id"_s
            .arg(EntryColumns);
    QList<TimelineEntry> found;
    QSqlQuery *query = m_statements->run(sql, {int(Delivery::Failed)});
    while (query && m_statements->next(*query)) {
        found.append(entryFromRow(*query));
    }
    return found;
}

bool CacheReader::hasJobs(ChatId lane) const
{
    return m_statements->value(u"SELECT 1 FROM outbox WHERE lane = ? AND state <> ?"_s, {lane, FailedForGood})
        .isValid();
}

QList<OutboxJob> CacheWriter::jobs(const QString &where, const QVariantList &values)
{
    QList<OutboxJob> found;
    QSqlQuery *query =
        m_statements->run(u"SELECT %1 FROM outbox WHERE %2 ORDER BY id"_s.arg(JobColumns, where), values);
    while (query && m_statements->next(*query)) {
        found.append(jobFromRow(*query));
    }
    return found;
}

void CacheWriter::updateParams(qint64 jobId, const QJsonObject &params)
{
    run(u"UPDATE outbox SET params = ? WHERE id = ?"_s, {compactJson(params), jobId});
    sealJob(jobId);
}

// -------------------------------------------------------------------------------------------------------------- tags

void CacheWriter::changeTags(ChatId chatId, const QList<TagId> &add, const QList<TagId> &remove, Timestamp now)
{
    const std::optional<Chat> before = m_reader.chat(chatId);
    if (!before) {
        return;
    }
    // Only what changes something, so that it can be undone.
    QList<TagId> added = add;
    added.removeIf([&](TagId id) { return before->tags.contains(id); });
    QList<TagId> removed = remove;
    removed.removeIf([&](TagId id) { return !before->tags.contains(id); });
    if (added.isEmpty() && removed.isEmpty()) {
        return;
    }
    Chat chat = *before;
    changeTagsOf(chat, added, removed);
    insertJob(
        queuedJob(method::SetTags, {{"add"_L1, toJsonIds(added)}, {"remove"_L1, toJsonIds(removed)}}, chatId, now));
    storeChat(chat, before);
}

// What the server does not know yet goes on top of what it says.
void CacheWriter::applyTags(Chat &chat)
{
    const QList<OutboxJob> pending =
        jobs(u"lane = ? AND method = ? AND state <> ?"_s, {chat.id, QString(method::SetTags), FailedForGood});
    for (const OutboxJob &change : pending) {
        changeTagsOf(chat, idsFrom(change.params["add"_L1].toArray()), idsFrom(change.params["remove"_L1].toArray()));
    }
}

void CacheWriter::undoTags(const OutboxJob &job)
{
    const std::optional<Chat> before = m_reader.chat(job.lane);
    if (before) {
        Chat chat = *before;
        changeTagsOf(chat, idsFrom(job.params["remove"_L1].toArray()), idsFrom(job.params["add"_L1].toArray()));
        applyTags(chat);
        storeChat(chat, before);
    }
}

// ------------------------------------------------------------------------------------------------------------- cards

void CacheWriter::changeCard(VisitorId visitorId, const ContactCard &card, Timestamp now)
{
    Visitor visitor = m_reader.visitor(visitorId).value_or(Visitor{.id = visitorId, .card = {}});
    // One that never left takes the new words and keeps what it started from.
    const std::optional<OutboxJob> waiting = job(u"lane = ? AND state = ?"_s, {cardLane(visitorId), WaitingState});
    if (waiting) {
        QJsonObject params = waiting->params;
        params["card"_L1] = toJson(card);
        updateParams(waiting->id, params);
    } else {
        insertJob(queuedJob(method::SaveCard, {{"card"_L1, toJson(card)}, {"base"_L1, toJson(visitor.card)}},
                            cardLane(visitorId), now));
    }
    visitor.card = card;
    storeVisitor(visitor);
}

void CacheWriter::completeCard(qint64 jobId, const ContactCard &card)
{
    const std::optional<OutboxJob> done = job(u"id = ?"_s, {jobId});
    if (!done) {
        return;
    }
    completeJob(jobId);
    const QList<OutboxJob> later = jobs(u"lane = ? AND state <> ?"_s, {done->lane, FailedForGood});
    for (const OutboxJob &next : later) {
        QJsonObject params = next.params;
        ContactCard mine = cardFrom(params["card"_L1].toObject());
        mine.version = card.version;
        params["card"_L1] = toJson(mine);
        params["base"_L1] = toJson(card);
        updateParams(next.id, params);
    }
    putVisitor({.id = visitorOfLane(done->lane), .card = card});
}

bool CacheWriter::rebaseCard(qint64 jobId, const ContactCard &theirs)
{
    const std::optional<OutboxJob> refused = job(u"id = ?"_s, {jobId});
    if (!refused) {
        return true;
    }
    QJsonObject params = refused->params;
    const auto merged =
        mergedCard(cardFrom(params["base"_L1].toObject()), cardFrom(params["card"_L1].toObject()), theirs);
    params["base"_L1] = toJson(theirs);
    if (merged) {
        params["card"_L1] = toJson(*merged);
    }
    updateParams(jobId, params);
    if (merged) {
        storeVisitor({.id = visitorOfLane(refused->lane), .card = *merged});
    }
    return merged.has_value();
}

// To what it was changed from, unless a newer one has come since.
void CacheWriter::undoCard(const OutboxJob &job)
{
    const VisitorId visitorId = visitorOfLane(job.lane);
    const ContactCard base = cardFrom(job.params["base"_L1].toObject());
    if (m_reader.visitor(visitorId).value_or(Visitor()).card.version <= base.version) {
        putVisitor({.id = visitorId, .card = base});
    }
}

// ------------------------------------------------------------------------------------------------------------ refused

void CacheWriter::retryAction(qint64 jobId, Timestamp now)
{
    const std::optional<OutboxJob> refused = job(u"id = ? AND state = ?"_s, {jobId, FailedForGood});
    if (!refused) {
        return;
    }
    run(u"DELETE FROM outbox WHERE id = ?"_s, {jobId});
    m_changes.setActionsChanged();
    if (refused->method == method::SetTags) {
        changeTags(refused->lane, idsFrom(refused->params["add"_L1].toArray()),
                   idsFrom(refused->params["remove"_L1].toArray()), now);
        return;
    }
    if (isChange(*refused)) {
        retryChange(*refused, now);
        return;
    }
    const VisitorId visitorId = visitorOfLane(refused->lane);
    ContactCard card = cardFrom(refused->params["card"_L1].toObject());
    card.version = m_reader.visitor(visitorId).value_or(Visitor()).card.version;
    changeCard(visitorId, card, now);
}

void CacheWriter::discardAction(qint64 jobId)
{
    const std::optional<OutboxJob> refused = job(u"id = ? AND state = ?"_s, {jobId, FailedForGood});
    if (refused) {
        run(u"DELETE FROM outbox WHERE id = ?"_s, {jobId});
        m_changes.setActionsChanged();
    }
}

} // namespace otklik
