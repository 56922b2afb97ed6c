// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A file in a bubble that is no picture: what it is called, how large it is, and what can be done with it. Of a PDF file,
/// what its first page looks like too.
Item {
    id: card

    required property real localId
    required property string name
    required property string sizeText
    /// The file's address on this computer; empty while it is not here.
    required property string path
    required property real progress
    required property string problem
    required property real widest

    readonly property bool moving: card.progress >= 0
    readonly property bool paged: card.name.toLowerCase().endsWith(".pdf")
    readonly property real head: cover.active ? cover.height + 10 : 0

    signal viewAsked
    signal fetchAsked
    signal openAsked
    signal saveAsked
    signal cancelAsked

    implicitWidth: Math.min(card.widest, Math.max(230 * Theme.textScale, 52 + title.implicitWidth))
    implicitHeight: card.head + Math.max(44, words.height) + (trouble.visible ? trouble.height + 4 : 0) + buttons.height + 4

    Loader {
        id: cover

        active: card.paged
        width: parent.width
        height: active ? Math.round(150 * Math.min(1.4, Math.max(1, Theme.textScale))) : 0
        sourceComponent: PdfCover {
            localId: card.localId
            name: card.name
            path: card.path
            moving: card.moving
            problem: card.problem
            onViewAsked: card.viewAsked()
            onFetchAsked: card.fetchAsked()
        }
    }
    Rectangle {
        id: mark

        y: card.head
        width: 40
        height: 40
        radius: Theme.radius
        color: Theme.accent

        OText {
            anchors.centerIn: parent
            width: parent.width - 4
            text: card.name.includes(".") ? card.name.slice(card.name.lastIndexOf(".") + 1).toUpperCase().slice(0, 4) : ""
            color: Theme.accentWords
            font.pixelSize: 11
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    Column {
        id: words

        x: 52
        y: card.head
        width: parent.width - x

        OText {
            id: title

            width: parent.width
            text: card.name
            font.weight: Font.DemiBold
            elide: Text.ElideMiddle
        }
        OTimeText {
            width: parent.width
            text: card.moving ? qsTr("%1 · %2 %", "a file's size and how much of it has been moved").arg(card.sizeText).arg(Math.floor(card.progress * 100))
                              : card.sizeText
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
        ProgressLine {
            visible: card.moving
            width: parent.width
            share: card.progress
        }
    }
    ProblemLine {
        id: trouble

        y: card.head + Math.max(44, words.height) + 2
        width: parent.width
        problem: card.problem
    }
    Row {
        id: buttons

        y: card.head + Math.max(44, words.height) + (trouble.visible ? trouble.height + 4 : 0) + 2
        x: -8

        OButton {
            objectName: "fileOpen_" + card.localId
            visible: !card.moving
            kind: OButton.Kind.Ghost
            text: qsTr("Open")
            Accessible.description: card.name
            onClicked: card.openAsked()
        }
        OButton {
            objectName: "fileSave_" + card.localId
            visible: !card.moving
            kind: OButton.Kind.Ghost
            text: qsTr("Save as…")
            Accessible.description: card.name
            onClicked: card.saveAsked()
        }
        OButton {
            objectName: "fileCancel_" + card.localId
            visible: card.moving
            kind: OButton.Kind.Ghost
            text: qsTr("Cancel")
            Accessible.description: card.name
            onClicked: card.cancelAsked()
        }
    }
}
