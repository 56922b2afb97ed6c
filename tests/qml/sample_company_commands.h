// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "sync/company_commands.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace otklik {

class Cache;

/// Does with the company in the real cache what the server does for an administrator.
class SampleCompanyCommands : public CompanyCommands
{
public:
    /// @p cache must outlive this.
    explicit SampleCompanyCommands(Cache &cache);

    void saveSite(const Site &site, QObject *context, ResultAnswer<Site> answer) override;
    void saveGroup(const Group &group, QObject *context, ResultAnswer<Group> answer) override;
    void removeGroup(GroupId groupId, QObject *context, Answer answer) override;
    void restoreGroup(GroupId groupId, QObject *context, Answer answer) override;
    void fetchStaff(QObject *context, ResultAnswer<QList<StaffCard>> answer) override;
    void saveStaff(const StaffCard &card, const QString &password, QObject *context,
                   ResultAnswer<StaffCard> answer) override;
    void saveReply(const CannedReply &reply, QObject *context, ResultAnswer<CannedReply> answer) override;
    void removeReply(ReplyId replyId, QObject *context, Answer answer) override;
    void restoreReply(ReplyId replyId, QObject *context, Answer answer) override;

    /// There is no connection.
    bool offline = false;
    /// What was saved, in order.
    QList<StaffCard> staff;
    QStringList passwords;
    QList<Site> sites;
    QList<Group> groups;
    QList<CannedReply> replies;

private:
    Cache &m_cache;
    QHash<OperatorId, QString> m_logins;
    qint64 m_next = 50;
};

} // namespace otklik
