// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// «Коллеги»: who else works here, and whether they can take a chat.
Item {
    id: page

    required property Desk desk
    required property bool narrow
    required property bool wide

    signal settingsAsked
    signal signOutAsked

    Rectangle {
        id: pane

        width: page.narrow ? page.width : Math.min(page.width * 0.5, (page.wide ? 340 : 300) * Math.max(1, Theme.textScale))
        height: parent.height
        color: Theme.surface

        PageHeader {
            id: header

            x: 16
            y: 8
            width: parent.width - 32
            desk: page.desk
            title: qsTr("Colleagues")
            onSettingsAsked: page.settingsAsked()
            onSignOutAsked: page.signOutAsked()
        }
        ListView {
            id: list

            objectName: "colleaguesList"
            anchors.top: header.bottom
            anchors.topMargin: 4
            anchors.bottom: parent.bottom
            width: parent.width
            clip: true
            model: page.desk.colleagues
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            currentIndex: -1
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Colleagues")
            ScrollBar.vertical: OScrollBar {}
            onActiveFocusChanged: {
                if (list.activeFocus && list.currentIndex < 0 && list.count > 0)
                    list.currentIndex = 0;
            }
            delegate: ColleagueRow {
                width: ListView.view.width
            }
        }
        EmptyPlace {
            anchors.fill: list
            visible: page.desk.colleagues.count === 0
            iconName: "headphones"
            title: qsTr("Nobody here yet")
            explanation: qsTr("Colleagues appear when the administrator adds them on the server.")
        }
    }
    LineAcross {
        visible: !page.narrow
        x: pane.width
        width: 1
        height: parent.height
    }
    Rectangle {
        visible: !page.narrow
        x: pane.width + 1
        width: page.width - x
        height: parent.height
        color: Theme.background

        EmptyPlace {
            anchors.fill: parent
            iconName: "headphones"
            title: qsTr("Who is at work")
            explanation: qsTr("New chats go only to those who are available. Operators cannot write to each other here yet.")
        }
    }
}
