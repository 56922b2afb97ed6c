// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CacheWriter that is about messages which their authors change or take back, and what quotes them. A
// message is shown as the server has it with the operator's own changes on top, until the server has taken those.
#include "cache/cache_writer.h"

#include "cache/rows.h"
#include "protocol/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int FailedForGood = int(OutboxJob::State::Failed);

QString quotedText(const Message &message)
{
    if (message.isRemoved()) {
        return {};
    }
    const QString &whole = message.text.isEmpty() && message.file ? message.file->name : message.text;
    const bool splitsOne = whole.size() > Quote::MaxText && whole.at(Quote::MaxText - 1).isHighSurrogate();
    return whole.left(splitsOne ? Quote::MaxText - 1 : Quote::MaxText);
}

Quote quoteOf(const Message &message)
{
    return {.id = message.id, .seq = message.seq, .author = message.author, .text = quotedText(message)};
}

bool isOf(const OutboxJob &change, const Message &message)
{
    return message.seq > 0 ? change.params["seq"_L1].toInteger() == message.seq
                           : change.params["of"_L1].toString() == message.clientId;
}

bool isSame(const Message &one, const Message &other)
{
    return one.seq == other.seq && (one.seq > 0 || one.clientId == other.clientId);
}

void apply(const OutboxJob &change, Message &message)
{
    if (message.isRemoved()) {
        return;
    }
    if (change.method == method::EditMessage) {
        message.text = change.params["text"_L1].toString();
        message.editedAt = change.createdAt;
    } else {
        message.text.clear();
        message.file.reset();
        message.removedAt = change.createdAt;
    }
}

} // namespace

// Those that the server has not taken yet, in their order.
QList<OutboxJob> CacheWriter::changesOf(const Message &message)
{
    QList<OutboxJob> found =
        jobs(u"lane = ? AND method IN (?, ?) AND state <> ?"_s,
             {message.chatId, QString(method::EditMessage), QString(method::RemoveMessage), FailedForGood});
    found.removeIf([&message](const OutboxJob &change) { return !isOf(change, message); });
    return found;
}

// @p message as the server has it, with what the operator has done to it and to what it quotes.
Message CacheWriter::withChanges(Message message)
{
    if (isRoom(message.chatId)) {
        return message;
    }
    const QList<OutboxJob> pending =
        jobs(u"lane = ? AND method IN (?, ?) AND state <> ?"_s,
             {message.chatId, QString(method::EditMessage), QString(method::RemoveMessage), FailedForGood});
    Message quoted;
    for (const OutboxJob &change : pending) {
        if (isOf(change, message)) {
            apply(change, message);
        } else if (message.replyTo && change.params["seq"_L1].toInteger() == message.replyTo->seq) {
            quoted = quoted.seq == 0 ? baseOf(change) : quoted;
            apply(change, quoted);
        }
    }
    if (quoted.seq > 0) {
        message.replyTo->text = quotedText(quoted);
    }
    return message;
}

// ------------------------------------------------------------------------------------------------ what the server says

void CacheWriter::changeMessage(const Message &message)
{
    const std::optional<TimelineEntry> known = m_reader.messageAt(message.chatId, message.seq);
    const QList<OutboxJob> changes = changesOf(message);
    if (known && changes.isEmpty() && known->message == message) {
        return; // a page that was here already
    }
    if (known && isOlderState(message, changes.isEmpty() ? known->message : baseOf(changes.first()))) {
        return;
    }
    takeChange(message);
}

void CacheWriter::takeChange(const Message &message)
{
    const QList<OutboxJob> changes = changesOf(message);
    for (const OutboxJob &change : changes) {
        QJsonObject params = change.params;
        params["base"_L1] = toJson(message);
        updateParams(change.id, params);
    }
    showMessage(message);
}

void CacheWriter::showMessage(const Message &said)
{
    const Message shown = withChanges(said);
    std::optional<TimelineEntry> known = shown.seq > 0 ? m_reader.messageAt(shown.chatId, shown.seq)
                                                       : entry(u"client_id = ? AND seq IS NULL"_s, {shown.clientId});
    if (known && known->message != shown) {
        known->message = shown;
        updateEntry(*known);
    }
    if (const std::optional<Chat> before = m_reader.chat(shown.chatId); before && before->lastMessage) {
        Chat chat = *before;
        if (isSame(*chat.lastMessage, shown)) {
            chat.lastMessage = shown;
        } else if (shown.seq > 0 && chat.lastMessage->replyTo && chat.lastMessage->replyTo->seq == shown.seq) {
            chat.lastMessage->replyTo->text = quotedText(shown);
        }
        storeChat(chat, before);
    }
    if (shown.seq > 0) {
        followQuotes(shown);
    }
}

