// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A key, drawn as one.
Rectangle {
    id: hint

    property alias text: words.text

    width: Math.max(words.implicitWidth + 12, height)
    height: words.implicitHeight + 4
    radius: 4
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    OText {
        id: words

        anchors.centerIn: parent
        color: Theme.muted
        font.pixelSize: Theme.textTiny
        Accessible.ignored: true
    }
}
