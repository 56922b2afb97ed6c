// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/row_list_model.h"

#include <QtQmlIntegration>

namespace otklik {

class Directory;

/// The sites this operator works with, by name; for the filter of the visitors.
class SiteListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")

public:
    enum Role : int { SiteIdRole = Qt::UserRole + 1, NameRole };
    Q_ENUM(Role)

    /// @p directory must outlive this.
    explicit SiteListModel(const Directory &directory, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void arrange();

    const Directory &m_directory;
    QList<SiteId> m_rows;
};

} // namespace otklik
