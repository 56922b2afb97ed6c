// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A question or a sheet above the page. Esc and a press outside close it.
Popup {
    id: dialog

    property string title
    default property alias body: holder.data
    property alias actions: foot.data
    property int widest: 440

    parent: Overlay.overlay
    x: ((parent?.width ?? 0) - width) / 2
    y: ((parent?.height ?? 0) - Theme.keyboardHeight - height) / 2
    width: Math.min(dialog.widest * Math.max(1, Theme.textScale), (parent?.width ?? 400) - 32)
    height: Math.min(implicitHeight, (parent?.height ?? 400) - Theme.keyboardHeight - 32)
    implicitHeight: heading.height + holder.childrenRect.height + foot.height + 24 + 12 + 20 + 20
    modal: true
    focus: true
    padding: 0
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.slow
        }
    }
    exit: Transition {}

    Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: 14
        color: Theme.raised
        border.width: 1
        border.color: Theme.line

        Shadow {
            radius: 14
            reach: 20
        }
    }
    contentItem: Item {
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        OText {
            id: heading

            x: 24
            y: 24
            width: parent.width - 48
            text: dialog.title
            font.pixelSize: Theme.textTitle
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Flickable {
            id: scroll

            // A little larger than what is in it, so that the ring around what has the focus is whole.
            readonly property int rim: 4

            x: 24 - scroll.rim
            width: parent.width - 48 + 2 * scroll.rim
            anchors.top: heading.bottom
            anchors.topMargin: 12 - scroll.rim
            anchors.bottom: foot.top
            anchors.bottomMargin: 20 - scroll.rim
            contentHeight: holder.height + 2 * scroll.rim
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: OScrollBar {}

            Item {
                id: holder

                x: scroll.rim
                y: scroll.rim
                width: scroll.width - 2 * scroll.rim
                height: holder.childrenRect.height
            }
        }
        Row {
            id: foot

            spacing: Theme.space8
            layoutDirection: Qt.RightToLeft
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 20
        }
    }
}
