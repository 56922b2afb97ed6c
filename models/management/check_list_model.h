// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/row_list_model.h"

#include <QtQmlIntegration>

namespace otklik {

/// Things of which some are chosen: an employee's groups and sites, the group of a site's rule.
class CheckListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by a form")

public:
    enum Role : int { NameRole = Qt::UserRole + 1, ChosenRole };
    Q_ENUM(Role)

    struct Entry
    {
        qint64 id = 0;
        QString name;
    };

    using RowListModel::RowListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What there is to choose from, in its order.
    void offer(const QList<Entry> &entries);
    void choose(const QList<qint64> &ids);
    Q_INVOKABLE void setChosen(int row, bool chosen);
    /// This one and no other.
    Q_INVOKABLE void chooseOnly(int row);
    /// None: whatever that means where they are offered.
    Q_INVOKABLE void chooseNone();

Q_SIGNALS:
    /// By the operator: which are chosen now.
    void chosenChanged(const QList<qint64> &ids);

private:
    void take(const QList<qint64> &ids);

    QList<qint64> m_rows;
    QHash<qint64, QString> m_names;
    QList<qint64> m_chosen;
};

} // namespace otklik
