// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site_list_model.h"

#include "models/directory.h"

#include <algorithm>

namespace otklik {

SiteListModel::SiteListModel(const Directory &directory, QObject *parent)
    : RowListModel(parent)
    , m_directory(directory)
{
    connect(&directory, &Directory::companyChanged, this, &SiteListModel::arrange);
    arrange();
}

int SiteListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SiteListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const SiteId id = m_rows.at(index.row());
    switch (role) {
    case SiteIdRole:
        return id;
    case Qt::DisplayRole:
    case NameRole:
        return m_directory.siteName(id);
    default:
        return {};
    }
}

QHash<int, QByteArray> SiteListModel::roleNames() const
{
    return {{SiteIdRole, "siteId"}, {NameRole, "name"}};
}

void SiteListModel::arrange()
{
    QList<Site> sites = m_directory.sites();
    std::ranges::sort(sites, [](const Site &left, const Site &right) {
        const int order = QString::localeAwareCompare(left.name, right.name);
        return order != 0 ? order < 0 : left.id < right.id;
    });
    QList<SiteId> ids;
    std::ranges::transform(sites, std::back_inserter(ids), &Site::id);
    arrangeRows(m_rows, ids);
    tellAll({NameRole});
}

} // namespace otklik