void CacheWriter::followQuotes(const Message &shown)
{
    // Only what came later can quote it, and what can still be changed is young.
    static const QString sql = u"SELECT %1 FROM messages WHERE chat_id = ? AND seq IS NOT NULL AND seq > ? "
                               "AND reply_to <> '' UNION ALL SELECT %1 FROM messages WHERE chat_id = ? "
                               "AND seq IS NULL AND reply_to <> ''"_s.arg(EntryColumns);
    const QString text = quotedText(shown);
    QList<TimelineEntry> quoting;
    QSqlQuery *query = failed() ? nullptr : m_statements->run(sql, {shown.chatId, shown.seq, shown.chatId});
    while (query && m_statements->next(*query)) {
        const TimelineEntry later = entryFromRow(*query);
        if (later.message.replyTo && later.message.replyTo->seq == shown.seq && later.message.replyTo->text != text) {
            quoting.append(later);
        }
    }
    for (TimelineEntry &later : quoting) {
        later.message.replyTo->text = text;
        updateEntry(later);
    }
}

// The server has numbered a message of which changes were waiting.
void CacheWriter::numberChanges(const Message &message)
{
    Message waiting = message;
    waiting.seq = 0;
    const QList<OutboxJob> changes = changesOf(waiting);
    for (const OutboxJob &change : changes) {
        QJsonObject params = change.params;
        params.remove("of"_L1);
        params["messageId"_L1] = message.id;
        params["seq"_L1] = message.seq;
        params["base"_L1] = toJson(message);
        updateParams(change.id, params);
    }
}

// --------------------------------------------------------------------------------------------- what the operator does

LocalId CacheWriter::enqueueReply(const Message &message, Seq to)
{
    Message answer = message;
    if (const std::optional<TimelineEntry> answered = m_reader.messageAt(message.chatId, to)) {
        answer.replyTo = quoteOf(answered->message);
    }
    saveForm(FormKind::Aim, message.chatId, {});
    return enqueueMessage(answer);
}

void CacheWriter::editMessage(LocalId localId, const QString &text, Timestamp now)
{
    const std::optional<TimelineEntry> known = m_reader.entry(localId);
    if (!known || isRoom(known->message.chatId)) {
        return;
    }
    saveForm(FormKind::Aim, known->message.chatId, {});
    if (known->message.isRemoved() || known->message.text == text) {
        return;
    }
    if (known->message.seq == 0) {
        editUnsent(*known, text, now);
    } else {
        queueChange(method::EditMessage, known->message, text, now);
    }
}

void CacheWriter::editUnsent(TimelineEntry unsent, const QString &text, Timestamp now)
{
    std::optional<OutboxJob> waiting = job(u"client_id = ?"_s, {unsent.message.clientId});
    if (waiting && waiting->state == OutboxJob::State::Handed) {
        queueChange(method::EditMessage, unsent.message, text, now); // the server may have it
        return;
    }
    unsent.message.text = text;
    if (waiting) {
        waiting->params["text"_L1] = text;
        updateParams(waiting->id, waiting->params);
    }
    updateEntry(unsent);
    if (const std::optional<Chat> before = m_reader.chat(unsent.message.chatId);
        before && before->lastMessage && isSame(*before->lastMessage, unsent.message)) {
        Chat chat = *before; // an invitation
        chat.lastMessage = unsent.message;
        storeChat(chat, before);
    }
    if (unsent.delivery == Delivery::Failed) {
        retry(unsent.localId, now);
    }
}

