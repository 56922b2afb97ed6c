// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Rooms and colleagues, to find one and write to them.
Rectangle {
    id: pane

    required property Desk desk

    readonly property Colleagues colleagues: pane.desk.colleagues
    readonly property real openRoomId: pane.colleagues.talk ? pane.colleagues.talk.roomId : 0

    signal settingsAsked
    signal signOutAsked

    color: Theme.surface

    function focusFind(): void {
        find.forceActiveFocus(Qt.ShortcutFocusReason);
        find.selectAll();
    }
    /// Opens the room @p step rows from the open one.
    function go(step: int): void {
        const next = pane.colleagues.list.nextRoom(pane.colleagues.list.indexOf(pane.openRoomId), step);
        if (next < 0)
            return;
        pane.colleagues.open(pane.colleagues.list.roomIdAt(next));
        list.positionViewAtIndex(next, ListView.Contain);
    }

    PageHeader {
        id: header

        x: 16
        y: 8
        width: parent.width - 32
        desk: pane.desk
        title: qsTr("Colleagues")
        onSettingsAsked: pane.settingsAsked()
        onSignOutAsked: pane.signOutAsked()
    }
    OSearchField {
        id: find

        objectName: "colleagueFind"
        x: 16
        y: header.y + header.height + 2
        width: parent.width - 32
        hint: qsTr("Find a colleague or a group")
        onTextChanged: pane.colleagues.list.find = text
        onGivenUp: list.forceActiveFocus()
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        Keys.onReturnPressed: pane.openFirst()
        Keys.onEnterPressed: pane.openFirst()
    }

    function openFirst(): void {
        const first = pane.colleagues.list.nextRoom(-1, 1);
        if (first >= 0)
            pane.colleagues.open(pane.colleagues.list.roomIdAt(first));
    }

    ListView {
        id: list

        objectName: "colleaguesList"
        anchors.top: find.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: pane.colleagues.list
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: -1
        bottomMargin: 12
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Colleagues")
        ScrollBar.vertical: OScrollBar {}
        Keys.onReturnPressed: (list.currentItem as ColleagueRow)?.click()
        Keys.onEnterPressed: (list.currentItem as ColleagueRow)?.click()
        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = Math.max(0, pane.colleagues.list.indexOf(pane.openRoomId));
        }

        delegate: ColleagueRow {
            objectName: heading ? "colleagueGroup_" + groupId : "colleagueRow_" + roomId
            width: ListView.view.width
            selected: !heading && roomId === pane.openRoomId
            onOpened: {
                list.currentIndex = index;
                pane.colleagues.open(roomId);
            }
            onFoldToggled: {
                list.currentIndex = index;
                pane.colleagues.list.toggleFold(groupId);
            }
        }
    }
    EmptyPlace {
        anchors.fill: list
        visible: pane.colleagues.list.count === 0
        iconName: find.text === "" ? "headphones" : "search"
        title: find.text === "" ? qsTr("Nobody here yet") : qsTr("Nobody matches")
        explanation: find.text === "" ? qsTr("Colleagues appear when the administrator adds them.")
                                      : qsTr("The search looks at the names of colleagues and groups.")
        action: find.text === "" ? "" : qsTr("Show all")
        actionName: "colleaguesShowAll"
        onActed: find.clear()
    }
}
