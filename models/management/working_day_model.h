// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/management/site_draft.h"
#include "models/row_list_model.h"

#include <QLocale>
#include <QtQmlIntegration>

namespace otklik {

/// The seven days of a week and their hours, as they are edited.
class WorkingDayModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by SiteForm")

public:
    enum Role : int { NameRole = Qt::UserRole + 1, OpenRole, FromRole, ToRole, WrongRole, NightRole };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<DayDraft> &days() const { return m_days; }
    void load(const QList<DayDraft> &days);
    /// In which language the days are named.
    void setLocale(const QLocale &locale);
    QString dayName(int row) const;

    Q_INVOKABLE void setOpen(int row, bool open);
    Q_INVOKABLE void setFrom(int row, const QString &time);
    Q_INVOKABLE void setTo(int row, const QString &time);
    /// All days become as this one.
    Q_INVOKABLE void copyToAll(int row);

Q_SIGNALS:
    /// By the operator.
    void edited();

private:
    template<typename T> void set(int row, T DayDraft::*member, const T &value);

    QList<DayDraft> m_days;
    QLocale m_locale = QLocale::c();
};

} // namespace otklik
