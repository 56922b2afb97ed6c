// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Otklik.Models

/// Narrows a list of chats down to those with one tag.
OIconButton {
    id: button

    required property TagListModel tags
    /// 0: all.
    required property real chosen

    signal tagChosen(real tagId)

    checked: button.chosen !== 0
    iconName: "tag"
    text: button.chosen !== 0 ? qsTr("Tag: %1").arg(button.tags.nameOf(button.chosen)) : qsTr("Only with a tag")
    Accessible.role: Accessible.ButtonMenu
    onClicked: {
        menuLoader.active = true;
        const menu = menuLoader.item as OMenu;
        menu.popup(button, button.width - menu.width, button.height + 2);
    }

    // Made when somebody asks for it.
    Loader {
        id: menuLoader

        active: false
        sourceComponent: OMenu {
            id: menu

            OMenuItem {
                objectName: button.objectName + "_0"
                text: qsTr("All chats")
                checkable: true
                checked: button.chosen === 0
                onTriggered: button.tagChosen(0)
            }
            Instantiator {
                model: button.tags
                delegate: OMenuItem {
                    required property real tagId
                    required property string name
                    required property string colour

                    objectName: button.objectName + "_" + tagId
                    text: name
                    checkable: true
                    checked: button.chosen === tagId
                    dotColour: colour
                    onTriggered: button.tagChosen(tagId)
                }
                onObjectAdded: (index, object) => menu.insertItem(index + 1, object as OMenuItem)
                onObjectRemoved: (index, object) => menu.removeItem(object as OMenuItem)
            }
        }
    }
}
