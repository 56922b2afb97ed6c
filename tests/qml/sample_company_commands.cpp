// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_company_commands.h"

#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "sync/idle_services.h"

namespace otklik {

using namespace Qt::StringLiterals;

SampleCompanyCommands::SampleCompanyCommands(Cache &cache)
    : m_cache(cache)
    , m_logins{{1, u"petrova"_s}, {2, u"kim"_s}, {3, u"orlova"_s}, {4, u"savin"_s}, {5, u"lisitsyna"_s}}
{
}

void SampleCompanyCommands::saveSite(const Site &site, QObject *context, ResultAnswer<Site> answer)
{
    if (offline) {
        answer(idleError());
        return;
    }
    Site saved = site;
    if (saved.id == 0) {
        saved.id = m_next++;
        saved.key = u"k3y%1"_s.arg(saved.id);
    }
    sites.append(saved);
    m_cache.write([saved](CacheWriter &writer) { writer.putSite(saved); }, context,
                  [answer, saved](bool) { answer(saved); });
}

void SampleCompanyCommands::saveGroup(const Group &group, QObject *context, ResultAnswer<Group> answer)
{
    if (offline) {
        answer(idleError());
        return;
    }
    Group saved = group;
    saved.id = saved.id == 0 ? m_next++ : saved.id;
    groups.append(saved);
    m_cache.write([saved](CacheWriter &writer) { writer.putGroup(saved); }, context,
                  [answer, saved](bool) { answer(saved); });
}

void SampleCompanyCommands::removeGroup(GroupId groupId, QObject *context, Answer answer)
{
    m_cache.write([groupId](CacheWriter &writer) { writer.holdRemoval(method::RemoveGroup, groupId); }, context,
                  [answer](bool) { answer({}); });
}

void SampleCompanyCommands::restoreGroup(GroupId groupId, QObject *context, Answer answer)
{
    m_cache.write([groupId](CacheWriter &writer) { writer.restoreRemoved(method::RemoveGroup, groupId); }, context,
                  [answer](bool) { answer({}); });
}

void SampleCompanyCommands::fetchStaff(QObject *, ResultAnswer<QList<StaffCard>> answer)
{
    if (offline) {
        answer(idleError());
        return;
    }
    QList<StaffCard> cards;
    for (const Operator &colleague : m_cache.reader().operators()) {
        cards.append({.colleague = colleague, .login = m_logins.value(colleague.id)});
    }
    answer(cards);
}

void SampleCompanyCommands::saveStaff(const StaffCard &card, const QString &password, QObject *context,
                                      ResultAnswer<StaffCard> answer)
{
    if (offline) {
        answer(idleError());
        return;
    }
    const OperatorId owner = m_logins.key(card.login, 0);
    if (owner != 0 && owner != card.colleague.id) {
        answer(ProtocolError{.code = ErrorCode::Conflict, .message = {}, .field = u"login"_s, .retryAfter = 0});
        return;
    }
    StaffCard saved = card;
    if (saved.colleague.id == 0) {
        saved.colleague.id = m_next++;
    }
    m_logins.insert(saved.colleague.id, saved.login);
    staff.append(saved);
    passwords.append(password);
    m_cache.write([saved](CacheWriter &writer) { writer.putOperator(saved.colleague); }, context,
                  [answer, saved](bool) { answer(saved); });
}

void SampleCompanyCommands::saveReply(const CannedReply &reply, QObject *context, ResultAnswer<CannedReply> answer)
{
    if (offline) {
        answer(idleError());
        return;
    }
    CannedReply saved = reply;
    saved.id = saved.id == 0 ? m_next++ : saved.id;
    replies.append(saved);
    m_cache.write([saved](CacheWriter &writer) { writer.putReply(saved); }, context,
                  [answer, saved](bool) { answer(saved); });
}

void SampleCompanyCommands::removeReply(ReplyId replyId, QObject *context, Answer answer)
{
    m_cache.write([replyId](CacheWriter &writer) { writer.holdRemoval(method::RemoveReply, replyId); }, context,
                  [answer](bool) { answer({}); });
}

void SampleCompanyCommands::restoreReply(ReplyId replyId, QObject *context, Answer answer)
{
    m_cache.write([replyId](CacheWriter &writer) { writer.restoreRemoved(method::RemoveReply, replyId); }, context,
                  [answer](bool) { answer({}); });
}

} // namespace otklik
