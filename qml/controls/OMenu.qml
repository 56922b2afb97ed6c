// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

Menu {
    id: menu

    padding: 4
    margins: 8
    implicitWidth: {
        let widest = 180;
        for (let i = 0; i < menu.count; ++i) {
            const item = menu.itemAt(i);
            if (item)
                widest = Math.max(widest, item.implicitWidth);
        }
        return widest + 8;
    }
    delegate: OMenuItem {}
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fast
        }
    }
    exit: Transition {}

    background: Rectangle {
        radius: Theme.radius + 2
        color: Theme.raised
        border.width: 1
        border.color: Theme.line

        Shadow {
            radius: Theme.radius + 2
        }
    }
}
