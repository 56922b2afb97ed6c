// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// The sections: down the left side, or along the foot of a narrow window.
Rectangle {
    id: rail

    required property Desk desk
    required property int current
    property bool flat: false

    signal chosen(int section)
    signal signOutAsked

    // A word too long for its button makes the rail wider; in the bar below, where there is no more room, words go.
    readonly property real widestWord: Math.max(...[...sections.children].filter(child => child.visible).map(child => (child as RailButton)?.leastWidth ?? 0))
    readonly property int span: Math.max(Math.round(72 * Math.max(1, Theme.textScale)), Math.ceil(rail.widestWord) + 12)
    readonly property bool worded: rail.flat ? rail.widestWord <= sections.partWidth : !rail.low
    /// A window that lies on its side has no room for words and the mark; what still does not fit is scrolled to.
    readonly property bool low: !rail.flat && rail.height < (250 + 60 * sections.parts) * (1 + 0.35 * Math.max(0, Theme.textScale - 1))

    implicitWidth: rail.span
    implicitHeight: Math.round(60 + Math.max(0, 28 * (Theme.textScale - 1)))
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Sections")

    LineAcross {
        anchors.right: parent.right
        width: rail.flat ? parent.width : 1
        height: rail.flat ? 1 : parent.height
    }

    Rectangle {
        id: mark

        visible: !rail.flat && !rail.low
        x: (parent.width - width) / 2
        y: 12
        width: 36
        height: 36
        radius: 10
        color: Theme.accent

        OText {
            anchors.centerIn: parent
            text: "O"
            color: Theme.accentWords
            font.pixelSize: 18
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }

    Flickable {
        id: view

        x: 4
        y: rail.flat ? 3 : rail.low ? 6 : mark.y + mark.height + 14
        width: rail.width - 8
        height: Math.max(0, (rail.flat ? rail.height : foot.y - 4) - y)
        contentHeight: sections.height
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Grid {
            id: sections

            readonly property int parts: rail.desk.management.allowed ? 6 : 5
            readonly property real partWidth: rail.flat ? Math.floor((rail.width - 8) / sections.parts) : rail.width - 8

            columns: rail.flat ? sections.parts : 1
            rowSpacing: 4

            RailButton {
                objectName: "railVisitors"
                width: sections.partWidth
                worded: rail.worded
                low: rail.low
                iconName: "eye"
                text: qsTr("Visitors")
                keyHint: "Ctrl+1"
                count: rail.desk.visitorCount
                current: rail.current === Section.Name.Visitors
                onClicked: rail.chosen(Section.Name.Visitors)
            }
            RailButton {
                objectName: "railChats"
                width: sections.partWidth
                worded: rail.worded
                low: rail.low
                iconName: "chat"
                text: qsTr("Chats")
                keyHint: "Ctrl+2"
                count: rail.desk.unreadCount + rail.desk.incomingCount
                urgent: rail.desk.incomingCount > 0
                current: rail.current === Section.Name.Chats
                onClicked: rail.chosen(Section.Name.Chats)
            }
            RailButton {
                objectName: "railRequests"
                width: sections.partWidth
                worded: rail.worded
                low: rail.low
                iconName: "inbox"
                text: qsTr("Requests")
                keyHint: "Ctrl+3"
                count: rail.desk.requests.list.newCount + rail.desk.requests.list.mineCount
                urgent: rail.desk.requests.list.newCount > 0
                current: rail.current === Section.Name.Requests
                onClicked: rail.chosen(Section.Name.Requests)
            }
            RailButton {
                objectName: "railColleagues"
                width: sections.partWidth
                worded: rail.worded
                low: rail.low
                iconName: "headphones"
                text: qsTr("Colleagues")
                keyHint: "Ctrl+4"
                count: rail.desk.colleagues.unreadCount
                current: rail.current === Section.Name.Colleagues
                onClicked: rail.chosen(Section.Name.Colleagues)
            }
            RailButton {
                objectName: "railHistory"
                width: sections.partWidth
                worded: rail.worded
                low: rail.low
                iconName: "history"
                text: qsTr("History")
                keyHint: "Ctrl+5"
                current: rail.current === Section.Name.History
                onClicked: rail.chosen(Section.Name.History)
            }
            RailButton {
                objectName: "railManagement"
                visible: rail.desk.management.allowed
                width: sections.partWidth
                worded: rail.worded
                low: rail.low
                iconName: "sliders"
                text: qsTr("Administration")
                keyHint: "Ctrl+6"
                current: rail.current === Section.Name.Management
                onClicked: rail.chosen(Section.Name.Management)
            }
        }
    }

    Column {
        id: foot

        visible: !rail.flat
        x: 4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: rail.low ? 4 : 10
        spacing: rail.low ? 2 : 8

        RailButton {
            objectName: "railStatistics"
            width: rail.width - 8
            worded: rail.worded
            low: rail.low
            iconName: "chart"
            text: qsTr("Statistics")
            keyHint: "Ctrl+7"
            current: rail.current === Section.Name.Statistics
            onClicked: rail.chosen(Section.Name.Statistics)
        }
        RailButton {
            objectName: "railSettings"
            width: rail.width - 8
            worded: rail.worded
            low: rail.low
            iconName: "gear"
            text: qsTr("Settings")
            current: rail.current === Section.Name.Settings
            onClicked: rail.chosen(Section.Name.Settings)
        }
        StatusAvatar {
            objectName: "railStatus"
            anchors.horizontalCenter: parent.horizontalCenter
            desk: rail.desk
            onSettingsAsked: rail.chosen(Section.Name.Settings)
            onSignOutAsked: rail.signOutAsked()
        }
    }
}
