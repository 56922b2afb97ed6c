// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_commands.h"

#include "cache/cache_writer.h"
#include "sync/answers.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr auto TypingPause = 3s;

} // namespace

DeskCommands::DeskCommands(Caller &caller, QObject *parent)
    : QObject(parent)
    , m_caller(caller)
    , m_desk(caller.parts())
{
    if (m_desk.cache.reader().hasHeldJobs()) { // the program ended before their time did
        queue([](CacheWriter &writer) { writer.releaseRemovals(); });
    }
}

void DeskCommands::queue(std::function<void(CacheWriter &)> job)
{
    m_desk.cache.write(std::move(job), this, [this](bool committed) {
        if (committed) {
            m_desk.sender.wake();
        }
    });
}

bool DeskCommands::isSendable(const QString &text)
{
    const bool sendable = !text.trimmed().isEmpty() && text.size() <= Message::MaxText;
    if (!sendable) {
        qCWarning(syncLog) << "words that no server would take were not queued";
    }
    return sendable;
}

void DeskCommands::sendMessage(ChatId chatId, const QString &text, MessageKind kind)
{
    if (!isSendable(text)) {
        return;
    }
    queue([message = ownMessage(m_desk, chatId, text, kind)](CacheWriter &writer) { writer.enqueueMessage(message); });
}

void DeskCommands::sendMessages(ChatId chatId, const QList<ReplyPart> &messages)
{
    QList<Message> queued;
    for (const ReplyPart &part : messages) {
        const QString text = part.text.trimmed();
        if ((text.isEmpty() && !part.file) || text.size() > Message::MaxText) {
            qCWarning(syncLog) << "messages that no server would take were not queued";
            return;
        }
        Message message = ownMessage(m_desk, chatId, text, MessageKind::Message);
        message.file = part.file;
        queued.append(message);
    }
    queue([chatId, queued](CacheWriter &writer) {
        for (const Message &message : queued) {
            writer.enqueueMessage(message);
        }
        writer.saveForm(FormKind::FollowUps, chatId, {});
    });
}

void DeskCommands::reply(ChatId chatId, Seq to, const QString &text, MessageKind kind)
{
    if (isSendable(text)) {
        queue([message = ownMessage(m_desk, chatId, text, kind), to](CacheWriter &writer) {
            writer.enqueueReply(message, to);
        });
    }
}

void DeskCommands::editMessage(LocalId entry, const QString &text)
{
    if (text.size() > Message::MaxText) {
        qCWarning(syncLog) << "words that no server would take were not queued";
        return;
    }
    queue([entry, text, now = m_desk.clock.now()](CacheWriter &writer) {
        const std::optional<TimelineEntry> known = writer.reader().entry(entry);
        if (known && (known->message.file || !text.trimmed().isEmpty())) {
            writer.editMessage(entry, text, now);
        }
    });
}

void DeskCommands::removeMessage(LocalId entry)
{
    queue([entry, now = m_desk.clock.now()](CacheWriter &writer) { writer.removeMessage(entry, now); });
    QTimer::singleShot(RestoreTime, this,
                       [this, entry] { queue([entry](CacheWriter &writer) { writer.releaseRemoval(entry); }); });
}

void DeskCommands::restoreMessage(LocalId entry)
{
    queue([entry](CacheWriter &writer) { writer.restoreMessage(entry); });
}

void DeskCommands::invite(const Presence &visitor, const QString &text)
{
    if (!isSendable(text)) {
        return;
    }
    const Message message = ownMessage(m_desk, provisionalChat(visitor.visitorId), text, MessageKind::Message);
    Chat chat;
    chat.id = message.chatId;
    chat.visitorId = visitor.visitorId;
    chat.visitorName = visitor.name;
    chat.siteId = visitor.siteId;
    chat.state = ChatState::Invited;
    chat.operatorId = m_desk.me.id;
    chat.operatorName = m_desk.me.name;
    chat.createdAt = message.at;
    chat.lastMessage = message;
    queue([chat, message](CacheWriter &writer) {
        writer.putProvisionalChat(chat);
        writer.enqueueMessage(message);
    });
}

