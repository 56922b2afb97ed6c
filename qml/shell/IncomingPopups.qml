// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// The pop-ups of waiting chats, at most a few at once; those that do not fit stay in the list of chats.
Column {
    id: popups

    required property App app
    required property Desk desk
    /// How many fit.
    required property int most
    /// The chat that is in front of the operator already; 0: none.
    required property real openChatId

    signal accepted(real chatId)

    spacing: Theme.space12

    Repeater {
        id: cards

        model: popups.desk.incoming

        IncomingPopup {
            width: popups.width
            visible: index < popups.most && chatId !== popups.openChatId
            app: popups.app
            onAccepted: popups.accepted(chatId)
            onDeclined: popups.desk.declineChat(chatId)
            onPostponed: popups.desk.incoming.putOff(chatId)
        }
    }
}
