// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/caller.h"
#include "sync/commands.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

namespace otklik {

/// The operator's commands over the outbox and the connection.
class DeskCommands : public QObject, public Commands
{
    Q_OBJECT

public:
    explicit DeskCommands(Caller &caller, QObject *parent = nullptr);

    void sendMessage(ChatId chatId, const QString &text, MessageKind kind) override;
    void sendMessages(ChatId chatId, const QList<ReplyPart> &messages) override;
    void reply(ChatId chatId, Seq to, const QString &text, MessageKind kind) override;
    void editMessage(LocalId entry, const QString &text) override;
    void removeMessage(LocalId entry) override;
    void restoreMessage(LocalId entry) override;
    void invite(const Presence &visitor, const QString &text) override;
    void closeChat(ChatId chatId) override;
    void markRead(ChatId chatId, Seq seq) override;
    void setStatus(OperatorStatus status) override;
    void retry(LocalId entry) override;
    void discard(LocalId entry) override;
    void retryAction(qint64 jobId) override;
    void discardAction(qint64 jobId) override;
    void restore(const TimelineEntry &refused) override;
    void restoreAction(const OutboxJob &refused) override;
    void handOver() override;
    void accept(ChatId chatId, QObject *context, Answer answer) override;
    void fetchHistory(ChatId chatId, Seq before, QObject *context, Answer answer) override;
    void fetchClosedChats(ChatId before, QObject *context, Answer answer) override;
    void typing(ChatId chatId) override;

private:
    static bool isSendable(const QString &text);
    void queue(std::function<void(CacheWriter &)> job);

    Caller &m_caller;
    const DeskParts &m_desk;
    QHash<ChatId, QElapsedTimer> m_typed;
};

} // namespace otklik
