// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that is about what the operator does, and about the outbox.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "cache/seals.h"
#include "protocol/json.h"

#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int WaitingState = int(OutboxJob::State::Queued);
constexpr int Handed = int(OutboxJob::State::Handed);
constexpr int FailedForGood = int(OutboxJob::State::Failed);

QString fieldsWithoutId()
{
    return JobColumns.mid(JobColumns.indexOf(' '_L1) + 1);
}

} // namespace

std::optional<OutboxJob> CacheWriter::job(const QString &where, const QVariantList &values)
{
    QSqlQuery *query = m_statements->run(u"SELECT %1 FROM outbox WHERE %2 LIMIT 1"_s.arg(JobColumns, where), values);
    if (!query || !m_statements->next(*query)) {
        return {};
    }
    OutboxJob found = jobFromRow(*query);
    query->finish();
    return found;
}

void CacheWriter::insertJob(const OutboxJob &job)
{
    static const QString sql = u"INSERT INTO outbox (%1) VALUES (%2)"_s.arg(fieldsWithoutId(), placeholders(7));
    if (const QSqlQuery *query = failed() ? nullptr : m_statements->run(sql, toRow(job))) {
        sealJob(query->lastInsertId().toLongLong());
    }
}

void CacheWriter::sealJob(qint64 jobId)
{
    static const QString sql = u"SELECT %1 FROM outbox WHERE id = ?"_s.arg(JobColumns);
    QSqlQuery *query = failed() ? nullptr : m_statements->run(sql, {jobId});
    if (!query || !m_statements->next(*query)) {
        return;
    }
    QVariantList values;
    for (int column = 0; column < query->record().count(); ++column) {
        values.append(query->value(column));
    }
    query->finish();
    run(u"UPDATE outbox SET seal = ? WHERE id = ?"_s, {sealOf(values), jobId});
}

void CacheWriter::moveJobs(ChatId from, ChatId to)
{
    const QList<OutboxJob> moved = jobs(u"lane = ?"_s, {from});
    for (const OutboxJob &job : moved) {
        run(u"UPDATE outbox SET lane = ? WHERE id = ?"_s, {to, job.id});
        sealJob(job.id);
    }
}

OutboxJob CacheWriter::jobFor(const Message &message) const
{
    QJsonObject params;
    if (!message.text.isEmpty()) {
        params["text"_L1] = message.text;
    }
    if (!isRoom(message.chatId)) {
        params["kind"_L1] = toString(message.kind);
    }
    if (message.replyTo) {
        params["replyTo"_L1] = toJson(*message.replyTo);
    }
    if (message.file && message.file->id != 0) {
        params["fileId"_L1] = message.file->id;
    } else if (message.file) {
        params["file"_L1] = QJsonObject{{"name"_L1, message.file->name}, {"size"_L1, message.file->size}};
    }
    return {.id = 0,
            .clientId = message.clientId,
            .method = isRoom(message.chatId) ? method::SendToRoom : method::SendMessage,
            .params = params,
            .lane = message.chatId,
            .createdAt = message.at,
            .state = OutboxJob::State::Queued,
            .failure = ErrorCode::Unavailable};
}

bool CacheWriter::hasUnsent(ChatId chatId)
{
    return m_statements->value(u"SELECT 1 FROM messages WHERE chat_id = ? AND seq IS NULL"_s, {chatId}).isValid();
}

// ----------------------------------------------------------------------------------------------------- the operator

LocalId CacheWriter::enqueueMessage(const Message &message)
{
    TimelineEntry entry{
        .localId = 0, .message = message, .delivery = Delivery::Queued, .failure = ErrorCode::Unavailable};
    makeRoomFor(message);
    entry.localId = insertEntry(entry);
    insertJob(jobFor(message));
    if (message.kind == MessageKind::Note) {
        saveForm(FormKind::Note, message.chatId, {});
    } else if (!message.text.isEmpty()) {
        saveDraft(message.chatId, {});
    }
    if (!failed()) {
        m_changes.putEntry(entry);
    }
    return entry.localId;
}

void CacheWriter::closeChat(ChatId chatId, Timestamp now)
{
    const std::optional<Chat> before = m_reader.chat(chatId);
    if (!before || before->state == ChatState::Closed) {
        return;
    }
    if (isProvisional(chatId) && !job(u"lane = ? AND state = ?"_s, {chatId, Handed})) {
        eraseChat(chatId);
        return;
    }
    Chat chat = *before;
    chat.state = ChatState::Closed;
    chat.closedBy = ClosedBy::Operator;
    chat.closedAt = now;
    storeChat(chat, before);
    insertJob(queuedJob(method::CloseChat, {}, chatId, now));
}

