// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk_services.h"
#include "sync/idle_services.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace otklik {

class Cache;

/// Keeps what is looked for on the server; the test answers through the answers kept here.
class RecordingSearch : public SearchCommands
{
public:
    struct Asked
    {
        QString query;
        SearchFilters filters;
        MessageId before = 0;
        ResultAnswer<ServerHits> answer;
    };

    void searchMessages(const QString &query, const SearchFilters &filters, MessageId before, QObject *context,
                        ResultAnswer<ServerHits> answer) override;

    QList<Asked> asked;
};

/// Keeps what statistics are asked for; the test answers through the answers kept here.
class RecordingStatistics : public StatisticsCommands
{
public:
    struct Asked
    {
        StatisticsQuestion question;
        ResultAnswer<Statistics> answer;
    };

    void fetchStatistics(const StatisticsQuestion &question, QObject *context,
                         ResultAnswer<Statistics> answer) override;

    QList<Asked> asked;
};

/// Keeps what models ask for. Durable commands go to the real cache as the session's do; immediate ones are answered by
/// the test through the answers kept here.
class RecordingCommands : public Commands
{
public:
    struct History
    {
        ChatId chatId = 0;
        Seq before = 0;
        Answer answer;
    };
    struct Accepting
    {
        ChatId chatId = 0;
        Answer answer;
    };
    struct ClosedChats
    {
        ChatId before = 0;
        Answer answer;
    };

    /// @p cache must outlive this.
    explicit RecordingCommands(Cache &cache);

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

    QStringList sent;                 ///< texts of messages and invitations, in order
    QList<MessageKind> kinds;         ///< of the messages
    QList<QList<ReplyPart>> together; ///< what was sent by sendMessages
    QList<Seq> answered;              ///< what the answers were to
    QList<std::pair<LocalId, QString>> edited;
    QList<LocalId> removed;
    QList<LocalId> restored;
    QList<VisitorId> invited;
    QList<ChatId> closed;
    QList<std::pair<ChatId, Seq>> read;
    QList<OperatorStatus> statuses;
    QList<LocalId> retried;
    QList<LocalId> discarded;
    int handedOver = 0;
    QList<ChatId> typed;
    QList<Accepting> accepting;
    QList<History> histories;
    QList<ClosedChats> closedChats;

    /// These commands, and what the test puts in the places of the others.
    DeskServices services();

    IdleChatCommands idleChats;
    IdleVisitorCommands idleVisitors;
    IdleRequestCommands idleRequests;
    IdleCompanyCommands idleCompany;
    RecordingSearch search;
    RecordingStatistics statistics;
    IdleFileTransfers idleFiles;
    IdleHistoryKeeping idleHistory;

private:
    void enqueue(ChatId chatId, const QString &text, MessageKind kind, Seq to = 0);

    Cache &m_cache;
};

} // namespace otklik
