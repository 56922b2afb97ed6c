// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "sync/answer.h"

namespace otklik {

/// «Управление»: what administrators set. All immediate but the removals; what they change arrives as events and
/// through the cache, except staff cards, which only administrators may see and which are kept nowhere. Errors name the
/// field at fault as docs/protocol.md does. GUI thread.
class CompanyCommands
{
public:
    CompanyCommands() = default;
    CompanyCommands(const CompanyCommands &) = delete;
    CompanyCommands &operator=(const CompanyCommands &) = delete;
    virtual ~CompanyCommands() = default;

    /// Site::id 0: a new one. The answer has its key.
    virtual void saveSite(const Site &site, QObject *context, ResultAnswer<Site> answer) = 0;
    virtual void saveGroup(const Group &group, QObject *context, ResultAnswer<Group> answer) = 0;
    /// Durable: gone here when it answers, and from the company after Commands::handOver; until then `restoreGroup`
    /// puts it back. So with replies.
    virtual void removeGroup(GroupId groupId, QObject *context, Answer answer) = 0;
    virtual void restoreGroup(GroupId groupId, QObject *context, Answer answer) = 0;
    virtual void fetchStaff(QObject *context, ResultAnswer<QList<StaffCard>> answer) = 0;
    /// @p password: empty leaves it as it is; required for a new one.
    virtual void saveStaff(const StaffCard &card, const QString &password, QObject *context,
                           ResultAnswer<StaffCard> answer) = 0;
    virtual void saveReply(const CannedReply &reply, QObject *context, ResultAnswer<CannedReply> answer) = 0;
    virtual void removeReply(ReplyId replyId, QObject *context, Answer answer) = 0;
    virtual void restoreReply(ReplyId replyId, QObject *context, Answer answer) = 0;
};

} // namespace otklik
