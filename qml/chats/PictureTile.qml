// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A picture in a bubble, small. Its size is known before it is here, so nothing moves when it comes.
AbstractButton {
    id: tile

    required property real localId
    required property string name
    required property string path
    required property int pictureWidth
    required property int pictureHeight
    required property real progress
    required property string problem
    required property real widest

    readonly property bool moving: tile.progress >= 0
    readonly property real shrink: Math.min(1, Math.min(tile.widest, 300) / tile.pictureWidth, 260 / tile.pictureHeight)

    signal viewAsked
    signal fetchAsked
    signal cancelAsked

    objectName: "picture_" + tile.localId
    implicitWidth: Math.max(96, Math.round(tile.pictureWidth * tile.shrink))
    implicitHeight: Math.max(64, Math.round(tile.pictureHeight * tile.shrink))
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Picture %1").arg(tile.name)
    Accessible.onPressAction: tile.click()
    Keys.onReturnPressed: tile.click()
    Component.onCompleted: tile.fetch()
    onLocalIdChanged: tile.fetch()
    onClicked: {
        if (tile.path !== "")
            tile.viewAsked();
        else if (!tile.moving)
            tile.fetchAsked();
    }

    function fetch(): void {
        if (tile.path === "" && !tile.moving && tile.problem === "")
            tile.fetchAsked();
    }

    background: Rectangle {
        radius: 10
        color: Theme.field

        FocusRing {
            radius: 12
            shown: tile.visualFocus
        }
    }
    contentItem: Item {
        Image {
            id: picture

            anchors.fill: parent
            source: tile.path
            // Twice as large as shown, for sharp screens; never the whole of a large one.
            sourceSize: Qt.size(Math.ceil(tile.width * 2), Math.ceil(tile.height * 2))
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            Accessible.ignored: true
        }
        OIcon {
            anchors.centerIn: parent
            visible: picture.status !== Image.Ready && !tile.moving
            iconName: tile.problem !== "" || picture.status === Image.Error ? "warning" : "file"
            size: 28
            color: Theme.muted
        }
        OText {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 4
            x: 6
            width: parent.width - 12
            visible: tile.problem !== "" && tile.path === ""
            text: tile.problem
            color: Theme.danger
            font.pixelSize: Theme.textTiny
            wrapMode: Text.Wrap
            maximumLineCount: 4
        }
        Rectangle {
            anchors.fill: parent
            visible: tile.moving
            radius: 10
            color: Theme.faint(Theme.surface, 0.55)

            ProgressLine {
                x: 12
                width: parent.width - 24
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 10
                share: tile.progress
            }
            OIconButton {
                objectName: "pictureCancel_" + tile.localId
                anchors.centerIn: parent
                side: 44
                iconName: "cross"
                iconColour: Theme.text
                text: qsTr("Cancel")
                Accessible.description: tile.name
                onClicked: tile.cancelAsked()
            }
        }
    }
}
