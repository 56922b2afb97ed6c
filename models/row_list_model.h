// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QSet>
#include <QtQmlIntegration>

namespace otklik {

/// What our list models share: a count that QML can bind to, and the row operations that bring a list into another
/// order.
class RowListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit RowListModel(QObject *parent = nullptr);

    int count() const { return rowCount({}); }

Q_SIGNALS:
    void countChanged();

protected:
    /// Turns @p rows into @p wanted by as few insertions, removals and moves as a glance shows. For lists of some
    /// hundred rows: what stands where it should costs nothing, each row that moves costs a search.
    template<typename Key> void arrangeRows(QList<Key> &rows, const QList<Key> &wanted)
    {
        removeUnwanted(rows, QSet<Key>(wanted.begin(), wanted.end()));
        const QSet<Key> present(rows.begin(), rows.end());
        for (qsizetype row = 0; row < wanted.size(); ++row) {
            if (row < rows.size() && rows.at(row) == wanted.at(row)) {
                continue;
            }
            if (present.contains(wanted.at(row))) {
                const qsizetype from = rows.indexOf(wanted.at(row), row);
                beginMoveRows({}, int(from), int(from), {}, int(row));
                rows.move(from, row);
                endMoveRows();
                continue;
            }
            qsizetype end = row + 1;
            while (end < wanted.size() && !present.contains(wanted.at(end))) {
                ++end;
            }
            beginInsertRows({}, int(row), int(end - 1));
            for (; row < end; ++row) {
                rows.insert(row, wanted.at(row));
            }
            endInsertRows();
            --row;
        }
    }

    /// Takes away the rows that @p keep lacks, run by run.
    template<typename Key> void removeUnwanted(QList<Key> &rows, const QSet<Key> &keep)
    {
        for (qsizetype last = rows.size() - 1; last >= 0; --last) {
            if (keep.contains(rows.at(last))) {
                continue;
            }
            qsizetype first = last;
            while (first > 0 && !keep.contains(rows.at(first - 1))) {
                --first;
            }
            beginRemoveRows({}, int(first), int(last));
            rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    /// Says that @p roles of every row may read differently; none: all of them.
    void tellAll(const QList<int> &roles = {});
};

} // namespace otklik
