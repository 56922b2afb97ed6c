// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// A visitor as a line of the table.
AbstractButton {
    id: row

    required property int index
    required property real visitorId
    required property string name
    required property bool isGuest
    required property real visitStartedAt
    required property int visitNumber
    required property string place
    required property int status
    required property string statusText
    required property real statusSince
    required property string source
    required property string pageTitle
    required property string pageUrl
    required property real chatId
    required property bool canInvite
    required property bool canAccept

    required property App app
    required property VisitorColumns columns

    readonly property bool current: row.ListView.isCurrentItem
    readonly property bool waiting: row.status === VisitorListModel.Waiting
    readonly property string statusWords: row.waiting ? row.statusText + " "
                                                        + row.app.format.duration(row.app.clock.now - row.statusSince)
                                                      : row.statusText

    signal invited
    signal accepted
    signal opened
    /// What can be done with them, in a menu at @p place of the row.
    signal menuAsked(point place)

    /// What Enter, or a press on the row, does: the one thing that can be done with this visitor.
    function act(): void {
        if (row.canAccept)
            row.accepted();
        else if (row.canInvite)
            row.invited();
        else if (row.chatId !== 0)
            row.opened();
    }

    objectName: "visitorRow_" + row.visitorId
    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: {
        swipe.reset();
        visible = true;
    }
    implicitHeight: Theme.compact ? Math.max(Theme.touch ? 44 : 34, Theme.textTable + 16) : Math.max(46, Theme.textTable + 26)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Row
    Accessible.name: [row.name, String(row.visitorId), row.place, row.statusText, row.pageTitle].filter(part => part !== "").join(", ")
    Accessible.selected: row.current
    Accessible.onPressAction: row.act()
    onClicked: row.ListView.view.currentIndex = row.index
    onDoubleClicked: row.act()

    TapHandler {
        acceptedButtons: Qt.RightButton
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus // a finger has no buttons
        onTapped: point => row.menuAsked(point.position)
    }
    onPressAndHold: row.menuAsked(Qt.point(row.pressX, row.pressY))

    SwipeActions {
        id: swipe

        leadingText: row.canAccept ? qsTr("Accept") : row.canInvite ? qsTr("Invite") : ""
        leadingIcon: row.canAccept ? "tick" : "chat"
        onLeadingChosen: row.canAccept ? row.accepted() : row.invited()
    }

    background: Rectangle {
        transform: Translate {
            x: swipe.offset
        }
        color: row.waiting ? Theme.waitingRow
                           : row.current && row.ListView.view.activeFocus ? Theme.selected : row.hovered ? Theme.hover : Theme.surface

        LineAcross {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            gap: -2
            shown: row.current && row.ListView.view.activeFocus
        }
    }
    contentItem: Item {
        transform: Translate {
            x: swipe.offset
        }

        OTimeText {
            x: row.columns.starts[0]
            width: row.columns.widths[0]
            height: parent.height
            visible: width > 0
            text: row.visitorId
            color: Theme.muted
            font.pixelSize: Theme.textTable
        }
        OText {
            x: row.columns.starts[1]
            width: row.columns.widths[1]
            height: parent.height
            text: row.name
            font.pixelSize: Theme.textTable
            font.weight: Font.DemiBold
        }
        OTimeText {
            x: row.columns.starts[2]
            width: row.columns.widths[2]
            height: parent.height
            visible: width > 0
            text: row.app.format.duration(row.app.clock.now - row.visitStartedAt)
            font.pixelSize: Theme.textTable
        }
        OTimeText {
            x: row.columns.starts[3]
            width: row.columns.widths[3]
            height: parent.height
            visible: width > 0
            text: row.visitNumber
            font.pixelSize: Theme.textTable
        }
        OText {
            x: row.columns.starts[4]
            width: row.columns.widths[4]
            height: parent.height
            visible: width > 0
            text: row.place === "" ? "—" : row.place
            color: row.place === "" ? Theme.muted : Theme.text
            font.pixelSize: Theme.textTable
        }
        StatusDot {
            x: row.columns.starts[5]
            width: row.columns.widths[5]
            height: parent.height
            colour: VisitorStatus.colour(row.status)
            iconName: VisitorStatus.icon(row.status)
            text: row.statusWords
        }
        OText {
            x: row.columns.starts[6]
            width: row.columns.widths[6]
            height: parent.height
            visible: width > 0
            text: row.source
            font.pixelSize: Theme.textTable
        }
        OText {
            x: row.columns.starts[7]
            width: row.columns.widths[7]
            height: parent.height
            visible: width > 0
            text: row.pageTitle === "" ? row.pageUrl : row.pageTitle
            font.pixelSize: Theme.textTable
        }
        VisitorActions {
            x: row.columns.actionStart
            width: row.columns.actionWidth
            anchors.verticalCenter: parent.verticalCenter
            visitorId: row.visitorId
            name: row.name
            canInvite: row.canInvite
            canAccept: row.canAccept
            reachable: row.current
            onInvited: row.invited()
            onAccepted: row.accepted()
        }
    }
}
