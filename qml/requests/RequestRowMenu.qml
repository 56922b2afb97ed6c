// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// What can be done with a request in the list: by the right button, a long press or the menu key.
OMenu {
    id: menu

    /// The list: its rows may go while the menu is open.
    required property Item over

    property real requestId: 0
    property bool canTake: false
    property bool canClose: false

    signal openAsked(real requestId)
    signal takeAsked(real requestId)
    signal closeAsked(real requestId)

    /// Opens at @p place of @p row.
    function ask(row: RequestRow, place: point): void {
        menu.requestId = row.requestId;
        menu.canTake = row.canTake;
        menu.canClose = row.canClose;
        const at = row.mapToItem(menu.over, place.x, place.y);
        menu.popup(menu.over, at.x, at.y);
    }

    objectName: "requestRowMenu"

    OMenuItem {
        objectName: "requestRowOpen"
        iconName: "inbox"
        text: qsTr("Open")
        onTriggered: menu.openAsked(menu.requestId)
    }
    OMenuItem {
        objectName: "requestRowTake"
        visible: menu.canTake
        height: visible ? implicitHeight : 0
        iconName: "person"
        text: qsTr("Take")
        onTriggered: menu.takeAsked(menu.requestId)
    }
    OMenuItem {
        objectName: "requestRowClose"
        visible: menu.canClose
        height: visible ? implicitHeight : 0
        iconName: "tick"
        text: qsTr("Close")
        onTriggered: menu.closeAsked(menu.requestId)
    }
}
