// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/working_day_model.h"

namespace otklik {

int WorkingDayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_days.size());
}

QVariant WorkingDayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const DayDraft &day = m_days.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return dayName(index.row());
    case OpenRole:
        return day.open;
    case FromRole:
        return day.from;
    case ToRole:
        return day.to;
    case WrongRole:
        return day.open && !hasTimes(day);
    case NightRole:
        return day.open && hasTimes(day) && minutesOf(day.to) < minutesOf(day.from);
    default:
        return {};
    }
}

QHash<int, QByteArray> WorkingDayModel::roleNames() const
{
    return {{NameRole, "name"}, {OpenRole, "open"},   {FromRole, "from"},
            {ToRole, "to"},     {WrongRole, "wrong"}, {NightRole, "night"}};
}

void WorkingDayModel::load(const QList<DayDraft> &days)
{
    if (days == m_days) {
        return;
    }
    if (days.size() != m_days.size()) { // once: the days of a week are as many as ever
        beginResetModel();
        m_days = days;
        endResetModel();
        return;
    }
    m_days = days;
    tellAll();
}

void WorkingDayModel::setLocale(const QLocale &locale)
{
    m_locale = locale;
    tellAll({Qt::DisplayRole, NameRole});
}

QString WorkingDayModel::dayName(int row) const
{
    const QString name = m_locale.standaloneDayName(row + 1);
    return name.first(qMin<qsizetype>(1, name.size())).toUpper() + name.mid(1);
}

void WorkingDayModel::setOpen(int row, bool open)
{
    set(row, &DayDraft::open, open);
}

void WorkingDayModel::setFrom(int row, const QString &time)
{
    set(row, &DayDraft::from, time);
}

void WorkingDayModel::setTo(int row, const QString &time)
{
    set(row, &DayDraft::to, time);
}

void WorkingDayModel::copyToAll(int row)
{
    if (row < 0 || row >= count()) {
        return;
    }
    m_days.fill(DayDraft(m_days.at(row)));
    tellAll();
    emit edited();
}

template<typename T> void WorkingDayModel::set(int row, T DayDraft::*member, const T &value)
{
    if (row < 0 || row >= count() || m_days.at(row).*member == value) {
        return;
    }
    m_days[row].*member = value;
    emit dataChanged(index(row), index(row));
    emit edited();
}

} // namespace otklik
