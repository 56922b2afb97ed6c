// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// What else a canned reply sends with the text in the composer, and behind it; each can be taken out.
Item {
    id: strip

    required property FollowUps followUps

    objectName: "followUps"
    implicitHeight: title.height + 6 + list.height

    OText {
        id: title

        objectName: "followUpsSummary"
        width: parent.width
        text: strip.followUps.summary
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ListView {
        id: list

        y: title.height + 6
        width: parent.width
        height: Math.max(Theme.touch ? 44 : 32, 30 * Theme.textScale) + (list.contentWidth > list.width ? 8 : 0)
        model: strip.followUps
        orientation: ListView.Horizontal
        spacing: Theme.space8
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: title.text
        ScrollBar.horizontal: ScrollBar {
            policy: list.contentWidth > list.width ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
            height: 5
        }

        delegate: Rectangle {
            id: piece

            required property int index
            required property string text
            required property string fileName
            required property string fileSize
            required property bool withText

            readonly property string words: [piece.text.replace(/\s+/g, " "), piece.fileName].filter(part => part !== "").join(" · ")

            objectName: "followUp_" + piece.index
            width: Math.min(label.x + label.implicitWidth + out.width + 6, Math.min(list.width, 280 * Theme.textScale))
            height: list.height - (list.contentWidth > list.width ? 8 : 0)
            radius: Theme.radius
            color: Theme.field
            border.width: 1
            border.color: Theme.line
            Accessible.role: Accessible.ListItem
            Accessible.name: [piece.words, piece.fileSize, piece.withText ? qsTr("in one message with the text") : ""].filter(part => part !== "").join(", ")

            OIcon {
                id: mark

                x: 10
                anchors.verticalCenter: parent.verticalCenter
                iconName: piece.fileName !== "" ? "file" : "chat"
                size: Theme.mark(16)
                color: Theme.muted
            }
            OText {
                id: label

                x: mark.x + mark.width + 8
                width: out.x - x - 2
                height: parent.height
                text: piece.words
                font.pixelSize: Theme.textTable
                elide: piece.text === "" ? Text.ElideMiddle : Text.ElideRight
                Accessible.ignored: true
            }
            OIconButton {
                id: out

                objectName: "followUpRemove_" + piece.index
                x: parent.width - width - 1
                anchors.verticalCenter: parent.verticalCenter
                side: Theme.touch ? 44 : 30
                iconName: "cross"
                text: qsTr("Take out")
                Accessible.description: piece.words
                onClicked: strip.followUps.remove(piece.index)
            }
        }
    }
}
