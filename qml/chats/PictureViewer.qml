// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// A picture as large as the window. The wheel, plus and minus, or two fingers zoom; arrows go to the others; Esc closes.
Popup {
    id: viewer

    required property TimelineModel messages

    property var pictures: []
    property int at: 0
    property real zoom: 1
    readonly property var picture: viewer.pictures[viewer.at] ?? null

    signal saveAsked(real localId, string name)

    function show(localId: real): void {
        viewer.pictures = viewer.messages.pictures();
        const found = viewer.pictures.findIndex(one => one.localId === localId);
        if (found < 0)
            return;
        viewer.at = found;
        viewer.zoom = 1;
        viewer.open();
        stage.forceActiveFocus();
    }
    function go(step: int): void {
        const next = viewer.at + step;
        if (next >= 0 && next < viewer.pictures.length) {
            viewer.at = next;
            viewer.zoom = 1;
        }
    }
    function zoomBy(factor: real): void {
        viewer.zoom = Math.max(1, Math.min(8, viewer.zoom * factor));
    }

    objectName: "pictureViewer"
    parent: Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    modal: true
    focus: true
    padding: 0
    closePolicy: Popup.CloseOnEscape
    onMessagesChanged: viewer.close()

    background: Rectangle {
        color: "#F0101418"
    }
    contentItem: FocusScope {
        id: stage

        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Picture %1").arg(viewer.picture?.name ?? "")
        Keys.onLeftPressed: viewer.go(-1)
        Keys.onRightPressed: viewer.go(1)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                viewer.zoomBy(1.25);
            else if (event.key === Qt.Key_Minus)
                viewer.zoomBy(0.8);
            else if (event.key === Qt.Key_0)
                viewer.zoom = 1;
            else
                return;
            event.accepted = true;
        }

        Flickable {
            id: pane

            anchors.fill: parent
            anchors.topMargin: 64
            clip: true
            contentWidth: Math.max(width, width * viewer.zoom)
            contentHeight: Math.max(height, height * viewer.zoom)
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: OScrollBar {}

            Image {
                objectName: "viewerPicture"
                width: pane.contentWidth
                height: pane.contentHeight
                source: viewer.visible && viewer.picture ? viewer.picture.path : ""
                // What the screen cannot show is not decoded; 4,096 is enough for zooming.
                sourceSize: Qt.size(4096, 4096)
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                smooth: true
                Accessible.ignored: true

                TapHandler {
                    onDoubleTapped: viewer.zoom = viewer.zoom > 1 ? 1 : 2.5
                }
            }
            WheelHandler {
                acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
                target: null
                onWheel: event => viewer.zoomBy(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15)
            }
            PinchHandler {
                target: null
                onScaleChanged: delta => viewer.zoomBy(delta)
            }
        }
        OText {
            x: 20
            width: tools.x - x - 12
            height: 64
            text: viewer.pictures.length > 1 ? qsTr("%1 · %2 of %3").arg(viewer.picture?.name ?? "").arg(viewer.at + 1).arg(viewer.pictures.length)
                                             : viewer.picture?.name ?? ""
            color: "#FFFFFF"
            font.weight: Font.DemiBold
            elide: Text.ElideMiddle
        }
        Row {
            id: tools

            x: parent.width - width - 12
            y: 10

            ViewerButton {
                objectName: "viewerSmaller"
                iconName: "minus"
                text: qsTr("Smaller")
                enabled: viewer.zoom > 1
                onClicked: viewer.zoomBy(0.8)
            }
            ViewerButton {
                objectName: "viewerLarger"
                iconName: "plus"
                text: qsTr("Larger")
                onClicked: viewer.zoomBy(1.25)
            }
            ViewerButton {
                objectName: "viewerOpen"
                iconName: "external"
                text: qsTr("Open in another program")
                onClicked: viewer.messages.openFile(viewer.picture.localId)
            }
            ViewerButton {
                objectName: "viewerSave"
                iconName: "save"
                text: qsTr("Save as…")
                onClicked: viewer.saveAsked(viewer.picture.localId, viewer.picture.name)
            }
            ViewerButton {
                objectName: "viewerClose"
                iconName: "cross"
                text: qsTr("Close")
                onClicked: viewer.close()
            }
        }
        ViewerButton {
            objectName: "viewerBefore"
            visible: viewer.at > 0
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            iconName: "chevron-left"
            text: qsTr("Picture before")
            onClicked: viewer.go(-1)
        }
        ViewerButton {
            objectName: "viewerNext"
            visible: viewer.at < viewer.pictures.length - 1
            x: parent.width - width - 12
            anchors.verticalCenter: parent.verticalCenter
            iconName: "chevron-right"
            text: qsTr("Next picture")
            onClicked: viewer.go(1)
        }
    }
}
