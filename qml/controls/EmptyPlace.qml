// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A place with nothing in it explains itself and offers the next step.
Item {
    id: empty

    property string iconName
    property string title
    property string explanation: ""
    property string action: ""
    property string actionName: ""

    signal acted

    implicitHeight: column.implicitHeight + 48

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.min(380 * Math.max(1, Theme.textScale), empty.width - 48)
        spacing: Theme.space8

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 64
            height: 64
            radius: 32
            color: Theme.selected

            OIcon {
                anchors.centerIn: parent
                iconName: empty.iconName
                size: 28
                color: Theme.accent
            }
        }
        Item {
            width: 1
            height: 4
        }
        OText {
            width: parent.width
            text: empty.title
            font.pixelSize: Theme.textName
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        OText {
            width: parent.width
            visible: empty.explanation !== ""
            text: empty.explanation
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            lineHeight: 1.25
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Item {
            width: 1
            height: 4
            visible: empty.action !== ""
        }
        Loader {
            anchors.horizontalCenter: parent.horizontalCenter
            active: empty.action !== ""
            visible: active
            sourceComponent: OButton {
                objectName: empty.actionName
                kind: OButton.Kind.Secondary
                text: empty.action
                onClicked: empty.acted()
            }
        }
    }
}
