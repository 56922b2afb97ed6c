// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_commands.h"

#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "sample_clock.h"
#include "sync/idle_services.h"

#include <QUuid>

namespace otklik {

SampleCommands::SampleCommands(Cache &cache, const SampleClock &clock, const SampleCompany &all, const QString &folder)
    : chats(cache, clock, all)
    , visitors(cache, clock, all)
    , files(cache, clock, all, folder)
    , history(clock)
    , company(cache)
    , statistics(all)
    , m_cache(cache)
    , m_clock(clock)
    , m_me(all.me())
    , m_requests(cache, clock, m_me)
{
}

DeskServices SampleCommands::services()
{
    return {.commands = *this,
            .chats = chats,
            .visitors = visitors,
            .requests = m_requests,
            .company = company,
            .files = files,
            .history = history,
            .search = search,
            .statistics = statistics};
}

Message SampleCommands::message(ChatId chatId, const QString &text, MessageKind kind) const
{
    Message message;
    message.chatId = chatId;
    message.at = m_clock.now();
    message.kind = kind;
    message.author = {.kind = AuthorKind::Operator, .id = m_me.id, .name = m_me.name};
    message.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.text = text;
    return message;
}

void SampleCommands::sendMessage(ChatId chatId, const QString &text, MessageKind kind)
{
    sent.append({chatId, text});
    m_cache.write([queued = message(chatId, text, kind)](CacheWriter &writer) { writer.enqueueMessage(queued); });
}

void SampleCommands::sendMessages(ChatId chatId, const QList<ReplyPart> &messages)
{
    sentTogether += messages;
    QList<Message> queued;
    for (const ReplyPart &part : messages) {
        queued.append(message(chatId, part.text, MessageKind::Message));
        queued.last().file = part.file;
    }
    m_cache.write([chatId, queued](CacheWriter &writer) {
        for (const Message &one : queued) {
            writer.enqueueMessage(one);
        }
        writer.saveForm(FormKind::FollowUps, chatId, {});
    });
}

void SampleCommands::reply(ChatId chatId, Seq to, const QString &text, MessageKind kind)
{
    answers.append({to, text});
    m_cache.write([to, queued = message(chatId, text, kind)](CacheWriter &writer) { writer.enqueueReply(queued, to); });
}

void SampleCommands::editMessage(LocalId entry, const QString &text)
{
    edited.append({entry, text});
    m_cache.write([entry, text, now = m_clock.now()](CacheWriter &writer) { writer.editMessage(entry, text, now); });
}

void SampleCommands::removeMessage(LocalId entry)
{
    removed.append(entry);
    m_cache.write([entry, now = m_clock.now()](CacheWriter &writer) { writer.removeMessage(entry, now); });
}

void SampleCommands::restoreMessage(LocalId entry)
{
    m_cache.write([entry](CacheWriter &writer) { writer.restoreMessage(entry); });
}

void SampleCommands::invite(const Presence &visitor, const QString &text)
{
    Chat chat;
    chat.id = provisionalChat(visitor.visitorId);
    chat.visitorId = visitor.visitorId;
    chat.visitorName = visitor.name;
    chat.siteId = visitor.siteId;
    chat.state = ChatState::Invited;
    chat.operatorId = m_me.id;
    chat.operatorName = m_me.name;
    chat.createdAt = m_clock.now();
    sent.append({chat.id, text});
    m_cache.write([chat, queued = message(chat.id, text, MessageKind::Message)](CacheWriter &writer) {
        writer.putProvisionalChat(chat);
        writer.enqueueMessage(queued);
    });
}

void SampleCommands::closeChat(ChatId chatId)
{
    closed.append(chatId);
    m_cache.write([chatId, now = m_clock.now()](CacheWriter &writer) { writer.closeChat(chatId, now); });
}

void SampleCommands::markRead(ChatId chatId, Seq seq)
{
    m_cache.write([chatId, seq, now = m_clock.now()](CacheWriter &writer) { writer.markRead(chatId, seq, now); });
}

void SampleCommands::setStatus(OperatorStatus status)
{
    statuses.append(status);
    m_cache.write([status, now = m_clock.now()](CacheWriter &writer) { writer.setStatus(status, now); });
}

void SampleCommands::retry(LocalId entry)
{
    m_cache.write([entry, now = m_clock.now()](CacheWriter &writer) { writer.retry(entry, now); });
}

void SampleCommands::discard(LocalId entry)
{
    m_cache.write([entry, now = m_clock.now()](CacheWriter &writer) { writer.discard(entry, now); });
}

void SampleCommands::retryAction(qint64 jobId)
{
    m_cache.write([jobId, now = m_clock.now()](CacheWriter &writer) { writer.retryAction(jobId, now); });
}

void SampleCommands::discardAction(qint64 jobId)
{
    m_cache.write([jobId](CacheWriter &writer) { writer.discardAction(jobId); });
}

void SampleCommands::restore(const TimelineEntry &refused)
{
    m_cache.write([refused](CacheWriter &writer) { writer.restoreDiscarded(refused); });
}

void SampleCommands::restoreAction(const OutboxJob &refused)
{
    m_cache.write([refused](CacheWriter &writer) { writer.restoreAction(refused); });
}

void SampleCommands::handOver()
{
    ++handedOver;
    m_cache.write([now = m_clock.now()](CacheWriter &writer) { writer.handOverRemovals(now); });
}

void SampleCommands::accept(ChatId chatId, QObject *context, Answer answer)
{
    accepted.append(chatId);
    m_cache.write(
        [chatId, me = m_me](CacheWriter &writer) {
            std::optional<Chat> chat = writer.reader().chat(chatId);
            if (chat) {
                chat->state = ChatState::Active;
                chat->operatorId = me.id;
                chat->operatorName = me.name;
                chat->waitingSince = 0;
                writer.putChat(*chat);
            }
        },
        context, [answer](bool) { answer({}); });
}

void SampleCommands::fetchHistory(ChatId chatId, Seq before, QObject *context, Answer answer)
{
    ++historyAsked;
    if (offline) {
        answer(idleError());
        return;
    }
    QList<Message> older = onServer;
    older.removeIf([=](const Message &message) { return message.chatId != chatId || message.seq >= before; });
    m_cache.write([older](CacheWriter &writer) { writer.addMessages(older); }, context, [answer](bool) { answer({}); });
}

void SampleCommands::fetchClosedChats(ChatId, QObject *, Answer answer)
{
    ++closedChatsAsked;
    answer(offline ? std::optional(idleError()) : std::nullopt);
}

void SampleCommands::typing(ChatId) {}

void SampleCommands::deliverOutbox()
{
    m_cache.write([now = m_clock.now()](CacheWriter &writer) {
        for (QList<OutboxJob> jobs = writer.takeJobs({}, 100); !jobs.isEmpty(); jobs = writer.takeJobs({}, 100)) {
            for (const OutboxJob &job : std::as_const(jobs)) {
                if (job.method != method::SendMessage && job.method != method::SendToRoom) {
                    writer.completeJob(job.id);
                    continue;
                }
                const std::optional<Room> room = writer.reader().room(job.lane);
                const std::optional<Chat> chat = writer.reader().chat(job.lane);
                const Seq next = room ? room->lastSeq + 1 : chat ? chat->lastSeq + 1 : 1;
                writer.completeMessage(job.id, job.lane * 1000 + next, next, now);
            }
        }
    });
}

void SampleCommands::refuseOutbox(ErrorCode reason)
{
    m_cache.write([reason](CacheWriter &writer) {
        for (QList<OutboxJob> jobs = writer.takeJobs({}, 100); !jobs.isEmpty(); jobs = writer.takeJobs({}, 100)) {
            for (const OutboxJob &job : std::as_const(jobs)) {
                writer.failJob(job.id, reason);
            }
        }
    });
}

} // namespace otklik
