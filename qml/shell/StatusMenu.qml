// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

OMenu {
    id: menu

    required property Desk desk

    readonly property Alerts alerts: menu.desk.alerts

    signal settingsAsked
    signal signOutAsked

    /// Leaves the operator alone for so long.
    component QuietItem: OMenuItem {
        id: quietItem

        required property Alerts alerts
        required property int quiet

        iconName: "moon"
        text: qsTr("Do not disturb: %1").arg(quietItem.alerts.quietNames[quietItem.quiet])
        visible: quietItem.alerts.quiet === AlertSettings.NotQuiet
        height: visible ? implicitHeight : 0
        onTriggered: quietItem.alerts.beQuiet(quietItem.quiet)
    }

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
        objectName: "statusQuietOff"
        iconName: "moon"
        text: menu.alerts.quietText
        checkable: true
        checked: true
        visible: menu.alerts.quiet !== AlertSettings.NotQuiet
        height: visible ? implicitHeight : 0
        onTriggered: menu.alerts.beQuiet(AlertSettings.NotQuiet)
    }
    QuietItem {
        objectName: "statusQuietHalfHour"
        alerts: menu.alerts
        quiet: AlertSettings.HalfHour
    }
    QuietItem {
        objectName: "statusQuietHour"
        alerts: menu.alerts
        quiet: AlertSettings.Hour
    }
    QuietItem {
        objectName: "statusQuietTomorrow"
        alerts: menu.alerts
        quiet: AlertSettings.Tomorrow
    }
    QuietItem {
        objectName: "statusQuietAlways"
        alerts: menu.alerts
        quiet: AlertSettings.Always
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
