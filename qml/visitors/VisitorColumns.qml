// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Otklik.Models

/// Where the columns of the visitors' table stand. A column that does not fit with its whole title is left out, the least
/// needed one first; what is left over is shared out by weight.
QtObject {
    id: columns

    required property real available
    required property VisitorListModel visitors
    /// The widest of the row's buttons.
    required property real actionWidth

    /// Narrower where room is scarce, so that all eight stay.
    readonly property int gap: columns.tight ? 10 : 16
    /// Titles stand in two lines.
    readonly property bool tight: columns.available < 1240 * Math.max(1, Theme.textScale)
    readonly property int edge: 12
    readonly property int count: 8

    /// VisitorListModel's sort columns, in the order of the table.
    readonly property list<int> sorts: [
        VisitorListModel.ById, VisitorListModel.ByName, VisitorListModel.ByTimeOnSite, VisitorListModel.ByVisitNumber,
        VisitorListModel.ByPlace, VisitorListModel.ByStatus, VisitorListModel.BySource, VisitorListModel.ByPage
    ]
    readonly property list<string> titles: [
        qsTr("ID"), qsTr("Name"), qsTr("Time on site"), qsTr("Visit"), qsTr("Location"), qsTr("Status"),
        qsTr("Came from"), qsTr("Current page")
    ]
    /// What a column wants at least for its content, at text scale 1.
    readonly property list<real> content: [44, 92, 66, 28, 88, 120, 84, 84]
    readonly property list<real> weights: [0, 0.6, 0, 0, 0.7, 0.5, 1.9, 1.3]
    /// The least needed first.
    readonly property list<int> leaving: [0, 3, 6, 4, 2, 7]

    readonly property FontMetrics metrics: FontMetrics {
        font.family: Theme.family
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
    }

    readonly property FontMetrics statusMetrics: FontMetrics {
        font.family: Theme.family
        font.pixelSize: Theme.textTable
        font.weight: Font.Medium
    }
    /// A status is never cut short; whom the visitor talks with may be.
    readonly property real statusWidth: {
        let widest = 0;
        for (let status = VisitorListModel.OnSite; status <= VisitorListModel.LeadForm; ++status)
            widest = Math.max(widest, columns.statusMetrics.advanceWidth(columns.visitors.statusName(status)));
        return widest + Theme.textTable * 1.15 + 10;
    }

    readonly property list<real> widths: columns.share()
    readonly property list<real> starts: {
        const result = [];
        let x = columns.edge;
        for (const width of columns.widths) {
            result.push(x);
            x += width > 0 ? width + columns.gap : 0;
        }
        return result;
    }
    readonly property real actionStart: columns.available - columns.edge - columns.actionWidth

    function least(column: int): real {
        const arrow = Theme.textSmall + 4;
        const words = columns.tight ? columns.titles[column].split(" ") : [columns.titles[column]];
        const title = Math.max(...words.map(word => columns.metrics.advanceWidth(word))) + arrow;
        return Math.max(title, columns.content[column] * Theme.textScale, columns.sorts[column] === VisitorListModel.ByStatus ? columns.statusWidth : 0);
    }

    function share(): list<real> {
        const wanted = [];
        let sum = 0;
        for (let i = 0; i < columns.count; ++i) {
            wanted.push(Math.ceil(columns.least(i)));
            sum += wanted[i] + columns.gap;
        }
        const room = columns.available - 2 * columns.edge - columns.actionWidth;
        for (const column of columns.leaving) {
            if (sum <= room)
                break;
            sum -= wanted[column] + columns.gap;
            wanted[column] = 0;
        }
        let weight = 0;
        for (let i = 0; i < columns.count; ++i)
            weight += wanted[i] > 0 ? columns.weights[i] : 0;
        const spare = Math.max(0, room - sum);
        for (let i = 0; i < columns.count; ++i) {
            if (wanted[i] > 0 && weight > 0)
                wanted[i] += Math.floor(spare * columns.weights[i] / weight);
        }
        return wanted;
    }
}
