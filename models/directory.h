// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/company.h"

#include <QHash>
#include <QObject>

namespace otklik {

class Cache;

/// The company as the cache has it: colleagues, groups, sites and tags. Few and small, so all of it is kept.
class Directory : public QObject
{
    Q_OBJECT

public:
    /// Reads at once, so that the first frame has it. @p cache must outlive this.
    explicit Directory(Cache &cache, QObject *parent = nullptr);

    const QList<Operator> &operators() const { return m_operators; }
    const QList<Site> &sites() const { return m_sites; }
    const QList<Group> &groups() const { return m_groups; }
    const QHash<TagId, Tag> &tags() const { return m_tags; }
    /// Null when unknown. Valid until the next change.
    const Operator *find(OperatorId id) const;
    /// Empty when unknown; so are the others.
    QString operatorName(OperatorId id) const;
    QString siteName(SiteId id) const;
    QString groupName(GroupId id) const;
    /// Null when there is no such tag.
    const Tag *tag(TagId id) const;

Q_SIGNALS:
    void operatorsChanged();
    /// Sites, groups or tags.
    void companyChanged();

private:
    struct Company
    {
        QList<Group> groups;
        QList<Site> sites;
        QList<Tag> tags;
    };

    void follow(const ChangeSet &changes);
    void take(const Company &company);

    Cache &m_cache;
    QList<Operator> m_operators;
    QList<Site> m_sites;
    QList<Group> m_groups;
    QHash<SiteId, QString> m_siteNames;
    QHash<GroupId, QString> m_groupNames;
    QHash<TagId, Tag> m_tags;
};

} // namespace otklik
