// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

OMenu {
    id: menu

    required property Desk desk

    signal settingsAsked
    signal signOutAsked

    OMenuItem {
        objectName: "statusAvailable"
        text: qsTr("Available")
        checkable: true
        checked: menu.desk.status === Desk.Available
        dotColour: OperatorStatus.colour(Desk.Available)
        onTriggered: menu.desk.setStatus(Desk.Available)
    }
    OMenuItem {
        objectName: "statusUnavailable"
        text: qsTr("Unavailable")
        checkable: true
        checked: menu.desk.status === Desk.Unavailable
        dotColour: OperatorStatus.colour(Desk.Unavailable)
        onTriggered: menu.desk.setStatus(Desk.Unavailable)
    }
    OMenuItem {
        objectName: "statusOffline"
        text: qsTr("Offline")
        checkable: true
        checked: menu.desk.status === Desk.OfflineStatus
        dotColour: OperatorStatus.colour(Desk.OfflineStatus)
        onTriggered: menu.desk.setStatus(Desk.OfflineStatus)
    }
    OMenuLine {}
    OMenuItem {
        objectName: "statusSettings"
        iconName: "gear"
        text: qsTr("Settings")
        onTriggered: menu.settingsAsked()
    }
    OMenuItem {
        objectName: "statusSwitchAccount"
        iconName: "person"
        text: qsTr("Switch account")
        onTriggered: menu.desk.switchAccount()
    }
    OMenuItem {
        iconName: "logout"
        text: qsTr("Sign out")
        onTriggered: menu.signOutAsked()
    }
}
