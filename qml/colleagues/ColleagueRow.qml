// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// A room, a colleague, or the heading of a group that folds its colleagues away.
AbstractButton {
    id: row

    required property int index
    required property int kind
    required property real roomId
    required property real groupId
    required property string name
    required property string initials
    required property string avatarColour
    required property int status
    required property string statusText
    required property string groupsText
    required property string preview
    required property bool isDraft
    required property string atText
    required property int unread
    required property bool failed
    required property bool queued
    required property bool folded
    required property string countText

    property bool selected: false

    readonly property bool heading: row.kind === ColleagueListModel.Heading
    readonly property bool colleague: row.kind === ColleagueListModel.Colleague
    readonly property bool current: row.ListView.isCurrentItem && row.ListView.view.activeFocus

    signal opened
    signal foldToggled

    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true
    implicitHeight: row.heading ? Math.max(Theme.target, title.implicitHeight + 20) : Math.max(Theme.face, title.height + line.height + Theme.lineSpace) + 2 * Theme.rowSpace
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: {
        const parts = [row.name];
        if (row.heading)
            parts.push(qsTr("available: %1").arg(row.countText), row.folded ? qsTr("folded") : qsTr("unfolded"));
        else
            parts.push(row.statusText, row.groupsText, row.preview);
        if (row.unread > 0)
            parts.push(qsTr("%n new message(s)", "", row.unread));
        if (row.failed)
            parts.push(qsTr("not sent"));
        return parts.filter(part => part !== "").join(", ");
    }
    Accessible.selected: row.selected
    Accessible.onPressAction: row.click()
    onClicked: {
        if (row.heading)
            row.foldToggled();
        else
            row.opened();
    }

    background: Rectangle {
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

        readonly property real end: content.width - 16
        readonly property real start: row.heading ? 16 : 28 + Theme.face

        Avatar {
            id: face

            visible: !row.heading
            x: 16
            y: Theme.rowSpace
            size: Theme.face
            initials: row.colleague ? row.initials : ""
            colour: row.avatarColour

            OIcon {
                visible: row.kind === ColleagueListModel.GroupRoom
                anchors.centerIn: parent
                iconName: "people"
                size: 20
                color: "#FFFFFF"
            }
            Rectangle {
                visible: row.colleague
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
                    color: OperatorStatus.colour(row.status)
                }
            }
        }
        OText {
            id: title

            x: content.start
            y: row.heading ? (content.height - height) / 2 : Theme.rowSpace - 1
            width: Math.max(0, (row.heading ? count.x : when.x) - x - 8)
            text: row.name
            color: row.heading ? Theme.muted : Theme.text
            font.pixelSize: row.heading ? Theme.textSmall : Theme.textBody
            font.weight: Font.DemiBold
        }
        OTimeText {
            id: when

            visible: !row.heading
            x: content.end - width
            anchors.baseline: title.baseline
            text: row.atText
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
        OText {
            id: line

            visible: !row.heading
            x: content.start
            y: title.y + title.height + Theme.lineSpace
            width: Math.max(0, (badge.visible ? badge.x : mark.visible ? mark.x : content.end) - x - 8)
            text: row.preview !== "" ? row.preview : row.colleague ? row.statusText : qsTr("Nothing written yet")
            color: row.isDraft ? Theme.accent : row.preview === "" && row.colleague ? OperatorStatus.colour(row.status) : Theme.muted
            font.pixelSize: Theme.textTable
            maximumLineCount: 1
        }
        OIcon {
            id: mark

            visible: !row.heading && (row.failed || row.queued)
            x: (badge.visible ? badge.x - 4 : content.end) - width
            y: line.y + (line.height - height) / 2
            iconName: row.failed ? "warning" : "clock"
            size: Theme.mark(16)
            color: row.failed ? Theme.danger : Theme.muted
        }
        Badge {
            id: badge

            x: row.heading ? count.x - width - 8 : content.end - width
            y: row.heading ? (content.height - height) / 2 : line.y + (line.height - height) / 2
            count: row.heading && !row.folded ? 0 : row.unread
        }
        OTimeText {
            id: count

            visible: row.heading
            x: chevron.x - width - 6
            y: (content.height - height) / 2
            text: row.countText
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
        OIcon {
            id: chevron

            visible: row.heading
            x: content.end - width
            y: (content.height - height) / 2
            iconName: row.folded ? "chevron-right" : "chevron-down"
            size: Theme.mark(16)
            color: Theme.muted
        }
    }
}
