// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/caller.h"
#include "sync/company_commands.h"

namespace otklik {

/// CompanyCommands over the connection.
class DeskCompanyCommands : public CompanyCommands
{
public:
    explicit DeskCompanyCommands(Caller &caller);

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

private:
    Caller &m_caller;
};

} // namespace otklik
