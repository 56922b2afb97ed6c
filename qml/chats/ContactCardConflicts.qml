// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// What two operators changed at the same time: both, side by side, to choose from.
Column {
    id: conflicts

    required property ContactCardEditor card

    visible: conflicts.card.conflicts.length > 0
    spacing: Theme.space8

    OText {
        width: parent.width
        text: qsTr("Another operator changed the same fields. Which is right?")
        color: Theme.warningLineWords
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Repeater {
        model: conflicts.card.conflicts

        Rectangle {
            id: conflict

            required property var modelData

            readonly property int field: conflict.modelData.field
            readonly property string mine: conflict.modelData.mine
            readonly property string theirs: conflict.modelData.theirs

            width: conflicts.width
            height: column.height + 20
            radius: Theme.radius
            color: Theme.warningLine

            Column {
                id: column

                x: 12
                y: 10
                width: parent.width - 24
                spacing: 4

                OText {
                    width: parent.width
                    text: conflict.modelData.label
                    color: Theme.warningLineWords
                    font.pixelSize: Theme.textSmall
                    font.weight: Font.DemiBold
                }
                OText {
                    width: parent.width
                    text: qsTr("Yours: %1").arg(conflict.mine === "" ? qsTr("nothing") : conflict.mine)
                    wrapMode: Text.Wrap
                    maximumLineCount: 6
                }
                OText {
                    width: parent.width
                    text: qsTr("Theirs: %1").arg(conflict.theirs === "" ? qsTr("nothing") : conflict.theirs)
                    wrapMode: Text.Wrap
                    maximumLineCount: 6
                }
                Flow {
                    width: parent.width
                    spacing: Theme.space8

                    OButton {
                        objectName: "conflictMine_" + conflict.field
                        kind: OButton.Kind.Secondary
                        text: qsTr("Keep mine")
                        Accessible.description: conflict.modelData.label
                        onClicked: conflicts.card.keepMine(conflict.field)
                    }
                    OButton {
                        objectName: "conflictTheirs_" + conflict.field
                        kind: OButton.Kind.Secondary
                        text: qsTr("Take theirs")
                        Accessible.description: conflict.modelData.label
                        onClicked: conflicts.card.takeTheirs(conflict.field)
                    }
                }
            }
        }
    }
}
