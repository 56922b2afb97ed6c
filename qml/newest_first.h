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
    /// Shows no row, whatever the source has.
    Q_PROPERTY(bool empty READ isEmpty WRITE setEmpty)

public:
    explicit NewestFirst(QObject *parent = nullptr)
        : QSortFilterProxyModel(parent)
    {
        sort(0);
    }

    bool isEmpty() const { return m_empty; }
    void setEmpty(bool empty)
    {
        m_empty = empty;
        invalidateRowsFilter();
    }

protected:
    bool filterAcceptsRow(int /*row*/, const QModelIndex & /*parent*/) const override { return !m_empty; }
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override { return left.row() > right.row(); }

private:
    bool m_empty = false;
};

} // namespace otklik
