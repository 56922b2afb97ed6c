// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/managed_groups.h"

#include "models/directory.h"
#include "models/management/group_form.h"
#include "sync/company_commands.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

ManagedGroups::ManagedGroups(CompanyCommands &commands, const Directory &directory, const Format &format,
                             QObject *parent)
    : ManagedList(format, parent)
    , m_commands(commands)
    , m_directory(directory)
{
    connect(&directory, &Directory::companyChanged, this, &ManagedGroups::follow);
    connect(&directory, &Directory::operatorsChanged, this, &ManagedGroups::follow);
    follow();
}

QList<ManagedList::Entry> ManagedGroups::entries() const
{
    QList<Entry> all;
    for (const Group &group : m_directory.groups()) {
        all.append(
            {.key = group.id, .title = group.name, .detail = tr("%n member(s)", "", int(membersOf(group.id).size()))});
    }
    return all;
}

bool ManagedGroups::exists(qint64 id) const
{
    return find(id) != nullptr;
}

std::unique_ptr<EditForm> ManagedGroups::makeForm(qint64 id)
{
    const Group *group = find(id);
    return std::make_unique<GroupForm>(m_commands, group == nullptr ? Group{} : *group);
}

void ManagedGroups::bringUpToDate(EditForm &form, qint64 id)
{
    auto *groupForm = qobject_cast<GroupForm *>(&form);
    if (const Group *group = find(id)) {
        groupForm->follow(*group);
        groupForm->setSurroundings(membersOf(id), sitesOf(id));
    } else {
        groupForm->setSurroundings({}, {});
    }
}

QString ManagedGroups::draftTitle(const EditForm &form) const
{
    const QString name = qobject_cast<const GroupForm *>(&form)->name().trimmed();
    return name.isEmpty() ? tr("New group") : name;
}

QString ManagedGroups::removalObstacle(qint64 id) const
{
    const QStringList sites = sitesOf(id);
    return sites.isEmpty() ? QString()
                           : tr("Not removed: the rules of these sites give their chats to this group: %1. Choose "
                                "another group there first")
                                 .arg(sites.join(u", "_s));
}

void ManagedGroups::sendRemoval(qint64 id, Answer answer)
{
    m_commands.removeGroup(id, this, std::move(answer));
}

void ManagedGroups::takeRemovalBack(qint64 id, QObject *context, const Answer &answer)
{
    m_commands.restoreGroup(id, context, answer);
}

const Group *ManagedGroups::find(qint64 id) const
{
    const auto found = std::ranges::find(m_directory.groups(), id, &Group::id);
    return found == m_directory.groups().end() ? nullptr : &*found;
}

QStringList ManagedGroups::membersOf(GroupId id) const
{
    QStringList names;
    for (const Operator &colleague : m_directory.operators()) {
        if (colleague.enabled && colleague.groups.contains(id)) {
            names.append(colleague.name);
        }
    }
    std::ranges::sort(
        names, [](const QString &left, const QString &right) { return QString::localeAwareCompare(left, right) < 0; });
    return names;
}

QStringList ManagedGroups::sitesOf(GroupId id) const
{
    QStringList names;
    for (const Site &site : m_directory.sites()) {
        if (site.rules.distribution.groupId == id) {
            names.append(site.name);
        }
    }
    return names;
}

} // namespace otklik
