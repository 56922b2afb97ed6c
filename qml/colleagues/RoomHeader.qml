// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// With whom this correspondence is, and whether they are there.
Rectangle {
    id: header

    required property RoomTalk talk
    required property bool narrow

    signal back
    signal findAsked

    implicitHeight: Math.max(64, words.height + 24)
    color: Theme.surface

    OIconButton {
        id: backButton

        objectName: "roomBack"
        visible: header.narrow
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        side: 44
        iconName: "chevron-left"
        text: qsTr("Back")
        onClicked: header.back()
    }
    Avatar {
        id: face

        x: header.narrow ? backButton.x + backButton.width + 4 : 16
        anchors.verticalCenter: parent.verticalCenter
        initials: header.talk.direct ? header.talk.initials : ""
        colour: header.talk.avatarColour

        OIcon {
            visible: !header.talk.direct
            anchors.centerIn: parent
            iconName: "people"
            size: 20
            color: "#FFFFFF"
        }
    }
    Column {
        id: words

        x: face.x + face.width + 12
        width: find.x - x - 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        OText {
            objectName: "roomName"
            width: parent.width
            text: header.talk.name
            font.pixelSize: Theme.textName
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Item {
            width: parent.width
            height: Math.max(status.visible ? status.implicitHeight : 0, detail.implicitHeight)

            StatusDot {
                id: status

                visible: header.talk.direct
                width: Math.min(implicitWidth, parent.width)
                colour: OperatorStatus.colour(header.talk.status)
                text: header.talk.statusText
            }
            OText {
                id: detail

                x: status.visible ? status.width + 10 : 0
                width: parent.width - x
                text: header.talk.detail
                color: Theme.muted
                font.pixelSize: Theme.textTable
            }
        }
    }
    OIconButton {
        id: find

        objectName: "roomFind"
        x: parent.width - width - (header.narrow ? 8 : 16)
        anchors.verticalCenter: parent.verticalCenter
        side: Theme.touch ? 44 : 40
        iconName: "search"
        text: qsTr("Find in this chat")
        keyHint: "Ctrl+Shift+F"
        onClicked: header.findAsked()
    }
    LineAcross {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
