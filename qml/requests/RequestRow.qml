// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// A request in the list: who asks, what, and who works on it.
AbstractButton {
    id: row

    required property int index
    required property real requestId
    required property int place
    required property string name
    required property string initials
    required property string avatarColour
    required property string preview
    required property string contact
    required property string siteName
    required property string owner
    required property string atText

    property bool selected: false

    readonly property bool current: row.ListView.isCurrentItem && row.ListView.view.activeFocus

    readonly property bool canTake: row.place === RequestListModel.NewPlace || row.place === RequestListModel.ClosedPlace
    readonly property bool canClose: row.place === RequestListModel.MinePlace

    signal opened
    signal taken
    signal closeAsked
    /// What can be done with it, in a menu at @p place of the row.
    signal menuAsked(point place)

    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: {
        swipe.reset();
        visible = true;
    }
    implicitHeight: (who.visible ? who.y + who.height : more.y + more.height) + Theme.rowSpace
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: [row.name, row.owner, row.preview, row.contact, row.siteName, row.atText].filter(part => part !== "").join(", ")
    Accessible.selected: row.selected
    Accessible.onPressAction: row.click()
    onClicked: row.opened()
    onPressAndHold: row.menuAsked(Qt.point(row.pressX, row.pressY))

    SwipeActions {
        id: swipe

        leadingText: !row.canTake ? "" : row.place === RequestListModel.ClosedPlace ? qsTr("Take again") : qsTr("Take")
        leadingIcon: "person"
        trailingText: row.canClose ? qsTr("Close") : ""
        trailingIcon: "tick"
        trailingKind: SwipeActions.Kind.Go
        onLeadingChosen: row.taken()
        onTrailingChosen: row.closeAsked()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus // a finger has no buttons
        onTapped: point => row.menuAsked(point.position)
    }

    background: Rectangle {
        transform: Translate {
            x: swipe.offset
        }
        color: row.selected ? Theme.selected : row.hovered || row.down ? Theme.hover : Theme.surface

        Rectangle {
            visible: row.selected
            width: 3
            height: parent.height - 16
            y: 8
            topRightRadius: 2
            bottomRightRadius: 2
            color: Theme.accent
        }
        FocusRing {
            gap: -2
            shown: row.current
        }
    }

    contentItem: Item {
        id: content

        transform: Translate {
            x: swipe.offset
        }

        readonly property real start: 28 + Theme.face
        readonly property real end: content.width - 16

        Avatar {
            x: 16
            y: Theme.rowSpace
            size: Theme.face
            initials: row.initials
            colour: row.avatarColour
        }
        OText {
            id: title

            x: content.start
            y: Theme.rowSpace - 1
            width: Math.max(0, when.x - x - 8)
            text: row.name
            font.weight: Font.DemiBold
        }
        OTimeText {
            id: when

            x: content.end - width
            anchors.baseline: title.baseline
            text: row.atText
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
        OText {
            id: line

            x: content.start
            y: title.y + title.height + Theme.lineSpace
            width: content.end - x
            text: row.preview !== "" ? row.preview : row.contact
            color: Theme.text
            font.pixelSize: Theme.textTable
            maximumLineCount: 1
        }
        OText {
            id: more

            x: content.start
            y: line.y + line.height + Theme.lineSpace
            width: content.end - x
            text: [row.preview !== "" ? row.contact : "", row.siteName].filter(part => part !== "").join(" · ")
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
        RequestPlace {
            id: who

            visible: row.owner !== ""
            x: content.start
            y: more.y + more.height + Theme.lineSpace
            width: Math.min(implicitWidth, content.end - x)
            place: row.place
            text: row.owner
            font.pixelSize: Theme.textSmall
        }
    }
}
