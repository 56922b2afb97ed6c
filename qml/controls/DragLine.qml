// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The line between two panes; dragging it makes one of them wider. The arrow keys do the same.
Item {
    id: line

    property string description
    /// What the pane is wide now, and between what.
    required property real span
    required property real least
    required property real most
    /// The pane lies right of the line.
    property bool mirrored: false

    signal chosen(real span)

    width: 1
    activeFocusOnTab: true
    Accessible.role: Accessible.Splitter
    Accessible.name: line.description
    Keys.onLeftPressed: line.choose(line.span + (line.mirrored ? 16 : -16))
    Keys.onRightPressed: line.choose(line.span + (line.mirrored ? -16 : 16))

    function choose(span: real): void {
        line.chosen(Math.max(line.least, Math.min(line.most, span)));
    }

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }
    Rectangle {
        x: -1
        width: 3
        height: parent.height
        visible: hover.hovered || drag.active || line.activeFocus
        color: Theme.accent
    }
    Item {
        id: grip

        x: -5
        width: 11
        height: parent.height

        HoverHandler {
            id: hover

            cursorShape: Qt.SplitHCursor
        }
        DragHandler {
            id: drag

            property real before: 0

            target: null
            dragThreshold: 2
            xAxis.enabled: true
            yAxis.enabled: false
            cursorShape: Qt.SplitHCursor
            onActiveChanged: {
                if (drag.active)
                    drag.before = line.span;
            }
            onActiveTranslationChanged: {
                if (drag.active)
                    line.choose(drag.before + (line.mirrored ? -drag.activeTranslation.x : drag.activeTranslation.x));
            }
        }
    }
}
