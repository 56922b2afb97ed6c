// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/idle_services.h"

#include <QList>
#include <QString>

#include <optional>

namespace otklik {

class Cache;
class SampleClock;
class SampleCompany;

/// Does with the real cache what the server would have done, and keeps what was asked for. With `refuse` set, the next
/// call is answered with it.
class SampleChatCommands : public IdleChatCommands
{
public:
    SampleChatCommands(Cache &cache, const SampleClock &clock, const SampleCompany &company);

    void redirect(ChatId chatId, const QString &url, QObject *context, Answer answer) override;
    void transferToOperator(ChatId chatId, OperatorId to, const QString &comment, QObject *context,
                            Answer answer) override;
    void transferToGroup(ChatId chatId, GroupId to, const QString &comment, QObject *context, Answer answer) override;
    void acceptTransfer(ChatId chatId, QObject *context, Answer answer) override;
    void declineTransfer(ChatId chatId, QObject *context, Answer answer) override;
    void cancelTransfer(ChatId chatId, QObject *context, Answer answer) override;
    void tag(ChatId chatId, const QList<TagId> &add, const QList<TagId> &remove, QObject *context,
             Answer answer) override;
    void createTag(const QString &name, const QString &colour, QObject *context, ResultAnswer<Tag> answer) override;
    void saveTag(const Tag &tag, QObject *context, Answer answer) override;
    void removeTag(TagId tagId, QObject *context, Answer answer) override;
    void restoreTag(TagId tagId, QObject *context, Answer answer) override;

    std::optional<ErrorCode> refuse;
    QStringList redirected;
    QList<ChatId> declined;

private:
    bool refused(const Answer &answer);
    void change(ChatId chatId, const std::function<void(Chat &)> &change, QObject *context, const Answer &answer);

    Cache &m_cache;
    const SampleClock &m_clock;
    const SampleCompany &m_company;
    TagId m_nextTag = 100;
};

/// Chats of the last three months are here; more are on their way.
class SampleHistory : public IdleHistoryKeeping
{
public:
    explicit SampleHistory(const SampleClock &clock)
        : m_clock(clock)
    {
    }

    HistoryProgress progress() const override;

private:
    const SampleClock &m_clock;
};

class SampleVisitorCommands : public IdleVisitorCommands
{
public:
    SampleVisitorCommands(Cache &cache, const SampleClock &clock, const SampleCompany &company);

    void fetchVisitor(VisitorId visitorId, QObject *context, ResultAnswer<VisitorInfo> answer) override;
    void fetchPastMessages(ChatId chatId, Seq before, QObject *context, ResultAnswer<QList<Message>> answer) override;
    void saveCard(VisitorId visitorId, const ContactCard &card, QObject *context,
                  ResultAnswer<ContactCard> answer) override;
    void block(VisitorId visitorId, BlockBy by, const QString &reason, Timestamp expiresAt, QObject *context,
               Answer answer) override;
    void unblock(BlockId blockId, QObject *context, Answer answer) override;

    std::optional<ErrorCode> refuse;
    QList<ContactCard> saved;

private:
    Cache &m_cache;
    const SampleClock &m_clock;
    const SampleCompany &m_company;
    BlockId m_nextBlock = 10;
};

/// Files that lie in a folder, and their messages in the real cache's outbox.
class SampleFiles : public IdleFileTransfers
{
    Q_OBJECT

public:
    SampleFiles(Cache &cache, const SampleClock &clock, const SampleCompany &company, const QString &folder);

    std::optional<FileRefusal> refusal(const QString &path) const override;
    void sendFile(ChatId chatId, const QString &path, const QString &text, QObject *context, Answer answer) override;
    void uploadFile(const QString &path, const QString &upload, QObject *context,
                    ResultAnswer<FileInfo> answer) override;
    void cancelUpload(const QString &upload) override;
    void cancel(LocalId entry) override;
    QString localPath(const FileInfo &file) const override;
    QString outgoingPath(const QString &clientId) const override;
    void fetch(const FileInfo &file, QObject *context, Answer answer) override;
    void cancelFetch(FileId fileId) override;

    QStringList sent;
    QList<LocalId> cancelled;
    QList<FileId> fetched;
    QList<FileId> fetchesCancelled;
    bool holdFetches = false; ///< leave them on their way
    int pages = 3;            ///< of PDF files that are fetched
    QByteArray document;      ///< what a fetched PDF file holds instead, unless it is empty
    QStringList uploaded;
    std::optional<qreal> holdUploads;      ///< leave them on their way when so much has come
    std::optional<ErrorCode> refuseUpload; ///< the next one
    QStringList uploadsCancelled;

private:
    Cache &m_cache;
    const SampleClock &m_clock;
    const SampleCompany &m_company;
    const QString m_folder;
    QHash<QString, QString> m_outgoing;
    FileId m_nextFile = 700;
};

/// Finds on the server what it is told to; without a network at first.
class SampleSearch : public SearchCommands
{
public:
    void searchMessages(const QString &query, const SearchFilters &filters, MessageId before, QObject *context,
                        ResultAnswer<ServerHits> answer) override;

    bool online = false;
    QList<ServerHit> hits;
};

/// Counts two months of a shop that has more to do on some days than on others.
class SampleStatistics : public StatisticsCommands
{
public:
    explicit SampleStatistics(const SampleCompany &company);

    void fetchStatistics(const StatisticsQuestion &question, QObject *context,
                         ResultAnswer<Statistics> answer) override;

    std::optional<ErrorCode> refuse; ///< while it is set
    bool silent = false;             ///< leaves questions without an answer
    bool quiet = false;              ///< there were no chats
    QList<StatisticsQuestion> asked;

private:
    const SampleCompany &m_company;
};

} // namespace otklik
