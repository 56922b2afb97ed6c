// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

MenuItem {
    id: item

    property string iconName: ""
    property color dotColour: "transparent"
    property bool danger: false

    implicitHeight: Math.max(Theme.rowTarget, words.implicitHeight + 14)
    implicitWidth: 12 + (mark.visible ? 28 : 0) + words.implicitWidth + (item.checkable ? 36 : 12)
    padding: 0
    Accessible.role: item.checkable ? Accessible.RadioButton : Accessible.MenuItem
    Accessible.name: item.text
    Accessible.checked: item.checked

    arrow: Item {}
    indicator: OIcon {
        visible: item.checkable && item.checked
        anchors.right: parent?.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent?.verticalCenter
        iconName: "tick"
        color: Theme.accent
        size: 16
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: item.highlighted || item.hovered ? Theme.dark ? Theme.selected : Theme.hover : "transparent"

        FocusRing {
            gap: -1
            shown: item.visualFocus
        }
    }
    contentItem: Item {
        Item {
            id: mark

            x: 12
            width: 20
            height: parent.height
            visible: item.iconName !== "" || item.dotColour.a > 0

            OIcon {
                anchors.verticalCenter: parent.verticalCenter
                visible: item.iconName !== ""
                iconName: item.iconName
                size: 18
                color: item.danger ? Theme.danger : Theme.muted
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                x: 5
                visible: item.iconName === "" && item.dotColour.a > 0
                width: 8
                height: 8
                radius: 4
                color: item.dotColour
            }
        }
        OText {
            id: words

            x: mark.visible ? 40 : 12
            width: parent.width - x - (item.checkable ? 32 : 8)
            height: parent.height
            text: item.text
            color: item.danger ? Theme.danger : Theme.text
            opacity: item.enabled ? 1 : 0.5
        }
    }
}
