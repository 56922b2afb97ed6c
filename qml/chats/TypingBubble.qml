// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

/// What the visitor is typing, before it is sent.
Item {
    id: typing

    property string text: ""
    property bool narrow: false

    /// The list's foot, also while nobody types.
    readonly property int foot: 8

    implicitHeight: (bubble.visible ? bubble.height + 2 : 0) + typing.foot
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("The visitor is typing: %1").arg(typing.text)
    Accessible.ignored: typing.text === ""

    Item {
        id: bubble

        objectName: "typingPreview"
        visible: typing.text !== ""
        x: typing.narrow ? 16 : 24
        width: words.width + 26
        height: words.height + 18

        Shape {
            anchors.fill: parent

            ShapePath {
                strokeColor: Theme.dark ? "#4A5662" : "#B4BDC7"
                strokeWidth: 1
                strokeStyle: ShapePath.DashLine
                dashPattern: [3, 3]
                fillColor: "transparent"

                PathRectangle {
                    x: 0.5
                    y: 0.5
                    width: bubble.width - 1
                    height: bubble.height - 1
                    radius: Theme.bubbleRadius
                }
            }
        }
        OText {
            id: words

            x: 13
            y: 9
            width: Math.min(implicitWidth, typing.width * (typing.narrow ? 0.78 : 0.66) - 26)
            text: typing.text
            color: Theme.muted
            font.italic: true
            wrapMode: Text.Wrap
            elide: Text.ElideLeft
            maximumLineCount: 3
            Accessible.ignored: true
        }
    }
}
