// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/desk_company_commands.h"

#include "cache/cache_writer.h"
#include "protocol/json.h"
#include "sync/answers.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// What is new has no number yet: the field is left out.
void addId(QJsonObject &params, QLatin1StringView name, qint64 id)
{
    if (id > 0) {
        params[name] = id;
    }
}

QJsonObject partJson(const ReplyPart &part)
{
    QJsonObject json{{"text"_L1, part.text}};
    addId(json, "fileId"_L1, part.file ? part.file->id : 0);
    return json;
}

} // namespace

DeskCompanyCommands::DeskCompanyCommands(Caller &caller)
    : m_caller(caller)
{
}

void DeskCompanyCommands::saveSite(const Site &site, QObject *context, ResultAnswer<Site> answer)
{
    QJsonObject params{{"name"_L1, site.name},
                       {"origins"_L1, QJsonArray::fromStringList(site.origins)},
                       {"rules"_L1, toJson(site.rules)}};
    addId(params, "siteId"_L1, site.id);
    m_caller.ask<Site>(
        u"site.save"_s, params, siteAnswerFrom, [](CacheWriter &writer, const Site &saved) { writer.putSite(saved); },
        context, std::move(answer));
}

void DeskCompanyCommands::saveGroup(const Group &group, QObject *context, ResultAnswer<Group> answer)
{
    QJsonObject params{{"name"_L1, group.name}};
    addId(params, "groupId"_L1, group.id);
    m_caller.ask<Group>(
        u"group.save"_s, params, groupAnswerFrom,
        [](CacheWriter &writer, const Group &saved) { writer.putGroup(saved); }, context, std::move(answer));
}

void DeskCompanyCommands::removeGroup(GroupId groupId, QObject *context, Answer answer)
{
    m_caller.later([groupId](CacheWriter &writer) { writer.holdRemoval(method::RemoveGroup, groupId); },
                   guarded<std::optional<ProtocolError>>(context, std::move(answer)));
}

void DeskCompanyCommands::restoreGroup(GroupId groupId, QObject *context, Answer answer)
{
    m_caller.later([groupId](CacheWriter &writer) { writer.restoreRemoved(method::RemoveGroup, groupId); },
                   guarded<std::optional<ProtocolError>>(context, std::move(answer)));
}

void DeskCompanyCommands::fetchStaff(QObject *context, ResultAnswer<QList<StaffCard>> answer)
{
    m_caller.ask<QList<StaffCard>>(u"staff.list"_s, {}, staffAnswerFrom, {}, context, std::move(answer));
}

void DeskCompanyCommands::saveStaff(const StaffCard &card, const QString &password, QObject *context,
                                    ResultAnswer<StaffCard> answer)
{
    QJsonObject params = toJson(card);
    params.remove("operatorId"_L1);
    params.remove("status"_L1); // only the operator sets it
    addId(params, "operatorId"_L1, card.colleague.id);
    if (!password.isEmpty()) {
        params["password"_L1] = password;
    }
    m_caller.ask<StaffCard>(
        u"staff.save"_s, params, staffCardAnswerFrom,
        [](CacheWriter &writer, const StaffCard &saved) { writer.putOperator(saved.colleague); }, context,
        std::move(answer));
}

void DeskCompanyCommands::saveReply(const CannedReply &reply, QObject *context, ResultAnswer<CannedReply> answer)
{
    QJsonObject params = partJson({.text = reply.text, .file = reply.file});
    params["personal"_L1] = reply.operatorId != 0;
    params["shortcut"_L1] = reply.shortcut;
    QJsonArray more;
    for (const ReplyPart &part : reply.more) {
        more.append(partJson(part));
    }
    if (!more.isEmpty()) {
        params["more"_L1] = more;
    }
    addId(params, "replyId"_L1, reply.id);
    m_caller.ask<CannedReply>(
        u"reply.save"_s, params, replyAnswerFrom,
        [](CacheWriter &writer, const CannedReply &saved) { writer.putReply(saved); }, context, std::move(answer));
}

void DeskCompanyCommands::removeReply(ReplyId replyId, QObject *context, Answer answer)
{
    m_caller.later([replyId](CacheWriter &writer) { writer.holdRemoval(method::RemoveReply, replyId); },
                   guarded<std::optional<ProtocolError>>(context, std::move(answer)));
}

void DeskCompanyCommands::restoreReply(ReplyId replyId, QObject *context, Answer answer)
{
    m_caller.later([replyId](CacheWriter &writer) { writer.restoreRemoved(method::RemoveReply, replyId); },
                   guarded<std::optional<ProtocolError>>(context, std::move(answer)));
}

} // namespace otklik
