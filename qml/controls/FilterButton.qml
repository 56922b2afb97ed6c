// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A rounded button that opens a menu of choices; tinted while it narrows something down.
Button {
    id: control

    property bool narrowing: false
    property string description: ""

    readonly property real drawnHeight: Math.max(30, words.implicitHeight + 10)
    readonly property color wordColour: control.narrowing ? Theme.accent : Theme.muted

    implicitHeight: Math.max(Theme.target, control.drawnHeight)
    implicitWidth: words.implicitWidth + 14 + 8 + 28
    topInset: (control.height - control.drawnHeight) / 2
    bottomInset: control.topInset
    padding: 0
    hoverEnabled: true
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: control.description === "" ? control.text : control.description + ": " + control.text
    Accessible.onPressAction: control.click()
    Keys.onReturnPressed: control.click()
    Keys.onEnterPressed: control.click()

    background: Rectangle {
        radius: height / 2
        color: control.narrowing ? Theme.selected : control.hovered || control.down ? Theme.line : Theme.dark ? Theme.raised : "#ECEEF1"

        FocusRing {
            radius: parent.radius + 2
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        OText {
            id: words

            x: 14
            width: parent.width - 14 - 28
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            color: control.wordColour
            font.pixelSize: Theme.textTable
            font.weight: Font.Medium
        }
        OIcon {
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            iconName: "chevron-down"
            size: Theme.mark(14)
            color: control.wordColour
        }
    }
}
