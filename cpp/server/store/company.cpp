// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/company.h"

#include "protocol/field_reader.h"
#include "protocol/json.h"
#include "server/access/secrets.h"
#include "server/store/events.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QString SelectOperators = u"SELECT id, name, status, role, sites, rights, chat_limit, enabled FROM operators "_s;

QString checkedOrigin(const QString &origin)
{
    const QUrl url(origin, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty() || origin.size() > FieldReader::MaxUrl ||
        url.toString(QUrl::RemovePath | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment) !=
            url.toString()) {
        throw Refusal(ErrorCode::Invalid,
                      u"«%1» is not an origin like https://shop.example or http://localhost:8080"_s.arg(origin),
                      u"origin"_s);
    }
    return originOf(url);
}

// Without their groups.
Operator operatorFromRow(const Row &row)
{
    Operator entry{.id = row.integer(0),
                   .name = row.text(1),
                   .status = operatorStatusFromString(row.text(2)).value_or(OperatorStatus::Offline),
                   .role = roleFromString(row.text(3)).value_or(Role::Operator),
                   .groups = {}};
    for (const QJsonValue &site : QJsonDocument::fromJson(row.text(4).toUtf8()).array()) {
        entry.sites.append(site.toInteger());
    }
    const qint64 rights = row.integer(5);
    entry.rights = {.chats = (rights & 1) != 0,
                    .invite = (rights & 2) != 0,
                    .requests = (rights & 4) != 0,
                    .block = (rights & 8) != 0};
    entry.chatLimit = int(row.integer(6));
    entry.enabled = row.integer(7) != 0;
    return entry;
}

SiteEntry siteFromRow(Transaction &transaction, const Row &row)
{
    SiteEntry entry{.site = {.id = row.integer(0), .name = row.text(2), .origins = {}}, .key = row.text(1)};
    const Rows origins =
        transaction.run(u"SELECT origin FROM site_origins WHERE site_id = ? ORDER BY place"_s, {entry.site.id});
    for (const Row &origin : origins) {
        entry.site.origins.append(origin.text(0));
    }
    entry.site.key = entry.key;
    const QJsonObject rules = QJsonDocument::fromJson(row.text(3).toUtf8()).object();
    if (!rules.isEmpty()) {
        FieldReader reader(rules);
        entry.site.rules = siteRulesFrom(reader);
    }
    return entry;
}

void showStatus(Transaction &transaction, OperatorId id, const QString &status)
{
    const Rows changed = transaction.run(u"UPDATE operators SET status = ? WHERE id = ? AND status <> ? RETURNING id"_s,
                                         {status, id, status});
    if (changed.isEmpty()) {
        return;
    }
    const Operator entry = operatorById(transaction, id);
    announce(transaction, allOperators(transaction), OperatorChanged{entry});
    transaction.announcements.operators.append(entry);
}

} // namespace

QString originOf(const QUrl &url)
{
    // As a browser writes it: lower case, punycode, and no port when it is the scheme's own.
    const int usual = url.scheme() == "http"_L1 ? 80 : 443;
    const QString host = url.host(QUrl::FullyEncoded);
    const QString port = url.port(usual) == usual ? QString() : u":%1"_s.arg(url.port());
    return url.scheme() + "://"_L1 + (host.contains(u':') ? u"[%1]"_s.arg(host) : host) + port;
}

QString checkedName(const QString &name, const QString &field)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > FieldReader::MaxName || trimmed.contains(QChar::Null)) {
        throw Refusal(ErrorCode::Invalid, u"the %1 must have 1 to %2 characters"_s.arg(field).arg(FieldReader::MaxName),
                      field);
    }
    return trimmed;
}

QString addSite(Transaction &transaction, const QString &name, const QStringList &origins)
{
    const QString key = randomKey();
    const SiteId id =
        transaction.run(u"INSERT INTO sites (site_key, name) VALUES (?, ?) RETURNING id"_s, {key, checkedName(name)})
            .first()
            .integer(0);
    setOrigins(transaction, id, origins);
    return key;
}

void setOrigins(Transaction &transaction, SiteId id, const QStringList &origins)
{
    if (origins.isEmpty()) {
        throw Refusal(ErrorCode::Invalid, u"a site needs at least one origin"_s, u"origin"_s);
    }
    transaction.run(u"DELETE FROM site_origins WHERE site_id = ?"_s, {id});
    QStringList known;
    for (const QString &given : origins) {
        const QString origin = checkedOrigin(given);
        if (!known.contains(origin)) {
            transaction.run(u"INSERT INTO site_origins (site_id, place, origin) VALUES (?, ?, ?)"_s,
                            {id, known.size(), origin});
            known.append(origin);
        }
    }
}

GroupId addGroup(Transaction &transaction, const QString &name)
{
    const QString checked = checkedName(name);
    if (!transaction.run(u"SELECT 1 FROM staff_groups WHERE name = ?"_s, {checked}).isEmpty()) {
        throw Refusal(ErrorCode::Conflict, u"there is already a group «%1»"_s.arg(checked));
    }
    return transaction.run(u"INSERT INTO staff_groups (name) VALUES (?) RETURNING id"_s, {checked}).first().integer(0);
}

