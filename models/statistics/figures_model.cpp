// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/figures_model.h"

#include "models/statistics/figure_words.h"

#include <algorithm>

namespace otklik {

FiguresModel::FiguresModel(const Format &format, QObject *parent)
    : RowListModel(parent)
    , m_format(format)
{
}

int FiguresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

QVariant FiguresModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const FigureRow &row = *this->row(index.row());
    const Figures &figures = row.figures;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case LabelRole:
        return row.label;
    case ColleagueIdRole:
        return row.colleague;
    case InitialsRole:
        return row.initials;
    case AvatarColourRole:
        return row.colour;
    case TakenRole:
        return figures.taken;
    case MissedRole:
        return figures.missed;
    case FirstAnswerRole:
        return figures.firstAnswer.value_or(-1);
    case ShareRole:
        return m_most == 0 ? 0.0 : double(figures.taken) / m_most;
    case TakenTextRole:
        return QString::number(figures.taken);
    case MissedTextRole:
        return QString::number(figures.missed);
    case FirstAnswerTextRole:
        return figurewords::timeOrDash(figures.firstAnswer);
    case LengthTextRole:
        return figurewords::timeOrDash(figures.length);
    case RatingTextRole:
        return figurewords::stars(figures.rating, m_format.locale());
    case SentenceRole:
        return figurewords::sentence(row.title, figures, m_format.locale());
    default:
        return {};
    }
}

QHash<int, QByteArray> FiguresModel::roleNames() const
{
    return {{TitleRole, "title"},
            {LabelRole, "label"},
            {ColleagueIdRole, "colleagueId"},
            {InitialsRole, "initials"},
            {AvatarColourRole, "avatarColour"},
            {TakenRole, "taken"},
            {MissedRole, "missed"},
            {FirstAnswerRole, "firstAnswer"},
            {ShareRole, "share"},
            {TakenTextRole, "takenText"},
            {MissedTextRole, "missedText"},
            {FirstAnswerTextRole, "firstAnswerText"},
            {LengthTextRole, "lengthText"},
            {RatingTextRole, "ratingText"},
            {SentenceRole, "sentence"}};
}

void FiguresModel::setRows(const QList<FigureRow> &rows)
{
    QStringList wanted;
    QHash<QString, FigureRow> next;
    m_most = 0;
    for (const FigureRow &row : rows) {
        wanted.append(row.key);
        next.insert(row.key, row);
        m_most = std::max(m_most, row.figures.taken);
    }
    m_rows.insert(next); // beside the old ones, while those are on their way out
    arrangeRows(m_keys, wanted);
    m_rows = next;
    tellAll();
}

const FigureRow *FiguresModel::row(int row) const
{
    return row < 0 || row >= m_keys.size() ? nullptr : &*m_rows.constFind(m_keys.at(row));
}

QString FiguresModel::sentence(int row) const
{
    const FigureRow *found = this->row(row);
    return found == nullptr ? QString() : figurewords::sentence(found->title, found->figures, m_format.locale());
}

} // namespace otklik
