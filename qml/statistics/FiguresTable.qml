// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Figures row by row: of operators, or of days. A press on an operator narrows everything down to them. Numbers stand at
/// the right edge of their columns; where names would find no room beside them, they stand above.
Column {
    id: table

    required property FiguresModel figures
    property bool narrow: false
    property bool ofDays: false
    property string description

    readonly property int inset: table.narrow ? 12 : 16
    readonly property int columns: table.ofDays ? 5 : 4
    readonly property real widest: Math.round((table.narrow ? 72 : 124) * Math.max(1, Theme.textScale))
    readonly property bool stacked: table.width - 2 * table.inset - table.columns * table.widest < (table.ofDays ? 70 : 110) * Theme.textScale
    readonly property real figureWidth: table.stacked ? (table.width - 2 * table.inset) / table.columns : table.widest
    readonly property real figuresX: table.width - table.inset - table.columns * table.figureWidth
    readonly property real nameHeight: table.stacked ? Theme.textTable + 14 : 0
    /// A bar stands between the name and the number where there is room.
    readonly property bool barred: !table.stacked && table.figuresX - table.inset > 420 * Math.max(1, Theme.textScale)
    readonly property real barX: table.inset + 260 * Math.max(1, Theme.textScale)
    readonly property real nameEnd: table.stacked ? table.width - table.inset : table.barred ? table.barX - 8 : table.figuresX

    signal colleagueChosen(real colleagueId)

    Accessible.role: Accessible.Table
    Accessible.name: table.description

    component Figure: OText {
        property int column: 0

        x: table.figuresX + column * table.figureWidth
        y: table.nameHeight
        width: table.figureWidth
        height: (parent?.height ?? 0) - y
        leftPadding: 6
        horizontalAlignment: table.stacked && column === 0 ? Text.AlignLeft : Text.AlignRight
        font.pixelSize: Theme.textTable
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 9
        elide: Text.ElideNone
        Accessible.ignored: true
    }
    component Title: Figure {
        leftPadding: table.stacked && column === 0 ? 0 : 6
        color: Theme.muted
        font.pixelSize: table.narrow ? Theme.textTiny : Theme.textSmall
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        fontSizeMode: Text.Fit
    }

    Item {
        width: table.width
        height: table.nameHeight + Math.max(36, 2.6 * Theme.textSmall + 8)

        OText {
            x: table.inset
            width: table.nameEnd - x
            height: table.stacked ? table.nameHeight : parent.height
            text: table.ofDays ? qsTr("Day") : qsTr("Operator")
            color: Theme.muted
            font.pixelSize: table.narrow ? Theme.textTiny : Theme.textSmall
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        Title {
            text: qsTr("Taken")
        }
        Title {
            visible: table.ofDays
            column: 1
            text: qsTr("Missed")
        }
        Title {
            column: table.columns - 3
            text: qsTr("First answer")
        }
        Title {
            column: table.columns - 2
            text: qsTr("Length")
        }
        Title {
            column: table.columns - 1
            text: qsTr("Rating")
        }
        LineAcross {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    Repeater {
        model: table.figures

        FiguresRow {
            id: row

            width: table.width
            ofDays: table.ofDays
            above: table.nameHeight
            onClicked: table.colleagueChosen(row.colleagueId)

            Item {
                Avatar {
                    id: face

                    visible: !table.ofDays && !table.narrow
                    x: table.inset
                    anchors.verticalCenter: parent.verticalCenter
                    size: 28
                    initials: row.initials
                    colour: row.avatarColour
                }
                OText {
                    x: face.visible ? face.x + 38 : table.inset
                    width: table.nameEnd - x
                    height: table.stacked ? table.nameHeight + 4 : parent.height
                    text: row.title
                    font.pixelSize: Theme.textTable
                    font.weight: table.ofDays ? Font.Normal : Font.Medium
                    Accessible.ignored: true
                }
                Rectangle {
                    visible: table.barred && row.share > 0
                    x: table.barX
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(3, row.share * (table.figuresX - x))
                    height: 8
                    radius: 2
                    color: Theme.faint(Theme.accent, 0.45)
                }
                Figure {
                    leftPadding: table.stacked ? 0 : 6
                    text: row.takenText
                    font.weight: Font.DemiBold
                }
                Figure {
                    visible: table.ofDays
                    column: 1
                    text: row.missedText
                    color: row.missed > 0 ? Theme.text : Theme.muted
                }
                Figure {
                    column: table.columns - 3
                    text: row.firstAnswerText
                }
                Figure {
                    column: table.columns - 2
                    text: row.lengthText
                }
                Figure {
                    column: table.columns - 1
                    text: row.ratingText
                }
            }
        }
    }
}
