// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// One figure, large, with what it was in the period before.
Rectangle {
    id: tile

    property string name
    property string value
    property string before: ""
    property color mark: "transparent"

    implicitHeight: words.implicitHeight + 28
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: tile.before === "" ? tile.name + ": " + tile.value : tile.name + ": " + tile.value + "; " + tile.before

    Column {
        id: words

        x: 16
        y: 14
        width: tile.width - 32
        spacing: 2

        OText {
            width: parent.width
            text: tile.name
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
        OText {
            width: parent.width
            text: tile.value
            font.pixelSize: Theme.size(26)
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
            Accessible.ignored: true
        }
        OText {
            width: parent.width
            text: tile.before === "" ? " " : tile.before
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
    }
}
