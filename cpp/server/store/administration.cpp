// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/administration.h"

#include "domain/room.h"
#include "protocol/field_reader.h"
#include "protocol/json.h"
#include "server/store/avatar.h"
#include "server/store/company.h"
#include "server/store/contact_checks.h"
#include "server/store/events.h"
#include "server/store/rights.h"
#include "server/store/rooms.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int MaxChatLimit = 1'000;

// What the widget can draw.
void checkLooks(const SiteLooks &looks)
{
    static const QRegularExpression colour(u"^(#[0-9a-fA-F]{6})?$"_s);
    if (!colour.match(looks.colour).hasMatch()) {
        refuseField(u"rules.looks.colour"_s, u"is no colour like #0b7a75"_s);
    }
    if (!looks.avatar.isEmpty() && !avatarOf(looks)) {
        refuseField(u"rules.looks.avatar"_s, u"is no small PNG or JPEG in base64"_s);
    }
}

void checkRules(Transaction &transaction, const SiteRules &rules)
{
    const GroupId group = rules.distribution.groupId;
    if (group != 0 && transaction.run(u"SELECT 1 FROM staff_groups WHERE id = ?"_s, {group}).isEmpty()) {
        refuseField(u"rules.distribution.groupId"_s, u"is no group"_s);
    }
    if (!rules.hours.zone.isEmpty() && !QTimeZone(rules.hours.zone.toUtf8()).isValid()) {
        refuseField(u"rules.hours.zone"_s, u"is no time zone"_s);
    }
    if (rules.invitation.enabled && rules.invitation.rules.isEmpty()) {
        refuseField(u"rules.invitation.rules"_s, u"has no rule"_s);
    }
    const RequestForm &form = rules.form;
    const bool canAnswer = form.email != FieldNeed::Hidden || form.phone != FieldNeed::Hidden;
    if (!canAnswer && form.message == FieldNeed::Hidden) {
        refuseField(u"rules.form.message"_s, u"would leave a form that says nothing"_s);
    }
    const PreChatForm &before = rules.preChat;
    if (before.enabled && before.name == FieldNeed::Hidden && before.email == FieldNeed::Hidden &&
        before.phone == FieldNeed::Hidden) {
        refuseField(u"rules.preChat.name"_s, u"would leave a form that asks for nobody"_s);
    }
    checkLooks(rules.looks);
}

// Only what is there may be named.
void checkIds(Transaction &transaction, const QList<qint64> &ids, const QString &table, const QString &field)
{
    for (const qint64 id : ids) {
        if (transaction.run(u"SELECT 1 FROM "_s + table + u" WHERE id = ?"_s, {id}).isEmpty()) {
            refuseField(field, u"has an entry that does not exist"_s);
        }
    }
}

bool isEnabledAdmin(const Operator &colleague)
{
    return colleague.enabled && colleague.role == Role::Admin;
}

// Somebody must be able to let people in again.
void keepOneAdministrator(Transaction &transaction, const Operator &before, const Operator &after)
{
    if (!isEnabledAdmin(before) || isEnabledAdmin(after)) {
        return;
    }
    const QList<Operator> all = operators(transaction);
    const bool others =
        std::ranges::any_of(all, [&](const Operator &other) { return other.id != after.id && isEnabledAdmin(other); });
    if (!others) {
        throw Refusal(ErrorCode::Conflict, u"the last administrator stays one"_s,
                      after.enabled ? u"role"_s : u"enabled"_s);
    }
}

