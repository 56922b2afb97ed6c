// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "domain/clock.h"
#include "sync/commands.h"
#include "sync/history_fetcher.h"
#include "sync/history_filler.h"
#include "sync/link.h"
#include "sync/outbox_sender.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

namespace otklik {

/// What DeskCommands works with; all of it outlives it.
struct Desk
{
    Cache &cache;
    Link &link;
    const Clock &clock;
    OutboxSender &sender;
    HistoryFetcher &fetcher;
    HistoryFiller &filler;
    const Operator &me;
    const bool &signedIn; ///< the connection is open and signed in
};

/// The operator's commands over the outbox and the connection.
class DeskCommands : public QObject, public Commands
{
    Q_OBJECT

public:
    explicit DeskCommands(const Desk &desk, QObject *parent = nullptr);

    void sendMessage(ChatId chatId, const QString &text, MessageKind kind) override;
    void invite(const Presence &visitor, const QString &text) override;
    void closeChat(ChatId chatId) override;
    void markRead(ChatId chatId, Seq seq) override;
    void setStatus(OperatorStatus status) override;
    void retry(LocalId entry) override;
    void discard(LocalId entry) override;
    void accept(ChatId chatId, QObject *context, Answer answer) override;
    void fetchHistory(ChatId chatId, Seq before, QObject *context, Answer answer) override;
    void fetchClosedChats(ChatId before, QObject *context, Answer answer) override;
    void typing(ChatId chatId) override;

private:
    Message words(ChatId chatId, const QString &text, MessageKind kind) const;
    void queue(std::function<void(CacheWriter &)> job);
    /// Without a connection, answers so and says true.
    bool isOffline(const Answer &answer);
    void onAccepted(ChatId chatId, const Reply &reply, const Answer &answer);

    Desk m_desk;
    QHash<ChatId, QElapsedTimer> m_typed;
};

} // namespace otklik
