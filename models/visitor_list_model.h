// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visitor.h"
#include "models/row_list_model.h"

#include <QCollator>
#include <QHash>
#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class Directory;
class Format;
class VisitorsOnSite;
struct VisitorChanges;

/// Everyone who is on the sites now: sorted, filtered, those who wait first. Stays quick with ten thousand of them: a
/// row's sort key is made once a change, a row is found by it, and arrivals come in as few runs as they can. Ticking
/// times are the delegates' own, bound to Clock.
class VisitorListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged FINAL)
    Q_PROPERTY(qint64 site READ site WRITE setSite NOTIFY siteChanged FINAL)
    Q_PROPERTY(int statusFilter READ statusFilter WRITE setStatusFilter NOTIFY statusFilterChanged FINAL)
    Q_PROPERTY(int sortColumn READ sortColumn WRITE setSortColumn NOTIFY sortChanged FINAL)
    Q_PROPERTY(bool sortDescending READ sortDescending WRITE setSortDescending NOTIFY sortChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY totalChanged FINAL)

public:
    /// The values of VisitorStatus, for QML.
    enum Status : quint8 { OnSite, Invited, AutoInvited, Waiting, InChat, LeadForm };
    Q_ENUM(Status)
    enum SortColumn : quint8 { ById, ByName, ByTimeOnSite, ByVisitNumber, ByPlace, ByStatus, BySource, ByPage };
    Q_ENUM(SortColumn)
    enum Role : int {
        VisitorIdRole = Qt::UserRole + 1,
        NameRole,
        IsGuestRole,
        VisitStartedAtRole,
        VisitNumberRole,
        PlaceRole,
        StatusRole,
        StatusTextRole,
        StatusSinceRole,
        SourceRole,
        PageTitleRole,
        PageUrlRole,
        SiteNameRole,
        ChatIdRole,
        OperatorIdRole,
        CanInviteRole,
        CanAcceptRole,
        InitialsRole,
        AvatarColourRole,
        DeviceRole,
        LanguageRole,
    };
    Q_ENUM(Role)

    /// @p me is the signed-in operator. Everything given must outlive this.
    VisitorListModel(const VisitorsOnSite &visitors, const Directory &directory, const Format &format, OperatorId me,
                     QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows only those whose name, id, page, place or source has it.
    QString find() const { return m_find; }
    void setFind(const QString &text);
    /// 0: all sites.
    qint64 site() const { return m_site; }
    void setSite(qint64 site);
    /// -1: any.
    int statusFilter() const { return m_statusFilter; }
    void setStatusFilter(int status);
    int sortColumn() const { return m_sortColumn; }
    void setSortColumn(int column);
    bool sortDescending() const { return m_descending; }
    void setSortDescending(bool descending);
    /// Everyone, filtered or not.
    int total() const { return int(m_items.size()); }

    /// The word for a status, for the filter's menu; -1: "any status".
    Q_INVOKABLE QString statusName(int status) const;
    /// -1 when the visitor has no row.
    Q_INVOKABLE int indexOf(qint64 visitorId) const;

Q_SIGNALS:
    void findChanged();
    void siteChanged();
    void statusFilterChanged();
    void sortChanged();
    void totalChanged();

private:
    struct Item
    {
        Presence presence;
        qint64 number = 0;                    ///< what the present column sorts by, if a number
        std::optional<QCollatorSortKey> text; ///< if a text; none: an empty one, which comes last
        bool shown = false;
    };

    void follow(const VisitorChanges &changes);
    void retranslate();
    Item makeItem(const Presence &presence) const;
    bool less(const Item &left, const Item &right) const;
    bool matches(const Presence &presence) const;
    QString name(const Presence &presence) const;
    QString place(const Presence &presence) const;

    int rowOf(VisitorId id) const;
    void change(VisitorId id);
    void moveRow(int row, const Item &next);
    void dropRows(const QList<VisitorId> &ids);
    void addRows(QList<VisitorId> ids);
    void filterAgain();
    void sortAgain();

    const VisitorsOnSite &m_visitors;
    const Directory &m_directory;
    const Format &m_format;
    const OperatorId m_me;
    QCollator m_collator;
    QHash<VisitorId, Item> m_items;
    QList<VisitorId> m_rows; ///< those shown, in order
    QString m_find;
    SiteId m_site = 0;
    int m_statusFilter = -1;
    int m_sortColumn = ByTimeOnSite;
    bool m_descending = false;
};

} // namespace otklik
