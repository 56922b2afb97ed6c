// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A link found in a message, as an element of its own: it says where it leads, and only leads to safe kinds of places.
AbstractButton {
    id: link

    required property string address

    implicitWidth: words.implicitWidth + 22
    implicitHeight: Math.max(Theme.target, words.implicitHeight + 6)
    hoverEnabled: true
    text: link.address
    Accessible.role: Accessible.Link
    Accessible.name: link.address
    Accessible.onPressAction: link.click()
    Keys.onReturnPressed: link.click()
    onClicked: {
        if (/^(https?:\/\/|mailto:)/i.test(link.address))
            Qt.openUrlExternally(link.address);
    }

    background: Item {
        FocusRing {
            gap: 0
            shown: link.visualFocus
        }
    }
    contentItem: Item {
        OIcon {
            anchors.verticalCenter: parent.verticalCenter
            iconName: /^mailto:/i.test(link.address) ? "envelope" : "external"
            size: Theme.mark(16)
            color: Theme.link
        }
        OText {
            id: words

            x: 22
            width: parent.width - 22
            height: parent.height
            text: link.address.replace(/^(https?:\/\/|mailto:)/i, "")
            elide: Text.ElideMiddle
            color: Theme.link
            font.underline: link.hovered
            font.pixelSize: Theme.textTable
        }
    }
}
