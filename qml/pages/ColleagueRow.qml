// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: row

    required property string name
    required property string initials
    required property string avatarColour
    required property int status
    required property string statusText
    required property string groupsText
    required property bool isMe

    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true
    implicitHeight: Math.max(face.height, words.height) + 22
    Accessible.role: Accessible.ListItem
    Accessible.name: [row.isMe ? qsTr("%1 (you)").arg(row.name) : row.name, row.statusText, row.groupsText].filter(part => part !== "").join(", ")

    FocusRing {
        gap: -2
        shown: row.ListView.isCurrentItem && row.ListView.view.activeFocus
    }
    Avatar {
        id: face

        x: 16
        y: 11
        initials: row.initials
        colour: row.avatarColour
    }
    Column {
        id: words

        x: 68
        anchors.verticalCenter: parent.verticalCenter
        width: row.width - 68 - 16
        spacing: 2

        OText {
            width: parent.width
            text: row.isMe ? qsTr("%1 (you)").arg(row.name) : row.name
            font.weight: Font.DemiBold
        }
        StatusDot {
            width: parent.width
            colour: OperatorStatus.colour(row.status)
            text: row.statusText
        }
        OText {
            width: parent.width
            visible: row.groupsText !== ""
            text: row.groupsText
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
    }
}
