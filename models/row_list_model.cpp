// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_list_model.h"

namespace otklik {

RowListModel::RowListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &RowListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &RowListModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &RowListModel::countChanged);
}

void RowListModel::tellAll(const QList<int> &roles)
{
    if (count() > 0) {
        emit dataChanged(index(0), index(count() - 1), roles);
    }
}

} // namespace otklik
