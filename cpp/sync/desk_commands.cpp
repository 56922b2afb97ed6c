// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_commands.h"

#include "cache/cache_writer.h"
#include "sync/answers.h"

#include <QPointer>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr auto TypingPause = 3s;

ProtocolError unavailable(const QString &why)
{
    return {.code = ErrorCode::Unavailable, .message = why, .field = {}, .retryAfter = 0};
}

// Runs the answer only while its context lives.
Answer guarded(QObject *context, Answer answer)
{
    return [alive = QPointer(context), answer = std::move(answer)](const std::optional<ProtocolError> &error) {
        if (alive && answer) {
            answer(error);
        }
    };
}

} // namespace

DeskCommands::DeskCommands(const Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

Message DeskCommands::words(ChatId chatId, const QString &text, MessageKind kind) const
{
    Message message;
    message.chatId = chatId;
    message.at = m_desk.clock.now();
    message.kind = kind;
    message.author = {.kind = AuthorKind::Operator, .id = m_desk.me.id, .name = m_desk.me.name};
    message.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.text = text;
    return message;
}

void DeskCommands::queue(std::function<void(CacheWriter &)> job)
{
    m_desk.cache.write(std::move(job), this, [this](bool committed) {
        if (committed) {
            m_desk.sender.wake();
        }
    });
}

void DeskCommands::sendMessage(ChatId chatId, const QString &text, MessageKind kind)
{
    if (text.trimmed().isEmpty() || text.size() > Message::MaxText) {
        qCWarning(syncLog) << "words that no server would take were not queued";
        return;
    }
    queue([message = words(chatId, text, kind)](CacheWriter &writer) { writer.enqueueMessage(message); });
}

void DeskCommands::invite(const Presence &visitor, const QString &text)
{
    if (text.trimmed().isEmpty() || text.size() > Message::MaxText) {
        qCWarning(syncLog) << "an invitation needs words that a server takes";
        return;
    }
    const Message message = words(provisionalChat(visitor.visitorId), text, MessageKind::Message);
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

bool DeskCommands::isOffline(const Answer &answer)
{
    if (!m_desk.signedIn) {
        QMetaObject::invokeMethod(this, [answer] { answer(unavailable(u"not connected"_s)); }, Qt::QueuedConnection);
    }
    return !m_desk.signedIn;
}

void DeskCommands::accept(ChatId chatId, QObject *context, Answer answer)
{
    const Answer safe = guarded(context, std::move(answer));
    if (isOffline(safe)) {
        return;
    }
    m_desk.link.request(u"chat.accept"_s, {{"chatId"_L1, chatId}},
                        [this, chatId, safe](const Reply &reply) { onAccepted(chatId, reply, safe); });
}

void DeskCommands::onAccepted(ChatId chatId, const Reply &reply, const Answer &answer)
{
    const auto accepted = reply.error ? std::variant<Chat, ProtocolError>(*reply.error) : chatAnswerFrom(reply.result);
    if (const auto *error = std::get_if<ProtocolError>(&accepted)) {
        answer(*error);
        return;
    }
    m_desk.cache.write([chat = std::get<Chat>(accepted)](CacheWriter &writer) { writer.putChat(chat); }, this,
                       [this, chatId, answer](bool committed) {
                           if (!committed) {
                               answer(unavailable(u"the cache did not take it"_s));
                               return;
                           }
                           m_desk.filler.fill(chatId);
                           answer({});
                       });
}

void DeskCommands::fetchHistory(ChatId chatId, Seq before, QObject *context, Answer answer)
{
    const Answer safe = guarded(context, std::move(answer));
    if (isProvisional(chatId)) {
        QMetaObject::invokeMethod(
            this, [safe] { safe({}); }, Qt::QueuedConnection); // the server knows nothing of it yet
        return;
    }
    if (!isOffline(safe)) {
        m_desk.fetcher.fetchMessages(chatId, before, safe);
    }
}

void DeskCommands::fetchClosedChats(ChatId before, QObject *context, Answer answer)
{
    const Answer safe = guarded(context, std::move(answer));
    if (!isOffline(safe)) {
        m_desk.fetcher.fetchClosedChats(before, safe);
    }
}

void DeskCommands::typing(ChatId chatId)
{
    QElapsedTimer &typed = m_typed[chatId];
    if (!m_desk.signedIn || isProvisional(chatId) || (typed.isValid() && typed.durationElapsed() < TypingPause)) {
        return;
    }
    typed.start();
    m_desk.link.request(u"chat.typing"_s, {{"chatId"_L1, chatId}}, [](const Reply &) {});
}

} // namespace otklik
