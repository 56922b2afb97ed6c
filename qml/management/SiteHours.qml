// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// When a site takes chats.
Column {
    id: part

    required property EditForm form

    readonly property SiteForm site: part.form as SiteForm

    spacing: Theme.space12

    SettingHeading {
        width: parent.width
        text: qsTr("Working hours")
    }
    FormSwitch {
        width: parent.width
        switchName: "siteHours"
        label: qsTr("Take chats only in working hours")
        explanation: part.site.hoursEnabled ? qsTr("Outside of them nobody counts as available for new chats; chats that run go on.")
                                            : qsTr("Chats are taken whenever an operator is available.")
        value: part.site.hoursEnabled
        onChosen: value => part.site.hoursEnabled = value
    }
    ZoneChoice {
        objectName: "field_hours.zone"
        visible: part.site.hoursEnabled
        width: Math.min(implicitWidth, parent.width)
        site: part.site
    }
    ProblemLine {
        objectName: "siteZoneProblem"
        width: parent.width
        problem: part.form.errors["hours.zone"] ?? ""
    }
    Column {
        visible: part.site.hoursEnabled
        width: parent.width
        spacing: Theme.space4

        Repeater {
            model: part.site.days

            WorkingDayLine {
                width: part.width
                days: part.site.days
            }
        }
    }
    ProblemLine {
        objectName: "siteDaysProblem"
        width: parent.width
        problem: part.form.errors["hours.days"] ?? ""
    }
}
