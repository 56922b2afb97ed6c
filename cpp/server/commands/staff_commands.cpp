// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/access/secrets.h"
#include "server/commands/commands.h"
#include "server/commands/data_folder.h"
#include "server/store/administration.h"
#include "server/store/company.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const OptionSpec Data{.name = u"data"_s, .valueName = u"DIR"_s, .help = u"the server's data"_s, .required = true};

StaffCard cardOf(Transaction &transaction, const QString &login)
{
    const QList<StaffCard> all = staff(transaction);
    const auto found = std::ranges::find(all, login, &StaffCard::login);
    if (found == all.end()) {
        throw CommandError(u"there is no operator with the login «%1»"_s.arg(login));
    }
    return *found;
}

// Empty names mean none: nobody's groups, or all sites.
QList<GroupId> groupsFrom(Transaction &transaction, const QStringList &names)
{
    QList<GroupId> ids;
    const QList<Group> all = groups(transaction);
    for (const QString &name : names) {
        const auto found = std::ranges::find(all, name.trimmed(), &Group::name);
        if (found != all.end()) {
            ids.append(found->id);
        } else if (!name.trimmed().isEmpty()) {
            throw CommandError(u"there is no group «%1»"_s.arg(name));
        }
    }
    return ids;
}

QList<SiteId> sitesFrom(Transaction &transaction, const QStringList &keys)
{
    QList<SiteId> ids;
    const QList<Site> all = allSites(transaction);
    for (const QString &key : keys) {
        const auto found = std::ranges::find(all, key, &Site::key);
        if (found != all.end()) {
            ids.append(found->id);
        } else if (!key.isEmpty()) {
            throw CommandError(u"there is no site with the key «%1»"_s.arg(key));
        }
    }
    return ids;
}

void setRights(const QStringList &names, bool value, Rights &rights)
{
    for (const QString &name : names) {
        if (name == "chats"_L1) {
            rights.chats = value;
        } else if (name == "invite"_L1) {
            rights.invite = value;
        } else if (name == "requests"_L1) {
            rights.requests = value;
        } else if (name == "block"_L1) {
            rights.block = value;
        } else {
            throw UsageError(u"a right is chats, invite, requests or block, not «%1»"_s.arg(name));
        }
    }
}

void setOperator(const Options &options)
{
    const auto role = roleFromString(options.value(u"role"_s, u"operator"_s));
    if (!role) {
        throw UsageError(u"--role must be operator, supervisor or admin"_s);
    }
    if (options.has(u"disable"_s) && options.has(u"enable"_s)) {
        throw UsageError(u"--disable and --enable do not go together"_s);
    }
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    std::optional<QString> hash;
    if (options.has(u"password-stdin"_s)) {
        hash = hashPassword(passwordFromInput());
    }
    folder.change<bool>([&](Transaction &transaction) {
        StaffCard card = cardOf(transaction, options.value(u"login"_s));
        Operator &colleague = card.colleague;
        colleague.name = options.value(u"name"_s, colleague.name);
        colleague.role = options.has(u"role"_s) ? *role : colleague.role;
        if (options.has(u"group"_s)) {
            colleague.groups = groupsFrom(transaction, options.values(u"group"_s));
        }
        if (options.has(u"site"_s)) {
            colleague.sites = sitesFrom(transaction, options.values(u"site"_s));
        }
        setRights(options.values(u"right"_s), true, colleague.rights);
        setRights(options.values(u"no-right"_s), false, colleague.rights);
        colleague.chatLimit = options.number(u"chat-limit"_s, colleague.chatLimit, 0, 1'000);
        colleague.enabled = (colleague.enabled || options.has(u"enable"_s)) && !options.has(u"disable"_s);
        saveStaff(transaction, card, hash);
        return true;
    });
}

void listOperators(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    const QList<StaffCard> all =
        folder.look<QList<StaffCard>>([](Transaction &transaction) { return staff(transaction); });
    for (const StaffCard &card : all) {
        const Operator &colleague = card.colleague;
        QStringList words{toString(colleague.role)};
        for (const auto &[has, name] :
             {std::pair(colleague.rights.chats, u"chats"_s), std::pair(colleague.rights.invite, u"invite"_s),
              std::pair(colleague.rights.requests, u"requests"_s), std::pair(colleague.rights.block, u"block"_s)}) {
            if (has) {
                words.append(name);
            }
        }
        if (colleague.chatLimit > 0) {
            words.append(u"at most %1 chats"_s.arg(colleague.chatLimit));
        }
        if (!colleague.enabled) {
            words.append(u"disabled"_s);
        }
        printLine(u"%1  %2  %3"_s.arg(card.login, colleague.name, words.join(u", "_s)));
    }
}

} // namespace

OperatorId actingAdministrator(Transaction &transaction)
{
    const QList<Operator> all = operators(transaction);
    const auto found = std::ranges::find_if(
        all, [](const Operator &colleague) { return colleague.enabled && colleague.role == Role::Admin; });
    if (found == all.end()) {
        throw CommandError(u"there is no administrator yet: “operator add --role admin”"_s);
    }
    return found->id;
}

Command operatorListCommand()
{
    return {.name = u"operator list"_s,
            .description = u"Shows the operators with their rights."_s,
            .options = {Data},
            .run = listOperators};
}

Command operatorSetCommand()
{
    return {.name = u"operator set"_s,
            .description = u"Changes an operator; what is not named stays. Also while a server runs."_s,
            .options = {Data,
                        {.name = u"login"_s, .valueName = u"LOGIN"_s, .help = u"whom"_s, .required = true},
                        {.name = u"name"_s, .valueName = u"NAME"_s, .help = u"as people see it"_s},
                        {.name = u"group"_s,
                         .valueName = u"GROUP"_s,
                         .help = u"a group they belong to; replaces all they had; empty: none"_s,
                         .required = false,
                         .repeated = true},
                        {.name = u"site"_s,
                         .valueName = u"KEY"_s,
                         .help = u"a site they work with; replaces all they had; empty: all sites"_s,
                         .required = false,
                         .repeated = true},
                        {.name = u"role"_s, .valueName = u"ROLE"_s, .help = u"operator, supervisor or admin"_s},
                        {.name = u"right"_s,
                         .valueName = u"RIGHT"_s,
                         .help = u"chats, invite, requests or block"_s,
                         .required = false,
                         .repeated = true},
                        {.name = u"no-right"_s,
                         .valueName = u"RIGHT"_s,
                         .help = u"takes it away"_s,
                         .required = false,
                         .repeated = true},
                        {.name = u"chat-limit"_s, .valueName = u"N"_s, .help = u"chats at a time; 0: no limit"_s},
                        {.name = u"disable"_s, .valueName = {}, .help = u"may not sign in any more"_s},
                        {.name = u"enable"_s, .valueName = {}, .help = u"may sign in again"_s},
                        {.name = u"password-stdin"_s,
                         .valueName = {},
                         .help = u"the new password is the first line of standard input"_s}},
            .run = setOperator};
}

} // namespace otklik
