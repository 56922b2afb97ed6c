// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Otklik.Models

/// Of when, of which site and of whom the figures are.
Flow {
    id: chips

    required property CompanyStatistics statistics
    required property SiteListModel sites

    readonly property SearchFilterSet filters: chips.statistics.filters
    readonly property var periods: [
        { period: SearchFilterSet.Today, name: qsTr("Today") },
        { period: SearchFilterSet.Week, name: qsTr("Last 7 days") },
        { period: SearchFilterSet.Month, name: qsTr("Last 30 days") },
        { period: SearchFilterSet.Year, name: qsTr("Last year") }
    ]
    readonly property string periodName: {
        for (const one of chips.periods) {
            if (one.period === chips.filters.period)
                return one.name;
        }
        return chips.filters.daysText;
    }
    readonly property string siteName: {
        for (let i = 0; i < siteItems.count; ++i) {
            const item = siteItems.objectAt(i) as OMenuItem;
            if (item?.checked)
                return item.text;
        }
        return qsTr("All sites");
    }

    spacing: Theme.space8
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What is counted")

    FilterButton {
        objectName: "statisticsPeriod"
        width: Math.min(implicitWidth, chips.width)
        description: qsTr("When")
        text: chips.periodName
        narrowing: true
        onClicked: periodMenu.popup(this, 0, height + 2)
    }
    FilterButton {
        objectName: "statisticsSite"
        visible: siteItems.count > 1
        width: visible ? Math.min(implicitWidth, 220 * Theme.textScale, chips.width) : 0
        description: qsTr("Site")
        text: chips.siteName
        narrowing: chips.filters.siteId !== 0
        onClicked: siteMenu.popup(this, 0, height + 2)
    }
    FilterButton {
        objectName: "statisticsColleague"
        width: Math.min(implicitWidth, 220 * Theme.textScale, chips.width)
        description: qsTr("Operator")
        text: chips.statistics.colleagueId === 0 ? qsTr("All operators")
                                                 : chips.statistics.colleagueId === chips.statistics.myId ? qsTr("Only me") : chips.statistics.colleagueName
        narrowing: chips.statistics.colleagueId !== 0
        onClicked: colleagueMenu.popup(this, 0, height + 2)
    }

    OMenu {
        id: periodMenu

        Instantiator {
            model: chips.periods
            delegate: OMenuItem {
                required property var modelData
                required property int index

                objectName: "statisticsPeriod_" + modelData.period
                text: modelData.name
                checkable: true
                checked: chips.filters.period === modelData.period
                onTriggered: chips.filters.period = modelData.period
            }
            onObjectAdded: (index, object) => periodMenu.insertItem(index, object as OMenuItem)
            onObjectRemoved: (index, object) => periodMenu.removeItem(object as OMenuItem)
        }
        OMenuItem {
            objectName: "statisticsDays"
            text: qsTr("Choose days…")
            checkable: true
            checked: chips.filters.period === SearchFilterSet.Days
            onTriggered: days.open()
        }
    }
    DaysPopup {
        id: days

        objectName: "statisticsDaysPopup"
        filters: chips.filters
    }
    OMenu {
        id: siteMenu

        OMenuItem {
            objectName: "statisticsSite_0"
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

                objectName: "statisticsSite_" + siteId
                // The list has all of the company's.
                visible: chips.statistics.ownSites.length === 0 || chips.statistics.ownSites.includes(siteId)
                height: visible ? implicitHeight : 0
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
        id: colleagueMenu

        OMenuItem {
            objectName: "statisticsColleague_0"
            text: qsTr("All operators")
            checkable: true
            checked: chips.statistics.colleagueId === 0
            onTriggered: chips.statistics.colleagueId = 0
        }
        OMenuItem {
            objectName: "statisticsColleague_me"
            text: qsTr("Only me")
            checkable: true
            checked: chips.statistics.colleagueId === chips.statistics.myId
            onTriggered: chips.statistics.colleagueId = chips.statistics.myId
        }
    }
}