void checkStaff(Transaction &transaction, const StaffCard &card)
{
    const Operator &colleague = card.colleague;
    checkIds(transaction, colleague.groups, u"staff_groups"_s, u"groups"_s);
    checkIds(transaction, colleague.sites, u"sites"_s, u"sites"_s);
    if (colleague.chatLimit < 0 || colleague.chatLimit > MaxChatLimit) {
        refuseField(u"chatLimit"_s, u"is not within 0…%1"_s.arg(MaxChatLimit));
    }
    const Rows same =
        transaction.run(u"SELECT 1 FROM operators WHERE login = ? AND id <> ?"_s, {card.login, colleague.id});
    if (!same.isEmpty()) {
        throw Refusal(ErrorCode::Conflict, u"there is already an operator with the login «%1»"_s.arg(card.login),
                      u"login"_s);
    }
}

OperatorId insertStaff(Transaction &transaction, const StaffCard &card, const QString &passwordHash)
{
    const OperatorId id =
        transaction
            .run(uR"(INSERT INTO operators (login, name, role, chosen_status, status, password_hash, last_offset)
                VALUES (?, ?, ?, ?, ?, ?, 0) RETURNING id)"_s,
                 {card.login, card.colleague.name, toString(card.colleague.role), toString(OperatorStatus::Available),
                  toString(OperatorStatus::Offline), passwordHash})
            .first()
            .integer(0);
    if (id >= OperatorIdLimit) {
        throw Refusal(ErrorCode::TooLarge, u"there are too many operators"_s);
    }
    return id;
}

void keepGroups(Transaction &transaction, OperatorId id, const QList<GroupId> &groups)
{
    transaction.run(u"DELETE FROM group_members WHERE operator_id = ?"_s, {id});
    for (const GroupId group : groups) {
        transaction.run(u"INSERT INTO group_members (group_id, operator_id) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                        {group, id});
    }
}

// Whether what a snapshot holds for them is another thing now.
bool seesOtherThings(const Operator &before, const Operator &after)
{
    return visibleSites(before) != visibleSites(after) || mayWorkOnRequests(before) != mayWorkOnRequests(after) ||
           mayBlock(before) != mayBlock(after);
}

void revokeAll(Transaction &transaction, OperatorId id)
{
    transaction.run(u"DELETE FROM tokens WHERE operator_id = ?"_s, {id});
    transaction.announcements.revoked.append(id);
}

void tellRooms(Transaction &transaction, const Operator &before, const Operator &after)
{
    QList<GroupId> concerned;
    for (const GroupId group : before.groups + after.groups) {
        const bool moved = before.groups.contains(group) != after.groups.contains(group);
        if ((moved || before.enabled != after.enabled) && !concerned.contains(group)) {
            concerned.append(group);
        }
    }
    if (before.id == 0 || before.enabled != after.enabled) {
        concerned.append(0);
    }
    for (const GroupId group : concerned) {
        announceRoom(transaction, groupRoom(group), {after.id});
    }
}

} // namespace

Site saveSite(Transaction &transaction, const Site &site)
{
    checkRules(transaction, site.rules);
    SiteId id = site.id;
    if (id == 0) {
        const auto added = siteByKey(transaction, addSite(transaction, site.name, site.origins));
        id = added ? added->site.id : 0;
    } else {
        siteById(transaction, id); // refuses what is not there
        transaction.run(u"UPDATE sites SET name = ? WHERE id = ?"_s, {checkedName(site.name), id});
        setOrigins(transaction, id, site.origins);
    }
    setRules(transaction, id, site.rules);
    const Site saved = siteById(transaction, id);
    announce(transaction, allOperators(transaction), Changed<Site>{.value = saved, .removed = false});
    transaction.announcements.sites.append(saved);
    return saved;
}

Group saveGroup(Transaction &transaction, const Group &group)
{
    Group saved{.id = group.id, .name = checkedName(group.name)};
    if (!transaction.run(u"SELECT 1 FROM staff_groups WHERE name = ? AND id <> ?"_s, {saved.name, saved.id})
             .isEmpty()) {
        throw Refusal(ErrorCode::Conflict, u"there is already a group «%1»"_s.arg(saved.name), u"name"_s);
    }
    if (saved.id == 0) {
        saved.id = addGroup(transaction, saved.name);
    } else if (transaction.run(u"UPDATE staff_groups SET name = ? WHERE id = ? RETURNING id"_s, {saved.name, saved.id})
                   .isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such group"_s, u"groupId"_s);
    }
    announce(transaction, allOperators(transaction), Changed<Group>{.value = saved, .removed = false});
    return saved;
}

