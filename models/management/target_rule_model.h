// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/site_rules.h"
#include "models/row_list_model.h"

#include <QtQmlIntegration>

namespace otklik {

/// The rules that make a visitor targeted, as they are edited.
class TargetRuleModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by SiteForm")
    Q_PROPERTY(bool full READ isFull NOTIFY countChanged FINAL)

public:
    enum Role : int { SecondsRole = Qt::UserRole + 1, PagesRole, AddressRole, ReturningRole };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool isFull() const;

    const QList<TargetRule> &rules() const { return m_rules; }
    void load(const QList<TargetRule> &rules);

    Q_INVOKABLE void add();
    Q_INVOKABLE void remove(int row);
    /// 0: does not count; so for pages.
    Q_INVOKABLE void setSeconds(int row, int seconds);
    Q_INVOKABLE void setPages(int row, int pages);
    Q_INVOKABLE void setAddress(int row, const QString &part);
    Q_INVOKABLE void setReturning(int row, bool only);

Q_SIGNALS:
    /// By the operator.
    void edited();

private:
    template<typename T> void set(int row, T TargetRule::*member, const T &value, Role role);

    QList<TargetRule> m_rules;
};

} // namespace otklik
