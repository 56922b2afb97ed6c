// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// The title of a page, and the operator's status at its right end where the rail does not show it.
Item {
    id: header

    required property Desk desk
    property string title
    property string detail: ""
    property bool withStatus: true
    property bool withBack: false

    signal settingsAsked
    signal signOutAsked
    signal back

    implicitHeight: Math.max(Theme.target, name.implicitHeight) + 8

    Loader {
        id: backButton

        active: header.withBack
        x: -10
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: OIconButton {
            side: 44
            iconName: "chevron-left"
            text: qsTr("Back")
            onClicked: header.back()
        }
    }
    OText {
        id: name

        x: header.withBack ? backButton.x + backButton.width : 0
        width: Math.min(implicitWidth, status.x - x - 8)
        anchors.verticalCenter: parent.verticalCenter
        text: header.title
        font.pixelSize: Theme.textTitle
        font.weight: Font.Bold
        Accessible.role: Accessible.Heading
        Accessible.name: header.title
    }
    OText {
        x: name.x + name.width + 8
        visible: implicitWidth <= status.x - x - 8
        anchors.baseline: name.baseline
        text: header.detail
        color: Theme.muted
        font.pixelSize: Theme.textTitle
    }
    StatusButton {
        id: status

        objectName: "headerStatus"
        visible: header.withStatus
        desk: header.desk
        x: visible ? parent.width - width + 8 : parent.width
        anchors.verticalCenter: parent.verticalCenter
        onSettingsAsked: header.settingsAsked()
        onSignOutAsked: header.signOutAsked()
    }
}