void removeGroup(Transaction &transaction, GroupId id)
{
    const Rows rows = transaction.run(u"SELECT name FROM staff_groups WHERE id = ?"_s, {id});
    if (rows.isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such group"_s, u"groupId"_s);
    }
    for (const SiteEntry &entry : sites(transaction)) {
        if (entry.site.rules.distribution.groupId == id) {
            throw Refusal(ErrorCode::Conflict, u"the rules of «%1» name this group"_s.arg(entry.site.name),
                          u"groupId"_s);
        }
    }
    const QList<Operator> all = operators(transaction);
    transaction.run(u"DELETE FROM group_members WHERE group_id = ?"_s, {id});
    transaction.run(u"DELETE FROM staff_groups WHERE id = ?"_s, {id});
    for (const Operator &member : all) {
        if (member.groups.contains(id)) {
            const Operator now = operatorById(transaction, member.id);
            announce(transaction, allOperators(transaction), OperatorChanged{now});
            transaction.announcements.operators.append(now);
        }
    }
    announce(transaction, allOperators(transaction),
             Changed<Group>{.value = {.id = id, .name = rows.first().text(0)}, .removed = true});
}

QList<StaffCard> staff(Transaction &transaction)
{
    QList<StaffCard> cards;
    for (const Operator &colleague : operators(transaction)) {
        cards.append(staffCardOf(transaction, colleague.id));
    }
    return cards;
}

StaffCard staffCardOf(Transaction &transaction, OperatorId id)
{
    StaffCard card;
    card.colleague = operatorById(transaction, id);
    card.login = transaction.run(u"SELECT login FROM operators WHERE id = ?"_s, {id}).first().text(0);
    return card;
}

StaffCard saveStaff(Transaction &transaction, const StaffCard &given, const std::optional<QString> &passwordHash)
{
    StaffCard card = given;
    card.login = checkedName(card.login, u"login"_s);
    card.colleague.name = checkedName(card.colleague.name);
    checkStaff(transaction, card);
    Operator before;
    if (card.colleague.id == 0) {
        if (!passwordHash) {
            refuseField(u"password"_s, u"is missing"_s);
        }
        card.colleague.id = insertStaff(transaction, card, *passwordHash);
    } else {
        before = operatorById(transaction, card.colleague.id);
        keepOneAdministrator(transaction, before, card.colleague);
        transaction.run(u"UPDATE operators SET login = ?, name = ?, role = ? WHERE id = ?"_s,
                        {card.login, card.colleague.name, toString(card.colleague.role), card.colleague.id});
        if (passwordHash) {
            transaction.run(u"UPDATE operators SET password_hash = ? WHERE id = ?"_s,
                            {*passwordHash, card.colleague.id});
        }
        if (passwordHash || (before.enabled && !card.colleague.enabled)) {
            revokeAll(transaction, card.colleague.id);
        }
    }
    setLimits(transaction, card.colleague);
    keepGroups(transaction, card.colleague.id, card.colleague.groups);
    if (before.enabled && !card.colleague.enabled) {
        setConnected(transaction, card.colleague.id, false);
    }
    const StaffCard saved = staffCardOf(transaction, card.colleague.id);
    if (before.id != 0 && seesOtherThings(before, saved.colleague)) {
        startAnew(transaction, saved.colleague.id); // the event that follows shows the gap
    }
    announce(transaction, allOperators(transaction), OperatorChanged{saved.colleague});
    transaction.announcements.operators.append(saved.colleague);
    tellRooms(transaction, before, saved.colleague);
    return saved;
}

} // namespace otklik
