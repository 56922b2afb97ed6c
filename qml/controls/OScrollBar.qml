// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// Thin, and out of the way until it is needed.
ScrollBar {
    id: bar

    implicitWidth: 10
    padding: 2
    minimumSize: 0.06
    Accessible.ignored: true
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.muted
        opacity: bar.size >= 1 ? 0 : bar.pressed ? 0.7 : bar.hovered || bar.active ? 0.5 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.slow
            }
        }
    }
    background: null
}
