// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// A visitor in a narrow window.
AbstractButton {
    id: card

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
    required property string initials
    required property color avatarColour
    required property bool canInvite
    required property bool canAccept

    required property App app

    readonly property bool current: card.ListView.isCurrentItem
    readonly property bool waiting: card.status === VisitorListModel.Waiting

    signal invited
    signal accepted
    signal opened
    /// What can be done with them, in a menu at @p place of the card.
    signal menuAsked(point place)

    function act(): void {
        if (card.canAccept)
            card.accepted();
        else if (card.canInvite)
            card.invited();
        else if (card.chatId !== 0)
            card.opened();
    }

    objectName: "visitorRow_" + card.visitorId
    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: {
        swipe.reset();
        visible = true;
    }
    implicitHeight: where.y + where.height + (actions.visible ? actions.height + 6 : 0) + 14
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: [card.name, String(card.visitorId), card.place, card.statusText, card.pageTitle].filter(part => part !== "").join(", ")
    Accessible.selected: card.current
    Accessible.onPressAction: card.act()
    onClicked: {
        card.ListView.view.currentIndex = card.index;
        if (card.chatId !== 0 && !card.canAccept)
            card.opened();
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus // a finger has no buttons
        onTapped: point => card.menuAsked(point.position)
    }
    onPressAndHold: card.menuAsked(Qt.point(card.pressX, card.pressY))

    SwipeActions {
        id: swipe

        leadingText: card.canAccept ? qsTr("Accept") : card.canInvite ? qsTr("Invite") : ""
        leadingIcon: card.canAccept ? "tick" : "chat"
        onLeadingChosen: card.canAccept ? card.accepted() : card.invited()
    }

    background: Rectangle {
        transform: Translate {
            x: swipe.offset
        }
        color: card.waiting ? Theme.waitingRow : card.down ? Theme.hover : Theme.surface

        LineAcross {
            x: 68
            anchors.bottom: parent.bottom
            width: parent.width - 68
        }
        FocusRing {
            gap: -2
            shown: card.current && card.ListView.view.activeFocus
        }
    }
    contentItem: Item {
        transform: Translate {
            x: swipe.offset
        }

        Avatar {
            id: face

            x: 16
            y: 14
            initials: card.initials
            colour: card.avatarColour
        }
        OText {
            id: title

            x: 68
            y: 12
            width: time.x - x - 8
            text: card.name + (card.isGuest ? " " + card.visitorId : "")
            font.pixelSize: Theme.textBody
            font.weight: Font.DemiBold
        }
        OTimeText {
            id: time

            x: parent.width - 16 - width
            anchors.baseline: title.baseline
            width: implicitWidth
            text: card.app.format.duration(card.app.clock.now - card.visitStartedAt)
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
        StatusDot {
            id: state

            x: 68
            y: title.y + title.height + 4
            width: parent.width - 68 - 16
            colour: VisitorStatus.colour(card.status)
            iconName: VisitorStatus.icon(card.status)
            text: card.waiting ? card.statusText + " " + card.app.format.duration(card.app.clock.now - card.statusSince)
                               : card.statusText
        }
        OText {
            id: page

            x: 68
            y: state.y + state.height + 4
            width: parent.width - 68 - 16
            text: card.pageTitle === "" ? card.pageUrl : card.pageTitle
            font.pixelSize: Theme.textTable
        }
        OText {
            id: where

            x: 68
            y: page.y + page.height + 3
            width: parent.width - 68 - 16
            text: [card.place, card.source, qsTr("visit %1").arg(card.visitNumber)].filter(part => part !== "").join(" · ")
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
        VisitorActions {
            id: actions

            x: 68
            y: where.y + where.height + 6
            width: implicitWidth
            height: 44
            visible: card.canInvite || card.canAccept
            visitorId: card.visitorId
            name: card.name
            canInvite: card.canInvite
            canAccept: card.canAccept
            reachable: card.current
            onInvited: card.invited()
            onAccepted: card.accepted()
        }
    }
}
