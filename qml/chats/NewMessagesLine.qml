// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// What stands below it is new to the operator.
Item {
    id: fresh

    implicitHeight: words.implicitHeight + 16

    LineAcross {
        x: 24
        width: (parent.width - words.width) / 2 - 34
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
        opacity: 0.5
    }
    OText {
        id: words

        anchors.centerIn: parent
        text: qsTr("New messages")
        color: Theme.accent
        font.pixelSize: Theme.textSmall
        font.weight: Font.Medium
    }
    LineAcross {
        x: parent.width - width - 24
        width: (parent.width - words.width) / 2 - 34
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
        opacity: 0.5
    }
}
