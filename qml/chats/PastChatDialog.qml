// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// An earlier chat of a visitor, for reading.
Popup {
    id: dialog

    /// What is to be shown; null: nothing.
    required property TimelineModel source
    property string visitorName
    property string detail

    /// Kept apart from the source, so that what shows it is gone before it is.
    property TimelineModel past: null

    signal left

    objectName: "pastChatDialog"
    parent: Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(680 * Math.max(1, Theme.textScale), (parent?.width ?? 400) - (Theme.touch ? 16 : 48))
    height: Math.min(720, (parent?.height ?? 400) - (Theme.touch ? 16 : 48))
    modal: true
    focus: true
    padding: 0
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onClosed: dialog.left()
    onSourceChanged: dialog.take()

    function take(): void {
        const next = dialog.source;
        if (!next)
            talk.active = false;
        dialog.past = next;
        talk.active = next !== null;
        if (next)
            dialog.open();
        else
            dialog.close();
    }

    Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: 14
        color: Theme.background
        border.width: 1
        border.color: Theme.line

        Shadow {
            radius: 14
            reach: 20
        }
    }
    contentItem: Item {
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Earlier chat with %1").arg(dialog.visitorName)

        OText {
            id: title

            x: 20
            y: 12
            width: close.x - x - 8
            text: dialog.visitorName
            font.pixelSize: Theme.textName
            font.weight: Font.DemiBold
        }
        OText {
            id: detail

            x: 20
            y: title.y + title.height + 2
            width: close.x - x - 8
            text: dialog.detail
            color: Theme.muted
            font.pixelSize: Theme.textTable
        }
        OIconButton {
            id: close

            objectName: "pastChatClose"
            x: parent.width - width - 10
            y: 8
            side: 44
            iconName: "cross"
            text: qsTr("Close")
            onClicked: dialog.close()
        }
        LineAcross {
            id: line

            y: Math.max(60, detail.y + detail.height + 12)
            width: parent.width
        }
        Loader {
            id: talk

            anchors.top: line.bottom
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 8
            width: parent.width
            active: false
            sourceComponent: Timeline {
                messages: dialog.past
                narrow: dialog.width < 600
                emptyTitle: qsTr("No messages to show")
                emptyExplanation: qsTr("They come from the server when there is a connection.")
            }
        }
    }
}
