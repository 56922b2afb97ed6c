// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The operator's status as a dot and a word; opens the menu that changes it.
AbstractButton {
    id: control

    required property Desk desk

    signal settingsAsked
    signal signOutAsked

    objectName: "statusButton"
    implicitWidth: status.implicitWidth + 16
    implicitHeight: Math.max(Theme.target, status.implicitHeight + 8)
    hoverEnabled: true
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: qsTr("Your status: %1").arg(control.desk.statusText)
    Accessible.description: control.desk.alerts.quietText
    Accessible.onPressAction: control.click()
    Keys.onReturnPressed: control.click()
    Keys.onEnterPressed: control.click()
    onClicked: {
        menu.active = true;
        const opened = menu.item as StatusMenu;
        opened.popup(control, control.width - opened.width, control.height + 2);
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.hovered || control.down ? Theme.hover : "transparent"

        FocusRing {
            gap: 0
            shown: control.visualFocus
        }
    }
    contentItem: Item {
        StatusDot {
            id: status

            x: 8
            width: implicitWidth
            height: parent.height
            colour: OperatorStatus.colour(control.desk.status)
            text: control.desk.statusText
            iconName: control.desk.alerts.quietText === "" ? "" : "moon"
        }
    }

    // Made when somebody asks for it: every page has one of these buttons.
    Loader {
        id: menu

        active: false
        sourceComponent: StatusMenu {
            desk: control.desk
            onSettingsAsked: control.settingsAsked()
            onSignOutAsked: control.signOutAsked()
        }
    }
}
