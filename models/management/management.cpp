// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/management.h"

#include "models/directory.h"

namespace otklik {

Management::Management(Cache &cache, CompanyCommands &commands, ChatCommands &chats, FileTransfers &files,
                       const Directory &directory, const Format &format, OperatorId me, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_me(me)
    , m_staff(cache, commands, directory, format)
    , m_sites(commands, directory, format)
    , m_groups(commands, directory, format)
    , m_tags(chats, directory, format)
    , m_replies(cache, commands, files, format, me)
{
    for (const ManagedList *list : lists()) {
        connect(list, &ManagedList::unsavedChanged, this, &Management::unsavedChanged);
        connect(list, &ManagedList::message, this, &Management::message);
        connect(list, &ManagedList::undoable, this, &Management::undoable);
    }
    connect(&directory, &Directory::operatorsChanged, this, &Management::followRole);
    followRole();
}

int Management::unsavedCount() const
{
    int count = 0;
    for (const ManagedList *list : lists()) {
        count += list->unsavedCount();
    }
    return count;
}

void Management::refresh()
{
    if (m_allowed) {
        m_staff.fetch();
    }
}

void Management::followRole()
{
    const Operator *me = m_directory.find(m_me);
    const bool allowed = me != nullptr && me->enabled && me->role == Role::Admin;
    if (m_allowed == allowed) {
        return;
    }
    m_allowed = allowed;
    if (allowed) {
        m_staff.fetch();
    } else {
        m_staff.forgetLogins();
    }
    emit allowedChanged();
}

std::array<const ManagedList *, 5> Management::lists() const
{
    return {&m_staff, &m_sites, &m_groups, &m_tags, &m_replies};
}

} // namespace otklik
