// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// The tags of the chat, and the button that opens their menu.
Flow {
    id: chips

    required property Conversation conversation

    signal menuAsked

    objectName: "infoTags"
    // Alone, the button's words begin where the pane's other words do.
    x: chips.conversation.tags.length === 0 ? -14 : 0
    spacing: 6

    Repeater {
        model: chips.conversation.tags

        // As high as the button beside it, so that all words of a line stand on one level.
        Item {
            id: place

            required property var modelData

            width: chip.width
            height: change.visible ? change.height : chip.height

            Chip {
                id: chip

                anchors.verticalCenter: parent.verticalCenter
                text: place.modelData.name
                colour: place.modelData.colour
            }
        }
    }
    OButton {
        id: change

        objectName: "infoTagMenu"
        visible: chips.conversation.tagList.canMark
        kind: OButton.Kind.Ghost
        iconName: "tag"
        text: chips.conversation.tags.length > 0 ? qsTr("Change") : qsTr("Add a tag")
        Accessible.description: qsTr("Tags")
        onClicked: chips.menuAsked()
    }
}
