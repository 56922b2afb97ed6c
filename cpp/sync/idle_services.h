// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/chat_commands.h"
#include "sync/company_commands.h"
#include "sync/file_transfers.h"
#include "sync/history_keeping.h"
#include "sync/request_commands.h"
#include "sync/search_commands.h"
#include "sync/statistics_commands.h"
#include "sync/visitor_commands.h"

namespace otklik {

// The commands as they are without a network: every answer is ErrorCode::Unavailable, at once. Whoever needs only some
// of them overrides those.

inline ProtocolError idleError()
{
    return {.code = ErrorCode::Unavailable, .message = {}, .field = {}, .retryAfter = 0};
}

class IdleChatCommands : public ChatCommands
{
public:
    void redirect(ChatId, const QString &, QObject *, Answer answer) override { answer(idleError()); }
    void transferToOperator(ChatId, OperatorId, const QString &, QObject *, Answer answer) override
    {
        answer(idleError());
    }
    void transferToGroup(ChatId, GroupId, const QString &, QObject *, Answer answer) override { answer(idleError()); }
    void acceptTransfer(ChatId, QObject *, Answer answer) override { answer(idleError()); }
    void declineTransfer(ChatId, QObject *, Answer answer) override { answer(idleError()); }
    void cancelTransfer(ChatId, QObject *, Answer answer) override { answer(idleError()); }
    void tag(ChatId, const QList<TagId> &, const QList<TagId> &, QObject *, Answer answer) override
    {
        answer(idleError());
    }
    void createTag(const QString &, const QString &, QObject *, ResultAnswer<Tag> answer) override
    {
        answer(idleError());
    }
    void saveTag(const Tag &, QObject *, Answer answer) override { answer(idleError()); }
    void removeTag(TagId, QObject *, Answer answer) override { answer(idleError()); }
    void restoreTag(TagId, QObject *, Answer answer) override { answer(idleError()); }
};

class IdleVisitorCommands : public VisitorCommands
{
public:
    void fetchVisitor(VisitorId, QObject *, ResultAnswer<VisitorInfo> answer) override { answer(idleError()); }
    void fetchPastMessages(ChatId, Seq, QObject *, ResultAnswer<QList<Message>> answer) override
    {
        answer(idleError());
    }
    void saveCard(VisitorId, const ContactCard &, QObject *, ResultAnswer<ContactCard> answer) override
    {
        answer(idleError());
    }
    void block(VisitorId, BlockBy, const QString &, Timestamp, QObject *, Answer answer) override
    {
        answer(idleError());
    }
    void unblock(BlockId, QObject *, Answer answer) override { answer(idleError()); }
};

class IdleRequestCommands : public RequestCommands
{
public:
    void takeRequest(RequestId, QObject *, Answer answer) override { answer(idleError()); }
    void releaseRequest(RequestId, QObject *, Answer answer) override { answer(idleError()); }
    void closeRequest(RequestId, QObject *, Answer answer) override { answer(idleError()); }
    void noteRequest(RequestId, const QString &, const QString &, QObject *, Answer answer) override
    {
        answer(idleError());
    }
    void answerRequest(RequestId, const QString &, const QString &, QObject *, Answer answer) override
    {
        answer(idleError());
    }
    void fetchClosedRequests(RequestId, QObject *, Answer answer) override { answer(idleError()); }
};

class IdleSearchCommands : public SearchCommands
{
public:
    void searchMessages(const QString &, const SearchFilters &, MessageId, QObject *,
                        ResultAnswer<ServerHits> answer) override
    {
        answer(idleError());
    }
};

class IdleStatisticsCommands : public StatisticsCommands
{
public:
    void fetchStatistics(const StatisticsQuestion &, QObject *, ResultAnswer<Statistics> answer) override
    {
        answer(idleError());
    }
};

class IdleCompanyCommands : public CompanyCommands
{
public:
    void saveSite(const Site &, QObject *, ResultAnswer<Site> answer) override { answer(idleError()); }
    void saveGroup(const Group &, QObject *, ResultAnswer<Group> answer) override { answer(idleError()); }
    void removeGroup(GroupId, QObject *, Answer answer) override { answer(idleError()); }
    void restoreGroup(GroupId, QObject *, Answer answer) override { answer(idleError()); }
    void fetchStaff(QObject *, ResultAnswer<QList<StaffCard>> answer) override { answer(idleError()); }
    void saveStaff(const StaffCard &, const QString &, QObject *, ResultAnswer<StaffCard> answer) override
    {
        answer(idleError());
    }
    void saveReply(const CannedReply &, QObject *, ResultAnswer<CannedReply> answer) override { answer(idleError()); }
    void removeReply(ReplyId, QObject *, Answer answer) override { answer(idleError()); }
    void restoreReply(ReplyId, QObject *, Answer answer) override { answer(idleError()); }
};

class IdleHistoryKeeping : public HistoryKeeping
{
    Q_OBJECT

public:
    using HistoryKeeping::HistoryKeeping;

    HistoryProgress progress() const override { return {}; }
    void setLimits(const HistoryLimits &) override {}
};

class IdleFileTransfers : public FileTransfers
{
    Q_OBJECT

public:
    using FileTransfers::FileTransfers;

    std::optional<FileRefusal> refusal(const QString &) const override { return {}; }
    void sendFile(ChatId, const QString &, const QString &, QObject *, Answer answer) override { answer(idleError()); }
    void uploadFile(const QString &, const QString &, QObject *, ResultAnswer<FileInfo> answer) override
    {
        answer(idleError());
    }
    void cancelUpload(const QString &) override {}
    void cancel(LocalId) override {}
    QString localPath(const FileInfo &) const override { return {}; }
    QString outgoingPath(const QString &) const override { return {}; }
    void fetch(const FileInfo &, QObject *, Answer answer) override { answer(idleError()); }
    void cancelFetch(FileId) override {}
};

} // namespace otklik
