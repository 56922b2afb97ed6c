// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/request.h"
#include "models/row_list_model.h"

#include <QSet>
#include <QtQmlIntegration>

namespace otklik {

class Directory;
class Format;
class RequestStore;

/// «Заявки»: new ones, the operator's own, those others work on, and on demand those that are closed. The longest
/// waiting first; closed ones: the last first.
class RequestListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Requests")
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY filterChanged FINAL)
    Q_PROPERTY(int show READ show WRITE setShow NOTIFY filterChanged FINAL)
    Q_PROPERTY(qint64 site READ site WRITE setSite NOTIFY filterChanged FINAL)
    Q_PROPERTY(int newCount READ newCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int mineCount READ mineCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int othersCount READ othersCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int closedCount READ closedCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged FINAL)

public:
    /// What is shown.
    enum Show : quint8 { Open, New, Mine, Others, Closed };
    Q_ENUM(Show)
    /// Where a row stands.
    enum Place : quint8 { NewPlace, MinePlace, OthersPlace, ClosedPlace };
    Q_ENUM(Place)
    enum Role : int {
        RequestIdRole = Qt::UserRole + 1,
        PlaceRole,
        SectionRole,
        NameRole,
        InitialsRole,
        AvatarColourRole,
        PreviewRole,
        ContactRole,
        SiteNameRole,
        OwnerRole,
        AtTextRole,
    };
    Q_ENUM(Role)

    /// Everything given must outlive this.
    RequestListModel(RequestStore &requests, const Directory &directory, const Format &format,
                     QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Shows only those whose name, contacts or words have it.
    QString find() const { return m_find; }
    void setFind(const QString &text);
    int show() const { return m_show; }
    void setShow(int show);
    /// 0: all sites.
    qint64 site() const { return m_site; }
    void setSite(qint64 siteId);
    int newCount() const;
    int mineCount() const;
    int othersCount() const;
    int closedCount() const;
    bool isLoading() const;

    /// «Новые» for "0": QML calls it with the value of the section role.
    Q_INVOKABLE QString sectionTitle(const QString &section) const;
    Q_INVOKABLE int sectionCount(const QString &section) const;
    /// The word for a `Show`.
    Q_INVOKABLE QString showTitle(int show) const;
    /// -1 when it has no row.
    Q_INVOKABLE int indexOf(qint64 requestId) const;
    /// 0 when there is no such row.
    Q_INVOKABLE qint64 requestIdAt(int row) const;

Q_SIGNALS:
    void filterChanged();
    void countsChanged();
    void loadingChanged();

private:
    void follow(const QSet<RequestId> &changed);
    void arrange();
    bool matches(const Request &request) const;
    QString nameOf(const Request &request) const;
    QString ownerOf(const Request &request) const;

    RequestStore &m_requests;
    const Directory &m_directory;
    const Format &m_format;
    QList<RequestId> m_rows;
    QString m_find;
    int m_show = Open;
    SiteId m_site = 0;
};

} // namespace otklik
