// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Takes files that are dragged over a conversation, and says so while they hang above it.
DropArea {
    id: drop

    required property Talk conversation

    signal taken

    enabled: drop.conversation.canAttach
    keys: ["text/uri-list"]
    onDropped: event => {
        if (event.hasUrls) {
            drop.conversation.attachments.add(event.urls);
            event.acceptProposedAction();
            drop.taken();
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: 12
        visible: drop.containsDrag
        radius: 14
        color: Theme.faint(Theme.surface, 0.94)
        border.width: 2
        border.color: Theme.accent

        Column {
            anchors.centerIn: parent
            spacing: Theme.space8

            OIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                iconName: "paperclip"
                size: 32
                color: Theme.accent
            }
            OText {
                text: qsTr("Let go to attach the files")
                font.weight: Font.DemiBold
            }
        }
    }
}
