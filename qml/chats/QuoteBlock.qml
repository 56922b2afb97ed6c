// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// In a bubble, the message that it answers: who wrote it and how it begins. It leads there.
AbstractButton {
    id: quote

    required property string author
    required property string words
    /// The message was taken back since.
    required property bool gone
    /// Written by an operator.
    required property bool ours
    required property real widest

    readonly property color colour: quote.ours ? Theme.link : Theme.info

    implicitWidth: Math.min(quote.widest, 22 + Math.max(who.implicitWidth, said.implicitWidth))
    implicitHeight: Math.max(Theme.target, who.height + said.height + 10)
    padding: 0
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("In reply to %1: %2").arg(quote.author).arg(quote.words)
    Accessible.onPressAction: quote.click()
    Keys.onReturnPressed: quote.click()
    Keys.onEnterPressed: quote.click()

    background: Rectangle {
        radius: 6
        color: Theme.faint(quote.colour, quote.hovered ? 0.16 : 0.08)
        clip: true

        Rectangle {
            width: 3
            height: parent.height
            radius: 1.5
            color: quote.colour
        }
        FocusRing {
            gap: 0
            shown: quote.visualFocus
        }
    }
    contentItem: Item {
        OText {
            id: who

            x: 12
            y: (parent.height - who.height - said.height) / 2
            width: parent.width - 20
            text: quote.author
            color: quote.colour
            font.pixelSize: Theme.textSmall
            font.weight: Font.DemiBold
        }
        OText {
            id: said

            x: 12
            y: who.y + who.height
            width: parent.width - 20
            text: quote.words
            color: quote.gone ? Theme.muted : Theme.text
            font.pixelSize: Theme.textTable
            font.italic: quote.gone
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }
}
