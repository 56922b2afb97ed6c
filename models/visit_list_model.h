// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visitor.h"
#include "models/row_list_model.h"

#include <QtQmlIntegration>

namespace otklik {

class Format;

/// A visitor's visits with their pages, the newest first. The present one grows as the visitor goes from page to page.
class VisitListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by VisitorRecord")

public:
    enum Role : int {
        NumberRole = Qt::UserRole + 1,
        CurrentRole,
        StartedAtRole,
        WhenRole,   ///< «18 нояб., 12:41», «сегодня, 12:41»
        LengthRole, ///< how long it lasted; empty for the present one
        SourceRole,
        PagesRole, ///< `{title, url, time}` in the order they were opened
    };
    Q_ENUM(Role)

    /// @p format must outlive this.
    explicit VisitListModel(const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<Visit> &visits() const { return m_visits; }
    /// As the server has them, newest first.
    void setVisits(const QList<Visit> &visits);
    /// The visitor is on the site and on this page.
    void showPage(const Presence &visitor, Timestamp now);
    /// The visitor has left the site.
    void endVisit(Timestamp now);

private:
    QVariantList pages(const Visit &visit) const;

    const Format &m_format;
    QList<Visit> m_visits;
};

} // namespace otklik
