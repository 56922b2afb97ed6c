// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/colleague_list_model.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/rooms.h"
#include "models/texts.h"

#include <QCollator>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 headingOf(GroupId groupId)
{
    return -groupId - 1;
}
constexpr bool isHeading(qint64 row)
{
    return row < 0;
}
constexpr GroupId groupOfHeading(qint64 row)
{
    return -row - 1;
}

QCollator collatorFor(const Format &format)
{
    QCollator collator(format.locale());
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace

ColleagueListModel::ColleagueListModel(const Rooms &rooms, const Directory &directory, const Format &format,
                                       QObject *parent)
    : RowListModel(parent)
    , m_rooms(rooms)
    , m_directory(directory)
    , m_format(format)
{
    const auto anew = [this] {
        arrange();
        tellAll();
    };
    connect(&rooms, &Rooms::changed, this, &ColleagueListModel::tell);
    connect(&directory, &Directory::operatorsChanged, this, anew);
    connect(&directory, &Directory::companyChanged, this, anew);
    connect(&format, &Format::changed, this, anew);
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
    const Row row = m_rows.at(index.row());
    return isHeading(row) ? headingValue(groupOfHeading(row), role) : roomValue(row, role);
}

QHash<int, QByteArray> ColleagueListModel::roleNames() const
{
    return {{KindRole, "kind"},
            {RoomIdRole, "roomId"},
            {GroupIdRole, "groupId"},
            {OperatorIdRole, "operatorId"},
            {NameRole, "name"},
            {InitialsRole, "initials"},
            {AvatarColourRole, "avatarColour"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {GroupsTextRole, "groupsText"},
            {PreviewRole, "preview"},
            {IsDraftRole, "isDraft"},
            {AtTextRole, "atText"},
            {UnreadRole, "unread"},
            {FailedRole, "failed"},
            {QueuedRole, "queued"},
            {FoldedRole, "folded"},
            {CountTextRole, "countText"}};
}

QVariant ColleagueListModel::headingValue(GroupId groupId, int role) const
{
    const QList<Operator> members = membersOf(groupId);
    switch (role) {
    case KindRole:
        return int(Heading);
    case GroupIdRole:
        return groupId;
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(headingOf(groupId));
    case FoldedRole:
        return m_folded.contains(groupId) && m_find.isEmpty();
    case UnreadRole: {
        int unread = 0;
        for (const Operator &member : members) {
            unread += m_rooms.room(directRoom(m_rooms.me(), member.id)).unread();
        }
        return unread;
    }
    case CountTextRole: {
        const auto available = std::ranges::count(members, OperatorStatus::Available, &Operator::status);
        return tr("%1 of %2", "how many of a group's operators are available").arg(available).arg(members.size());
    }
    case RoomIdRole:
    case OperatorIdRole:
        return 0;
    case StatusRole:
        return int(OperatorStatus::Offline);
    case IsDraftRole:
    case FailedRole:
    case QueuedRole:
        return false;
    case InitialsRole:
    case AvatarColourRole:
    case StatusTextRole:
    case GroupsTextRole:
    case PreviewRole:
    case AtTextRole:
        return QString();
    default:
        return {};
    }
}

QVariant ColleagueListModel::roomValue(RoomId roomId, int role) const
{
    const bool direct = roomKind(roomId) == RoomKind::Direct;
    const Operator colleague = direct ? colleagueOf(roomId) : Operator{};
    switch (role) {
    case KindRole:
        return int(direct ? Colleague : GroupRoom);
    case RoomIdRole:
        return roomId;
    case GroupIdRole:
        return direct ? 0 : groupOfRoom(roomId);
    case OperatorIdRole:
        return colleague.id;
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(roomId);
    case InitialsRole:
        return m_format.initials(nameOf(roomId));
    case AvatarColourRole:
        return m_format.avatarColour(direct ? colleague.id : groupOfRoom(roomId));
    case StatusRole:
        return int(colleague.status);
    case StatusTextRole:
        return direct ? Texts::operatorStatus(colleague.status) : QString();
    case GroupsTextRole:
        return groupsText(colleague);
    case FoldedRole:
        return false;
    case CountTextRole:
        return QString();
    default:
        return wordValue(m_rooms.room(roomId), role);
    }
}

QVariant ColleagueListModel::wordValue(const OpenRoom &open, int role) const
{
    const bool showDraft = !open.draft.isEmpty() && open.room.id != m_openRoom;
    switch (role) {
    case PreviewRole:
        return showDraft ? Texts::draftPreview(open.draft.simplified()) : preview(open);
    case IsDraftRole:
        return showDraft;
    case AtTextRole: {
        const Message *last = open.lastWord();
        return last == nullptr ? QString() : m_format.shortDate(last->at);
    }
    case UnreadRole:
        return open.unread();
    case FailedRole:
        return open.hasUnsent(Delivery::Failed);
    case QueuedRole:
        return open.hasUnsent(Delivery::Queued);
    default:
        return {};
    }
}

QString ColleagueListModel::preview(const OpenRoom &open) const
{
    const Message *last = open.lastWord();
    if (last == nullptr) {
        return {};
    }
    const QString words = last->text.isEmpty() && last->file ? last->file->name : last->text.simplified();
    if (last->author.id == m_rooms.me()) {
        return Texts::ownPreview(words);
    }
    return open.room.kind == RoomKind::Direct ? words : last->author.name + u": "_s + words;
}

void ColleagueListModel::setFind(const QString &text)
{
    if (m_find != text) {
        m_find = text;
        arrange();
        tellAll({FoldedRole});
        emit findChanged();
    }
}

void ColleagueListModel::setOpenRoom(RoomId roomId)
{
    if (m_openRoom != roomId) {
        tell({std::exchange(m_openRoom, roomId), roomId});
    }
}

void ColleagueListModel::toggleFold(qint64 groupId)
{
    if (!m_folded.remove(groupId)) {
        m_folded.insert(groupId);
    }
    arrange();
    if (const qsizetype row = m_rows.indexOf(headingOf(groupId)); row >= 0) {
        emit dataChanged(index(int(row)), index(int(row)), {FoldedRole});
    }
}

int ColleagueListModel::indexOf(qint64 roomId) const
{
    return int(m_rows.indexOf(roomId));
}

int ColleagueListModel::nextRoom(int row, int step) const
{
    if (step == 0) {
        return -1;
    }
    for (int next = row < 0 && step < 0 ? count() - 1 : row + step; next >= 0 && next < count(); next += step) {
        if (!isHeading(m_rows.at(next))) {
            return next;
        }
    }
    return -1;
}

qint64 ColleagueListModel::roomIdAt(int row) const
{
    return std::max<qint64>(m_rows.value(row), 0);
}

void ColleagueListModel::arrange()
{
    const OperatorId me = m_rooms.me();
    QList<Row> wanted;
    const auto want = [&](Row row) {
        if (matches(row)) {
            wanted.append(row);
        }
    };
    QList<GroupId> homes;
    QList<GroupId> mine;
    bool homeless = false;
    bool anybody = false;
    for (const Operator &colleague : m_directory.operators()) {
        if (colleague.id == me) {
            mine = colleague.groups;
            continue;
        }
        if (!colleague.enabled) {
            continue;
        }
        anybody = true;
        const GroupId home = homeOf(colleague);
        homeless = homeless || home == 0;
        if (home != 0 && !homes.contains(home)) {
            homes.append(home);
        }
    }
    if (anybody) {
        want(groupRoom(0));
    }
    const QList<GroupId> own = groupsByName(mine);
    for (const GroupId group : own) {
        want(groupRoom(group));
    }
    homes = groupsByName(homes);
    if (homeless) {
        homes.append(0);
    }
    for (const GroupId home : std::as_const(homes)) {
        QList<Row> members;
        const QList<Operator> all = membersOf(home);
        for (const Operator &colleague : all) {
            if (matches(directRoom(me, colleague.id))) {
                members.append(directRoom(me, colleague.id));
            }
        }
        if (members.isEmpty()) {
            continue;
        }
        wanted.append(headingOf(home));
        if (!m_folded.contains(home) || !m_find.isEmpty()) {
            wanted += members;
        }
    }
    arrangeRows(m_rows, wanted);
}

void ColleagueListModel::tell(const QSet<RoomId> &rooms)
{
    for (int row = 0; row < count(); ++row) {
        // A heading says what its colleagues have, and they are few.
        if (isHeading(m_rows.at(row)) || rooms.contains(m_rows.at(row))) {
            emit dataChanged(index(row), index(row),
                             {PreviewRole, IsDraftRole, AtTextRole, UnreadRole, FailedRole, QueuedRole});
        }
    }
}

QString ColleagueListModel::nameOf(Row row) const
{
    if (isHeading(row)) {
        return row == headingOf(0) ? tr("Without a group") : m_directory.groupName(groupOfHeading(row));
    }
    if (roomKind(row) == RoomKind::Direct) {
        return colleagueOf(row).name;
    }
    return groupOfRoom(row) == 0 ? tr("The whole company") : m_directory.groupName(groupOfRoom(row));
}

Operator ColleagueListModel::colleagueOf(RoomId roomId) const
{
    const auto &all = m_directory.operators();
    const auto found = std::ranges::find(all, otherInRoom(roomId, m_rooms.me()), &Operator::id);
    return found == all.end() ? Operator{} : *found;
}

QList<Operator> ColleagueListModel::membersOf(GroupId groupId) const
{
    QList<Operator> members;
    for (const Operator &colleague : m_directory.operators()) {
        if (colleague.id != m_rooms.me() && colleague.enabled && homeOf(colleague) == groupId) {
            members.append(colleague);
        }
    }
    const QCollator collator = collatorFor(m_format);
    std::ranges::sort(members, [&collator](const Operator &left, const Operator &right) {
        if (left.status != right.status) {
            return left.status < right.status; // available, unavailable, offline
        }
        const int order = collator.compare(left.name, right.name);
        return order != 0 ? order < 0 : left.id < right.id;
    });
    return members;
}

QString ColleagueListModel::groupsText(const Operator &colleague) const
{
    QStringList names;
    const QList<GroupId> groups = groupsByName(colleague.groups);
    for (const GroupId id : groups) {
        names.append(m_directory.groupName(id));
    }
    return names.join(u", "_s);
}

QList<GroupId> ColleagueListModel::groupsByName(const QList<GroupId> &groups) const
{
    QList<GroupId> known = groups;
    known.removeIf([this](GroupId id) { return m_directory.groupName(id).isEmpty(); });
    const QCollator collator = collatorFor(m_format);
    std::ranges::sort(known, [&](GroupId left, GroupId right) {
        const int order = collator.compare(m_directory.groupName(left), m_directory.groupName(right));
        return order != 0 ? order < 0 : left < right;
    });
    return known;
}

GroupId ColleagueListModel::homeOf(const Operator &colleague) const
{
    const QList<GroupId> groups = groupsByName(colleague.groups);
    return groups.isEmpty() ? 0 : groups.constFirst();
}

bool ColleagueListModel::matches(Row row) const
{
    if (m_find.trimmed().isEmpty() || nameOf(row).contains(m_find.trimmed(), Qt::CaseInsensitive)) {
        return true;
    }
    return roomKind(row) == RoomKind::Direct &&
           groupsText(colleagueOf(row)).contains(m_find.trimmed(), Qt::CaseInsensitive);
}

} // namespace otklik
