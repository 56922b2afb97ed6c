// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A tag on a chat.
Rectangle {
    id: chip

    property alias text: words.text
    property color colour: Theme.info
    /// Whatever colour a tag has been given, its word can be read.
    readonly property color wordColour: Theme.dark ? Qt.tint(chip.colour, Qt.rgba(1, 1, 1, chip.colour.hslLightness > 0.6 ? 0.2 : 0.55))
                                                   : Qt.tint(chip.colour, Qt.rgba(0, 0, 0, chip.colour.hslLightness > 0.5 ? 0.6 : 0.25))

    width: words.implicitWidth + 14
    height: words.implicitHeight + 4
    radius: height / 2
    color: Theme.faint(chip.colour, Theme.dark ? 0.2 : 0.14)

    OText {
        id: words

        anchors.centerIn: parent
        color: chip.wordColour
        font.pixelSize: Theme.textTiny
        font.weight: Font.Medium
    }
}
