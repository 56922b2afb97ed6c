// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// In the composer's place when nothing can be written: says why, and offers what can be done.
Item {
    id: place

    required property Conversation conversation

    signal acceptAsked
    signal noteAsked

    implicitHeight: Math.max(72, words.height + (stacked ? accept.height + 8 : 0) + 32)

    readonly property bool stacked: accept.visible && words.implicitWidth + accept.width + 48 > place.width

    LineAcross {
        width: parent.width
    }
    OText {
        id: words

        objectName: "composerHint"
        x: 16
        y: place.stacked ? 14 : (parent.height - height) / 2
        width: parent.width - 32 - (accept.visible && !place.stacked ? accept.width + 16 : note.visible ? note.width : 0)
        text: {
            if (place.conversation.canAccept)
                return qsTr("Accept the chat to answer.");
            if (place.conversation.state === Conversation.Closed)
                return qsTr("The chat is closed. A new message from the visitor opens it again.");
            return qsTr("Another operator has this chat.");
        }
        color: Theme.muted
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        horizontalAlignment: accept.visible ? Text.AlignLeft : Text.AlignHCenter
    }
    OButton {
        id: accept

        objectName: "conversationAccept"
        visible: place.conversation.canAccept
        x: place.stacked ? 16 : parent.width - width - 16
        y: place.stacked ? words.y + words.height + 8 : (parent.height - height) / 2
        text: qsTr("Accept chat")
        onClicked: place.acceptAsked()
    }
    OIconButton {
        id: note

        objectName: "closedNote"
        visible: place.conversation.canNote && !accept.visible
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        side: Theme.touch ? 44 : 40
        iconName: "pencil"
        text: qsTr("Note for colleagues")
        onClicked: {
            place.conversation.noting = true;
            place.noteAsked();
        }
    }
}
