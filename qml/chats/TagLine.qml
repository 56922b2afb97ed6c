// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A tag with its check mark; one's own can be changed.
AbstractButton {
    id: line

    required property int index
    required property real tagId
    required property string name
    required property string colour
    required property bool editable
    required property bool isSet

    required property bool markable

    signal flipped
    signal editAsked

    objectName: "tag_" + line.tagId
    implicitHeight: Theme.rowTarget
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    checkable: false
    Accessible.role: Accessible.CheckBox
    Accessible.name: line.name
    Accessible.checkable: true
    Accessible.checked: line.isSet
    Accessible.onPressAction: line.click()
    onClicked: line.flipped()

    background: Rectangle {
        radius: Theme.radius - 2
        color: line.hovered || line.down ? Theme.hover : "transparent"

        FocusRing {
            gap: -1
            shown: line.ListView.isCurrentItem && line.ListView.view.activeFocus
        }
    }
    contentItem: Item {
        Rectangle {
            id: box

            x: 8
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            radius: 5
            color: line.isSet ? Theme.accent : "transparent"
            border.width: line.isSet ? 0 : 1.5
            border.color: Theme.muted
            opacity: line.markable ? 1 : 0.4

            OIcon {
                anchors.centerIn: parent
                visible: line.isSet
                iconName: "tick"
                size: 14
                color: Theme.accentWords
            }
        }
        Rectangle {
            id: dot

            x: 36
            anchors.verticalCenter: parent.verticalCenter
            width: 10
            height: 10
            radius: 5
            color: line.colour
        }
        OText {
            x: 54
            width: (edit.visible ? edit.x : parent.width - 8) - x - 4
            height: parent.height
            text: line.name
        }
        OIconButton {
            id: edit

            objectName: "tagEdit_" + line.tagId
            visible: line.editable
            x: parent.width - width
            anchors.verticalCenter: parent.verticalCenter
            side: Math.min(parent.height, Theme.touch ? 44 : 32)
            focusPolicy: line.ListView.isCurrentItem ? Qt.StrongFocus : Qt.ClickFocus
            iconName: "pencil"
            text: qsTr("Change the tag")
            Accessible.description: line.name
            onClicked: line.editAsked()
        }
    }
}
