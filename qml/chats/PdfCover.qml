// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// The head of a PDF file's first page, in a bubble; leads to all its pages. As high before the page is here as after, so
/// that nothing moves when it comes.
AbstractButton {
    id: cover

    required property real localId
    required property string name
    /// Empty while the file is not here.
    required property string path
    required property bool moving
    required property string problem

    readonly property string words: pages.state === PdfPages.Protected ? qsTr("The file is protected by a password")
                                    : pages.state === PdfPages.Unreadable || page.status === Image.Error ? qsTr("This file cannot be shown")
                                    : ""

    signal viewAsked
    signal fetchAsked

    objectName: "pdfCover_" + cover.localId
    enabled: pages.state === PdfPages.Ready
    Accessible.role: Accessible.Button
    Accessible.name: cover.words !== "" ? cover.words : qsTr("Show the pages of %1").arg(cover.name)
    Accessible.onPressAction: cover.click()
    Keys.onReturnPressed: cover.click()
    Component.onCompleted: cover.fetch()
    onLocalIdChanged: cover.fetch()
    onClicked: cover.viewAsked()

    function fetch(): void {
        if (cover.path === "" && !cover.moving && cover.problem === "")
            cover.fetchAsked();
    }

    PdfPages {
        id: pages

        file: cover.path
    }

    HoverHandler {
        cursorShape: cover.enabled ? Qt.PointingHandCursor : Qt.ArrowCursor
    }

    background: Rectangle {
        radius: 10
        color: Theme.field

        FocusRing {
            radius: 12
            shown: cover.visualFocus
        }
    }
    contentItem: Item {
        Image {
            id: page

            objectName: "pdfCoverPage_" + cover.localId
            anchors.fill: parent
            source: pages.state === PdfPages.Ready ? pages.source(0) : ""
            // Twice as large as shown, for sharp screens; a page is higher than what is seen of it.
            sourceSize: Qt.size(Math.ceil(cover.width * 2), Math.ceil(cover.width * 4))
            fillMode: Image.PreserveAspectCrop
            verticalAlignment: Image.AlignTop
            asynchronous: true
            smooth: true
            mipmap: true
            Accessible.ignored: true
        }
        // Paper has an edge.
        Rectangle {
            anchors.fill: parent
            visible: page.status === Image.Ready
            color: "transparent"
            border.width: 1
            border.color: Theme.line
        }
        Rectangle {
            visible: page.status === Image.Ready && pages.count > 1
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 8
            width: number.implicitWidth + 14
            height: number.implicitHeight + 6
            radius: height / 2
            color: "#B3101418"

            OText {
                id: number

                anchors.centerIn: parent
                text: qsTr("%n page(s)", "", pages.count)
                color: "#FFFFFF"
                font.pixelSize: Theme.textTiny
                elide: Text.ElideNone
                Accessible.ignored: true
            }
        }
        OIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: (parent.height - height - (words.visible ? words.height + 8 : 0)) / 2
            visible: page.status !== Image.Ready
            iconName: cover.words !== "" ? "warning" : "file"
            size: 28
            color: Theme.muted
        }
        OText {
            id: words

            visible: cover.words !== ""
            x: 12
            y: (parent.height + 28 + 8 - height) / 2
            width: parent.width - 24
            text: cover.words
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