OperatorId addOperator(Transaction &transaction, const NewOperator &entry)
{
    const QString login = checkedName(entry.login, u"login"_s);
    if (!transaction.run(u"SELECT 1 FROM operators WHERE login = ?"_s, {login}).isEmpty()) {
        throw Refusal(ErrorCode::Conflict, u"there is already an operator with the login «%1»"_s.arg(login));
    }
    const OperatorId id =
        transaction
            .run(uR"(INSERT INTO operators (login, name, role, chosen_status, status, password_hash, last_offset)
                     VALUES (?, ?, ?, ?, ?, ?, 0) RETURNING id)"_s,
                 {login, checkedName(entry.name), toString(entry.role), toString(OperatorStatus::Available),
                  toString(OperatorStatus::Offline), entry.passwordHash})
            .first()
            .integer(0);
    for (const QString &name : entry.groups) {
        const Rows group = transaction.run(u"SELECT id FROM staff_groups WHERE name = ?"_s, {name.trimmed()});
        if (group.isEmpty()) {
            throw Refusal(ErrorCode::NotFound, u"there is no group «%1»"_s.arg(name));
        }
        transaction.run(u"INSERT INTO group_members (group_id, operator_id) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                        {group.first().integer(0), id});
    }
    announce(transaction, allOperators(transaction), OperatorChanged{operatorById(transaction, id)});
    return id;
}

void setPassword(Transaction &transaction, const QString &login, const QString &passwordHash)
{
    transaction.run(u"UPDATE operators SET password_hash = ? WHERE login = ?"_s, {passwordHash, login});
}

QList<SiteEntry> sites(Transaction &transaction)
{
    QList<SiteEntry> result;
    for (const Row &row : transaction.run(u"SELECT id, site_key, name, rules FROM sites ORDER BY id"_s)) {
        result.append(siteFromRow(transaction, row));
    }
    return result;
}

std::optional<SiteEntry> siteByKey(Transaction &transaction, const QString &key)
{
    const Rows rows = transaction.run(u"SELECT id, site_key, name, rules FROM sites WHERE site_key = ?"_s, {key});
    return rows.isEmpty() ? std::nullopt : std::optional(siteFromRow(transaction, rows.first()));
}

QList<Site> allSites(Transaction &transaction)
{
    QList<Site> result;
    for (const SiteEntry &entry : sites(transaction)) {
        result.append(entry.site);
    }
    return result;
}

Site siteById(Transaction &transaction, SiteId id)
{
    const Rows rows = transaction.run(u"SELECT id, site_key, name, rules FROM sites WHERE id = ?"_s, {id});
    if (rows.isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such site"_s, u"siteId"_s);
    }
    return siteFromRow(transaction, rows.first()).site;
}

void setRules(Transaction &transaction, SiteId id, const SiteRules &rules)
{
    transaction.run(u"UPDATE sites SET rules = ? WHERE id = ?"_s,
                    {QString::fromUtf8(QJsonDocument(toJson(rules)).toJson(QJsonDocument::Compact)), id});
}

void setLimits(Transaction &transaction, const Operator &colleague)
{
    QJsonArray sites;
    for (const SiteId site : colleague.sites) {
        sites.append(site);
    }
    const int rights = (colleague.rights.chats ? 1 : 0) | (colleague.rights.invite ? 2 : 0) |
                       (colleague.rights.requests ? 4 : 0) | (colleague.rights.block ? 8 : 0);
    const QString packed = QString::fromUtf8(QJsonDocument(sites).toJson(QJsonDocument::Compact));
    transaction.run(u"UPDATE operators SET sites = ?, rights = ?, chat_limit = ?, enabled = ? WHERE id = ?"_s,
                    {packed, rights, colleague.chatLimit, colleague.enabled ? 1 : 0, colleague.id});
}

QList<Group> groups(Transaction &transaction)
{
    QList<Group> result;
    for (const Row &row : transaction.run(u"SELECT id, name FROM staff_groups ORDER BY id"_s)) {
        result.append({.id = row.integer(0), .name = row.text(1)});
    }
    return result;
}

QList<Operator> operators(Transaction &transaction)
{
    QHash<OperatorId, QList<GroupId>> groupsOf;
    for (const Row &row : transaction.run(u"SELECT operator_id, group_id FROM group_members ORDER BY group_id"_s)) {
        groupsOf[row.integer(0)].append(row.integer(1));
    }
    QList<Operator> result;
    for (const Row &row : transaction.run(SelectOperators + u"ORDER BY id"_s)) {
        Operator entry = operatorFromRow(row);
        entry.groups = groupsOf.value(entry.id);
        result.append(entry);
    }
    return result;
}

Operator operatorById(Transaction &transaction, OperatorId id)
{
    if (const auto known = transaction.database.known().colleague(id)) {
        return *known;
    }
    const Rows rows = transaction.run(SelectOperators + u"WHERE id = ?"_s, {id});
    if (rows.isEmpty()) {
        throw Refusal(ErrorCode::NotFound, u"no such operator"_s);
    }
    Operator entry = operatorFromRow(rows.first());
    const Rows groups =
        transaction.run(u"SELECT group_id FROM group_members WHERE operator_id = ? ORDER BY group_id"_s, {id});
    for (const Row &group : groups) {
        entry.groups.append(group.integer(0));
    }
    transaction.database.known().keep(entry);
    return entry;
}

QString operatorName(Transaction &transaction, OperatorId id)
{
    const Rows rows = transaction.run(u"SELECT name FROM operators WHERE id = ?"_s, {id});
    return rows.isEmpty() ? QString() : rows.first().text(0);
}

void chooseStatus(Transaction &transaction, OperatorId id, OperatorStatus status)
{
    transaction.run(u"UPDATE operators SET chosen_status = ? WHERE id = ?"_s, {toString(status), id});
    showStatus(transaction, id, toString(status));
}

void setConnected(Transaction &transaction, OperatorId id, bool connected)
{
    const Rows rows = transaction.run(u"SELECT chosen_status FROM operators WHERE id = ?"_s, {id});
    if (!rows.isEmpty()) {
        showStatus(transaction, id, connected ? rows.first().text(0) : toString(OperatorStatus::Offline));
    }
}

} // namespace otklik
