// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// 80 to 200 % in steps of ten.
Item {
    id: control

    property real scaleNow: 1

    signal chosen(real scale)

    implicitHeight: Math.max(44, value.implicitHeight)

    Slider {
        id: slider

        width: parent.width - value.width - 12
        height: parent.height
        from: 80
        to: 200
        stepSize: 10
        snapMode: Slider.SnapAlways
        value: Math.round(control.scaleNow * 100)
        padding: 0
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Text size")
        onMoved: control.chosen(slider.value / 100)

        background: Rectangle {
            y: (slider.height - height) / 2
            width: slider.width
            height: 4
            radius: 2
            color: Theme.line

            Rectangle {
                width: slider.visualPosition * (slider.width - 20) + 10
                height: 4
                radius: 2
                color: Theme.accent
            }
        }
        handle: Rectangle {
            x: slider.visualPosition * (slider.width - width)
            y: (slider.height - height) / 2
            width: 20
            height: 20
            radius: 10
            color: Theme.accent

            FocusRing {
                radius: 12
                shown: slider.visualFocus
            }
        }
    }
    OTimeText {
        id: value

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, 52 * Theme.textScale)
        horizontalAlignment: Text.AlignRight
        text: qsTr("%1%").arg(Math.round(control.scaleNow * 100))
        font.weight: Font.Medium
        Accessible.ignored: true
    }
}
