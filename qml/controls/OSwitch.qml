// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

Switch {
    id: control

    implicitHeight: Theme.rowTarget
    implicitWidth: 52
    padding: 0
    Accessible.role: Accessible.CheckBox
    Accessible.name: control.text
    Accessible.checked: control.checked
    Accessible.onPressAction: control.toggle()
    Accessible.onToggleAction: control.toggle()

    indicator: Rectangle {
        x: (control.width - width) / 2
        anchors.verticalCenter: parent?.verticalCenter
        width: 40
        height: 24
        radius: 12
        color: control.checked ? Theme.accent : Theme.dark ? Theme.line : "#8A96A3"

        Rectangle {
            x: control.checked ? 19 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            radius: 9
            color: control.checked ? Theme.accentWords : Theme.dark ? Theme.muted : "#FFFFFF"

            Behavior on x {
                NumberAnimation {
                    duration: Theme.fast
                }
            }
        }
        FocusRing {
            radius: 14
            shown: control.visualFocus
        }
    }
    contentItem: null
}
