// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "server/commands/banner_options.h"
#include "server/commands/commands.h"
#include "server/commands/data_folder.h"
#include "server/commands/working_hours.h"
#include "server/store/administration.h"
#include "server/store/company.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const OptionSpec Data{.name = u"data"_s, .valueName = u"DIR"_s, .help = u"the server's data"_s, .required = true};

Site siteFromOptions(Transaction &transaction, const Options &options)
{
    const QList<Site> all = allSites(transaction);
    if (!options.has(u"site"_s)) {
        if (all.size() == 1) {
            return all.first();
        }
        throw CommandError(all.isEmpty() ? u"there is no site yet; add one with: otklik-server site add"_s
                                         : u"there are several sites; name one with --site KEY (see site list)"_s);
    }
    const auto found = std::ranges::find(all, options.value(u"site"_s), &Site::key);
    if (found == all.end()) {
        throw CommandError(u"there is no site with the key «%1»"_s.arg(options.value(u"site"_s)));
    }
    return *found;
}

void setDistribution(Transaction &transaction, const Options &options, Distribution &distribution)
{
    if (options.has(u"distribution"_s)) {
        const auto mode = distributionModeFromString(options.value(u"distribution"_s));
        if (!mode) {
            throw UsageError(u"--distribution must be all, least_busy or in_turn"_s);
        }
        distribution.mode = *mode;
    }
    if (options.has(u"group"_s)) {
        const QString name = options.value(u"group"_s);
        const QList<Group> all = groups(transaction);
        const auto found = std::ranges::find(all, name, &Group::name);
        if (found == all.end() && !name.isEmpty()) {
            throw CommandError(u"there is no group «%1»"_s.arg(name));
        }
        distribution.groupId = name.isEmpty() ? 0 : found->id;
    }
    distribution.acceptSeconds = options.number(u"accept-seconds"_s, distribution.acceptSeconds, 10, 3'600);
}

void setInvitation(const Options &options, AutoInvitation &invitation)
{
    if (options.has(u"invite-text"_s)) {
        invitation.text = options.value(u"invite-text"_s).trimmed();
        invitation.enabled = !invitation.text.isEmpty();
    }
    if (options.has(u"invite-after"_s)) {
        TargetRule rule;
        rule.secondsOnSite = options.number(u"invite-after"_s, 0, 0, 86'400);
        invitation.rules = {rule};
    }
    if (invitation.enabled && invitation.rules.isEmpty()) {
        throw UsageError(u"--invite-text needs --invite-after SECONDS"_s);
    }
}

void setHours(const Options &options, WorkingHours &hours)
{
    if (options.has(u"hours"_s)) {
        const QString text = options.value(u"hours"_s).trimmed();
        hours.enabled = !text.isEmpty();
        const auto days = text.isEmpty() ? QList<WorkingDay>() : workingDaysFrom(text);
        if (!days) {
            throw UsageError(u"--hours must be like \"Mon-Fri 09:00-18:00, Sat 10:00-15:00\""_s);
        }
        hours.days = *days;
    }
    hours.zone = options.value(u"zone"_s, hours.zone);
    if (hours.enabled && hours.zone.isEmpty()) {
        hours.zone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    }
}

void setSite(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    folder.change<bool>([&](Transaction &transaction) {
        Site site = siteFromOptions(transaction, options);
        site.name = options.value(u"name"_s, site.name);
        if (options.has(u"origin"_s)) {
            site.origins = options.values(u"origin"_s);
        }
        setDistribution(transaction, options, site.rules.distribution);
        setInvitation(options, site.rules.invitation);
        setHours(options, site.rules.hours);
        setBanner(options, site.rules);
        if (options.has(u"lead-form"_s)) {
            const QString form = options.value(u"lead-form"_s);
            if (form != "on"_L1 && form != "off"_L1) {
                throw UsageError(u"--lead-form must be on or off"_s);
            }
            site.rules.form.leadForm = form == "on"_L1;
        }
        saveSite(transaction, site);
        return true;
    });
}

void listSites(const Options &options)
{
    const DataFolder folder(options.value(u"data"_s), DataFolder::Must::Exist);
    const auto [all, named] = folder.look<std::pair<QList<Site>, QList<Group>>>(
        [](Transaction &transaction) { return std::pair(allSites(transaction), groups(transaction)); });
    for (const Site &site : all) {
        const SiteRules &rules = site.rules;
        printLine(u"%1  %2"_s.arg(site.key, site.name));
        printLine("  origins: "_L1 + site.origins.join(u' '));
        QString group = u"everybody"_s;
        for (const Group &one : named) {
            group = one.id == rules.distribution.groupId ? one.name : group;
        }
        printLine(u"  distribution: %1, %2, %3 s to accept"_s.arg(toString(rules.distribution.mode), group)
                      .arg(rules.distribution.acceptSeconds));
        printLine("  invitation: "_L1 + (rules.invitation.enabled ? rules.invitation.text : u"off"_s));
        printLine("  lead form: "_L1 + (rules.form.leadForm ? "on"_L1 : "off"_L1));
        printLine("  hours: "_L1 +
                  (rules.hours.enabled ? toText(rules.hours.days) + " "_L1 + rules.hours.zone : u"always"_s));
        for (const QString &line : bannerLines(rules)) {
            printLine("  "_L1 + line);
        }
    }
}

} // namespace

Command siteListCommand()
{
    return {.name = u"site list"_s,
            .description = u"Shows the sites with their keys and rules."_s,
            .options = {Data},
            .run = listSites};
}

Command siteSetCommand()
{
    return {
        .name = u"site set"_s,
        .description = u"Changes a site and its rules; what is not named stays. Also while a server runs."_s,
        .options =
            QList<OptionSpec>{
                Data,
                {.name = u"site"_s, .valueName = u"KEY"_s, .help = u"which one; not needed when there is only one"_s},
                {.name = u"name"_s, .valueName = u"NAME"_s, .help = u"as operators see it"_s},
                {.name = u"origin"_s,
                 .valueName = u"URL"_s,
                 .help = u"scheme://host[:port] of its pages; replaces all it had"_s,
                 .required = false,
                 .repeated = true},
                {.name = u"distribution"_s, .valueName = u"MODE"_s, .help = u"all, least_busy or in_turn"_s},
                {.name = u"group"_s, .valueName = u"GROUP"_s, .help = u"only to its members; empty: to everybody"_s},
                {.name = u"accept-seconds"_s, .valueName = u"N"_s, .help = u"then a chat goes on to the next"_s},
                {.name = u"invite-text"_s,
                 .valueName = u"TEXT"_s,
                 .help = u"of the automatic invitation; empty: off"_s},
                {.name = u"invite-after"_s, .valueName = u"SECONDS"_s, .help = u"on the site; replaces other rules"_s},
                {.name = u"lead-form"_s,
                 .valueName = u"on|off"_s,
                 .help = u"for targeted visitors when nobody is there"_s},
                {.name = u"hours"_s,
                 .valueName = u"HOURS"_s,
                 .help = u"\"Mon-Fri 09:00-18:00, Sat 10:00-15:00\"; empty: always"_s},
                {.name = u"zone"_s, .valueName = u"ZONE"_s, .help = u"of the hours, like Europe/Moscow"_s}} +
            bannerOptions(),
        .run = setSite};
}

} // namespace otklik
