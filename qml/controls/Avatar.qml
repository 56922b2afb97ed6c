// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A round with the initials. The name stands beside it, so a screen reader passes it over.
Rectangle {
    id: avatar

    property string initials
    property color colour: Theme.muted
    property int size: 40

    width: avatar.size
    height: avatar.size
    radius: avatar.size / 2
    color: avatar.colour

    OText {
        anchors.centerIn: parent
        text: avatar.initials
        color: "#FFFFFF"
        font.pixelSize: Math.round(avatar.size * 0.36)
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
