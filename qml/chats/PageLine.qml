// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A page that the visitor has seen; opens it in the browser.
AbstractButton {
    id: page

    required property string title
    required property string url
    required property string time

    readonly property bool leads: /^https?:\/\//i.test(page.url)

    height: Math.max(Theme.target, words.height + 8)
    enabled: page.leads
    hoverEnabled: true
    Accessible.role: Accessible.Link
    Accessible.name: [page.time, page.title].filter(part => part !== "").join(", ")
    Accessible.description: page.url
    Accessible.onPressAction: page.click()
    Keys.onReturnPressed: page.click()
    ToolTip.visible: page.hovered && page.title !== page.url
    ToolTip.delay: 600
    ToolTip.text: page.url
    onClicked: {
        if (page.leads)
            Qt.openUrlExternally(page.url);
    }

    background: Item {
        FocusRing {
            gap: 0
            shown: page.visualFocus
        }
    }
    contentItem: Item {
        OTimeText {
            id: clock

            width: Math.max(implicitWidth, 40 * Theme.textScale)
            anchors.baseline: words.baseline
            text: page.time
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
        OText {
            id: words

            x: clock.width + 8
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: page.title
            color: page.leads ? Theme.link : Theme.text
            font.underline: page.hovered && page.leads
            font.pixelSize: Theme.textTable
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }
}
