// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/row_list_model.h"

#include <QtQmlIntegration>

namespace otklik {

class Directory;
class Format;

/// The operators of the company: those available first, then by name.
class ColleagueListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")

public:
    enum Role : int {
        OperatorIdRole = Qt::UserRole + 1,
        NameRole,
        InitialsRole,
        AvatarColourRole,
        StatusRole,
        StatusTextRole,
        GroupsTextRole,
        IsMeRole,
    };
    Q_ENUM(Role)

    /// Everything given must outlive this.
    ColleagueListModel(const Directory &directory, const Format &format, OperatorId me, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void arrange();
    QString groupsText(const Operator &colleague) const;

    const Directory &m_directory;
    const Format &m_format;
    const OperatorId m_me;
    QList<OperatorId> m_rows;
    QHash<OperatorId, Operator> m_operators;
};

} // namespace otklik
