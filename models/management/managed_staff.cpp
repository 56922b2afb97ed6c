// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/managed_staff.h"

#include "cache/cache.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/management/staff_form.h"
#include "models/texts.h"
#include "sync/company_commands.h"

#include <algorithm>
#include <utility>

namespace otklik {

using namespace Qt::StringLiterals;

ManagedStaff::ManagedStaff(Cache &cache, CompanyCommands &commands, const Directory &directory, const Format &format,
                           QObject *parent)
    : ManagedList(format, parent)
    , m_commands(commands)
    , m_directory(directory)
{
    for (const Operator &colleague : directory.operators()) {
        m_seen.insert(colleague.id, colleague);
    }
    connect(&cache, &Cache::changed, this, [this](const ChangeSet &changes) { takeChanges(changes.operators); });
    connect(&directory, &Directory::operatorsChanged, this, &ManagedStaff::follow);
    connect(&directory, &Directory::companyChanged, this, &ManagedStaff::follow);
    follow();
}

void ManagedStaff::fetch()
{
    m_wanted = true;
    if (m_fetching) {
        m_stale = true;
        return;
    }
    m_fetching = true;
    m_commands.fetchStaff(this, [this](const Result<QList<StaffCard>> &result) {
        m_fetching = false;
        if (const auto *cards = std::get_if<QList<StaffCard>>(&result); cards != nullptr && m_wanted) {
            for (const StaffCard &card : *cards) {
                m_logins.insert(card.colleague.id, card.login);
            }
            follow();
        }
        if (std::exchange(m_stale, false) && m_wanted) {
            fetch();
        }
    });
}

void ManagedStaff::forgetLogins()
{
    m_wanted = false;
    close();
    m_logins.clear();
    follow();
}

void ManagedStaff::takeChanges(const QList<Operator> &changed)
{
    bool other = false;
    for (const Operator &now : changed) {
        Operator before = std::exchange(m_seen[now.id], now);
        before.status = now.status; // it comes and goes all day
        other = other || before != now;
    }
    if (other && m_wanted) {
        fetch();
    }
}

QList<ManagedList::Entry> ManagedStaff::entries() const
{
    QList<Entry> all;
    for (const Operator &colleague : m_directory.operators()) {
        const QString login = m_logins.value(colleague.id);
        const QString role = Texts::role(colleague.role);
        all.append({.key = colleague.id,
                    .title = colleague.name,
                    .detail = login.isEmpty() ? role : login + u" · "_s + role,
                    .initials = format().initials(colleague.name),
                    .colour = format().avatarColour(colleague.id),
                    .section = colleague.enabled ? tr("Working") : tr("Former"),
                    .rank = colleague.enabled ? 0 : 1,
                    .faded = !colleague.enabled});
    }
    return all;
}

bool ManagedStaff::exists(qint64 id) const
{
    return m_directory.find(id) != nullptr;
}

std::unique_ptr<EditForm> ManagedStaff::makeForm(qint64 id)
{
    if (id > 0 && m_wanted) {
        fetch(); // nobody is told when only a login has changed
    }
    return std::make_unique<StaffForm>(m_commands, cardOf(id), id < 1 || m_logins.contains(id));
}

void ManagedStaff::bringUpToDate(EditForm &form, qint64 id)
{
    auto *staffForm = qobject_cast<StaffForm *>(&form);
    const auto offer = [](const auto &things) {
        QList<CheckListModel::Entry> entries;
        for (const auto &thing : things) {
            entries.append({.id = thing.id, .name = thing.name});
        }
        return entries;
    };
    staffForm->groups()->offer(offer(m_directory.groups()));
    staffForm->sites()->offer(offer(m_directory.sites()));
    staffForm->setLastAdministrator(isLastAdministrator(id));
    if (id > 0 && m_logins.contains(id)) {
        staffForm->takeCard(cardOf(id));
    }
}

QString ManagedStaff::draftTitle(const EditForm &form) const
{
    const QString name = qobject_cast<const StaffForm *>(&form)->name().trimmed();
    return name.isEmpty() ? tr("New employee") : name;
}

void ManagedStaff::saved(EditForm &form, qint64 id)
{
    m_logins.insert(id, qobject_cast<const StaffForm *>(&form)->login());
}

StaffCard ManagedStaff::cardOf(qint64 id) const
{
    const Operator *colleague = m_directory.find(id);
    return {.colleague = colleague == nullptr ? Operator{} : *colleague, .login = m_logins.value(id)};
}

bool ManagedStaff::isLastAdministrator(qint64 id) const
{
    const auto admits = [](const Operator &colleague) {
        return colleague.enabled && colleague.role == otklik::Role::Admin;
    };
    const Operator *colleague = m_directory.find(id);
    return colleague != nullptr && admits(*colleague) && std::ranges::count_if(m_directory.operators(), admits) == 1;
}

} // namespace otklik
