// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk_services.h"
#include "sample_company.h"
#include "sample_company_commands.h"
#include "sample_request_commands.h"
#include "sample_services.h"

#include <QList>
#include <QString>

namespace otklik {

class Cache;
class SampleClock;

/// Does with the real cache what the session's commands do, and answers in the server's place.
class SampleCommands : public Commands
{
public:
    /// Everything given must outlive this.
    SampleCommands(Cache &cache, const SampleClock &clock, const SampleCompany &all, const QString &folder);

    /// Numbers everything that waits in the outbox, as the server would.
    void deliverOutbox();
    /// Refuses everything that waits in the outbox.
    void refuseOutbox(ErrorCode reason);

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

    /// What was sent, in order: for tests to look at.
    QList<std::pair<ChatId, QString>> sent;
    QList<ReplyPart> sentTogether;          ///< by sendMessages, in order
    QList<std::pair<Seq, QString>> answers; ///< what they were to, and their words
    QList<std::pair<LocalId, QString>> edited;
    QList<LocalId> removed;
    QList<ChatId> accepted;
    QList<ChatId> closed;
    QList<OperatorStatus> statuses;
    /// There is no connection for what needs one at once.
    bool offline = false;
    /// Messages that only the server has, and how often it was asked for such, and for closed chats.
    QList<Message> onServer;
    int historyAsked = 0;
    int closedChatsAsked = 0;
    int handedOver = 0;
    SampleChatCommands chats;
    SampleVisitorCommands visitors;
    SampleFiles files;
    SampleHistory history;
    SampleCompanyCommands company;
    SampleSearch search;
    SampleStatistics statistics;

    /// These commands, those below, and in the places of the others what they are without a network.
    DeskServices services();
    SampleRequestCommands &requests() { return m_requests; }

private:
    Message message(ChatId chatId, const QString &text, MessageKind kind) const;

    Cache &m_cache;
    const SampleClock &m_clock;
    const Operator m_me;
    SampleRequestCommands m_requests;
};

} // namespace otklik
