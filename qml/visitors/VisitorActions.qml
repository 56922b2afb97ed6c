// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// «Пригласить в чат» or «Принять чат», whichever this visitor allows.
Item {
    id: actions

    required property real visitorId
    required property string name
    required property bool canInvite
    required property bool canAccept
    /// Tab stops at the buttons of the current row only: hundreds of stops would be no help.
    property bool reachable: true

    signal invited
    signal accepted

    implicitHeight: Theme.rowTarget
    implicitWidth: Math.max(invite.implicitWidth, accept.implicitWidth)

    // A row has one of both at most, and a list has many rows: only what is to be seen is made.
    Loader {
        id: invite

        active: actions.canInvite && !actions.canAccept
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: OButton {
            objectName: "visitorInvite_" + actions.visitorId
            kind: OButton.Kind.Secondary
            text: qsTr("Invite to chat")
            focusPolicy: actions.reachable ? Qt.StrongFocus : Qt.ClickFocus
            Accessible.description: actions.name
            onClicked: actions.invited()
        }
    }
    Loader {
        id: accept

        active: actions.canAccept
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: OButton {
            objectName: "visitorAccept_" + actions.visitorId
            text: qsTr("Accept chat")
            focusPolicy: actions.reachable ? Qt.StrongFocus : Qt.ClickFocus
            Accessible.description: actions.name
            onClicked: actions.accepted()
        }
    }
}
