// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A button over the dark ground of the viewer.
OIconButton {
    id: button

    side: 44
    iconColour: "#FFFFFF"

    background: Rectangle {
        radius: 22
        // Dark enough on a white page, light enough beside it.
        color: button.down ? "#E0565E68" : button.hovered ? "#D0444C55" : "#B8323940"
        opacity: button.enabled ? 1 : 0.4

        FocusRing {
            radius: 24
            shown: button.visualFocus
            border.color: "#FFFFFF"
        }
    }
}
