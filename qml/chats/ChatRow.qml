// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// An open chat in the list. The same row, with how it ended, stands in «История».
AbstractButton {
    id: row

    required property int index
    required property real chatId
    required property string name
    required property string initials
    required property string avatarColour
    required property string section
    required property string preview
    required property bool isDraft
    required property string atText
    required property real waitingSince
    required property real unansweredSince
    required property int unread
    required property bool failed
    required property bool queued
    required property var tags
    required property bool online
    required property string passedBy
    required property string passComment
    required property string passingTo

    required property App app
    property bool selected: false
    property string ended: ""
    /// There is room for it beside the conversation that is open.
    property bool fitsBeside: false

    readonly property bool passed: row.passedBy !== ""
    readonly property bool incoming: row.section === "incoming"
    readonly property bool current: row.ListView.isCurrentItem && row.ListView.view.activeFocus
    readonly property real unansweredFor: row.unansweredSince > 0 ? row.app.clock.now - row.unansweredSince : 0
    /// The first minute of waiting is everyday; after that somebody must be able to see it.
    readonly property bool late: !row.incoming && row.unansweredFor >= 60000

    signal opened
    /// Beside the conversation that is open.
    signal besideAsked
    /// Where in the window the row is being dragged, and let go.
    signal dragged(point place)
    signal dropped(point place)
    signal accepted
    signal declined
    signal postponed
    signal closeAsked
    signal saveAsked
    /// What can be done with it, in a menu at @p place of the row.
    signal menuAsked(point place)

    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: {
        swipe.reset();
        visible = true;
    }
    implicitHeight: content.lowest + Theme.rowSpace
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: {
        const parts = [row.name];
        if (row.unread > 0)
            parts.push(qsTr("%n new message(s)", "", row.unread));
        if (row.incoming || row.late)
            parts.push(wait.text);
        if (row.failed)
            parts.push(qsTr("not sent"));
        if (row.passed)
            parts.push(pass.text);
        parts.push(row.preview);
        return parts.join(", ");
    }
    Accessible.selected: row.selected
    Accessible.onPressAction: row.click()
    onClicked: row.opened()
    onPressAndHold: row.menuAsked(Qt.point(row.pressX, row.pressY))

    SwipeActions {
        id: swipe

        leadingText: row.incoming ? qsTr("Accept") : row.fitsBeside ? qsTr("Side by side") : ""
        leadingIcon: row.incoming ? "tick" : "panel"
        trailingText: row.ended !== "" ? qsTr("Save") : !row.incoming ? qsTr("Close") : row.passed ? qsTr("Decline") : qsTr("Later")
        trailingIcon: row.ended !== "" ? "save" : row.incoming && !row.passed ? "clock" : "cross"
        trailingKind: row.ended !== "" ? SwipeActions.Kind.Go : row.incoming && !row.passed ? SwipeActions.Kind.Later : SwipeActions.Kind.End
        onLeadingChosen: row.incoming ? row.accepted() : row.besideAsked()
        onTrailingChosen: {
            if (row.ended !== "")
                row.saveAsked();
            else if (!row.incoming)
                row.closeAsked();
            else if (row.passed)
                row.declined();
            else
                row.postponed();
        }
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

    // With Ctrl; every other press goes through to the row and what is in it.
    MouseArea {
        anchors.fill: parent
        z: 1
        onPressed: mouse => mouse.accepted = (mouse.modifiers & Qt.ControlModifier) !== 0
        onClicked: row.besideAsked()
    }
    DragHandler {
        id: dragging

        property point last

        target: null
        acceptedDevices: PointerDevice.Mouse
        yAxis.enabled: false // that is scrolling
        onCentroidChanged: {
            if (!dragging.active)
                return;
            dragging.last = dragging.centroid.scenePosition;
            row.dragged(dragging.last);
        }
        onActiveChanged: {
            if (!dragging.active)
                row.dropped(dragging.last);
        }
    }

    contentItem: Item {
        id: content

        transform: Translate {
            x: swipe.offset
        }

        readonly property real lowest: acting.active ? acting.y + acting.height
                                                      : chips.visible ? chips.y + chips.height
                                                                      : pass.visible ? pass.y + pass.height
                                       : ending.visible ? ending.y + ending.height
                                                                                       : Math.max(face.y + face.height, line.y + line.height)
        readonly property real start: 28 + Theme.face
        readonly property real end: content.width - 16

        Avatar {
            id: face

            x: 16
            y: Theme.rowSpace
            size: Theme.face
            initials: row.initials
            colour: row.avatarColour

            Rectangle {
                visible: row.online
                x: face.size - 11
                y: face.size - 11
                width: 12
                height: 12
                radius: 6
                color: row.selected ? Theme.selected : Theme.surface

                Rectangle {
                    anchors.centerIn: parent
                    width: 8
                    height: 8
                    radius: 4
                    color: Theme.success
                }
            }
        }
        OText {
            id: title

            x: content.start
            y: Theme.rowSpace - 1
            width: Math.max(0, wait.x - x - 8)
            text: row.name
            font.weight: Font.DemiBold
        }
        OTimeText {
            id: wait

            x: content.end - width
            anchors.baseline: title.baseline
            text: row.incoming && row.waitingSince > 0
                  ? qsTr("waits %1", "how long a visitor has been waiting").arg(row.app.format.duration(row.app.clock.now - row.waitingSince))
                  : row.late ? qsTr("reply due %1", "how long ago the visitor asked").arg(row.app.format.duration(row.unansweredFor))
                             : row.atText
            color: row.incoming || row.late ? Theme.waitingWords : Theme.muted
            font.pixelSize: Theme.textSmall
            font.weight: row.incoming || row.late ? Font.DemiBold : Font.Normal
        }
        OText {
            id: line

            x: content.start
            y: title.y + title.height + Theme.lineSpace
            width: Math.max(0, (badge.visible ? badge.x : mark.visible ? mark.x : content.end) - x - 8)
            text: row.preview
            color: row.isDraft ? Theme.accent : Theme.muted
            font.pixelSize: Theme.textTable
            maximumLineCount: 1
        }
        OIcon {
            id: mark

            visible: row.failed || row.queued
            x: (badge.visible ? badge.x - 4 : content.end) - width
            y: line.y + (line.height - height) / 2
            iconName: row.failed ? "warning" : "clock"
            size: Theme.mark(16)
            color: row.failed ? Theme.danger : Theme.muted
        }
        Badge {
            id: badge

            x: content.end - width
            y: line.y + (line.height - height) / 2
            count: row.unread
        }
        OText {
            id: ending

            visible: row.ended !== ""
            x: content.start
            y: line.y + line.height + Theme.lineSpace
            width: content.end - x
            text: row.ended
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
        OText {
            id: pass

            visible: row.passed || row.passingTo !== ""
            x: content.start
            y: line.y + line.height + Theme.lineSpace
            width: content.end - x
            text: row.passed ? (row.passComment === "" ? qsTr("%1 passes the chat to you").arg(row.passedBy)
                                                        : qsTr("%1 passes the chat to you: %2").arg(row.passedBy).arg(row.passComment))
                             : qsTr("Being passed to %1").arg(row.passingTo)
            color: Theme.waitingWords
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
        Row {
            id: chips

            visible: row.tags.length > 0
            x: content.start
            y: (pass.visible ? pass.y + pass.height : ending.visible ? ending.y + ending.height : line.y + line.height) + 5
            width: content.end - x
            clip: true
            spacing: 4

            Repeater {
                model: row.tags

                Chip {
                    required property var modelData

                    text: modelData.name
                    colour: modelData.colour
                }
            }
        }
        // Few rows have them. As tall as the buttons are drawn; what is to be hit may be larger.
        Loader {
            id: acting

            active: row.incoming
            x: content.start
            y: (chips.visible ? chips.y + chips.height : pass.visible ? pass.y + pass.height : line.y + line.height) + 8
            sourceComponent: Item {
                implicitWidth: content.end - content.start
                implicitHeight: accept.drawnHeight

                OButton {
                    id: accept

                    objectName: "chatAccept_" + row.chatId
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.passed ? qsTr("Accept") : qsTr("Accept chat")
                    focusPolicy: row.ListView.isCurrentItem ? Qt.StrongFocus : Qt.ClickFocus
                    Accessible.description: row.name
                    onClicked: row.accepted()
                }
                OButton {
                    objectName: "chatDecline_" + row.chatId
                    visible: row.passed
                    x: accept.width + 8
                    anchors.verticalCenter: parent.verticalCenter
                    kind: OButton.Kind.Ghost
                    text: qsTr("Decline")
                    focusPolicy: accept.focusPolicy
                    Accessible.description: row.name
                    onClicked: row.declined()
                }
            }
        }
    }
}
