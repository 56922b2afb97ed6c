// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// What lies above the page throws a soft shadow: a few faint rounds, which every renderer draws alike.
Item {
    id: shadow

    property int radius: Theme.radius
    property int reach: 14

    /// It is made when what casts it is first shown: most pop-ups of a window never are.
    property bool wanted: false

    anchors.fill: parent
    z: -1
    Component.onCompleted: shadow.wanted = shadow.visible
    onVisibleChanged: {
        if (shadow.visible)
            shadow.wanted = true;
    }

    Repeater {
        model: shadow.wanted ? 14 : 0

        Rectangle {
            required property int index

            readonly property real grow: Math.pow((index + 1) / 14, 1.9) * shadow.reach

            x: -grow
            y: -grow + Math.min(4, shadow.reach / 4)
            width: shadow.width + 2 * grow
            height: shadow.height + 2 * grow
            radius: shadow.radius + grow
            color: Theme.shadow
            opacity: (11 - index) * (11 - index) / 60 // it fades away instead of ending at an edge
        }
    }
}
