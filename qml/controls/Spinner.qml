// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Something is on its way. Three dots that breathe: cheap to draw, and still when motion is reduced.
Row {
    id: spinner

    property bool running: true
    property color colour: Theme.muted

    spacing: 4
    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Loading")
    Accessible.ignored: !spinner.running

    Repeater {
        model: 3

        Rectangle {
            id: dot

            required property int index

            width: 6
            height: 6
            radius: 3
            color: spinner.colour

            SequentialAnimation on opacity {
                running: spinner.running && spinner.visible && !Theme.reducedMotion
                loops: Animation.Infinite

                PauseAnimation {
                    duration: dot.index * 150
                }
                NumberAnimation {
                    from: 1
                    to: 0.25
                    duration: 350
                }
                NumberAnimation {
                    from: 0.25
                    to: 1
                    duration: 350
                }
                PauseAnimation {
                    duration: (2 - dot.index) * 150
                }
            }
        }
    }
}
