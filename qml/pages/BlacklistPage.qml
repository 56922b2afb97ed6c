// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Who is kept out, by whom and until when, with a way to let them in again. Usable wherever there is room for it.
Item {
    id: page

    required property Blacklist blacklist

    objectName: "blacklistPage"
    implicitHeight: (problem.visible ? problem.height + 8 : 8) + (page.blacklist.count > 0 ? list.contentHeight : 280)

    ProblemLine {
        id: problem

        objectName: "blacklistProblem"
        width: parent.width
        problem: page.blacklist.problem
    }
    ListView {
        id: list

        objectName: "blacklist"
        anchors.top: problem.visible ? problem.bottom : parent.top
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: page.blacklist
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Blacklist")
        ScrollBar.vertical: OScrollBar {}

        delegate: Item {
            id: row

            required property int index
            required property real blockId
            required property string name
            required property string what
            required property string reason
            required property string byName
            required property string until
            required property bool leaving

            readonly property bool below: row.width < 460

            objectName: "block_" + row.blockId
            // A row that waits to be used again is not there for anybody.
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            width: ListView.view.width
            height: words.height + (row.below ? unblock.height + 4 : 0) + 24
            Accessible.role: Accessible.ListItem
            Accessible.name: [row.name, row.what, row.reason, row.until, row.byName].filter(part => part !== "").join(", ")

            FocusRing {
                gap: -2
                shown: row.ListView.isCurrentItem && row.ListView.view.activeFocus
            }
            Column {
                id: words

                y: 12
                width: row.below ? row.width : unblock.x - 16
                spacing: 2

                OText {
                    width: parent.width
                    text: row.name + " · " + row.what
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                OText {
                    width: parent.width
                    visible: row.reason !== ""
                    text: row.reason
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                }
                OText {
                    width: parent.width
                    text: row.until + " · " + row.byName
                    color: Theme.muted
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.Wrap
                }
            }
            OButton {
                id: unblock

                objectName: "unblock_" + row.blockId
                x: row.below ? 0 : Math.floor(row.width - width) - 1
                y: row.below ? words.y + words.height + 4 : (row.height - height) / 2
                visible: page.blacklist.allowed
                kind: OButton.Kind.Secondary
                busy: row.leaving
                enabled: !row.leaving
                text: qsTr("Unblock")
                Accessible.description: row.name
                onClicked: page.blacklist.unblock(row.blockId)
            }
            LineAcross {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
    }
    EmptyPlace {
        anchors.fill: list
        visible: page.blacklist.count === 0
        iconName: "ban"
        title: qsTr("Nobody is on the blacklist")
        explanation: qsTr("A visitor is put on it from the menu of a chat or of the list of visitors.")
    }
}
