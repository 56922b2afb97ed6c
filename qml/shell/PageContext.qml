// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Otklik.Models

/// What the workplace tells its pages and sheets, and what they ask of it.
QtObject {
    required property App app
    required property Desk desk
    /// The section that is shown.
    required property int section
    required property bool narrow
    required property bool wide
    /// The window is in front of the operator.
    required property bool watched

    /// Another section is to be shown.
    signal sectionAsked(section: int)
    /// What is open is done with.
    signal backAsked
    /// The chat is to be shown in the list where it stands.
    signal chatAsked(chatId: real)
    signal roomAsked(roomId: real)
    /// The conversation with a visitor is to be opened, also where nothing has been said yet.
    signal visitorAsked(visitorId: real)
    signal foundAsked(search: SearchModel, row: int)
    signal keysAsked
    signal tourAsked
    signal blacklistAsked
    signal signOutAsked
}
