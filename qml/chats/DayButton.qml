// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// Lies on the name of a day and leads to another one.
AbstractButton {
    id: control

    /// What stands below, and gives the button its size.
    required property string words

    implicitWidth: below.implicitWidth + 24
    implicitHeight: Math.max(Theme.target, below.implicitHeight + 8)
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, go to another day").arg(control.words)
    Accessible.onPressAction: control.click()
    Keys.onReturnPressed: control.click()
    Keys.onEnterPressed: control.click()

    OText {
        id: below

        visible: false
        text: control.words
        font.pixelSize: Theme.textSmall
    }
    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: parent.width
            height: below.implicitHeight + 8
            radius: height / 2
            color: Theme.text
            opacity: control.down ? 0.12 : control.hovered ? 0.06 : 0

            FocusRing {
                radius: parent.radius + 2
                shown: control.visualFocus
            }
        }
    }
}
