// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models

/// The parts of «Управление» where there is no room for all of them side by side.
FilterButton {
    id: control

    required property list<ManagementArea> areas
    required property int current

    signal chosen(int index)

    objectName: "areaMenu"
    text: control.areas[control.current].title
    description: qsTr("Part of the administration")
    narrowing: true
    onClicked: menu.popup(control, 0, control.height + 4)

    OMenu {
        id: menu

        Instantiator {
            model: control.areas
            delegate: OMenuItem {
                required property int index
                required property ManagementArea modelData

                objectName: "area_" + modelData.name
                iconName: modelData.iconName
                text: modelData.title
                checkable: true
                checked: index === control.current
                onTriggered: control.chosen(index)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object as OMenuItem)
            onObjectRemoved: (index, object) => menu.removeItem(object as OMenuItem)
        }
    }
}
