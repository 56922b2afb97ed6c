// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// What can be done with a chat in a list: by the right button, a long press or the menu key.
OMenu {
    id: menu

    /// The list: its rows may go while the menu is open.
    required property Item over

    property real chatId: 0
    property string name: ""
    property bool incoming: false
    property bool passed: false
    property bool ended: false
    property bool fitsBeside: false

    signal openAsked(real chatId)
    signal acceptAsked(real chatId)
    signal postponeAsked(real chatId)
    signal declineAsked(real chatId)
    signal besideAsked(real chatId)
    signal closeAsked(real chatId, string name)
    signal saveAsked(real chatId)

    /// Opens at @p place of @p row.
    function ask(row: ChatRow, place: point): void {
        menu.chatId = row.chatId;
        menu.name = row.name;
        menu.incoming = row.incoming;
        menu.passed = row.passed;
        menu.ended = row.ended !== "";
        menu.fitsBeside = row.fitsBeside;
        const at = row.mapToItem(menu.over, place.x, place.y);
        menu.popup(menu.over, at.x, at.y);
    }

    objectName: "chatRowMenu"

    OMenuItem {
        objectName: "chatRowOpen"
        iconName: "chat"
        text: qsTr("Open")
        onTriggered: menu.openAsked(menu.chatId)
    }
    OMenuItem {
        objectName: "chatRowBeside"
        visible: menu.fitsBeside
        height: visible ? implicitHeight : 0
        iconName: "panel"
        text: qsTr("Open side by side")
        onTriggered: menu.besideAsked(menu.chatId)
    }
    OMenuItem {
        objectName: "chatRowAccept"
        visible: menu.incoming
        height: visible ? implicitHeight : 0
        iconName: "tick"
        text: qsTr("Accept chat")
        onTriggered: menu.acceptAsked(menu.chatId)
    }
    OMenuItem {
        objectName: "chatRowLater"
        visible: menu.incoming && !menu.passed
        height: visible ? implicitHeight : 0
        iconName: "clock"
        text: qsTr("Later")
        onTriggered: menu.postponeAsked(menu.chatId)
    }
    OMenuItem {
        objectName: "chatRowDecline"
        visible: menu.passed
        height: visible ? implicitHeight : 0
        iconName: "cross"
        text: qsTr("Decline")
        onTriggered: menu.declineAsked(menu.chatId)
    }
    OMenuItem {
        objectName: "chatRowSave"
        visible: menu.ended
        height: visible ? implicitHeight : 0
        iconName: "save"
        text: qsTr("Save the chat…")
        onTriggered: menu.saveAsked(menu.chatId)
    }
    OMenuItem {
        objectName: "chatRowClose"
        visible: !menu.incoming && !menu.ended
        height: visible ? implicitHeight : 0
        iconName: "cross"
        danger: true
        text: qsTr("Close chat")
        onTriggered: menu.closeAsked(menu.chatId, menu.name)
    }
}
