// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/colleague_list_model.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/texts.h"

#include <QCollator>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

ColleagueListModel::ColleagueListModel(const Directory &directory, const Format &format, OperatorId me, QObject *parent)
    : RowListModel(parent)
    , m_directory(directory)
    , m_format(format)
    , m_me(me)
{
    connect(&directory, &Directory::operatorsChanged, this, &ColleagueListModel::arrange);
    connect(&directory, &Directory::companyChanged, this, [this] { tellAll({GroupsTextRole}); });
    connect(&format, &Format::changed, this, [this] {
        arrange();
        tellAll({StatusTextRole});
    });
    arrange();
}

int ColleagueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ColleagueListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Operator colleague = m_operators.value(m_rows.at(index.row()));
    switch (role) {
    case OperatorIdRole:
        return colleague.id;
    case Qt::DisplayRole:
    case NameRole:
        return colleague.name;
    case InitialsRole:
        return m_format.initials(colleague.name);
    case AvatarColourRole:
        return m_format.avatarColour(colleague.id);
    case StatusRole:
        return int(colleague.status);
    case StatusTextRole:
        return Texts::operatorStatus(colleague.status);
    case GroupsTextRole:
        return groupsText(colleague);
    case IsMeRole:
        return colleague.id == m_me;
    default:
        return {};
    }
}

QHash<int, QByteArray> ColleagueListModel::roleNames() const
{
    return {{OperatorIdRole, "operatorId"},     {NameRole, "name"},     {InitialsRole, "initials"},
            {AvatarColourRole, "avatarColour"}, {StatusRole, "status"}, {StatusTextRole, "statusText"},
            {GroupsTextRole, "groupsText"},     {IsMeRole, "isMe"}};
}

void ColleagueListModel::arrange()
{
    QList<Operator> wanted = m_directory.operators();
    QCollator collator(m_format.locale());
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(wanted, [&collator](const Operator &left, const Operator &right) {
        if (left.status != right.status) {
            return left.status < right.status; // available, unavailable, offline
        }
        const int order = collator.compare(left.name, right.name);
        return order != 0 ? order < 0 : left.id < right.id;
    });
    QList<OperatorId> ids;
    for (const Operator &colleague : std::as_const(wanted)) {
        ids.append(colleague.id);
        // Whoever is new must be known before their row is.
        if (!m_operators.contains(colleague.id)) {
            m_operators.insert(colleague.id, colleague);
        }
    }
    arrangeRows(m_rows, ids);
    for (const Operator &colleague : std::as_const(wanted)) {
        if (m_operators.value(colleague.id) != colleague) {
            m_operators.insert(colleague.id, colleague);
            const QModelIndex row = index(int(m_rows.indexOf(colleague.id)));
            emit dataChanged(row, row);
        }
    }
}

QString ColleagueListModel::groupsText(const Operator &colleague) const
{
    QStringList names;
    for (const GroupId id : colleague.groups) {
        if (const QString name = m_directory.groupName(id); !name.isEmpty()) {
            names.append(name);
        }
    }
    return names.join(u", "_s);
}

} // namespace otklik
