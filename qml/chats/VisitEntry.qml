// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A visit: folded to one line, or with its pages.
Column {
    id: visit

    required property int index
    required property int number
    required property bool current
    required property string when
    required property string length
    required property string source
    required property var pages

    property bool open: visit.current

    width: parent?.width ?? 0

    AbstractButton {
        id: heading

        objectName: "visit_" + visit.number
        width: parent.width
        height: Math.max(Theme.target, words.height + 10)
        hoverEnabled: true
        Accessible.role: Accessible.Button
        Accessible.name: words.said
        Accessible.description: visit.open ? qsTr("Fold away") : qsTr("Show the pages")
        Accessible.onPressAction: heading.click()
        Keys.onReturnPressed: heading.click()
        onClicked: visit.open = !visit.open

        background: Rectangle {
            radius: Theme.radius - 2
            color: heading.hovered ? Theme.hover : "transparent"

            FocusRing {
                gap: -1
                shown: heading.visualFocus
            }
        }
        contentItem: Item {
            OIcon {
                id: arrow

                anchors.verticalCenter: parent.verticalCenter
                iconName: visit.open ? "chevron-down" : "chevron-right"
                size: 14
                color: Theme.muted
            }
            OTimeText {
                id: words

                readonly property string said: [qsTr("Visit %1").arg(visit.number), visit.when, visit.length, visit.source,
                                                qsTr("%n page(s)", "", visit.pages.length)].filter(part => part !== "").join(" · ")

                x: 20
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                text: words.said
                font.pixelSize: Theme.textTable
                wrapMode: Text.Wrap
                maximumLineCount: 3
            }
        }
    }
    Column {
        visible: visit.open
        x: 20
        width: parent.width - 20

        Repeater {
            model: visit.open ? visit.pages : []

            PageLine {
                required property var modelData

                width: parent?.width ?? 0
                title: modelData.title
                url: modelData.url
                time: modelData.time
            }
        }
    }
}
