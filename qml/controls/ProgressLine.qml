// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// How much of something is done, 0 to 1.
Item {
    id: line

    property real share: 0

    implicitHeight: 10
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 % done").arg(Math.floor(line.share * 100))

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 4
        radius: 2
        color: Theme.line

        Rectangle {
            width: Math.max(height, parent.width * Math.max(0, Math.min(1, line.share)))
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
}
