// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The operator's own round with their status; opens the menu that changes it.
AbstractButton {
    id: control

    required property Desk desk

    signal settingsAsked
    signal signOutAsked

    implicitWidth: 48
    implicitHeight: 48
    hoverEnabled: true
    ToolTip.visible: control.hovered && !((menu.item as StatusMenu)?.visible ?? false)
    ToolTip.delay: 500
    ToolTip.text: [control.desk.operatorName, control.desk.statusText, control.desk.alerts.quietText].filter(part => part !== "").join(" · ")
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: qsTr("Your status: %1").arg(control.desk.statusText)
    Accessible.description: control.desk.alerts.quietText
    Accessible.onPressAction: control.click()
    Keys.onReturnPressed: control.click()
    Keys.onEnterPressed: control.click()
    onClicked: {
        menu.active = true;
        const opened = menu.item as StatusMenu;
        opened.popup(control, control.width + 4, control.height - opened.height);
    }

    background: Item {
        Avatar {
            anchors.centerIn: parent
            initials: control.desk.operatorInitials
            colour: control.desk.operatorColour
        }
        Rectangle {
            x: parent.width - 18
            y: parent.height - 18
            width: 14
            height: 14
            radius: 7
            color: Theme.surface

            Rectangle {
                anchors.centerIn: parent
                width: 10
                height: 10
                radius: 5
                visible: control.desk.alerts.quietText === ""
                color: OperatorStatus.colour(control.desk.status)
            }
            OIcon {
                anchors.centerIn: parent
                visible: control.desk.alerts.quietText !== ""
                iconName: "moon"
                size: 14
                color: OperatorStatus.colour(control.desk.status)
            }
        }
        FocusRing {
            radius: 26
            gap: 0
            shown: control.visualFocus
        }
    }

    // Made when somebody asks for it.
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
