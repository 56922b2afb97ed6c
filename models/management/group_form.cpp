// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/group_form.h"

#include "models/management/form_limits.h"
#include "sync/company_commands.h"

namespace otklik {

using namespace Qt::StringLiterals;

GroupForm::GroupForm(CompanyCommands &commands, const Group &group, QObject *parent)
    : ValueForm(group, parent)
    , m_commands(commands)
{
}

void GroupForm::setName(const QString &name)
{
    set(&Group::name, name, u"name"_s);
}

void GroupForm::setSurroundings(const QStringList &members, const QStringList &sites)
{
    if (m_members != members || m_sites != sites) {
        m_members = members;
        m_sites = sites;
        emit changed();
    }
}

QStringList GroupForm::fields() const
{
    return {u"name"_s};
}

EditForm::Flaws GroupForm::check() const
{
    Flaws flaws;
    if (draft().name.trimmed().isEmpty()) {
        flaws.insert(u"name"_s, {.fault = Fault::Missing});
    } else if (draft().name.size() > limits::Name) {
        flaws.insert(u"name"_s, {.fault = Fault::TooLong, .details = {QString::number(limits::Name)}});
    }
    return flaws;
}

void GroupForm::send()
{
    Group group = draft();
    group.name = group.name.trimmed();
    m_commands.saveGroup(group, this, [this, sent = draft()](const Result<Group> &result) {
        if (const auto *saved = std::get_if<Group>(&result)) {
            adoptSaved(*saved, sent);
            succeed(saved->id);
        } else {
            fail(std::get<ProtocolError>(result));
        }
    });
}

void GroupForm::forgetId()
{
    draftToChange().id = 0;
}

} // namespace otklik
