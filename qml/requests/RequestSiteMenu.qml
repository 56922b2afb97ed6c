// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Otklik.Models

/// Narrows the requests down to one site.
OMenu {
    id: menu

    required property RequestListModel requests
    required property SiteListModel sites

    /// What the menu is set to, in words.
    readonly property string chosenName: {
        for (let i = 0; i < items.count; ++i) {
            const item = items.objectAt(i) as OMenuItem;
            if (item?.checked)
                return item.text;
        }
        return qsTr("All sites");
    }

    OMenuItem {
        objectName: "requestsSite_0"
        text: qsTr("All sites")
        checkable: true
        checked: menu.requests.site === 0
        onTriggered: menu.requests.site = 0
    }
    Instantiator {
        id: items

        model: menu.sites
        delegate: OMenuItem {
            required property real siteId
            required property string name

            objectName: "requestsSite_" + siteId
            text: name
            checkable: true
            checked: menu.requests.site === siteId
            onTriggered: menu.requests.site = siteId
        }
        onObjectAdded: (index, object) => menu.insertItem(index + 1, object as OMenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as OMenuItem)
    }
}
