// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Below a message that the server refused: why, and what can be done.
Item {
    id: problem

    required property real localId
    required property string reason

    signal retryAsked
    signal discardAsked

    implicitHeight: why.height + buttons.height

    OText {
        id: why

        width: problem.width
        text: problem.reason
        color: Theme.danger
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        horizontalAlignment: Text.AlignRight
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: -10
        anchors.top: why.bottom

        OButton {
            objectName: "messageDiscard_" + problem.localId
            kind: OButton.Kind.Ghost
            text: qsTr("Discard")
            onClicked: problem.discardAsked()
        }
        OButton {
            objectName: "messageRetry_" + problem.localId
            kind: OButton.Kind.Ghost
            text: qsTr("Send again")
            onClicked: problem.retryAsked()
        }
    }
}
