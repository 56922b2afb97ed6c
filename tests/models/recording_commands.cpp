// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording_commands.h"

#include "unit/cache/cache_samples.h"

#include <QPointer>
#include <QUuid>

namespace otklik {

namespace {

constexpr Timestamp Later = 1'700'000'900'000;

/// An answer that does not run when @p context is gone.
Answer guarded(QObject *context, const Answer &answer)
{
    return [context = QPointer(context), answer](const std::optional<ProtocolError> &error) {
        if (context) {
            answer(error);
        }
    };
}

} // namespace

RecordingCommands::RecordingCommands(Cache &cache)
    : m_cache(cache)
{
}

DeskServices RecordingCommands::services()
{
    return {.commands = *this,
            .chats = idleChats,
            .visitors = idleVisitors,
            .requests = idleRequests,
            .company = idleCompany,
            .files = idleFiles,
            .history = idleHistory,
            .search = search,
            .statistics = statistics};
}

void RecordingSearch::searchMessages(const QString &query, const SearchFilters &filters, MessageId before,
                                     QObject *context, ResultAnswer<ServerHits> answer)
{
    asked.append({.query = query,
                  .filters = filters,
                  .before = before,
                  .answer = [context = QPointer(context), answer](const Result<ServerHits> &result) {
                      if (context) {
                          answer(result);
                      }
                  }});
}

void RecordingStatistics::fetchStatistics(const StatisticsQuestion &question, QObject *context,
                                          ResultAnswer<Statistics> answer)
{
    asked.append(
        {.question = question, .answer = [context = QPointer(context), answer](const Result<Statistics> &result) {
             if (context) {
                 answer(result);
             }
         }});
}

void RecordingCommands::enqueue(ChatId chatId, const QString &text, MessageKind kind, Seq to)
{
    Message message = samples::ownWords(chatId, QUuid::createUuid().toString(QUuid::WithoutBraces));
    message.text = text;
    message.kind = kind;
    m_cache.write([message, to](CacheWriter &writer) {
        if (to > 0) {
            writer.enqueueReply(message, to);
        } else {
            writer.enqueueMessage(message);
        }
    });
}

void RecordingCommands::reply(ChatId chatId, Seq to, const QString &text, MessageKind kind)
{
    sent.append(text);
    kinds.append(kind);
    answered.append(to);
    enqueue(chatId, text, kind, to);
}

void RecordingCommands::editMessage(LocalId entry, const QString &text)
{
    edited.append({entry, text});
    m_cache.write([entry, text](CacheWriter &writer) { writer.editMessage(entry, text, Later); });
}

void RecordingCommands::removeMessage(LocalId entry)
{
    removed.append(entry);
    m_cache.write([entry](CacheWriter &writer) { writer.removeMessage(entry, Later); });
}

void RecordingCommands::restoreMessage(LocalId entry)
{
    restored.append(entry);
    m_cache.write([entry](CacheWriter &writer) { writer.restoreMessage(entry); });
}

void RecordingCommands::sendMessage(ChatId chatId, const QString &text, MessageKind kind)
{
    sent.append(text);
    kinds.append(kind);
    enqueue(chatId, text, kind);
}

void RecordingCommands::sendMessages(ChatId chatId, const QList<ReplyPart> &messages)
{
    together.append(messages);
    QList<Message> queued;
    for (const ReplyPart &part : messages) {
        Message message = samples::ownWords(chatId, QUuid::createUuid().toString(QUuid::WithoutBraces));
        message.text = part.text;
        message.file = part.file;
        queued.append(message);
    }
    m_cache.write([chatId, queued](CacheWriter &writer) {
        for (const Message &message : queued) {
            writer.enqueueMessage(message);
        }
        writer.saveForm(FormKind::FollowUps, chatId, {});
    });
}

void RecordingCommands::invite(const Presence &visitor, const QString &text)
{
    sent.append(text);
    invited.append(visitor.visitorId);
    Chat chat;
    chat.id = provisionalChat(visitor.visitorId);
    chat.visitorId = visitor.visitorId;
    chat.visitorName = visitor.name;
    chat.siteId = visitor.siteId;
    chat.state = ChatState::Invited;
    chat.operatorId = samples::Anna;
    chat.createdAt = Later;
    m_cache.write([chat](CacheWriter &writer) { writer.putProvisionalChat(chat); });
    enqueue(chat.id, text, MessageKind::Message);
}

void RecordingCommands::closeChat(ChatId chatId)
{
    closed.append(chatId);
    m_cache.write([chatId](CacheWriter &writer) { writer.closeChat(chatId, Later); });
}

void RecordingCommands::markRead(ChatId chatId, Seq seq)
{
    read.append({chatId, seq});
    m_cache.write([chatId, seq](CacheWriter &writer) { writer.markRead(chatId, seq, Later); });
}

void RecordingCommands::setStatus(OperatorStatus status)
{
    statuses.append(status);
    m_cache.write([status](CacheWriter &writer) { writer.setStatus(status, Later); });
}

void RecordingCommands::retry(LocalId entry)
{
    retried.append(entry);
    m_cache.write([entry](CacheWriter &writer) { writer.retry(entry, Later); });
}

void RecordingCommands::discard(LocalId entry)
{
    discarded.append(entry);
    m_cache.write([entry](CacheWriter &writer) { writer.discard(entry, Later); });
}

void RecordingCommands::retryAction(qint64 jobId)
{
    m_cache.write([jobId](CacheWriter &writer) { writer.retryAction(jobId, Later); });
}

void RecordingCommands::discardAction(qint64 jobId)
{
    m_cache.write([jobId](CacheWriter &writer) { writer.discardAction(jobId); });
}

void RecordingCommands::restore(const TimelineEntry &refused)
{
    m_cache.write([refused](CacheWriter &writer) { writer.restoreDiscarded(refused); });
}

void RecordingCommands::restoreAction(const OutboxJob &refused)
{
    m_cache.write([refused](CacheWriter &writer) { writer.restoreAction(refused); });
}

void RecordingCommands::handOver()
{
    ++handedOver;
    m_cache.write([](CacheWriter &writer) { writer.handOverRemovals(Later); });
}

void RecordingCommands::accept(ChatId chatId, QObject *context, Answer answer)
{
    accepting.append({chatId, guarded(context, answer)});
}

void RecordingCommands::fetchHistory(ChatId chatId, Seq before, QObject *context, Answer answer)
{
    histories.append({chatId, before, guarded(context, answer)});
}

void RecordingCommands::fetchClosedChats(ChatId before, QObject *context, Answer answer)
{
    closedChats.append({before, guarded(context, answer)});
}

void RecordingCommands::typing(ChatId chatId)
{
    typed.append(chatId);
}

} // namespace otklik
