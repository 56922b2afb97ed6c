// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A button that is only an icon; `text` is its tooltip and its name for a screen reader.
Button {
    id: control

    property string iconName
    property bool filled: false
    /// The key that does the same, shown in the tooltip.
    property string keyHint: ""
    property int side: Theme.touch ? 44 : 36
    property color iconColour: control.filled ? Theme.accentWords
                                              : control.checked ? Theme.accent : control.hovered ? Theme.text : Theme.muted

    implicitWidth: control.side
    implicitHeight: control.side
    padding: 0
    hoverEnabled: true
    display: AbstractButton.IconOnly
    ToolTip.visible: control.hovered && control.text !== ""
    ToolTip.delay: 600
    ToolTip.text: control.keyHint === "" ? control.text : control.text + " · " + control.keyHint
    Accessible.role: Accessible.Button
    Accessible.name: control.text
    Accessible.onPressAction: control.click()
    Keys.onReturnPressed: control.click()
    Keys.onEnterPressed: control.click()

    background: Rectangle {
        radius: Theme.radius
        color: control.filled ? (control.down ? Theme.accentPressed : control.hovered ? Theme.accentHover : Theme.accent)
                              : control.checked || control.down ? Theme.selected : control.hovered ? Theme.hover : "transparent"
        opacity: control.enabled ? 1 : 0.4

        FocusRing {
            shown: control.visualFocus
        }
    }

    contentItem: Item {
        OIcon {
            anchors.centerIn: parent
            iconName: control.iconName
            size: Theme.mark(20)
            color: control.iconColour
            opacity: control.enabled ? 1 : 0.5
        }
    }
}
