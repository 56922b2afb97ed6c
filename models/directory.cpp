// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directory.h"

#include "cache/cache.h"

#include <algorithm>

namespace otklik {

Directory::Directory(Cache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_operators(cache.reader().operators())
{
    take({cache.reader().groups(), cache.reader().sites(), cache.reader().tags()});
    connect(&cache, &Cache::changed, this, &Directory::follow);
}

const Operator *Directory::find(OperatorId id) const
{
    const auto found = std::ranges::find(m_operators, id, &Operator::id);
    return found == m_operators.end() ? nullptr : &*found;
}

QString Directory::operatorName(OperatorId id) const
{
    const Operator *known = find(id);
    return known == nullptr ? QString() : known->name;
}

QString Directory::siteName(SiteId id) const
{
    return m_siteNames.value(id);
}

QString Directory::groupName(GroupId id) const
{
    return m_groupNames.value(id);
}

const Tag *Directory::tag(TagId id) const
{
    const auto found = m_tags.constFind(id);
    return found == m_tags.cend() ? nullptr : &*found;
}

void Directory::follow(const ChangeSet &changes)
{
    for (const Operator &changed : changes.operators) {
        if (const auto known = std::ranges::find(m_operators, changed.id, &Operator::id); known != m_operators.end()) {
            *known = changed;
        } else {
            m_operators.append(changed);
        }
    }
    if (!changes.operators.isEmpty()) {
        emit operatorsChanged();
    }
    if (changes.companyChanged) {
        m_cache.read<Company>(
            this, [](const CacheReader &reader) { return Company{reader.groups(), reader.sites(), reader.tags()}; },
            [this](const Company &company) {
                take(company);
                emit companyChanged();
            });
    }
}

void Directory::take(const Company &company)
{
    m_sites = company.sites;
    m_groups = company.groups;
    m_siteNames.clear();
    for (const Site &site : company.sites) {
        m_siteNames.insert(site.id, site.name);
    }
    m_groupNames.clear();
    for (const Group &group : company.groups) {
        m_groupNames.insert(group.id, group.name);
    }
    m_tags.clear();
    for (const Tag &tag : company.tags) {
        m_tags.insert(tag.id, tag);
    }
}

} // namespace otklik
