// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Drawn down beyond its head by a finger, a list loads more, or anew: an arrow and a word say what letting go does. Lies
/// over the list, which has to do with it no more than `boundsBehavior: pull.bounds`.
Item {
    id: pull

    required property Flickable list
    /// What pulling does, and what letting go does then.
    required property string hint
    required property string readyHint
    /// Why it does nothing here; empty: it does.
    property string reason: ""
    /// It is being done.
    property bool busy: false

    /// How far it must be drawn, in pixels beyond the head; the finger goes twice as far.
    readonly property real threshold: 52
    readonly property real drawn: Math.max(0, -pull.list.verticalOvershoot)
    readonly property bool ready: pull.reason === "" && !pull.busy && pull.drawn >= pull.threshold
    /// A mouse and a wheel stop at the head.
    readonly property int bounds: finger.active ? Flickable.DragOverBounds : Flickable.StopAtBounds

    signal pulled

    x: pull.list.x
    y: pull.list.y
    z: 3
    width: pull.list.width
    height: pull.list.height
    clip: true

    PointHandler {
        id: finger

        acceptedDevices: PointerDevice.TouchScreen
    }
    Connections {
        target: pull.list

        function onDraggingChanged(): void {
            if (!pull.list.dragging && pull.ready)
                pull.pulled();
        }
    }

    Rectangle {
        id: chip

        readonly property string words: pull.busy ? qsTr("Loading") : pull.reason !== "" ? pull.reason : pull.ready ? pull.readyHint : pull.hint

        objectName: chip.visible ? "pullHint" : ""
        visible: pull.drawn > 4 || pull.busy
        anchors.horizontalCenter: parent.horizontalCenter
        y: pull.busy ? 8 : Math.min(8, pull.drawn - chip.height)
        width: Math.min(row.implicitWidth + 28, parent.width - 32)
        height: Math.max(36, said.implicitHeight + 16)
        radius: height / 2
        color: Theme.raised
        border.width: 1
        border.color: pull.ready ? Theme.accent : Theme.line
        Accessible.role: Accessible.StaticText
        Accessible.name: chip.words

        Shadow {
            radius: chip.radius
            reach: 6
        }
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.space8

            OIcon {
                id: arrow

                anchors.verticalCenter: parent.verticalCenter
                visible: !pull.busy && pull.reason === ""
                iconName: "arrow-down"
                size: Theme.mark(18)
                color: pull.ready ? Theme.accent : Theme.muted
                rotation: pull.ready ? 180 : 0

                Behavior on rotation {
                    NumberAnimation {
                        duration: Theme.slow
                    }
                }
            }
            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                visible: pull.busy
                running: pull.busy
            }
            OText {
                id: said

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, pull.width - 100)
                visible: !pull.busy
                text: chip.words
                color: pull.ready ? Theme.text : Theme.muted
                font.pixelSize: Theme.textSmall
                font.weight: Font.Medium
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