void DeskCommands::closeChat(ChatId chatId)
{
    queue([chatId, now = m_desk.clock.now()](CacheWriter &writer) { writer.closeChat(chatId, now); });
}

void DeskCommands::markRead(ChatId chatId, Seq seq)
{
    queue([chatId, seq, now = m_desk.clock.now()](CacheWriter &writer) { writer.markRead(chatId, seq, now); });
}

void DeskCommands::setStatus(OperatorStatus status)
{
    queue([status, now = m_desk.clock.now()](CacheWriter &writer) { writer.setStatus(status, now); });
}

void DeskCommands::retry(LocalId entry)
{
    queue([entry, now = m_desk.clock.now()](CacheWriter &writer) { writer.retry(entry, now); });
}

void DeskCommands::discard(LocalId entry)
{
    queue([entry, now = m_desk.clock.now()](CacheWriter &writer) { writer.discard(entry, now); });
}

void DeskCommands::retryAction(qint64 jobId)
{
    queue([jobId, now = m_desk.clock.now()](CacheWriter &writer) { writer.retryAction(jobId, now); });
}

void DeskCommands::discardAction(qint64 jobId)
{
    queue([jobId](CacheWriter &writer) { writer.discardAction(jobId); });
}

void DeskCommands::restore(const TimelineEntry &refused)
{
    queue([refused](CacheWriter &writer) { writer.restoreDiscarded(refused); });
}

void DeskCommands::restoreAction(const OutboxJob &refused)
{
    queue([refused](CacheWriter &writer) { writer.restoreAction(refused); });
}

void DeskCommands::handOver()
{
    queue([now = m_desk.clock.now()](CacheWriter &writer) { writer.handOverRemovals(now); });
}

void DeskCommands::accept(ChatId chatId, QObject *context, Answer answer)
{
    m_caller.ask<Chat>(
        u"chat.accept"_s, {{"chatId"_L1, chatId}}, chatAnswerFrom,
        [](CacheWriter &writer, const Chat &chat) { writer.putChat(chat); }, this,
        [this, chatId,
         safe = guarded<std::optional<ProtocolError>>(context, std::move(answer))](const Result<Chat> &result) {
            if (const auto *error = std::get_if<ProtocolError>(&result)) {
                safe(*error);
                return;
            }
            m_desk.filler.fill(chatId);
            safe({});
        });
}

void DeskCommands::fetchHistory(ChatId chatId, Seq before, QObject *context, Answer answer)
{
    const Answer safe = guarded<std::optional<ProtocolError>>(context, std::move(answer));
    if (isProvisional(chatId)) {
        QMetaObject::invokeMethod(
            this, [safe] { safe({}); }, Qt::QueuedConnection); // the server knows nothing of it yet
        return;
    }
    if (m_caller.isOnline(safe)) {
        m_desk.fetcher.fetchMessages(chatId, before, safe);
    }
}

void DeskCommands::fetchClosedChats(ChatId before, QObject *context, Answer answer)
{
    const Answer safe = guarded<std::optional<ProtocolError>>(context, std::move(answer));
    if (m_caller.isOnline(safe)) {
        m_desk.fetcher.fetchClosedChats(before, safe);
    }
}

void DeskCommands::typing(ChatId chatId)
{
    QElapsedTimer &typed = m_typed[chatId];
    if (!m_desk.signedIn || isProvisional(chatId) || isRoom(chatId) ||
        (typed.isValid() && typed.durationElapsed() < TypingPause)) {
        return;
    }
    typed.start();
    m_desk.link.request(u"chat.typing"_s, {{"chatId"_L1, chatId}}, [](const Reply &) {});
}

} // namespace otklik
