// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// One section of the program: icon, word, how many.
AbstractButton {
    id: control

    property string iconName
    property int count: 0
    property bool urgent: false
    property bool current: false
    property string keyHint: ""
    /// The word stands below the icon; else only in the tooltip and for screen readers.
    property bool worded: true
    /// No higher than a finger needs.
    property bool low: false

    /// How small the word may become, in pixels, and how wide it is then.
    readonly property int leastSize: 9
    readonly property real leastWidth: word.implicitWidth * control.leastSize / Math.max(control.leastSize, Theme.textTiny)

    implicitWidth: 64
    implicitHeight: control.low ? Math.max(44, mark.height + 16) : Math.max(56, mark.height + word.implicitHeight + 22)
    hoverEnabled: true
    ToolTip.visible: control.hovered && (control.keyHint !== "" || !control.worded)
    ToolTip.delay: 700
    ToolTip.text: [control.text, control.keyHint].filter(part => part !== "").join(" · ")
    Accessible.role: Accessible.PageTab
    Accessible.name: control.count > 0 ? control.text + ", " + control.count : control.text
    Accessible.selected: control.current
    Accessible.onPressAction: control.click()
    Keys.onReturnPressed: control.click()
    Keys.onEnterPressed: control.click()

    background: Rectangle {
        radius: Theme.radius
        color: control.current ? Theme.selected : control.hovered || control.down ? Theme.hover : "transparent"

        FocusRing {
            gap: -1
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        OIcon {
            id: mark

            anchors.horizontalCenter: parent.horizontalCenter
            y: control.worded ? (parent.height - mark.height - 5 - word.implicitHeight) / 2 : (parent.height - mark.height) / 2
            iconName: control.iconName
            size: Theme.mark(22)
            color: control.current ? Theme.accent : Theme.muted
        }
        Badge {
            x: Math.min(mark.x + mark.width / 2, parent.width - width)
            y: mark.y - 6
            count: control.count
            colour: control.urgent ? Theme.warning : Theme.accent
            wordColour: control.urgent ? Theme.warningWords : Theme.accentWords
        }
        OText {
            id: word

            visible: control.worded
            y: mark.y + mark.height + 5
            width: parent.width
            text: control.text
            horizontalAlignment: Text.AlignHCenter
            color: control.current ? Theme.accent : Theme.muted
            font.pixelSize: Theme.textTiny
            font.weight: control.current ? Font.DemiBold : Font.Medium
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: control.leastSize
            elide: Text.ElideNone
            Accessible.ignored: true
        }
    }
}
