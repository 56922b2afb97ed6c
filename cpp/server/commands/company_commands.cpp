// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/commands.h"

#include "protocol/json.h"
#include "server/access/secrets.h"
#include "server/commands/data_folder.h"
#include "server/store/administration.h"
#include "server/store/company.h"

#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const OptionSpec Data{.name = u"data"_s, .valueName = u"DIR"_s, .help = u"the server's data"_s, .required = true};

void init(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::BeNew);
    folder.change<bool>([](Transaction &) { return true; });
}

void addSiteByOptions(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    printLine(folder.change<QString>([&](Transaction &transaction) {
        return saveSite(transaction,
                        {.id = 0, .name = options.value(u"name"_s), .origins = options.values(u"origin"_s)})
            .key;
    }));
}

void addGroupByOptions(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    folder.change<bool>([&](Transaction &transaction) {
        saveGroup(transaction, {.id = 0, .name = options.value(u"name"_s)});
        return true;
    });
}

void addOperatorByOptions(const Options &options)
{
    const auto role = roleFromString(options.value(u"role"_s, u"operator"_s));
    if (!role) {
        throw UsageError(u"--role must be operator, supervisor or admin"_s);
    }
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    NewOperator entry{.login = options.value(u"login"_s),
                      .name = options.value(u"name"_s),
                      .role = *role,
                      .groups = options.values(u"group"_s),
                      .passwordHash = hashPassword(passwordFromInput())};
    folder.change<OperatorId>([&](Transaction &transaction) { return addOperator(transaction, entry); });
}

} // namespace

QString passwordFromInput()
{
    std::string line;
    std::getline(std::cin, line);
    QString password = QString::fromStdString(line);
    if (password.endsWith(u'\r')) {
        password.chop(1);
    }
    if (password.size() < MinPassword || password.size() > MaxPassword) {
        throw CommandError(u"a password must have %1 to %2 characters"_s.arg(MinPassword).arg(MaxPassword));
    }
    return password;
}

Command initCommand()
{
    return {.name = u"init"_s,
            .description = u"Makes a folder (0700) with empty data for a server."_s,
            .options = {Data},
            .run = init};
}

Command siteAddCommand()
{
    return {.name = u"site add"_s,
            .description = u"Adds a site and prints its key, which the widget's code on the site carries."_s,
            .options = {Data,
                        {.name = u"name"_s, .valueName = u"NAME"_s, .help = u"as operators see it"_s, .required = true},
                        {.name = u"origin"_s,
                         .valueName = u"URL"_s,
                         .help = u"scheme://host[:port] of its pages"_s,
                         .required = true,
                         .repeated = true}},
            .run = addSiteByOptions};
}

Command groupAddCommand()
{
    return {
        .name = u"group add"_s,
        .description = u"Adds a group of operators."_s,
        .options = {Data,
                    {.name = u"name"_s, .valueName = u"NAME"_s, .help = u"as operators see it"_s, .required = true}},
        .run = addGroupByOptions};
}

Command operatorAddCommand()
{
    return {.name = u"operator add"_s,
            .description = u"Adds an operator; the password is the first line of standard input."_s,
            .options = {Data,
                        {.name = u"login"_s, .valueName = u"LOGIN"_s, .help = u"to sign in with"_s, .required = true},
                        {.name = u"name"_s, .valueName = u"NAME"_s, .help = u"as people see it"_s, .required = true},
                        {.name = u"group"_s,
                         .valueName = u"GROUP"_s,
                         .help = u"a group they belong to"_s,
                         .required = false,
                         .repeated = true},
                        {.name = u"role"_s, .valueName = u"ROLE"_s, .help = u"operator (usual), supervisor or admin"_s},
                        {.name = u"password-stdin"_s,
                         .valueName = {},
                         .help = u"so that no password stands in a command"_s,
                         .required = true}},
            .run = addOperatorByOptions};
}

} // namespace otklik
