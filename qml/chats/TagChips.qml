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
    spacing: 6

    Repeater {
        model: chips.conversation.tags

        Chip {
            required property var modelData

            text: modelData.name
            colour: modelData.colour
        }
    }
    OButton {
        objectName: "infoTagMenu"
        visible: chips.conversation.tagList.canMark
        kind: OButton.Kind.Ghost
        iconName: "tag"
        text: chips.conversation.tags.length > 0 ? qsTr("Change") : qsTr("Add a tag")
        Accessible.description: qsTr("Tags")
        onClicked: chips.menuAsked()
    }
}
