// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// «Заявки»: what visitors leave when nobody can answer.
Rectangle {
    id: page

    required property Desk desk
    required property bool narrow

    signal visitorsAsked
    signal settingsAsked
    signal signOutAsked

    color: Theme.surface

    PageHeader {
        id: header

        x: page.narrow ? 16 : 24
        y: page.narrow ? 8 : 14
        width: page.width - 2 * x
        desk: page.desk
        withStatus: page.narrow
        title: qsTr("Requests")
        onSettingsAsked: page.settingsAsked()
        onSignOutAsked: page.signOutAsked()
    }
    EmptyPlace {
        anchors.fill: parent
        anchors.topMargin: header.y + header.height
        iconName: "inbox"
        title: qsTr("No requests")
        explanation: qsTr("What visitors leave while nobody can answer is gathered here. This server does not take requests yet.")
        action: qsTr("Visitors")
        onActed: page.visitorsAsked()
    }
}