void CacheWriter::markRead(ChatId chatId, Seq seq, Timestamp now)
{
    if (isRoom(chatId)) {
        const std::optional<Room> before = m_reader.room(chatId);
        if (before && seq > before->readSeq) {
            Room room = *before;
            room.readSeq = seq;
            storeRoom(room, before);
            queueRead(chatId, method::MarkRoomRead, seq, now);
        }
        return;
    }
    const std::optional<Chat> before = m_reader.chat(chatId);
    if (!before || isProvisional(chatId) || seq <= before->readSeq) {
        return;
    }
    Chat chat = *before;
    chat.readSeq = seq;
    storeChat(chat, before);
    queueRead(chatId, method::MarkRead, seq, now);
}

void CacheWriter::queueRead(ChatId chatId, QLatin1StringView methodName, Seq seq, Timestamp now)
{
    // A later reading makes an earlier one that never left needless.
    run(u"DELETE FROM outbox WHERE lane = ? AND method = ? AND state = ?"_s,
        {chatId, QString(methodName), WaitingState});
    insertJob(queuedJob(methodName, {{"seq"_L1, seq}}, chatId, now));
}

void CacheWriter::setStatus(OperatorStatus status, Timestamp now)
{
    run(u"DELETE FROM outbox WHERE lane = 0 AND method = ? AND state = ?"_s,
        {QString(method::SetStatus), WaitingState});
    insertJob(queuedJob(method::SetStatus, {{"status"_L1, toString(status)}}, 0, now));
    const OperatorId me = m_reader.position().operatorId;
    const QList<Operator> operators = m_reader.operators();
    for (const Operator &colleague : operators) {
        if (colleague.id == me) {
            putOperator(colleague); // takes the queued status
        }
    }
}

void CacheWriter::retry(LocalId localId, Timestamp now)
{
    std::optional<TimelineEntry> failedEntry =
        entry(u"local_id = ? AND seq IS NULL AND delivery = ?"_s, {localId, int(Delivery::Failed)});
    if (!failedEntry) {
        return;
    }
    const std::optional<OutboxJob> refused = job(u"client_id = ?"_s, {failedEntry->message.clientId});
    run(u"DELETE FROM outbox WHERE client_id = ?"_s, {failedEntry->message.clientId});
    failedEntry->message.at = now;
    OutboxJob again = jobFor(failedEntry->message);
    if (refused && refused->params.contains("file"_L1)) {
        // The server may have thrown away what it had got: it is asked, and gets the copy once more.
        again.params["file"_L1] = refused->params["file"_L1];
        again.params.remove("fileId"_L1);
    }
    insertJob(again);
    failedEntry->delivery = Delivery::Queued;
    failedEntry->failure = ErrorCode::Unavailable;
    updateEntry(*failedEntry);
}

void CacheWriter::discard(LocalId localId, Timestamp now)
{
    const std::optional<TimelineEntry> unsent = entry(u"local_id = ? AND seq IS NULL"_s, {localId});
    if (!unsent) {
        return;
    }
    const std::optional<OutboxJob> waiting = job(u"client_id = ?"_s, {unsent->message.clientId});
    if (waiting && waiting->state == OutboxJob::State::Handed && !waiting->needsUpload()) {
        return; // the server may have it
    }
    const ChatId chatId = unsent->message.chatId;
    const QList<OutboxJob> changes = changesOf(unsent->message);
    for (const OutboxJob &change : changes) {
        completeJob(change.id);
    }
    run(u"DELETE FROM outbox WHERE client_id = ?"_s, {unsent->message.clientId});
    run(u"DELETE FROM messages WHERE local_id = ?"_s, {localId});
    m_changes.removeEntry(chatId, localId);
    if (isProvisional(chatId)) {
        removeChat(chatId, now); // without its words an invitation is nothing
    }
}

void CacheWriter::saveForm(FormKind kind, qint64 id, const QJsonObject &form)
{
    if (form.isEmpty()) {
        run(u"DELETE FROM forms WHERE kind = ? AND id = ?"_s, {int(kind), id});
    } else {
        run(u"INSERT OR REPLACE INTO forms (kind, id, json) VALUES (?, ?, ?)"_s, {int(kind), id, compactJson(form)});
    }
}

void CacheWriter::saveDraft(ChatId chatId, const QString &text)
{
    if (m_reader.draft(chatId) == text) {
        return;
    }
    if (text.isEmpty()) {
        run(u"DELETE FROM drafts WHERE chat_id = ?"_s, {chatId});
    } else {
        run(u"INSERT OR REPLACE INTO drafts (chat_id, text, seal) VALUES (?, ?, ?)"_s,
            {chatId, text, sealOf({chatId, text})});
    }
    m_changes.putDraft(chatId);
}

// ---------------------------------------------------------------------------------------------- the way of the outbox

