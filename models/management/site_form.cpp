// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/site_form.h"

#include "models/management/form_limits.h"
#include "sync/company_commands.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimeZone>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

static_assert(int(SiteForm::ToAll) == int(DistributionMode::All) &&
              int(SiteForm::LeastBusy) == int(DistributionMode::LeastBusy) &&
              int(SiteForm::InTurn) == int(DistributionMode::InTurn));

SiteForm::SiteForm(CompanyCommands &commands, const Site &site, QObject *parent)
    : ValueForm(draftOf(site), parent)
    , m_commands(commands)
{
    connect(&m_groups, &CheckListModel::chosenChanged, this, [this](const QList<qint64> &ids) {
        setPart(draftToChange().distribution.groupId, ids.value(0), u"distribution.groupId"_s);
    });
    connect(&m_rules, &TargetRuleModel::edited, this,
            [this] { setPart(draftToChange().invitation.rules, m_rules.rules(), u"invitation.rules"_s); });
    connect(&m_days, &WorkingDayModel::edited, this,
            [this] { setPart(draftToChange().days, m_days.days(), u"hours.days"_s); });
    SiteForm::loaded();
}

void SiteForm::setName(const QString &name)
{
    set(&SiteDraft::name, name, u"name"_s);
}

void SiteForm::setOrigins(const QString &lines)
{
    set(&SiteDraft::origins, lines, u"origins"_s);
}

void SiteForm::setDistribution(int mode)
{
    if (mode >= ToAll && mode <= InTurn) {
        setPart(draftToChange().distribution.mode, DistributionMode(mode), u"distribution.mode"_s);
    }
}

void SiteForm::setAcceptSeconds(int seconds)
{
    setPart(draftToChange().distribution.acceptSeconds, seconds, u"distribution.acceptSeconds"_s);
}

void SiteForm::setInviting(bool inviting)
{
    setPart(draftToChange().invitation.enabled, inviting, u"invitation.rules"_s);
}

void SiteForm::setInvitation(const QString &text)
{
    setPart(draftToChange().invitation.text, text, u"invitation.text"_s);
}

void SiteForm::setLeadForm(bool shown)
{
    setPart(draftToChange().form.leadForm, shown, u"invitation.rules"_s);
}

void SiteForm::setFormText(const QString &text)
{
    setPart(draftToChange().form.text, text, u"form.text"_s);
}

void SiteForm::setNeed(FieldNeed RequestForm::*member, int need, const QString &field)
{
    if (need >= int(FieldNeed::Hidden) && need <= int(FieldNeed::Required)) {
        setPart(draftToChange().form.*member, FieldNeed(need), field);
    }
}

void SiteForm::setNameNeed(int need)
{
    setNeed(&RequestForm::name, need, u"form.name"_s);
}

// Any of these three can leave a form that says nothing, which is told at the message.
void SiteForm::setEmailNeed(int need)
{
    setNeed(&RequestForm::email, need, u"form.message"_s);
}

void SiteForm::setPhoneNeed(int need)
{
    setNeed(&RequestForm::phone, need, u"form.message"_s);
}

void SiteForm::setMessageNeed(int need)
{
    setNeed(&RequestForm::message, need, u"form.message"_s);
}

void SiteForm::setHoursEnabled(bool enabled)
{
    if (enabled && !isSaving() && draft().zone.isEmpty()) {
        draftToChange().zone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    }
    set(&SiteDraft::hoursEnabled, enabled, u"hours.zone"_s);
}

void SiteForm::setZone(const QString &zone)
{
    set(&SiteDraft::zone, zone, u"hours.zone"_s);
}

void SiteForm::offerGroups(const QList<Group> &groups)
{
    QList<CheckListModel::Entry> entries{{.id = 0, .name = tr("Everybody who works with the site")}};
    for (const Group &group : groups) {
        entries.append({.id = group.id, .name = group.name});
    }
    m_groups.offer(entries);
}

QString SiteForm::pageLine(const QString &server) const
{
    QString address = server;
    while (address.endsWith(u'/')) {
        address.chop(1);
    }
    return uR"(<script async src="%1/widget.js" data-site="%2"></script>)"_s.arg(address, key());
}

void SiteForm::copy(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
}

QStringList SiteForm::zones(const QString &find, int most)
{
    QString needle = find.trimmed();
    needle.replace(u' ', u'_'); // as the names have it
    QStringList found;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromUtf8(id);
        if (name.contains(u'/') && name.contains(needle, Qt::CaseInsensitive)) {
            found.append(name);
            if (found.size() >= most) {
                break;
            }
        }
    }
    return found;
}

QStringList SiteForm::fields() const
{
    return {u"name"_s,
            u"origins"_s,
            u"distribution.mode"_s,
            u"distribution.groupId"_s,
            u"distribution.acceptSeconds"_s,
            u"invitation.text"_s,
            u"invitation.rules"_s,
            u"form.leadForm"_s,
            u"form.text"_s,
            u"form.name"_s,
            u"form.message"_s,
            u"hours.zone"_s,
            u"hours.days"_s,
            u"preChat.text"_s,
            u"preChat.name"_s,
            u"looks.colour"_s,
            u"looks.avatar"_s,
            u"looks.title"_s,
            u"looks.greetingTitle"_s,
            u"looks.greeting"_s,
            u"looks.awayText"_s};
}

