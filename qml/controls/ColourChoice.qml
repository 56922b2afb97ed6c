// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A few colours, one of them taken. Left and right arrows move.
FocusScope {
    id: choice

    required property var colours
    property int current: 0
    property string description
    readonly property string colour: choice.current >= 0 && choice.current < choice.colours.length ? choice.colours[choice.current] : ""

    implicitHeight: flow.implicitHeight
    implicitWidth: 240
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: choice.description
    Keys.onLeftPressed: choice.current = Math.max(0, choice.current - 1)
    Keys.onRightPressed: choice.current = Math.min(choice.colours.length - 1, choice.current + 1)

    FocusRing {
        gap: 4
        shown: choice.activeFocus
    }
    Flow {
        id: flow

        width: choice.width
        spacing: Theme.touch ? 0 : 4

        Repeater {
            model: choice.colours

            AbstractButton {
                id: swatch

                required property int index
                required property string modelData

                objectName: choice.objectName + "_" + swatch.index
                width: Theme.touch ? 44 : 32
                height: width
                focusPolicy: Qt.NoFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: qsTr("Colour %1").arg(swatch.index + 1)
                Accessible.checked: swatch.index === choice.current
                Accessible.onPressAction: swatch.click()
                onClicked: choice.current = swatch.index

                contentItem: Item {
                    Rectangle {
                        anchors.centerIn: parent
                        width: 24
                        height: 24
                        radius: 12
                        color: swatch.modelData

                        OIcon {
                            anchors.centerIn: parent
                            visible: swatch.index === choice.current
                            iconName: "tick"
                            size: 16
                            color: "#FFFFFF"
                        }
                    }
                }
            }
        }
    }
}
