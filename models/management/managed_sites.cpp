// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/managed_sites.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/management/site_form.h"
#include "sync/company_commands.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

ManagedSites::ManagedSites(CompanyCommands &commands, const Directory &directory, const Format &format, QObject *parent)
    : ManagedList(format, parent)
    , m_commands(commands)
    , m_directory(directory)
{
    connect(&directory, &Directory::companyChanged, this, &ManagedSites::follow);
    follow();
}

QList<ManagedList::Entry> ManagedSites::entries() const
{
    QList<Entry> all;
    for (const Site &site : m_directory.sites()) {
        all.append({.key = site.id, .title = site.name, .detail = site.origins.join(u", "_s)});
    }
    return all;
}

bool ManagedSites::exists(qint64 id) const
{
    return find(id) != nullptr;
}

std::unique_ptr<EditForm> ManagedSites::makeForm(qint64 id)
{
    const Site *site = find(id);
    return std::make_unique<SiteForm>(m_commands, site == nullptr ? Site{} : *site);
}

void ManagedSites::bringUpToDate(EditForm &form, qint64 id)
{
    auto *siteForm = qobject_cast<SiteForm *>(&form);
    siteForm->setLocale(format().locale());
    siteForm->offerGroups(m_directory.groups());
    if (const Site *site = find(id)) {
        siteForm->follow(draftOf(*site));
    }
}

QString ManagedSites::draftTitle(const EditForm &form) const
{
    const QString name = qobject_cast<const SiteForm *>(&form)->name().trimmed();
    return name.isEmpty() ? tr("New site") : name;
}

const Site *ManagedSites::find(qint64 id) const
{
    const auto found = std::ranges::find(m_directory.sites(), id, &Site::id);
    return found == m_directory.sites().end() ? nullptr : &*found;
}

} // namespace otklik
