// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer_target_model.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/texts.h"

#include <QCollator>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

TransferTargetModel::TransferTargetModel(const Directory &directory, const Format &format, OperatorId me,
                                         QObject *parent)
    : RowListModel(parent)
    , m_directory(directory)
    , m_format(format)
    , m_me(me)
{
    const auto again = [this] {
        arrange();
        tellAll();
    };
    connect(&directory, &Directory::operatorsChanged, this, again);
    connect(&directory, &Directory::companyChanged, this, again);
    connect(&format, &Format::changed, this, again);
    arrange();
}

int TransferTargetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TransferTargetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const qint64 key = m_rows.at(index.row());
    const Operator *colleague = key > 0 ? m_directory.find(key) : nullptr;
    switch (role) {
    case KeyRole:
        return key;
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(key);
    case InitialsRole:
        return m_format.initials(nameOf(key));
    case AvatarColourRole:
        return m_format.avatarColour(qAbs(key));
    case IsGroupRole:
        return key < 0;
    case StatusRole:
        if (colleague != nullptr) {
            return int(colleague->status);
        }
        return int(availableIn(-key) > 0 ? OperatorStatus::Available : OperatorStatus::Offline);
    case DetailRole:
        return detail(key);
    case CanTakeRole:
        return colleague != nullptr ? colleague->status == OperatorStatus::Available : availableIn(-key) > 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> TransferTargetModel::roleNames() const
{
    return {{KeyRole, "key"},         {NameRole, "name"},     {InitialsRole, "initials"}, {AvatarColourRole, "colour"},
            {IsGroupRole, "isGroup"}, {StatusRole, "status"}, {DetailRole, "detail"},     {CanTakeRole, "canTake"}};
}

void TransferTargetModel::setSite(SiteId siteId)
{
    if (m_siteId != siteId) {
        m_siteId = siteId;
        arrange();
        tellAll();
    }
}

void TransferTargetModel::setFind(const QString &text)
{
    if (m_find != text) {
        m_find = text;
        arrange();
        emit findChanged();
    }
}

QString TransferTargetModel::nameOf(qint64 key) const
{
    return key > 0 ? m_directory.operatorName(key) : m_directory.groupName(-key);
}

void TransferTargetModel::arrange()
{
    QCollator collator(m_format.locale());
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const QString wanted = m_find.trimmed();
    QList<Operator> colleagues;
    for (const Operator &colleague : m_directory.operators()) {
        if (mayTake(colleague) && colleague.name.contains(wanted, Qt::CaseInsensitive)) {
            colleagues.append(colleague);
        }
    }
    std::ranges::sort(colleagues, [&collator](const Operator &left, const Operator &right) {
        if (left.status != right.status) {
            return left.status < right.status; // available, unavailable, offline
        }
        const int order = collator.compare(left.name, right.name);
        return order != 0 ? order < 0 : left.id < right.id;
    });
    QList<Group> groups;
    for (const Group &group : m_directory.groups()) {
        if (group.name.contains(wanted, Qt::CaseInsensitive)) {
            groups.append(group);
        }
    }
    std::ranges::sort(groups, [&collator](const Group &left, const Group &right) {
        const int order = collator.compare(left.name, right.name);
        return order != 0 ? order < 0 : left.id < right.id;
    });
    QList<qint64> keys;
    for (const Operator &colleague : std::as_const(colleagues)) {
        keys.append(colleague.id);
    }
    for (const Group &group : std::as_const(groups)) {
        keys.append(-group.id);
    }
    arrangeRows(m_rows, keys);
}

bool TransferTargetModel::mayTake(const Operator &colleague) const
{
    return colleague.id != m_me && colleague.enabled && colleague.rights.chats &&
           (colleague.sites.isEmpty() || m_siteId == 0 || colleague.sites.contains(m_siteId));
}

int TransferTargetModel::availableIn(GroupId group) const
{
    return int(std::ranges::count_if(m_directory.operators(), [&](const Operator &colleague) {
        return mayTake(colleague) && colleague.status == OperatorStatus::Available && colleague.groups.contains(group);
    }));
}

QString TransferTargetModel::detail(qint64 key) const
{
    if (key < 0) {
        const int available = availableIn(-key);
        return available > 0 ? tr("group · %n available", nullptr, available) : tr("group · nobody is available");
    }
    const Operator *colleague = m_directory.find(key);
    if (colleague == nullptr) {
        return {};
    }
    QStringList parts{Texts::operatorStatus(colleague->status)};
    for (const GroupId id : colleague->groups) {
        if (const QString name = m_directory.groupName(id); !name.isEmpty()) {
            parts.append(name);
        }
    }
    return parts.join(u" · "_s);
}

} // namespace otklik
