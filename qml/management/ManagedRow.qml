// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// One thing of a list in «Управление».
AbstractButton {
    id: row

    required property int index
    required property real key
    required property string title
    required property string detail
    required property string initials
    required property string colour
    required property bool faded
    required property bool unsaved

    property bool selected: false

    readonly property bool current: row.ListView.isCurrentItem && row.ListView.view.activeFocus

    signal opened

    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true
    implicitHeight: Math.max(52, words.height + 20)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: [row.title, row.detail, row.unsaved ? state.text : ""].filter(part => part !== "").join(", ")
    Accessible.selected: row.selected
    Accessible.onPressAction: row.click()
    onClicked: row.opened()

    background: Rectangle {
        color: row.selected ? Theme.selected : row.hovered || row.down ? Theme.hover : Theme.surface

        Rectangle {
            visible: row.selected
            width: 3
            height: parent.height - 16
            y: 8
            topRightRadius: 2
            bottomRightRadius: 2
            color: Theme.accent
        }
        FocusRing {
            gap: -2
            shown: row.current
        }
    }
    contentItem: Item {
        Avatar {
            id: face

            visible: row.initials !== ""
            x: 16
            anchors.verticalCenter: parent.verticalCenter
            size: 36
            initials: row.initials
            colour: row.colour !== "" ? row.colour : Theme.muted
            opacity: row.faded ? 0.5 : 1
        }
        Rectangle {
            id: dot

            visible: row.initials === "" && row.colour !== ""
            x: 18
            anchors.verticalCenter: parent.verticalCenter
            width: 12
            height: 12
            radius: 6
            color: row.colour !== "" ? row.colour : "transparent"
        }
        Column {
            id: words

            x: face.visible ? 64 : dot.visible ? 42 : 16
            width: parent.width - x - 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            OText {
                width: parent.width
                text: row.title
                color: row.faded ? Theme.muted : Theme.text
                font.weight: Font.DemiBold
            }
            OText {
                width: parent.width
                visible: text !== ""
                text: row.detail
                color: Theme.muted
                font.pixelSize: Theme.textTable
                maximumLineCount: 1
            }
            StatusDot {
                id: state

                visible: row.unsaved
                width: Math.min(implicitWidth, parent.width)
                colour: Theme.waitingWords
                text: qsTr("not saved")
                font.pixelSize: Theme.textSmall
            }
        }
    }
}
