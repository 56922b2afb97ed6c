// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Otklik.Models

/// Narrows the visitors down to one status.
OMenu {
    id: menu

    required property VisitorListModel visitors

    readonly property list<int> statuses: [
        VisitorListModel.OnSite, VisitorListModel.Invited, VisitorListModel.AutoInvited, VisitorListModel.Waiting,
        VisitorListModel.InChat, VisitorListModel.LeadForm
    ]

    OMenuItem {
        objectName: "visitorsStatus_any"
        text: qsTr("Any status")
        checkable: true
        checked: menu.visitors.statusFilter < 0
        onTriggered: menu.visitors.statusFilter = -1
    }
    Instantiator {
        model: menu.statuses
        delegate: OMenuItem {
            required property int modelData

            objectName: "visitorsStatus_" + modelData
            text: menu.visitors.statusName(modelData)
            checkable: true
            checked: menu.visitors.statusFilter === modelData
            dotColour: VisitorStatus.colour(modelData)
            onTriggered: menu.visitors.statusFilter = modelData
        }
        onObjectAdded: (index, object) => menu.insertItem(index + 1, object as OMenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as OMenuItem)
    }
}
