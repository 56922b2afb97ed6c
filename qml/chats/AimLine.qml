// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Above the composer: which message is answered, or changed, by what is written in it.
Item {
    id: line

    required property MessageAim aim

    signal dropped
    signal showAsked

    implicitHeight: Math.max(open.implicitHeight, leave.height)

    OIcon {
        id: mark

        x: 4
        anchors.verticalCenter: parent.verticalCenter
        iconName: line.aim.editing ? "pencil" : "reply"
        size: Theme.mark(18)
        color: Theme.accent
    }
    AbstractButton {
        id: open

        objectName: "composerAim"
        x: mark.x + mark.width + 8
        width: leave.x - x - 4
        height: parent.height
        implicitHeight: Math.max(Theme.target, title.height + said.height + 4)
        enabled: line.aim.seq > 0
        text: line.aim.title
        Accessible.role: Accessible.Button
        Accessible.name: line.aim.title
        Accessible.description: line.aim.text
        Accessible.onPressAction: open.click()
        Keys.onReturnPressed: open.click()
        Keys.onEnterPressed: open.click()
        onClicked: line.showAsked()

        background: Item {
            FocusRing {
                gap: 0
                shown: open.visualFocus
            }
        }
        contentItem: Item {
            Rectangle {
                y: title.y
                width: 2
                height: title.height + said.height
                color: Theme.accent
            }
            OText {
                id: title

                objectName: "composerAimTitle"
                x: 10
                y: (parent.height - title.height - said.height) / 2
                width: parent.width - x
                text: line.aim.title
                color: Theme.accent
                font.pixelSize: Theme.textSmall
                font.weight: Font.DemiBold
            }
            OText {
                id: said

                objectName: "composerAimText"
                x: 10
                y: title.y + title.height
                width: parent.width - x
                text: line.aim.text
                color: Theme.muted
                font.pixelSize: Theme.textTable
            }
        }
    }
    OIconButton {
        id: leave

        objectName: "composerAimDrop"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        side: Theme.touch ? 44 : 32
        iconName: "cross"
        text: line.aim.editing ? qsTr("Leave the message as it is") : qsTr("No reply")
        keyHint: "Esc"
        onClicked: line.dropped()
    }
}
