// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// What was just ended or removed, at the foot of the window, with «Undo» for as long as that can be taken back. Above
/// everything, dialogs too, and never in the way of the keyboard.
Popup {
    id: line

    required property Undo undo
    /// From the foot of the window to that of the line.
    required property real foot
    required property real left
    required property real widest

    readonly property color ink: Theme.dark ? "#17202A" : "#FFFFFF"
    /// What is said of the row.
    readonly property string words: line.undo.more > 0 ? qsTr("%1 and %n more", "", line.undo.more).arg(line.undo.text) : line.undo.text

    parent: Overlay.overlay
    x: Math.round(line.left)
    y: (parent?.height ?? 0) - height - line.foot
    z: 100
    width: Math.min(said.implicitWidth + ring.width + take.width + 16 + 12 + 8 + 8, line.widest)
    height: Math.max(said.height + 24, take.height + 8)
    visible: line.undo.possible
    padding: 0
    modal: false
    focus: false
    closePolicy: Popup.NoAutoClose
    enter: Transition {}
    exit: Transition {}

    UndoKey {
        id: key

        active: line.undo.possible
        onPressed: line.undo.takeBack()
    }
    Connections {
        target: line.undo

        function onOffered() {
            key.renew();
            panel.announce();
        }
    }

    background: Rectangle {
        radius: Theme.radius + 2
        color: Theme.dark ? "#E7ECF1" : "#17202A"

        Shadow {
            radius: Theme.radius + 2
        }
    }
    contentItem: Item {
        id: panel

        function announce(): void {
            panel.Accessible.announce(qsTr("%1. Ctrl+Z takes it back").arg(line.words));
        }

        objectName: "undoLine"
        Accessible.role: Accessible.AlertMessage
        Accessible.name: line.words

        Rectangle {
            id: ring

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(24, seconds.implicitWidth + 10)
            height: width
            radius: width / 2
            color: "transparent"
            border.width: 2
            border.color: Theme.faint(line.ink, 0.5)

            OText {
                id: seconds

                objectName: "undoSeconds"
                anchors.centerIn: parent
                text: line.undo.secondsLeft
                color: line.ink
                font.pixelSize: Theme.textSmall
                font.weight: Font.DemiBold
                elide: Text.ElideNone
                Accessible.ignored: true
            }
        }
        OText {
            id: said

            objectName: "undoWords"
            anchors.verticalCenter: parent.verticalCenter
            x: ring.x + ring.width + 12
            width: take.x - 8 - x
            text: line.words
            color: line.ink
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
        AbstractButton {
            id: take

            objectName: "undoTake"
            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.rowTarget
            leftPadding: 12
            rightPadding: 12
            focusPolicy: Qt.TabFocus
            text: qsTr("Undo")
            Accessible.role: Accessible.Button
            Accessible.name: take.text
            Accessible.description: line.words
            Accessible.onPressAction: take.click()
            onClicked: line.undo.takeBack()

            background: Rectangle {
                radius: Theme.radius
                color: take.down || take.hovered ? Theme.faint(line.ink, 0.16) : "transparent"
                border.width: take.visualFocus ? 2 : 0
                border.color: line.ink
            }
            contentItem: OText {
                text: take.text
                color: line.ink
                font.weight: Font.DemiBold
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
    }
}