void CacheWriter::queueChange(QLatin1StringView methodName, const Message &said, const QString &text, Timestamp now)
{
    const QList<OutboxJob> changes = changesOf(said);
    const Message base = changes.isEmpty() ? said : baseOf(changes.first());
    const bool edits = methodName == method::EditMessage;
    const bool collapses = edits && !changes.isEmpty() && changes.last().method == method::EditMessage &&
                           changes.last().state == OutboxJob::State::Queued;
    if (collapses && changes.size() == 1 && text == base.text) {
        completeJob(changes.last().id); // it is as the server has it
    } else if (collapses) {
        QJsonObject params = changes.last().params;
        params["text"_L1] = text;
        updateParams(changes.last().id, params);
    } else {
        QJsonObject params{{"base"_L1, toJson(base)}};
        if (said.seq > 0) {
            params["messageId"_L1] = said.id;
            params["seq"_L1] = said.seq;
        } else {
            params["of"_L1] = said.clientId;
        }
        if (edits) {
            params["text"_L1] = text;
        }
        OutboxJob change = queuedJob(methodName, params, said.chatId, now);
        change.state = edits ? OutboxJob::State::Queued : OutboxJob::State::Held;
        insertJob(change);
    }
    showMessage(base);
}

void CacheWriter::removeMessage(LocalId localId, Timestamp now)
{
    const std::optional<TimelineEntry> known = m_reader.entry(localId);
    if (!known || isRoom(known->message.chatId) || known->message.isRemoved()) {
        return;
    }
    if (known->message.seq == 0) {
        const std::optional<OutboxJob> waiting = job(u"client_id = ?"_s, {known->message.clientId});
        if (!waiting || waiting->state != OutboxJob::State::Handed || waiting->needsUpload()) {
            discard(localId, now);
            return;
        }
    }
    queueChange(method::RemoveMessage, known->message, {}, now);
}

void CacheWriter::restoreMessage(LocalId localId)
{
    const std::optional<TimelineEntry> known = m_reader.entry(localId);
    const QList<OutboxJob> changes = known ? changesOf(known->message) : QList<OutboxJob>();
    for (const OutboxJob &change : changes) {
        if (change.state == OutboxJob::State::Held) {
            completeJob(change.id);
            showMessage(baseOf(change));
        }
    }
}

void CacheWriter::releaseRemoval(LocalId localId)
{
    const std::optional<TimelineEntry> known = m_reader.entry(localId);
    const QList<OutboxJob> changes = known ? changesOf(known->message) : QList<OutboxJob>();
    for (const OutboxJob &change : changes) {
        if (change.state == OutboxJob::State::Held) {
            release(change);
        }
    }
}

void CacheWriter::releaseRemovals()
{
    const QList<OutboxJob> held = jobs(u"state = ?"_s, {int(OutboxJob::State::Held)});
    for (const OutboxJob &removal : held) {
        release(removal);
    }
}

void CacheWriter::release(const OutboxJob &removal)
{
    const QList<OutboxJob> changes = changesOf(baseOf(removal));
    for (const OutboxJob &change : changes) {
        if (change.method == method::EditMessage && change.state == OutboxJob::State::Queued) {
            completeJob(change.id); // nobody is to read those words any more
        }
    }
    run(u"UPDATE outbox SET state = ? WHERE id = ?"_s, {int(OutboxJob::State::Queued), removal.id});
    sealJob(removal.id);
}

// ---------------------------------------------------------------------------------------------- the way of the outbox

void CacheWriter::completeChange(qint64 jobId, const Message &message)
{
    if (job(u"id = ?"_s, {jobId})) {
        completeJob(jobId);
        takeChange(message);
    }
}

void CacheWriter::failChange(const OutboxJob &job)
{
    showMessage(baseOf(job));
}

// A message was refused of which changes were waiting: they are part of what is to be decided now.
void CacheWriter::foldChanges(TimelineEntry &refused)
{
    const QList<OutboxJob> changes = changesOf(refused.message);
    for (const OutboxJob &change : changes) {
        completeJob(change.id);
    }
    refused.message.editedAt = 0;
    updateEntry(refused);
    const auto removes = [](const OutboxJob &change) { return change.method == method::RemoveMessage; };
    if (std::ranges::any_of(changes, removes)) {
        discard(refused.localId, refused.message.at);
    }
}

void CacheWriter::retryChange(const OutboxJob &refused, Timestamp now)
{
    const Message base = baseOf(refused);
    const std::optional<TimelineEntry> known = m_reader.messageAt(base.chatId, base.seq);
    const Message said = known ? known->message : base;
    if (said.isRemoved()) {
        return;
    }
    queueChange(refused.method == method::EditMessage ? method::EditMessage : method::RemoveMessage, said,
                refused.params["text"_L1].toString(), now);
    if (known && refused.method == method::RemoveMessage) {
        releaseRemoval(known->localId);
    }
}

} // namespace otklik
