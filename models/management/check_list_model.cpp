// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/check_list_model.h"

#include <algorithm>

namespace otklik {

int CheckListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CheckListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const qint64 id = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return m_names.value(id);
    case ChosenRole:
        return m_chosen.contains(id);
    default:
        return {};
    }
}

QHash<int, QByteArray> CheckListModel::roleNames() const
{
    return {{NameRole, "name"}, {ChosenRole, "chosen"}};
}

void CheckListModel::offer(const QList<Entry> &entries)
{
    QList<qint64> ids;
    for (const Entry &entry : entries) {
        ids.append(entry.id);
        m_names.insert(entry.id, entry.name);
    }
    arrangeRows(m_rows, ids);
    tellAll({Qt::DisplayRole, NameRole});
}

void CheckListModel::choose(const QList<qint64> &ids)
{
    if (m_chosen != ids) {
        m_chosen = ids;
        tellAll({ChosenRole});
    }
}

void CheckListModel::setChosen(int row, bool chosen)
{
    if (row < 0 || row >= m_rows.size() || m_chosen.contains(m_rows.at(row)) == chosen) {
        return;
    }
    if (chosen) {
        m_chosen.append(m_rows.at(row));
        std::ranges::sort(m_chosen);
    } else {
        m_chosen.removeAll(m_rows.at(row));
    }
    emit dataChanged(index(row), index(row), {ChosenRole});
    emit chosenChanged(m_chosen);
}

void CheckListModel::chooseOnly(int row)
{
    if (row >= 0 && row < m_rows.size()) {
        take({m_rows.at(row)});
    }
}

void CheckListModel::chooseNone()
{
    take({});
}

void CheckListModel::take(const QList<qint64> &ids)
{
    if (m_chosen != ids) {
        choose(ids);
        emit chosenChanged(m_chosen);
    }
}

} // namespace otklik
