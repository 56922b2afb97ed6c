// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/target_rule_model.h"

#include "models/management/form_limits.h"

namespace otklik {

int TargetRuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

QVariant TargetRuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const TargetRule &rule = m_rules.at(index.row());
    switch (role) {
    case SecondsRole:
        return rule.secondsOnSite;
    case PagesRole:
        return rule.pagesSeen;
    case AddressRole:
        return rule.addressContains;
    case ReturningRole:
        return rule.returningOnly;
    default:
        return {};
    }
}

QHash<int, QByteArray> TargetRuleModel::roleNames() const
{
    return {{SecondsRole, "seconds"}, {PagesRole, "pages"}, {AddressRole, "address"}, {ReturningRole, "returning"}};
}

bool TargetRuleModel::isFull() const
{
    return m_rules.size() >= limits::Rules;
}

void TargetRuleModel::load(const QList<TargetRule> &rules)
{
    if (rules == m_rules) {
        return;
    }
    const qsizetype before = m_rules.size();
    if (rules.size() < before) {
        beginRemoveRows({}, int(rules.size()), int(before) - 1);
        m_rules.resize(rules.size());
        endRemoveRows();
    } else if (rules.size() > before) {
        beginInsertRows({}, int(before), int(rules.size()) - 1);
        m_rules.append(rules.mid(before));
        endInsertRows();
    }
    m_rules = rules;
    tellAll();
}

void TargetRuleModel::add()
{
    if (isFull()) {
        return;
    }
    const int row = count();
    beginInsertRows({}, row, row);
    m_rules.append({.secondsOnSite = 30, .pagesSeen = 0, .addressContains = {}, .returningOnly = false});
    endInsertRows();
    emit edited();
}

void TargetRuleModel::remove(int row)
{
    if (row < 0 || row >= count()) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_rules.removeAt(row);
    endRemoveRows();
    emit edited();
}

void TargetRuleModel::setSeconds(int row, int seconds)
{
    set(row, &TargetRule::secondsOnSite, qBound(0, seconds, limits::SecondsOnSite), SecondsRole);
}

void TargetRuleModel::setPages(int row, int pages)
{
    set(row, &TargetRule::pagesSeen, qBound(0, pages, limits::Pages), PagesRole);
}

void TargetRuleModel::setAddress(int row, const QString &part)
{
    set(row, &TargetRule::addressContains, part, AddressRole);
}

void TargetRuleModel::setReturning(int row, bool only)
{
    set(row, &TargetRule::returningOnly, only, ReturningRole);
}

template<typename T> void TargetRuleModel::set(int row, T TargetRule::*member, const T &value, Role role)
{
    if (row < 0 || row >= count() || m_rules.at(row).*member == value) {
        return;
    }
    m_rules[row].*member = value;
    emit dataChanged(index(row), index(row), {role});
    emit edited();
}

} // namespace otklik
