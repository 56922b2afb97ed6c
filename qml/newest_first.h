// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QtQmlIntegration>

namespace otklik {

/// Its source upside down: a timeline that a list shows from the foot upwards, so that older pages move nothing.
class NewestFirst : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit NewestFirst(QObject *parent = nullptr)
        : QSortFilterProxyModel(parent)
    {
        sort(0);
    }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override { return left.row() > right.row(); }
};

} // namespace otklik
