// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/row_list_model.h"

#include <QtQmlIntegration>

namespace otklik {

class Directory;
class Format;

/// To whom a chat can be passed: colleagues, those available first, then groups with how many of them are available.
class TransferTargetModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by ChatTransfer")
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged FINAL)

public:
    enum Role : int {
        KeyRole = Qt::UserRole + 1, ///< names the row: positive an operator, negative a group
        NameRole,
        InitialsRole,
        AvatarColourRole,
        IsGroupRole,
        StatusRole, ///< an OperatorStatus; of a group: Available when somebody in it is
        DetailRole, ///< the status and the groups, or how many are available
        CanTakeRole,
    };
    Q_ENUM(Role)

    /// Everything given must outlive this.
    TransferTargetModel(const Directory &directory, const Format &format, OperatorId me, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The chat's site: only who works with it is offered.
    void setSite(SiteId siteId);
    QString find() const { return m_find; }
    void setFind(const QString &text);
    QString nameOf(qint64 key) const;

Q_SIGNALS:
    void findChanged();

private:
    void arrange();
    bool mayTake(const Operator &colleague) const;
    int availableIn(GroupId group) const;
    QString detail(qint64 key) const;

    const Directory &m_directory;
    const Format &m_format;
    const OperatorId m_me;
    SiteId m_siteId = 0;
    QList<qint64> m_rows;
    QString m_find;
};

} // namespace otklik
