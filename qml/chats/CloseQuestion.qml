// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Asks before a chat is closed.
ConfirmDialog {
    id: closing

    property real chatId: 0
    property string name: ""

    signal confirmed(real chatId)

    /// Asks about the chat with the visitor called @p name.
    function ask(chatId: real, name: string): void {
        closing.chatId = chatId;
        closing.name = name;
        closing.open();
    }

    title: qsTr("Close the chat?")
    question: qsTr("%1 will see that you have left. A new message from them opens the chat again.").arg(closing.name)
    agree: qsTr("Close chat")
    agreeName: "conversationCloseConfirm"
    onAgreed: closing.confirmed(closing.chatId)
}
