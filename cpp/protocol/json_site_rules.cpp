// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"

#include "protocol/names.h"

using namespace Qt::StringLiterals;

namespace otklik {

using namespace wire;

namespace {

using Need = FieldReader::Need;

constexpr int MaxRules = 20;
constexpr int DaysOfWeek = 7;

QJsonObject toJson(const TargetRule &rule)
{
    return {{"secondsOnSite"_L1, rule.secondsOnSite},
            {"pagesSeen"_L1, rule.pagesSeen},
            {"addressContains"_L1, rule.addressContains},
            {"returningOnly"_L1, rule.returningOnly}};
}

TargetRule targetRuleFrom(FieldReader &reader)
{
    TargetRule rule;
    rule.secondsOnSite = int(reader.integer("secondsOnSite"_L1, 0, 86'400, 0));
    rule.pagesSeen = int(reader.integer("pagesSeen"_L1, 0, 1'000, 0));
    rule.addressContains = reader.text("addressContains"_L1, FieldReader::MaxUrl);
    rule.returningOnly = reader.flag("returningOnly"_L1);
    return rule;
}

QJsonObject toJson(const WorkingDay &day)
{
    return {{"from"_L1, day.from}, {"to"_L1, day.to}};
}

WorkingDay workingDayFrom(FieldReader &reader)
{
    WorkingDay day;
    day.from = int(reader.integer("from"_L1, 0, 1'440));
    day.to = int(reader.integer("to"_L1, 0, 2'880));
    if (day.to < day.from || day.to - day.from > 1'440) {
        reader.fail("to"_L1, u"is no end of that day's hours"_s);
    }
    return day;
}

Distribution distributionFrom(FieldReader &reader)
{
    Distribution distribution;
    distribution.mode = readName(reader, "mode"_L1, DistributionModeNames);
    distribution.groupId = reader.id("groupId"_L1, Need::Optional);
    distribution.acceptSeconds = int(reader.integer("acceptSeconds"_L1, 10, 3'600, 60));
    return distribution;
}

AutoInvitation autoInvitationFrom(FieldReader &reader)
{
    AutoInvitation invitation;
    invitation.enabled = reader.flag("enabled"_L1);
    invitation.text = reader.text("text"_L1, Message::MaxText, invitation.enabled ? Need::Required : Need::Optional);
    invitation.rules = listFrom<TargetRule>(reader, "rules"_L1, targetRuleFrom);
    if (invitation.rules.size() > MaxRules) {
        reader.fail("rules"_L1, u"has too many entries"_s);
    }
    return invitation;
}

// What both forms for a visitor have.
template<typename Form> Form formFrom(FieldReader &reader)
{
    Form form;
    form.text = reader.text("text"_L1, Message::MaxText);
    form.name = readName(reader, "name"_L1, FieldNeedNames);
    form.email = readName(reader, "email"_L1, FieldNeedNames);
    form.phone = readName(reader, "phone"_L1, FieldNeedNames);
    form.message = readName(reader, "message"_L1, FieldNeedNames);
    return form;
}

template<typename Form> QJsonObject formJson(const Form &form)
{
    return {{"text"_L1, form.text},
            {"name"_L1, toString(form.name)},
            {"email"_L1, toString(form.email)},
            {"phone"_L1, toString(form.phone)},
            {"message"_L1, toString(form.message)}};
}

RequestForm requestFormFrom(FieldReader &reader)
{
    auto form = formFrom<RequestForm>(reader);
    form.leadForm = reader.flag("leadForm"_L1);
    return form;
}

PreChatForm preChatFrom(FieldReader &reader)
{
    auto form = formFrom<PreChatForm>(reader);
    form.enabled = reader.flag("enabled"_L1);
    return form;
}

SiteLooks looksFrom(FieldReader &reader)
{
    SiteLooks looks;
    looks.colour = reader.text("colour"_L1, FieldReader::MaxName);
    looks.side = readName(reader, "side"_L1, WidgetSideNames);
    looks.title = reader.text("title"_L1, FieldReader::MaxName);
    looks.greetingTitle = reader.text("greetingTitle"_L1, FieldReader::MaxName);
    looks.greeting = reader.text("greeting"_L1, SiteLooks::MaxText);
    looks.awayText = reader.text("awayText"_L1, SiteLooks::MaxText);
    looks.avatar = reader.text("avatar"_L1, SiteLooks::MaxAvatar);
    return looks;
}

WorkingHours workingHoursFrom(FieldReader &reader)
{
    WorkingHours hours;
    hours.enabled = reader.flag("enabled"_L1);
    hours.zone = reader.text("zone"_L1, FieldReader::MaxName, hours.enabled ? Need::Required : Need::Optional);
    hours.days = listFrom<WorkingDay>(reader, "days"_L1, workingDayFrom);
    if (!hours.days.isEmpty() && hours.days.size() != DaysOfWeek) {
        reader.fail("days"_L1, u"are not the days of a week"_s);
    }
    return hours;
}

QJsonObject toJson(const RequestForm &form)
{
    QJsonObject json = formJson(form);
    json["leadForm"_L1] = form.leadForm;
    return json;
}

QJsonObject toJson(const PreChatForm &form)
{
    QJsonObject json = formJson(form);
    json["enabled"_L1] = form.enabled;
    return json;
}

QJsonObject toJson(const SiteLooks &looks)
{
    return {{"colour"_L1, looks.colour},     {"side"_L1, toString(looks.side)},
            {"title"_L1, looks.title},       {"greetingTitle"_L1, looks.greetingTitle},
            {"greeting"_L1, looks.greeting}, {"awayText"_L1, looks.awayText},
            {"avatar"_L1, looks.avatar}};
}

template<typename T> QJsonArray arrayOf(const QList<T> &values)
{
    QJsonArray result;
    for (const T &value : values) {
        result.append(toJson(value));
    }
    return result;
}

} // namespace

QJsonObject toJson(const SiteRules &rules)
{
    return {{"distribution"_L1, QJsonObject{{"mode"_L1, toString(rules.distribution.mode)},
                                            {"groupId"_L1, rules.distribution.groupId},
                                            {"acceptSeconds"_L1, rules.distribution.acceptSeconds}}},
            {"invitation"_L1, QJsonObject{{"enabled"_L1, rules.invitation.enabled},
                                          {"text"_L1, rules.invitation.text},
                                          {"rules"_L1, arrayOf(rules.invitation.rules)}}},
            {"form"_L1, toJson(rules.form)},
            {"hours"_L1, QJsonObject{{"enabled"_L1, rules.hours.enabled},
                                     {"zone"_L1, rules.hours.zone},
                                     {"days"_L1, arrayOf(rules.hours.days)}}},
            {"preChat"_L1, toJson(rules.preChat)},
            {"looks"_L1, toJson(rules.looks)}};
}

SiteRules siteRulesFrom(FieldReader &reader)
{
    SiteRules rules;
    rules.distribution = inner(reader, "distribution"_L1, distributionFrom);
    rules.invitation = inner(reader, "invitation"_L1, autoInvitationFrom);
    rules.form = inner(reader, "form"_L1, requestFormFrom);
    rules.hours = inner(reader, "hours"_L1, workingHoursFrom);
    // Rules that were kept before there were these two do without them.
    if (reader.has("preChat"_L1)) {
        rules.preChat = inner(reader, "preChat"_L1, preChatFrom);
    }
    if (reader.has("looks"_L1)) {
        rules.looks = inner(reader, "looks"_L1, looksFrom);
    }
    return rules;
}

} // namespace otklik
