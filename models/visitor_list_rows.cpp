// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the visitors' rows come, change, move and go: by few signals, however many visitors there are.
#include "models/format.h"
#include "models/visitor_list_model.h"
#include "models/visitors_on_site.h"

#include <algorithm>

namespace otklik {

namespace {

/// Which roles of a row @p after shows otherwise than @p before.
QList<int> changedRoles(const Presence &before, const Presence &after)
{
    using Model = VisitorListModel;
    QList<int> roles;
    const auto check = [&](bool changed, std::initializer_list<int> concerned) {
        if (changed) {
            roles.append(concerned);
        }
    };
    check(before.name != after.name, {Model::NameRole, Model::IsGuestRole, Model::InitialsRole});
    check(before.visitStartedAt != after.visitStartedAt, {Model::VisitStartedAtRole});
    check(before.visitNumber != after.visitNumber, {Model::VisitNumberRole});
    check(before.country != after.country || before.city != after.city, {Model::PlaceRole});
    check(before.status != after.status, {Model::StatusRole});
    check(before.status != after.status || before.operatorId != after.operatorId ||
              before.operatorName != after.operatorName,
          {Model::StatusTextRole});
    check(before.statusSince != after.statusSince, {Model::StatusSinceRole});
    check(before.source != after.source, {Model::SourceRole});
    check(before.pageTitle != after.pageTitle || before.pageUrl != after.pageUrl,
          {Model::PageTitleRole, Model::PageUrlRole});
    check(before.siteId != after.siteId, {Model::SiteNameRole});
    check(before.chatId != after.chatId, {Model::ChatIdRole});
    check(before.operatorId != after.operatorId, {Model::OperatorIdRole});
    check(before.status != after.status || before.chatId != after.chatId, {Model::CanInviteRole, Model::CanAcceptRole});
    check(before.device != after.device, {Model::DeviceRole});
    check(before.language != after.language, {Model::LanguageRole});
    return roles;
}

} // namespace

void VisitorListModel::follow(const VisitorChanges &changes)
{
    const int before = total();
    QList<VisitorId> rows;
    for (const VisitorId id : changes.left) {
        if (m_items.value(id).shown) {
            rows.append(id);
        }
    }
    dropRows(rows);
    for (const VisitorId id : changes.left) {
        m_items.remove(id);
    }
    for (const VisitorId id : changes.changed) {
        change(id);
    }
    rows.clear();
    for (const VisitorId id : changes.arrived) {
        if (m_items.contains(id)) {
            change(id);
            continue;
        }
        Item item = makeItem(*m_visitors.find(id));
        item.shown = matches(item.presence);
        if (item.shown) {
            rows.append(id);
        }
        m_items.insert(id, item);
    }
    addRows(rows);
    if (total() != before) {
        emit totalChanged();
    }
}

void VisitorListModel::retranslate()
{
    m_collator.setLocale(m_format.locale());
    if (m_find.isEmpty()) {
        sortAgain();
    } else {
        filterAgain();
    }
    tellAll({NameRole, PlaceRole, StatusTextRole, SourceRole, InitialsRole});
}

VisitorListModel::Item VisitorListModel::makeItem(const Presence &presence) const
{
    Item item;
    item.presence = presence;
    const auto setText = [&](const QString &text) {
        if (!text.isEmpty()) {
            item.text = m_collator.sortKey(text);
        }
    };
    switch (m_sortColumn) {
    case ByName:
        setText(presence.name);
        break;
    case ByTimeOnSite:
        item.number = -presence.visitStartedAt;
        break;
    case ByVisitNumber:
        item.number = presence.visitNumber;
        break;
    case ByPlace:
        setText(place(presence));
        break;
    case ByStatus:
        item.number = int(presence.status);
        break;
    case BySource:
        setText(presence.source);
        break;
    case ByPage:
        setText(presence.pageTitle);
        break;
    default:
        item.number = presence.visitorId;
        break;
    }
    return item;
}

bool VisitorListModel::less(const Item &left, const Item &right) const
{
    const Presence &a = left.presence;
    const Presence &b = right.presence;
    const bool aWaits = a.status == VisitorStatus::Waiting;
    const bool bWaits = b.status == VisitorStatus::Waiting;
    if (aWaits != bWaits) {
        return aWaits;
    }
    if (aWaits && a.statusSince != b.statusSince) {
        return a.statusSince < b.statusSince;
    }
    if (left.text.has_value() != right.text.has_value()) {
        return left.text.has_value();
    }
    if (left.text) {
        if (const int order = left.text->compare(*right.text); order != 0) {
            return m_descending ? order > 0 : order < 0;
        }
    } else if (left.number != right.number) {
        return m_descending ? left.number > right.number : left.number < right.number;
    }
    return a.visitorId < b.visitorId;
}

bool VisitorListModel::matches(const Presence &presence) const
{
    if (m_site != 0 && presence.siteId != m_site) {
        return false;
    }
    if (m_statusFilter >= 0 && int(presence.status) != m_statusFilter) {
        return false;
    }
    const QString wanted = m_find.trimmed();
    const auto has = [&wanted](const QString &text) { return text.contains(wanted, Qt::CaseInsensitive); };
    return wanted.isEmpty() || has(name(presence)) || has(presence.pageTitle) || has(presence.pageUrl) ||
           has(presence.source) || has(place(presence)) || has(QString::number(presence.visitorId));
}

int VisitorListModel::rowOf(VisitorId id) const
{
    const Item &item = *m_items.constFind(id);
    const auto place = std::ranges::lower_bound(
        m_rows, item, [this](const Item &a, const Item &b) { return less(a, b); },
        [this](VisitorId row) -> const Item & { return *m_items.constFind(row); });
    return int(place - m_rows.begin());
}

void VisitorListModel::change(VisitorId id)
{
    const auto known = m_items.find(id);
    Item next = makeItem(*m_visitors.find(id));
    next.shown = matches(next.presence);
    if (known->shown && next.shown) {
        moveRow(rowOf(id), next);
        const QList<int> roles = changedRoles(known->presence, next.presence);
        *known = next;
        if (!roles.isEmpty()) {
            const QModelIndex row = index(rowOf(id));
            emit dataChanged(row, row, roles);
        }
    } else if (known->shown) {
        dropRows({id});
        m_items.insert(id, next);
    } else {
        *known = next;
        if (next.shown) {
            addRows({id});
        }
    }
}

void VisitorListModel::moveRow(int row, const Item &next)
{
    const auto itemAt = [this](int at) -> const Item & { return *m_items.constFind(m_rows.at(at)); };
    const auto project = [this](VisitorId id) -> const Item & { return *m_items.constFind(id); };
    const auto compare = [this](const Item &a, const Item &b) { return less(a, b); };
    if (row > 0 && less(next, itemAt(row - 1))) {
        const auto to = std::ranges::lower_bound(m_rows.cbegin(), m_rows.cbegin() + row, next, compare, project);
        const int target = int(to - m_rows.cbegin());
        beginMoveRows({}, row, row, {}, target);
        m_rows.move(row, target);
        endMoveRows();
    } else if (row + 1 < m_rows.size() && less(itemAt(row + 1), next)) {
        const auto to = std::ranges::lower_bound(m_rows.cbegin() + row + 1, m_rows.cend(), next, compare, project);
        const int target = int(to - m_rows.cbegin());
        beginMoveRows({}, row, row, {}, target);
        m_rows.move(row, target - 1);
        endMoveRows();
    }
}

void VisitorListModel::dropRows(const QList<VisitorId> &ids)
{
    QList<int> rows;
    rows.reserve(ids.size());
    for (const VisitorId id : ids) {
        rows.append(rowOf(id));
    }
    std::ranges::sort(rows, std::greater());
    for (qsizetype i = 0; i < rows.size();) {
        const int last = rows.at(i);
        int first = last;
        for (++i; i < rows.size() && rows.at(i) == first - 1; ++i) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
    }
}

void VisitorListModel::addRows(QList<VisitorId> ids)
{
    std::ranges::sort(ids,
                      [this](VisitorId a, VisitorId b) { return less(*m_items.constFind(a), *m_items.constFind(b)); });
    // From the end, so that the places found for the others hold.
    for (qsizetype end = ids.size(); end > 0;) {
        const int place = rowOf(ids.at(end - 1));
        qsizetype first = end - 1;
        while (first > 0 && rowOf(ids.at(first - 1)) == place) {
            --first;
        }
        const qsizetype count = end - first;
        beginInsertRows({}, place, int(place + count - 1));
        m_rows.insert(place, count, 0);
        std::copy(ids.cbegin() + first, ids.cbegin() + end, m_rows.begin() + place);
        endInsertRows();
        end = first;
    }
}

void VisitorListModel::filterAgain()
{
    beginResetModel(); // another question, another list
    m_rows.clear();
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        const Presence presence = item->presence;
        *item = makeItem(presence);
        item->shown = matches(presence);
        if (item->shown) {
            m_rows.append(item.key());
        }
    }
    std::ranges::sort(m_rows,
                      [this](VisitorId a, VisitorId b) { return less(*m_items.constFind(a), *m_items.constFind(b)); });
    endResetModel();
}

void VisitorListModel::sortAgain()
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<VisitorId> ids;
    ids.reserve(before.size());
    for (const QModelIndex &index : before) {
        ids.append(m_rows.at(index.row()));
    }
    for (Item &item : m_items) {
        const bool shown = item.shown;
        item = makeItem(Presence(item.presence));
        item.shown = shown;
    }
    std::ranges::sort(m_rows,
                      [this](VisitorId a, VisitorId b) { return less(*m_items.constFind(a), *m_items.constFind(b)); });
    QModelIndexList after;
    after.reserve(ids.size());
    for (const VisitorId id : std::as_const(ids)) {
        after.append(index(rowOf(id)));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace otklik
