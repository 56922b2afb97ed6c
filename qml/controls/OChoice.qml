// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A few choices side by side, one of them taken. Left and right arrows move.
FocusScope {
    id: choice

    /// What stands on each part.
    property list<string> names
    property int current: 0
    property string description

    signal chosen(int index)

    implicitHeight: choice.upright ? row.implicitHeight + 4 : Theme.rowTarget
    implicitWidth: row.implicitWidth + 4
    /// The parts stand one below another.
    property bool upright: false
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: choice.description
    Keys.onLeftPressed: choice.move(-1)
    Keys.onRightPressed: choice.move(1)

    function move(step: int): void {
        const next = choice.current + step;
        if (next >= 0 && next < choice.names.length)
            choice.chosen(next);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.dark ? Theme.raised : "#ECEEF1"

        FocusRing {
            shown: choice.activeFocus
        }
    }

    Grid {
        id: row

        x: 2
        y: 2
        columns: choice.upright ? 1 : choice.names.length
        horizontalItemAlignment: Grid.AlignHCenter

        Repeater {
            model: choice.names

            AbstractButton {
                id: part

                required property int index
                required property string modelData

                objectName: choice.objectName + "_" + part.index
                implicitWidth: Math.max(48, words.implicitWidth + 28)
                height: Theme.rowTarget - 4
                focusPolicy: Qt.NoFocus
                checkable: false
                text: part.modelData
                Accessible.role: Accessible.RadioButton
                Accessible.name: part.modelData
                Accessible.checked: part.index === choice.current
                Accessible.onPressAction: part.click()
                onClicked: choice.chosen(part.index)

                background: Rectangle {
                    radius: Theme.radius - 2
                    color: part.index === choice.current ? Theme.dark ? Theme.line : Theme.surface : "transparent"
                    border.width: part.index === choice.current && !Theme.dark ? 1 : 0
                    border.color: Theme.line
                }
                contentItem: OText {
                    id: words

                    text: part.modelData
                    color: part.index === choice.current ? Theme.text : Theme.muted
                    font.weight: part.index === choice.current ? Font.DemiBold : Font.Medium
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }
}
