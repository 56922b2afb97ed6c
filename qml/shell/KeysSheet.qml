// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// F1: every key there is.
ODialog {
    id: sheet

    required property PageContext context

    readonly property bool enterSends: sheet.context.app.settings.enterSends
    readonly property bool administrator: sheet.context.desk.management.allowed

    title: qsTr("Keys")
    widest: 520

    component KeyLine: Item {
        id: line

        property string keys
        property string meaning

        width: parent?.width ?? 0
        height: Math.max(key.height, words.implicitHeight) + 14

        KeyHint {
            id: key

            anchors.verticalCenter: parent.verticalCenter
            text: line.keys
        }
        OText {
            id: words

            x: Math.max(key.width + 16, 150 * Theme.textScale)
            width: line.width - x
            height: parent.height
            text: line.meaning
            wrapMode: Text.Wrap
        }
    }

    Column {
        objectName: "keysSheet"
        width: parent?.width ?? 0

        KeyLine {
            keys: "Ctrl+1 … 5"
            meaning: qsTr("Visitors, chats, requests, colleagues, history")
        }
        KeyLine {
            visible: sheet.administrator
            keys: "Ctrl+6"
            meaning: qsTr("Administration")
        }
        KeyLine {
            keys: "Ctrl+7"
            meaning: qsTr("Statistics")
        }
        KeyLine {
            visible: sheet.administrator
            keys: "Ctrl+S"
            meaning: qsTr("Save what is being set there")
        }
        KeyLine {
            keys: "Ctrl+K"
            meaning: qsTr("Find anything")
        }
        KeyLine {
            keys: "Ctrl+F"
            meaning: qsTr("Find on this page")
        }
        KeyLine {
            keys: "Ctrl+Shift+F"
            meaning: qsTr("Find in this chat")
        }
        KeyLine {
            keys: "Ctrl+Z"
            meaning: qsTr("Take back what was just ended or removed")
        }
        KeyLine {
            keys: "Alt+↑  Alt+↓"
            meaning: qsTr("The chat above, the chat below")
        }
        KeyLine {
            keys: qsTr("Ctrl+click")
            meaning: qsTr("Open the chat beside the other, in a wide window")
        }
        KeyLine {
            keys: "F2"
            meaning: qsTr("Accept the chat that waits longest")
        }
        KeyLine {
            keys: sheet.enterSends ? "Enter" : "Ctrl+Enter"
            meaning: qsTr("Send the message")
        }
        KeyLine {
            keys: sheet.enterSends ? "Shift+Enter" : "Enter"
            meaning: qsTr("New line")
        }
        KeyLine {
            keys: "↑  Ctrl+↑"
            meaning: qsTr("Change your last message; ↑ in an empty field")
        }
        KeyLine {
            keys: "Ctrl+↑  Ctrl+↓"
            meaning: qsTr("From message to message, when the messages have the focus")
        }
        KeyLine {
            keys: "Menu"
            meaning: qsTr("What can be done with the message; also Shift+F10")
        }
        KeyLine {
            keys: "/"
            meaning: qsTr("Canned replies")
        }
        KeyLine {
            keys: "Ctrl+Shift+N"
            meaning: qsTr("A note for colleagues, or a message again")
        }
        KeyLine {
            keys: "Esc"
            meaning: qsTr("Back")
        }
        KeyLine {
            keys: "F1"
            meaning: qsTr("This list")
        }
    }
    actions: [
        OButton {
            kind: OButton.Kind.Secondary
            text: qsTr("Close")
            onClicked: sheet.close()
        }
    ]
}
