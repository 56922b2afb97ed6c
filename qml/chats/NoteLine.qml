// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Above the composer while a note is written: who reads it.
Item {
    id: line

    readonly property string words: told.text

    signal dropped

    implicitHeight: Math.max(leave.height, told.implicitHeight)

    OIcon {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        x: 4
        iconName: "pencil"
        size: Theme.mark(16)
        color: Theme.warningLineWords
    }
    OText {
        id: told

        objectName: "composerNoteLine"
        anchors.verticalCenter: parent.verticalCenter
        x: mark.x + mark.width + 8
        width: leave.x - x - 4
        text: qsTr("A note for colleagues: the visitor does not see it")
        color: Theme.warningLineWords
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    OIconButton {
        id: leave

        objectName: "composerNoteLeave"
        anchors.right: parent.right
        side: Theme.touch ? 44 : 32
        iconName: "cross"
        text: qsTr("No note")
        keyHint: "Ctrl+Shift+N"
        onClicked: line.dropped()
    }
}
