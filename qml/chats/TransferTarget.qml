// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// Somebody, or a group, who could take a chat over.
AbstractButton {
    id: target

    required property int index
    required property real key
    required property string name
    required property string initials
    required property string colour
    required property bool isGroup
    required property int status
    required property string detail
    required property bool canTake

    property bool selected: false

    signal chosen

    function choose(): void {
        if (target.canTake)
            target.chosen();
    }

    objectName: "transferTarget_" + target.key
    height: Math.max(52, title.height + state.height + 16)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    enabled: target.canTake
    Accessible.role: Accessible.RadioButton
    Accessible.name: target.name + ", " + target.detail
    Accessible.checked: target.selected
    Accessible.onPressAction: target.choose()
    onClicked: target.choose()

    background: Rectangle {
        radius: Theme.radius
        color: target.selected ? Theme.selected : target.hovered ? Theme.hover : "transparent"

        FocusRing {
            gap: -1
            shown: target.ListView.isCurrentItem && target.ListView.view.activeFocus
        }
    }
    contentItem: Item {
        opacity: target.canTake ? 1 : 0.55

        Avatar {
            id: face

            x: 8
            anchors.verticalCenter: parent.verticalCenter
            size: 36
            radius: target.isGroup ? Theme.radius : 18
            initials: target.initials
            colour: target.colour
        }
        OText {
            id: title

            x: 56
            y: (parent.height - height - state.height - 2) / 2
            width: parent.width - x - 40
            text: target.name
            font.weight: Font.DemiBold
        }
        StatusDot {
            id: state

            x: 56
            y: title.y + title.height + 2
            width: Math.min(implicitWidth, parent.width - x - 40)
            colour: OperatorStatus.colour(target.status)
            text: target.detail
        }
        OIcon {
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: target.selected
            iconName: "tick"
            size: 18
            color: Theme.accent
        }
    }
}
