// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// What a colleague noted beside a request.
Rectangle {
    id: note

    required property var modelData

    implicitHeight: who.height + words.height + 22
    radius: Theme.radius
    color: Theme.noteBubble
    Accessible.role: Accessible.ListItem
    Accessible.name: [note.modelData.author, note.modelData.atText, note.modelData.text].join(", ")

    OText {
        id: who

        x: 12
        y: 9
        width: note.width - 24
        text: note.modelData.author + " · " + note.modelData.atText
        color: Theme.warningLineWords
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    OText {
        id: words

        x: 12
        y: who.y + who.height + 3
        width: note.width - 24
        text: note.modelData.text
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.ignored: true
    }
}
