// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Otklik.Models

/// What narrows a search down, as chips with menus.
Flow {
    id: chips

    required property SearchFilterSet filters
    required property SiteListModel sites
    required property TagListModel tags
    /// Before the names of the chips, so that two of these can stand in one window.
    property string prefix: "search"
    /// The tag is among them.
    property bool tagged: true

    readonly property var fromNames: [qsTr("From anyone"), qsTr("From visitors"), qsTr("From me"), qsTr("From colleagues")]
    readonly property var periodNames: [qsTr("Any time"), qsTr("Today"), qsTr("Last 7 days"), qsTr("Last 30 days"), qsTr("Last year"), qsTr("Older than a year")]
    readonly property string siteName: {
        for (let i = 0; i < siteItems.count; ++i) {
            const item = siteItems.objectAt(i) as OMenuItem;
            if (item?.checked)
                return item.text;
        }
        return qsTr("All sites");
    }

    /// The calendar is gone; the words may go on.
    signal daysClosed

    spacing: 6
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Narrow the search down")

    FilterButton {
        objectName: chips.prefix + "From"
        description: qsTr("From whom")
        text: chips.fromNames[chips.filters.from]
        narrowing: chips.filters.from !== SearchFilterSet.Anyone
        onClicked: fromMenu.popup(this, 0, height + 2)
    }
    FilterButton {
        objectName: chips.prefix + "Period"
        description: qsTr("When")
        text: chips.filters.period === SearchFilterSet.Days ? chips.filters.daysText : chips.periodNames[chips.filters.period]
        narrowing: chips.filters.period !== SearchFilterSet.AnyTime
        onClicked: periodMenu.popup(this, 0, height + 2)
    }
    FilterButton {
        objectName: chips.prefix + "Site"
        visible: siteItems.count > 1
        width: visible ? Math.min(implicitWidth, 200 * Theme.textScale) : 0
        description: qsTr("Site")
        text: chips.siteName
        narrowing: chips.filters.siteId !== 0
        onClicked: siteMenu.popup(this, 0, height + 2)
    }
    FilterButton {
        objectName: chips.prefix + "Tag"
        visible: chips.tagged && tagItems.count > 0
        width: visible ? Math.min(implicitWidth, 200 * Theme.textScale) : 0
        description: qsTr("Tag")
        text: chips.filters.tagId === 0 ? qsTr("Any tag") : chips.tags.nameOf(chips.filters.tagId)
        narrowing: chips.filters.tagId !== 0
        onClicked: tagMenu.popup(this, 0, height + 2)
    }
    FilterButton {
        objectName: chips.prefix + "File"
        description: qsTr("File")
        text: chips.filters.hasFile ? qsTr("With a file") : qsTr("With and without files")
        narrowing: chips.filters.hasFile
        onClicked: fileMenu.popup(this, 0, height + 2)
    }

    OMenu {
        id: fromMenu

        Instantiator {
            model: chips.fromNames
            delegate: OMenuItem {
                required property string modelData
                required property int index

                objectName: chips.prefix + "From_" + index
                text: modelData
                checkable: true
                checked: chips.filters.from === index
                onTriggered: chips.filters.from = index
            }
            onObjectAdded: (index, object) => fromMenu.insertItem(index, object as OMenuItem)
            onObjectRemoved: (index, object) => fromMenu.removeItem(object as OMenuItem)
        }
    }
    OMenu {
        id: periodMenu

        Instantiator {
            model: chips.periodNames
            delegate: OMenuItem {
                required property string modelData
                required property int index

                objectName: chips.prefix + "Period_" + index
                text: modelData
                checkable: true
                checked: chips.filters.period === index
                onTriggered: chips.filters.period = index
            }
            onObjectAdded: (index, object) => periodMenu.insertItem(index, object as OMenuItem)
            onObjectRemoved: (index, object) => periodMenu.removeItem(object as OMenuItem)
        }
        OMenuItem {
            objectName: chips.prefix + "Days"
            text: qsTr("Choose days…")
            checkable: true
            checked: chips.filters.period === SearchFilterSet.Days
            onTriggered: days.show(chips.filters.lastDay)
        }
    }
    DaysPopup {
        id: days

        objectName: chips.prefix + "DaysPopup"
        filters: chips.filters
        onClosed: chips.daysClosed()
    }
    OMenu {
        id: siteMenu

        OMenuItem {
            objectName: chips.prefix + "Site_0"
            text: qsTr("All sites")
            checkable: true
            checked: chips.filters.siteId === 0
            onTriggered: chips.filters.siteId = 0
        }
        Instantiator {
            id: siteItems

            model: chips.sites
            delegate: OMenuItem {
                required property real siteId
                required property string name

                objectName: chips.prefix + "Site_" + siteId
                text: name
                checkable: true
                checked: chips.filters.siteId === siteId
                onTriggered: chips.filters.siteId = siteId
            }
            onObjectAdded: (index, object) => siteMenu.insertItem(index + 1, object as OMenuItem)
            onObjectRemoved: (index, object) => siteMenu.removeItem(object as OMenuItem)
        }
    }
    OMenu {
        id: tagMenu

        OMenuItem {
            objectName: chips.prefix + "Tag_0"
            text: qsTr("Any tag")
            checkable: true
            checked: chips.filters.tagId === 0
            onTriggered: chips.filters.tagId = 0
        }
        Instantiator {
            id: tagItems

            model: chips.tags
            delegate: OMenuItem {
                required property real tagId
                required property string name
                required property string colour

                objectName: chips.prefix + "Tag_" + tagId
                text: name
                checkable: true
                checked: chips.filters.tagId === tagId
                dotColour: colour
                onTriggered: chips.filters.tagId = tagId
            }
            onObjectAdded: (index, object) => tagMenu.insertItem(index + 1, object as OMenuItem)
            onObjectRemoved: (index, object) => tagMenu.removeItem(object as OMenuItem)
        }
    }
    OMenu {
        id: fileMenu

        OMenuItem {
            objectName: chips.prefix + "File_0"
            text: qsTr("With and without files")
            checkable: true
            checked: !chips.filters.hasFile
            onTriggered: chips.filters.hasFile = false
        }
        OMenuItem {
            objectName: chips.prefix + "File_1"
            text: qsTr("With a file")
            checkable: true
            checked: chips.filters.hasFile
            onTriggered: chips.filters.hasFile = true
        }
    }
}
