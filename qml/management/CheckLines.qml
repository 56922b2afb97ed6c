// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Things of which some are chosen, or one.
Column {
    id: lines

    required property CheckListModel entries
    /// One of them is chosen.
    property bool single: false
    property string name: ""
    property string description

    Accessible.role: Accessible.Grouping
    Accessible.name: lines.description

    Repeater {
        model: lines.entries

        AbstractButton {
            id: line

            required property int index
            required property string name
            required property bool chosen

            objectName: lines.name + "_" + line.index
            width: lines.width
            height: Math.max(Theme.rowTarget, words.implicitHeight + 14)
            hoverEnabled: true
            Accessible.role: lines.single ? Accessible.RadioButton : Accessible.CheckBox
            Accessible.name: line.name
            Accessible.checkable: true
            Accessible.checked: line.chosen
            Accessible.onPressAction: line.click()
            Keys.onReturnPressed: line.click()
            Keys.onEnterPressed: line.click()
            onClicked: {
                if (lines.single)
                    lines.entries.chooseOnly(line.index);
                else
                    lines.entries.setChosen(line.index, !line.chosen);
            }

            background: Rectangle {
                radius: Theme.radius - 2
                color: line.hovered || line.down ? Theme.hover : "transparent"

                FocusRing {
                    gap: -1
                    shown: line.visualFocus
                }
            }
            contentItem: Item {
                Rectangle {
                    x: 8
                    anchors.verticalCenter: parent.verticalCenter
                    width: 18
                    height: 18
                    radius: lines.single ? 9 : 5
                    color: line.chosen ? Theme.accent : "transparent"
                    border.width: line.chosen ? 0 : 1.5
                    border.color: Theme.muted

                    OIcon {
                        anchors.centerIn: parent
                        visible: line.chosen && !lines.single
                        iconName: "tick"
                        size: 14
                        color: Theme.accentWords
                    }
                    Rectangle {
                        anchors.centerIn: parent
                        visible: line.chosen && lines.single
                        width: 8
                        height: 8
                        radius: 4
                        color: Theme.accentWords
                    }
                }
                OText {
                    id: words

                    x: 38
                    width: parent.width - x - 8
                    height: parent.height
                    text: line.name
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
