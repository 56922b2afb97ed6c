// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A month in the middle of the window, to choose a day in.
Popup {
    id: popup

    /// What is to be chosen, in words.
    required property string hint
    /// As MonthCalendar has them.
    required property string today
    required property string language
    property string firstDay: ""
    property string lastDay: ""

    signal chosen(string day)

    /// Opens with the keyboard on @p day; empty: today.
    function show(day: string): void {
        month.day = day !== "" ? day : popup.today;
        popup.open();
    }

    parent: Overlay.overlay
    anchors.centerIn: parent
    modal: true
    focus: true
    padding: Theme.space16
    onOpened: month.forceActiveFocus(Qt.PopupFocusReason)

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
    contentItem: Column {
        spacing: Theme.space12
        Accessible.role: Accessible.Dialog
        Accessible.name: popup.hint

        OText {
            objectName: "daysHint"
            width: month.width
            text: popup.hint
            color: Theme.muted
            font.pixelSize: Theme.textTable
            wrapMode: Text.Wrap
        }
        MonthCalendar {
            id: month

            width: implicitWidth
            height: implicitHeight
            today: popup.today
            language: popup.language
            firstDay: popup.firstDay
            lastDay: popup.lastDay
            onChosen: day => popup.chosen(day)
        }
        OButton {
            objectName: "daysCancel"
            anchors.right: parent.right
            kind: OButton.Kind.Ghost
            text: qsTr("Cancel")
            onClicked: popup.close()
        }
    }
}
