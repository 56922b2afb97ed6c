// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/room.h"
#include "models/row_list_model.h"

#include <QSet>
#include <QtQmlIntegration>

namespace otklik {

class Directory;
class Format;
class Rooms;
struct OpenRoom;

/// With whom this operator can talk inside the company: the room of all, the rooms of the own groups, and the
/// colleagues under the headings of their groups, which can be folded. Within a group: those available first, then by
/// name.
class ColleagueListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged FINAL)

public:
    enum Kind : quint8 { GroupRoom, Heading, Colleague };
    Q_ENUM(Kind)
    enum Role : int {
        KindRole = Qt::UserRole + 1,
        RoomIdRole,
        GroupIdRole,
        OperatorIdRole,
        NameRole,
        InitialsRole,
        AvatarColourRole,
        StatusRole,
        StatusTextRole,
        GroupsTextRole,
        PreviewRole,
        IsDraftRole,
        AtTextRole,
        UnreadRole,
        FailedRole,
        QueuedRole,
        FoldedRole,
        CountTextRole,
    };
    Q_ENUM(Role)

    /// Everything given must outlive this.
    ColleagueListModel(const Rooms &rooms, const Directory &directory, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows only rooms and colleagues whose name or group has it, folded or not.
    QString find() const { return m_find; }
    void setFind(const QString &text);
    /// The room whose conversation is open: its row shows what was said last, not the draft.
    void setOpenRoom(RoomId roomId);

    Q_INVOKABLE void toggleFold(qint64 groupId);
    /// -1 when the room has no row.
    Q_INVOKABLE int indexOf(qint64 roomId) const;
    /// The next row from @p row in the direction of @p step that is not a heading; -1 when there is none.
    Q_INVOKABLE int nextRoom(int row, int step) const;
    /// 0 for a heading, or when there is no such row.
    Q_INVOKABLE qint64 roomIdAt(int row) const;

Q_SIGNALS:
    void findChanged();

private:
    /// A room's id, or the negative of what tells a group's heading.
    using Row = qint64;

    void arrange();
    void tell(const QSet<RoomId> &rooms);
    QVariant headingValue(GroupId groupId, int role) const;
    QVariant roomValue(RoomId roomId, int role) const;
    QVariant wordValue(const OpenRoom &open, int role) const;
    QString preview(const OpenRoom &open) const;
    QString nameOf(Row row) const;
    Operator colleagueOf(RoomId roomId) const;
    QList<Operator> membersOf(GroupId groupId) const;
    QString groupsText(const Operator &colleague) const;
    QList<GroupId> groupsByName(const QList<GroupId> &groups) const;
    /// Under which heading a colleague stands; 0: none.
    GroupId homeOf(const Operator &colleague) const;
    bool matches(Row row) const;

    const Rooms &m_rooms;
    const Directory &m_directory;
    const Format &m_format;
    QList<Row> m_rows;
    QSet<GroupId> m_folded;
    QString m_find;
    RoomId m_openRoom = 0;
};

} // namespace otklik
