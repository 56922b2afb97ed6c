// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// One part of «Управление».
AbstractButton {
    id: control

    required property ManagementArea area
    property bool current: false

    readonly property int unsaved: control.area.rows?.unsavedCount ?? 0

    objectName: "area_" + control.area.name
    implicitHeight: Math.max(44, words.implicitHeight + 16)
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: control.unsaved > 0 ? control.area.title + ", " + qsTr("not saved: %1").arg(control.unsaved) : control.area.title
    Accessible.selected: control.current
    Accessible.onPressAction: control.click()
    Keys.onReturnPressed: control.click()
    Keys.onEnterPressed: control.click()

    background: Rectangle {
        radius: Theme.radius
        color: control.current ? Theme.selected : control.hovered || control.down ? Theme.hover : "transparent"

        FocusRing {
            gap: -1
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        OIcon {
            id: mark

            x: 12
            anchors.verticalCenter: parent.verticalCenter
            iconName: control.area.iconName
            size: Theme.mark(20)
            color: control.current ? Theme.accent : Theme.muted
        }
        OText {
            id: words

            x: mark.x + mark.width + 12
            width: (dot.visible ? dot.x : parent.width) - x - 8
            height: parent.height
            text: control.area.title
            color: control.current ? Theme.accent : Theme.text
            font.weight: control.current ? Font.DemiBold : Font.Medium
            wrapMode: Text.Wrap
        }
        Badge {
            id: dot

            x: parent.width - width - 8
            anchors.verticalCenter: parent.verticalCenter
            count: control.unsaved
            colour: Theme.warning
            wordColour: Theme.warningWords
        }
    }
}
