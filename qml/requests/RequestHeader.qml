// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Who asks, who works on it, and taking, giving back and closing.
Rectangle {
    id: header

    required property OpenRequest request
    required property bool narrow

    signal back

    implicitHeight: Math.max(64, words.height + 24) + (acts.below ? acts.height + 12 : 0)
    color: Theme.surface

    OIconButton {
        id: backButton

        objectName: "requestBack"
        visible: header.narrow
        x: 8
        y: words.y + (words.height - height) / 2
        side: 44
        iconName: "chevron-left"
        text: qsTr("Back")
        onClicked: header.back()
    }
    Avatar {
        id: face

        x: header.narrow ? backButton.x + backButton.width + 4 : 24
        y: words.y + (words.height - height) / 2
        initials: header.request.initials
        colour: header.request.avatarColour
    }
    Column {
        id: words

        x: face.x + face.width + 12
        y: 12
        width: (acts.below ? parent.width - 16 : acts.x - 12) - x
        spacing: 2

        OText {
            objectName: "requestName"
            width: parent.width
            text: header.request.name
            font.pixelSize: Theme.textName
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        RequestPlace {
            objectName: "requestState"
            width: Math.min(implicitWidth, parent.width)
            place: header.request.place
            text: header.request.stateText
        }
    }
    Row {
        id: acts

        readonly property bool below: header.narrow || face.x + face.width + 12 + 220 * Theme.textScale + acts.width + 28 > header.width

        x: acts.below ? 16 : parent.width - width - 24
        y: acts.below ? words.y + words.height + 12 : (parent.height - height) / 2
        spacing: Theme.space8

        OButton {
            objectName: "requestTake"
            visible: header.request.canTake
            enabled: !header.request.busy
            text: header.request.place === RequestListModel.ClosedPlace ? qsTr("Take again") : qsTr("Take")
            onClicked: header.request.take()
        }
        OButton {
            objectName: "requestClose"
            visible: header.request.canClose
            enabled: !header.request.busy
            iconName: "tick"
            text: qsTr("Close")
            onClicked: header.request.close()
        }
        OButton {
            objectName: "requestRelease"
            visible: header.request.canRelease
            enabled: !header.request.busy
            kind: OButton.Kind.Secondary
            text: qsTr("Give back")
            onClicked: header.request.release()
        }
    }
    LineAcross {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
