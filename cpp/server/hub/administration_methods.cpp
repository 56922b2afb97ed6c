// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/access/secrets.h"
#include "server/hub/method_tables.h"
#include "server/store/administration.h"

#include <boost/asio/post.hpp>

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Need = FieldReader::Need;

constexpr int MaxOrigins = 50;

// A value within the params, with its faults named from there.
template<typename T> T inner(FieldReader &outer, QLatin1StringView name, T (*readOne)(FieldReader &))
{
    FieldReader reader(outer.object(name), outer.pathOf(name) + u'.');
    T value = readOne(reader);
    const std::optional<ProtocolError> &fault = reader.fault();
    if (fault) {
        outer.fail(*fault);
    }
    return value;
}

void handleSiteSave(const Call &call)
{
    FieldReader reader(call.params);
    Site site;
    site.id = reader.id("siteId"_L1, Need::Optional);
    site.name = reader.text("name"_L1, FieldReader::MaxName, Need::Required);
    site.origins = reader.texts("origins"_L1, MaxOrigins, FieldReader::MaxUrl);
    site.rules = inner(reader, "rules"_L1, siteRulesFrom);
    if (!call.refused(reader)) {
        call.answerWith(
            [site](Transaction &transaction) { return QJsonObject{{"site"_L1, toJson(saveSite(transaction, site))}}; });
    }
}

void handleGroupSave(const Call &call)
{
    FieldReader reader(call.params);
    const Group group{.id = reader.id("groupId"_L1, Need::Optional),
                      .name = reader.text("name"_L1, FieldReader::MaxName, Need::Required)};
    if (!call.refused(reader)) {
        call.answerWith([group](Transaction &transaction) {
            return QJsonObject{{"group"_L1, toJson(saveGroup(transaction, group))}};
        });
    }
}

void handleGroupRemove(const Call &call)
{
    FieldReader reader(call.params);
    const GroupId id = reader.id("groupId"_L1);
    if (!call.refused(reader)) {
        call.answerWith([id](Transaction &transaction) {
            removeGroup(transaction, id);
            return QJsonObject();
        });
    }
}

void handleStaffList(const Call &call)
{
    call.answerWith(
        [](Transaction &transaction) { return QJsonObject{{"staff"_L1, toJsonArray(staff(transaction))}}; });
}

void keep(const Call &call, const StaffCard &card, const std::optional<QString> &hash)
{
    call.answerWith([card, hash](Transaction &transaction) {
        return QJsonObject{{"staff"_L1, toJson(saveStaff(transaction, card, hash))}};
    });
}

// Hashing is slow on purpose, so the workers of passwords do it.
void keepWithPassword(const Call &call, const StaffCard &card, const QString &password)
{
    boost::asio::post(call.hub.passwordWorkers(), [call, card, password] {
        const QString hash = hashPassword(password);
        boost::asio::post(call.hub.strand(), [call, card, hash] { keep(call, card, hash); });
    });
}

void handleStaffSave(const Call &call)
{
    FieldReader reader(call.params);
    StaffCard card;
    Operator &colleague = card.colleague;
    colleague.id = reader.id("operatorId"_L1, Need::Optional);
    colleague.name = reader.text("name"_L1, FieldReader::MaxName, Need::Required);
    const auto role = roleFromString(reader.text("role"_L1, FieldReader::MaxName));
    if (!role) {
        reader.fail("role"_L1, u"is none of the known values"_s);
    }
    colleague.role = role.value_or(Role::Operator);
    FieldReader rights(reader.object("rights"_L1), u"rights."_s);
    colleague.rights = {.chats = rights.flag("chats"_L1),
                        .invite = rights.flag("invite"_L1),
                        .requests = rights.flag("requests"_L1),
                        .block = rights.flag("block"_L1)};
    const std::optional<ProtocolError> &fault = rights.fault();
    if (fault) {
        reader.fail(*fault);
    }
    colleague.sites = reader.ids("sites"_L1);
    colleague.groups = reader.ids("groups"_L1);
    colleague.chatLimit = int(reader.integer("chatLimit"_L1, 0, 1'000, 0));
    colleague.enabled = reader.flag("enabled"_L1);
    card.login = reader.text("login"_L1, FieldReader::MaxName, Need::Required);
    const QString password = reader.text("password"_L1, MaxPassword);
    if (password.isEmpty() ? colleague.id == 0 : password.size() < MinPassword) {
        reader.fail("password"_L1, u"must have %1 to %2 characters"_s.arg(MinPassword).arg(MaxPassword));
    }
    if (call.refused(reader)) {
        return;
    }
    if (password.isEmpty()) {
        keep(call, card, {});
    } else {
        keepWithPassword(call, card, password);
    }
}

constexpr std::array Methods{
    Method{"site.save"_L1, Role::Admin, handleSiteSave},       Method{"group.save"_L1, Role::Admin, handleGroupSave},
    Method{"group.remove"_L1, Role::Admin, handleGroupRemove}, Method{"staff.list"_L1, Role::Admin, handleStaffList},
    Method{"staff.save"_L1, Role::Admin, handleStaffSave},
};

} // namespace

std::span<const Method> administrationMethods()
{
    return Methods;
}

} // namespace otklik
