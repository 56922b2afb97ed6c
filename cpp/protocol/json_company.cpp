// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"

#include "protocol/names.h"

using namespace Qt::StringLiterals;

namespace otklik {

using namespace wire;

namespace {

using Need = FieldReader::Need;

QJsonObject toJson(const Rights &rights)
{
    return {{"chats"_L1, rights.chats},
            {"invite"_L1, rights.invite},
            {"requests"_L1, rights.requests},
            {"block"_L1, rights.block}};
}

Rights rightsFrom(FieldReader &reader)
{
    return {.chats = reader.flag("chats"_L1),
            .invite = reader.flag("invite"_L1),
            .requests = reader.flag("requests"_L1),
            .block = reader.flag("block"_L1)};
}

} // namespace

QJsonObject toJson(const Operator &colleague)
{
    return {{"operatorId"_L1, colleague.id},
            {"name"_L1, colleague.name},
            {"status"_L1, toString(colleague.status)},
            {"role"_L1, toString(colleague.role)},
            {"groups"_L1, toJsonArray(colleague.groups)},
            {"sites"_L1, toJsonArray(colleague.sites)},
            {"rights"_L1, toJson(colleague.rights)},
            {"chatLimit"_L1, colleague.chatLimit},
            {"enabled"_L1, colleague.enabled}};
}

Operator operatorFrom(FieldReader &reader)
{
    Operator colleague;
    colleague.id = reader.id("operatorId"_L1);
    colleague.name = reader.text("name"_L1, FieldReader::MaxName);
    colleague.status = readName(reader, "status"_L1, OperatorStatusNames);
    colleague.role = readName(reader, "role"_L1, RoleNames);
    colleague.groups = reader.ids("groups"_L1);
    colleague.sites = reader.ids("sites"_L1);
    colleague.rights = inner(reader, "rights"_L1, rightsFrom);
    colleague.chatLimit = int(reader.integer("chatLimit"_L1, 0, 1'000, 0));
    colleague.enabled = reader.flag("enabled"_L1);
    return colleague;
}

QJsonObject toJson(const StaffCard &card)
{
    QJsonObject json = toJson(card.colleague);
    json["login"_L1] = card.login;
    return json;
}

StaffCard staffCardFrom(FieldReader &reader)
{
    StaffCard card;
    card.login = reader.text("login"_L1, FieldReader::MaxName, Need::Required);
    card.colleague = operatorFrom(reader);
    return card;
}

QJsonObject toJson(const Group &group)
{
    return {{"groupId"_L1, group.id}, {"name"_L1, group.name}};
}

Group groupFrom(FieldReader &reader)
{
    Group group;
    group.id = reader.id("groupId"_L1);
    group.name = reader.text("name"_L1, FieldReader::MaxName);
    return group;
}

QJsonObject toJson(const Site &site)
{
    return {{"siteId"_L1, site.id},
            {"name"_L1, site.name},
            {"origins"_L1, QJsonArray::fromStringList(site.origins)},
            {"key"_L1, site.key},
            {"rules"_L1, toJson(site.rules)}};
}

Site siteFrom(FieldReader &reader)
{
    Site site;
    site.id = reader.id("siteId"_L1);
    site.name = reader.text("name"_L1, FieldReader::MaxName);
    site.origins = reader.texts("origins"_L1, 100, FieldReader::MaxUrl);
    site.key = reader.text("key"_L1, FieldReader::MaxName);
    site.rules = inner(reader, "rules"_L1, siteRulesFrom);
    return site;
}

QJsonObject toJson(const Tag &tag)
{
    return {{"tagId"_L1, tag.id},
            {"name"_L1, tag.name},
            {"colour"_L1, tag.colour},
            {"system"_L1, tag.system},
            {"operatorId"_L1, tag.operatorId}};
}

Tag tagFrom(FieldReader &reader)
{
    Tag tag;
    tag.id = reader.id("tagId"_L1);
    tag.name = reader.text("name"_L1, FieldReader::MaxName);
    tag.colour = reader.text("colour"_L1, FieldReader::MaxName);
    tag.system = reader.flag("system"_L1);
    tag.operatorId = reader.id("operatorId"_L1, Need::Optional);
    return tag;
}

QJsonObject toJson(const CannedReply &reply)
{
    return {{"replyId"_L1, reply.id},
            {"operatorId"_L1, reply.operatorId},
            {"shortcut"_L1, reply.shortcut},
            {"text"_L1, reply.text}};
}

CannedReply cannedReplyFrom(FieldReader &reader)
{
    CannedReply reply;
    reply.id = reader.id("replyId"_L1);
    reply.operatorId = reader.id("operatorId"_L1, Need::Optional);
    reply.shortcut = reader.text("shortcut"_L1, FieldReader::MaxName);
    reply.text = reader.text("text"_L1, Message::MaxText);
    return reply;
}

} // namespace otklik
