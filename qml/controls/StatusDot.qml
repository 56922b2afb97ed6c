// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A status is never colour alone: the dot, or an icon in its place, and the word.
Item {
    id: status

    property color colour: Theme.muted
    property alias text: word.text
    property alias font: word.font
    property string iconName: ""

    readonly property int mark: status.iconName === "" ? 8 : Math.round(word.font.pixelSize * 1.15)

    implicitWidth: status.mark + 6 + word.implicitWidth
    implicitHeight: word.implicitHeight

    Rectangle {
        width: 8
        height: 8
        radius: 4
        color: status.colour
        visible: status.iconName === ""
        anchors.verticalCenter: parent.verticalCenter
    }
    OIcon {
        visible: status.iconName !== ""
        iconName: status.iconName
        color: status.colour
        size: status.mark
        anchors.verticalCenter: parent.verticalCenter
    }
    OTimeText {
        id: word

        x: status.mark + 6
        width: Math.max(0, Math.min(implicitWidth, status.width - x))
        anchors.verticalCenter: parent.verticalCenter
        color: status.colour
        font.pixelSize: Theme.textTable
        font.weight: Font.Medium
    }
}