EditForm::Flaws SiteForm::check() const
{
    Flaws flaws;
    const auto tooLong = [](int most) { return Flaw{.fault = Fault::TooLong, .details = {QString::number(most)}}; };
    if (draft().name.trimmed().isEmpty()) {
        flaws.insert(u"name"_s, {.fault = Fault::Missing});
    } else if (draft().name.size() > limits::Name) {
        flaws.insert(u"name"_s, tooLong(limits::Name));
    }
    QStringList wrong;
    const auto lines = linesOf(draft().origins);
    for (const auto &[number, line] : lines) {
        if (!isOrigin(line)) {
            wrong += {QString::number(number), line};
        }
    }
    if (lines.isEmpty() || !wrong.isEmpty()) {
        flaws.insert(u"origins"_s, {.fault = Fault::NoOrigin, .details = wrong});
    }
    const int seconds = draft().distribution.acceptSeconds;
    if (seconds < limits::MinAcceptSeconds || seconds > limits::MaxAcceptSeconds) {
        flaws.insert(u"distribution.acceptSeconds"_s, {.fault = Fault::OutOfRange,
                                                       .details = {QString::number(limits::MinAcceptSeconds),
                                                                   QString::number(limits::MaxAcceptSeconds)}});
    }
    checkInvitation(flaws);
    const RequestForm &form = draft().form;
    if (form.text.size() > limits::Text) {
        flaws.insert(u"form.text"_s, tooLong(limits::Text));
    }
    if (form.email == FieldNeed::Hidden && form.phone == FieldNeed::Hidden && form.message == FieldNeed::Hidden) {
        flaws.insert(u"form.message"_s, {.fault = Fault::SaysNothing});
    }
    checkHours(flaws);
    checkBanner(flaws);
    return flaws;
}

void SiteForm::checkInvitation(Flaws &flaws) const
{
    const AutoInvitation &invitation = draft().invitation;
    if (invitation.text.size() > limits::Text) {
        flaws.insert(u"invitation.text"_s, {.fault = Fault::TooLong, .details = {QString::number(limits::Text)}});
    } else if (invitation.enabled && invitation.text.trimmed().isEmpty()) {
        flaws.insert(u"invitation.text"_s, {.fault = Fault::Missing});
    }
    if (!invitation.enabled && !draft().form.leadForm) {
        return; // what is not in use may be half done
    }
    if (invitation.rules.isEmpty()) {
        flaws.insert(u"invitation.rules"_s, {.fault = Fault::NoRules});
    }
    const auto empty = std::ranges::find(invitation.rules, TargetRule{});
    if (empty != invitation.rules.end()) {
        flaws.insert(u"invitation.rules"_s,
                     {.fault = Fault::EmptyRule, .details = {QString::number(empty - invitation.rules.begin() + 1)}});
    }
}

void SiteForm::checkHours(Flaws &flaws) const
{
    if (!draft().hoursEnabled) {
        return;
    }
    if (!QTimeZone(draft().zone.toUtf8()).isValid()) {
        flaws.insert(u"hours.zone"_s, {.fault = Fault::NoZone});
    }
    const auto wrong =
        std::ranges::find_if(draft().days, [](const DayDraft &day) { return day.open && !hasTimes(day); });
    if (wrong != draft().days.end()) {
        flaws.insert(u"hours.days"_s,
                     {.fault = Fault::NoTimes, .details = {m_days.dayName(int(wrong - draft().days.begin()))}});
    }
}

EditForm::Flaw SiteForm::flawOf(const QString &field, ErrorCode code) const
{
    if (field == "origins"_L1) {
        return {.fault = Fault::NoOrigin};
    }
    if (field == "preChat.name"_L1) {
        return {.fault = Fault::AsksNobody};
    }
    if (field == "looks.avatar"_L1) {
        return {.fault = Fault::NoPicture};
    }
    if (field == "looks.colour"_L1) {
        return {.fault = Fault::NoColour};
    }
    return field == "hours.zone"_L1 ? Flaw{.fault = Fault::NoZone} : EditForm::flawOf(field, code);
}

void SiteForm::send()
{
    m_commands.saveSite(siteOf(draft()), this, [this, sent = draft()](const Result<Site> &result) {
        if (const auto *saved = std::get_if<Site>(&result)) {
            adoptSaved(draftOf(*saved), sent);
            succeed(saved->id);
        } else {
            fail(std::get<ProtocolError>(result));
        }
    });
}

void SiteForm::forgetId()
{
    draftToChange().id = 0;
    draftToChange().key.clear();
}

void SiteForm::loaded()
{
    m_groups.choose({draft().distribution.groupId});
    m_rules.load(draft().invitation.rules);
    m_days.load(draft().days);
}

} // namespace otklik
