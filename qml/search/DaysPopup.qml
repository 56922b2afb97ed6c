// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// From which day to which day is searched: the first press is the one, the second the other.
Popup {
    id: popup

    required property SearchFilterSet filters

    /// The first of the two, while the second is not chosen.
    property string begun: ""

    parent: Overlay.overlay
    anchors.centerIn: parent
    modal: true
    focus: true
    padding: Theme.space16
    onOpened: {
        popup.begun = "";
        days.day = popup.filters.lastDay !== "" ? popup.filters.lastDay : popup.filters.today;
        days.forceActiveFocus(Qt.PopupFocusReason);
    }

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
        Accessible.name: qsTr("Choose days")

        OText {
            objectName: "daysHint"
            width: days.width
            text: popup.begun === "" ? qsTr("Choose the first day") : qsTr("Choose the last day, or the same one again")
            color: Theme.muted
            font.pixelSize: Theme.textTable
            wrapMode: Text.Wrap
        }
        MonthCalendar {
            id: days

            width: implicitWidth
            height: implicitHeight
            today: popup.filters.today
            language: popup.filters.language
            firstDay: popup.begun !== "" ? popup.begun : popup.filters.firstDay
            lastDay: popup.begun !== "" ? "" : popup.filters.lastDay
            onChosen: day => {
                if (popup.begun === "") {
                    popup.begun = day;
                } else {
                    popup.filters.setDays(popup.begun, day);
                    popup.close();
                }
            }
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
