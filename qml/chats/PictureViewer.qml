// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// A picture, or a page of a PDF file, as large as the window. The wheel, plus and minus, or two fingers zoom; arrows, Page Up
/// and Page Down or a swipe go to the others, Home and End to the first and the last; Esc closes.
Popup {
    id: viewer

    required property TimelineModel messages

    property var pictures: []
    /// The PDF file that is read: `{localId, path, name}`; null: pictures are looked at.
    property var document: null
    /// Which picture or page; behind the last page that is shown, the word that there are more.
    property int at: 0
    property real zoom: 1
    readonly property var subject: viewer.document ?? viewer.pictures[viewer.at] ?? null
    readonly property bool reading: viewer.document !== null
    readonly property bool readable: pages.state === PdfPages.Ready
    readonly property int places: !viewer.reading ? viewer.pictures.length : pages.shown + (pages.count > pages.shown ? 1 : 0)
    readonly property bool beyond: viewer.reading && viewer.readable && viewer.at >= pages.shown
    /// A page that takes longer than anybody waits.
    property bool slow: false
    /// What stands in the place of a page.
    readonly property string words: !viewer.reading ? ""
                                    : pages.state === PdfPages.Protected ? qsTr("The file is protected by a password")
                                    : pages.state === PdfPages.Unreadable || viewer.slow || sheet.status === Image.Error ? qsTr("This file cannot be shown here")
                                    : viewer.beyond ? qsTr("The first %1 pages of %2 are shown here").arg(pages.shown).arg(pages.count)
                                    : ""

    signal saveAsked(real localId, string name)

    function show(localId: real): void {
        viewer.pictures = viewer.messages.pictures();
        const found = viewer.pictures.findIndex(one => one.localId === localId);
        if (found < 0)
            return;
        viewer.document = null;
        viewer.begin(found);
    }
    /// Shows the pages of the PDF file at @p path, an address.
    function showDocument(localId: real, name: string, path: string): void {
        viewer.document = {localId: localId, name: name, path: path};
        viewer.begin(0);
    }
    function begin(place: int): void {
        viewer.at = place;
        viewer.zoom = 1;
        viewer.open();
        stage.forceActiveFocus();
    }
    function goTo(place: int): void {
        const next = Math.max(0, Math.min(viewer.places - 1, place));
        if (next !== viewer.at && viewer.places > 0) {
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
    onAtChanged: viewer.slow = false
    onDocumentChanged: viewer.slow = false

    background: Rectangle {
        color: "#F0101418"
    }
    contentItem: FocusScope {
        id: stage

        readonly property string title: {
            const name = viewer.subject?.name ?? "";
            return !viewer.reading && viewer.places > 1 ? qsTr("%1 · %2 of %3").arg(name).arg(viewer.at + 1).arg(viewer.places) : name;
        }
        readonly property string page: viewer.reading && viewer.readable && !viewer.beyond ? qsTr("Page %1 of %2").arg(viewer.at + 1).arg(pages.count) : ""

        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: viewer.reading ? [stage.title, stage.page, viewer.words].filter(part => part !== "").join(", ")
                                        : qsTr("Picture %1").arg(viewer.subject?.name ?? "")
        Keys.onLeftPressed: viewer.goTo(viewer.at - 1)
        Keys.onRightPressed: viewer.goTo(viewer.at + 1)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                viewer.zoomBy(1.25);
            else if (event.key === Qt.Key_Minus)
                viewer.zoomBy(0.8);
            else if (event.key === Qt.Key_0)
                viewer.zoom = 1;
            else if (event.key === Qt.Key_PageUp)
                viewer.goTo(viewer.at - 1);
            else if (event.key === Qt.Key_PageDown)
                viewer.goTo(viewer.at + 1);
            else if (event.key === Qt.Key_Home)
                viewer.goTo(0);
            else if (event.key === Qt.Key_End)
                viewer.goTo(viewer.places - 1);
            else
                return;
            event.accepted = true;
        }

        PdfPages {
            id: pages

            file: viewer.visible && viewer.document ? viewer.document.path : ""
        }
        Timer {
            interval: 15000
            running: viewer.reading && sheet.status === Image.Loading
            onTriggered: viewer.slow = true
        }

        Flickable {
            id: pane

            anchors.fill: parent
            anchors.topMargin: 64
            clip: true
            contentWidth: Math.max(width, width * viewer.zoom)
            contentHeight: Math.max(height, height * viewer.zoom)
            boundsBehavior: Flickable.StopAtBounds
            interactive: viewer.zoom > 1
            ScrollBar.vertical: OScrollBar {}

            Image {
                id: sheet

                objectName: "viewerPicture"
                width: pane.contentWidth
                height: pane.contentHeight
                source: !viewer.visible || !viewer.subject ? "" : !viewer.reading ? viewer.subject.path : viewer.readable ? pages.source(viewer.at) : ""
                // What the screen cannot show is not decoded; 4,096 is enough for zooming. A page is drawn anew for it.
                sourceSize: viewer.reading ? viewer.zoom > 1.5 ? Qt.size(3200, 3200) : Qt.size(1600, 1600) : Qt.size(4096, 4096)
                retainWhileLoading: viewer.reading
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                smooth: true
                visible: viewer.words === ""
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
        DragHandler {
            id: swipe

            property real way: 0

            target: null
            enabled: viewer.zoom === 1
            acceptedDevices: PointerDevice.TouchScreen
            yAxis.enabled: false
            onTranslationChanged: {
                if (swipe.active)
                    swipe.way = swipe.activeTranslation.x;
            }
            onActiveChanged: {
                if (swipe.active) {
                    swipe.way = 0;
                } else if (Math.abs(swipe.way) > 60) {
                    viewer.goTo(viewer.at + (swipe.way < 0 ? 1 : -1));
                }
            }
        }
        Spinner {
            anchors.centerIn: pane
            visible: viewer.words === "" && (sheet.status === Image.Loading || pages.state === PdfPages.Looking)
            running: visible
        }
        Column {
            anchors.centerIn: pane
            visible: viewer.words !== ""
            width: Math.min(420 * Math.max(1, Theme.textScale), parent.width - 136) // the buttons at the sides stay free
            spacing: Theme.space16

            OText {
                objectName: "viewerWords"
                width: parent.width
                text: viewer.words
                color: "#FFFFFF"
                font.pixelSize: Theme.textTitle
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                horizontalAlignment: Text.AlignHCenter
            }
            OButton {
                objectName: "viewerElsewhere"
                anchors.horizontalCenter: parent.horizontalCenter
                kind: OButton.Kind.Primary
                text: qsTr("Open in a program")
                onClicked: viewer.messages.openFile(viewer.subject.localId)
            }
        }
        Column {
            x: 20
            y: (64 - height) / 2
            width: tools.x - x - 12

            OText {
                width: parent.width
                text: stage.title
                color: "#FFFFFF"
                font.weight: Font.DemiBold
                elide: Text.ElideMiddle
            }
            OText {
                objectName: "viewerPage"
                visible: text !== ""
                width: parent.width
                text: stage.page
                color: "#D0FFFFFF"
                font.pixelSize: Theme.textSmall
            }
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
                enabled: viewer.words === ""
                onClicked: viewer.zoomBy(1.25)
            }
            ViewerButton {
                objectName: "viewerOpen"
                iconName: "external"
                text: qsTr("Open in another program")
                onClicked: viewer.messages.openFile(viewer.subject.localId)
            }
            ViewerButton {
                objectName: "viewerSave"
                iconName: "save"
                text: qsTr("Save as…")
                onClicked: viewer.saveAsked(viewer.subject.localId, viewer.subject.name)
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
            text: viewer.reading ? qsTr("Page before") : qsTr("Picture before")
            onClicked: viewer.goTo(viewer.at - 1)
        }
        ViewerButton {
            objectName: "viewerNext"
            visible: viewer.at < viewer.places - 1
            x: parent.width - width - 12
            anchors.verticalCenter: parent.verticalCenter
            iconName: "chevron-right"
            text: viewer.reading ? qsTr("Next page") : qsTr("Next picture")
            onClicked: viewer.goTo(viewer.at + 1)
        }
    }
}