QList<OutboxJob> CacheWriter::takeJobs(const QSet<ChatId> &busyLanes, int limit)
{
    static const QString sql =
        u"SELECT %1, seal FROM outbox WHERE id IN "
        "(SELECT min(id) FROM outbox WHERE state NOT IN (?, ?) GROUP BY lane) ORDER BY id"_s.arg(JobColumns);
    QList<OutboxJob> taken;
    QSqlQuery *query = m_statements->run(sql, {FailedForGood, int(OutboxJob::State::Held)});
    while (query && m_statements->next(*query)) {
        if (!jobHolds(*query)) {
            m_statements->reportDamage(u"outbox"_s); // nothing is sent from a file like this
            break;
        }
        const OutboxJob first = jobFromRow(*query);
        if (taken.size() < limit && !busyLanes.contains(first.lane)) {
            taken.append(first);
        }
    }
    for (OutboxJob &first : taken) {
        if (first.state == OutboxJob::State::Queued) {
            first.state = OutboxJob::State::Handed;
            run(u"UPDATE outbox SET state = ? WHERE id = ?"_s, {Handed, first.id});
            sealJob(first.id);
        }
    }
    return failed() ? QList<OutboxJob>() : taken;
}

void CacheWriter::completeJob(qint64 jobId)
{
    run(u"DELETE FROM outbox WHERE id = ?"_s, {jobId});
}

void CacheWriter::completeMessage(qint64 jobId, MessageId messageId, Seq seq, Timestamp at)
{
    const std::optional<OutboxJob> done = job(u"id = ?"_s, {jobId});
    if (!done) {
        return; // its own event came first
    }
    const std::optional<TimelineEntry> waiting = entry(u"client_id = ? AND seq IS NULL"_s, {done->clientId});
    if (!waiting) {
        completeJob(jobId);
        return;
    }
    Message message = waiting->message;
    if (const QList<OutboxJob> changes = changesOf(message); !changes.isEmpty()) {
        message = baseOf(changes.first()); // it went out as it was before those
        message.chatId = waiting->message.chatId;
    }
    message.id = messageId;
    message.seq = seq;
    message.at = at;
    addMessages({message});
}

bool CacheWriter::completeUpload(qint64 jobId, const FileInfo &file)
{
    std::optional<OutboxJob> waiting = job(u"id = ?"_s, {jobId});
    std::optional<TimelineEntry> unsent =
        waiting ? entry(u"client_id = ? AND seq IS NULL"_s, {waiting->clientId}) : std::nullopt;
    if (!waiting || !unsent) {
        return false;
    }
    waiting->params["fileId"_L1] = file.id;
    updateParams(jobId, waiting->params);
    unsent->message.file = file;
    updateEntry(*unsent);
    return !failed();
}

void CacheWriter::failJob(qint64 jobId, ErrorCode failure)
{
    const std::optional<OutboxJob> refused = job(u"id = ?"_s, {jobId});
    if (!refused) {
        return;
    }
    if (refused->method == method::SetTags || refused->method == method::SaveCard) {
        run(u"UPDATE outbox SET state = ?, failure = ? WHERE id = ?"_s, {FailedForGood, int(failure), jobId});
        sealJob(jobId);
        if (refused->method == method::SetTags) {
            undoTags(*refused);
        } else {
            undoCard(*refused);
        }
        m_changes.setActionsChanged();
        return;
    }
    if (isChange(*refused)) {
        run(u"UPDATE outbox SET state = ?, failure = ? WHERE id = ?"_s, {FailedForGood, int(failure), jobId});
        sealJob(jobId);
        failChange(*refused);
        m_changes.setActionsChanged();
        return;
    }
    std::optional<TimelineEntry> waiting;
    if (!refused->clientId.isEmpty()) {
        waiting = entry(u"client_id = ? AND seq IS NULL"_s, {refused->clientId});
    }
    if (!waiting) {
        completeJob(jobId);
        return;
    }
    run(u"UPDATE outbox SET state = ?, failure = ? WHERE id = ?"_s, {FailedForGood, int(failure), jobId});
    sealJob(jobId);
    waiting->delivery = Delivery::Failed;
    waiting->failure = failure;
    foldChanges(*waiting);
}

void CacheWriter::adoptJob(const OutboxJob &job, const TimelineEntry &entry)
{
    // Under its own number: the answer to it may be on its way.
    static const QString sql = u"INSERT INTO outbox (%1) VALUES (%2)"_s.arg(JobColumns, placeholders(8));
    run(sql, QVariantList{job.id} + toRow(job));
    sealJob(job.id);
    if (!job.clientId.isEmpty()) {
        insertEntry(entry);
    }
}

void CacheWriter::adoptWithoutJob(TimelineEntry entry)
{
    makeRoomFor(entry.message);
    entry.delivery = Delivery::Failed;
    entry.failure = ErrorCode::Unavailable;
    insertEntry(entry);
}

void CacheWriter::dropDamaged(const QList<LocalId> &damaged)
{
    for (const LocalId localId : damaged) {
        const std::optional<TimelineEntry> broken = entry(u"local_id = ? AND seq IS NOT NULL"_s, {localId});
        if (broken) {
            run(u"DELETE FROM messages WHERE local_id = ?"_s, {localId});
            m_changes.removeEntry(broken->message.chatId, localId);
        }
    }
    Filling filling = m_reader.filling();
    filling.top = 0; // all that was filled is looked through again
    setFilling(filling);
}

} // namespace otklik
