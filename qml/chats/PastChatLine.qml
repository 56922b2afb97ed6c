// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// One of the visitor's chats with any operator of the company.
AbstractButton {
    id: line

    required property int index
    required property real chatId
    required property string operatorName
    required property string when
    required property string preview
    required property bool open

    signal asked

    objectName: "pastChat_" + line.chatId
    width: parent?.width ?? 0
    height: Math.max(Theme.target, title.height + said.height + 14)
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: [line.operatorName, line.when, line.preview].filter(part => part !== "").join(", ")
    Accessible.onPressAction: line.click()
    Keys.onReturnPressed: line.click()
    onClicked: line.asked()

    background: Rectangle {
        radius: Theme.radius - 2
        color: line.hovered || line.down ? Theme.hover : "transparent"

        FocusRing {
            gap: -1
            shown: line.visualFocus
        }
    }
    contentItem: Item {
        OText {
            id: title

            y: (parent.height - height - said.height - 2) / 2
            width: day.x - 8
            text: line.operatorName
            font.pixelSize: Theme.textTable
            font.weight: Font.DemiBold
        }
        OTimeText {
            id: day

            x: parent.width - width
            anchors.baseline: title.baseline
            text: line.open ? qsTr("now") : line.when
            color: line.open ? Theme.success : Theme.muted
            font.pixelSize: Theme.textSmall
        }
        OText {
            id: said

            y: title.y + title.height + 2
            width: parent.width
            visible: text !== ""
            height: visible ? implicitHeight : 0
            text: line.preview
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            maximumLineCount: 1
        }
    }
}
