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
    implicitWidth: Math.max(invite.visible ? invite.implicitWidth : 0, accept.visible ? accept.implicitWidth : 0)

    OButton {
        id: invite

        objectName: "visitorInvite_" + actions.visitorId
        visible: actions.canInvite && !actions.canAccept
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        kind: OButton.Kind.Secondary
        text: qsTr("Invite to chat")
        focusPolicy: actions.reachable ? Qt.StrongFocus : Qt.ClickFocus
        Accessible.description: actions.name
        onClicked: actions.invited()
    }
    OButton {
        id: accept

        objectName: "visitorAccept_" + actions.visitorId
        visible: actions.canAccept
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Accept chat")
        focusPolicy: actions.reachable ? Qt.StrongFocus : Qt.ClickFocus
        Accessible.description: actions.name
        onClicked: actions.accepted()
    }
}
