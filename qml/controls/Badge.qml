// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// How many; nothing for zero.
Rectangle {
    id: badge

    property int count: 0
    property color colour: Theme.accent
    property color wordColour: Theme.accentWords

    visible: badge.count > 0
    width: Math.max(height, words.implicitWidth + 10)
    height: Math.max(18, words.implicitHeight + 4)
    radius: height / 2
    color: badge.colour

    OTimeText {
        id: words

        anchors.centerIn: parent
        text: badge.count > 999 ? "999+" : badge.count
        color: badge.wordColour
        font.pixelSize: Theme.textTiny
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
