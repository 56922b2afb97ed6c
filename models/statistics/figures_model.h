// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"
#include "models/format.h"
#include "models/row_list_model.h"

#include <QHash>
#include <QStringList>
#include <QtQmlIntegration>

namespace otklik {

/// A row of FiguresModel: a day, or an operator.
struct FigureRow
{
    QString key;
    QString title;            ///< for the table
    QString label;            ///< for the foot of a plot; short
    OperatorId colleague = 0; ///< 0: a day
    QString initials;
    QString colour;
    Figures figures;

    bool operator==(const FigureRow &) const = default;
};

/// Figures day by day, or operator by operator: for the plots and for the table.
class FiguresModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by CompanyStatistics")

public:
    enum Role : int {
        TitleRole = Qt::UserRole + 1,
        LabelRole,
        ColleagueIdRole,
        InitialsRole,
        AvatarColourRole,
        TakenRole,
        MissedRole,
        FirstAnswerRole, ///< milliseconds; -1: was not measured
        ShareRole,       ///< of the taken, in comparison with the row that has the most: 0 to 1
        TakenTextRole,
        MissedTextRole,
        FirstAnswerTextRole,
        LengthTextRole,
        RatingTextRole,
        SentenceRole, ///< the whole row, for those who hear it
    };
    Q_ENUM(Role)

    /// @p format must outlive this.
    explicit FiguresModel(const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setRows(const QList<FigureRow> &rows);
    const FigureRow *row(int row) const;
    /// The whole row in a sentence; empty when there is none.
    Q_INVOKABLE QString sentence(int row) const;

private:
    const Format &m_format;
    QStringList m_keys; ///< in the order of the rows
    QHash<QString, FigureRow> m_rows;
    int m_most = 0; ///< taken, of one row
};

} // namespace otklik
