// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// One setting: what it is, and the control that changes it, beside or below as there is room.
Item {
    id: setting

    property string label
    property string explanation: ""
    default property alias control: holder.data

    readonly property real controlWidth: holder.childrenRect.width
    readonly property bool below: setting.controlWidth + 240 * Theme.textScale > setting.width

    width: parent?.width ?? 0
    implicitHeight: (setting.below ? words.height + 10 + holder.height : Math.max(words.height, holder.height)) + 28

    Column {
        id: words

        y: setting.below ? 14 : (setting.height - height) / 2
        width: setting.below ? setting.width : setting.width - setting.controlWidth - 24
        spacing: 2

        OText {
            width: parent.width
            text: setting.label
            font.weight: Font.Medium
            wrapMode: Text.Wrap
        }
        OText {
            width: parent.width
            visible: setting.explanation !== ""
            text: setting.explanation
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            lineHeight: 1.2
        }
    }
    Item {
        id: holder

        x: setting.below ? 0 : setting.width - setting.controlWidth
        y: setting.below ? words.y + words.height + 10 : (setting.height - height) / 2
        width: setting.controlWidth
        height: holder.childrenRect.height
    }
    LineAcross {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
