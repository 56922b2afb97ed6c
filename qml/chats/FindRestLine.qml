// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Says that a part of the conversation is not on this computer, and so was not searched; fetches it. Takes no room while
/// all of it is here.
Item {
    id: line

    required property ChatSearch search

    readonly property real room: line.width - 32

    objectName: "findRest"
    visible: line.search.restText !== ""
    height: line.visible ? flow.implicitHeight + (share.visible ? 12 : 4) : 0
    Accessible.role: Accessible.StatusBar
    Accessible.name: line.search.restText

    Flow {
        id: flow

        x: 16
        width: line.room
        spacing: Theme.space8

        OText {
            objectName: "findRestWords"
            width: Math.min(implicitWidth, line.room)
            height: Math.max(implicitHeight, button.implicitHeight)
            text: line.search.restText
            color: Theme.muted
            font.pixelSize: Theme.textTable
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        OButton {
            id: button

            objectName: "findRestFetch"
            kind: OButton.Kind.Ghost
            text: line.search.fetching ? qsTr("Stop") : qsTr("Fetch the rest")
            onClicked: line.search.fetching ? line.search.stopFetching() : line.search.fetchRest()
        }
    }
    ProgressLine {
        id: share

        x: 16
        width: line.room
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6
        visible: line.search.fetching
        share: line.search.fetched
    }
}
