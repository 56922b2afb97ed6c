// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// To whom a site's new chats are offered.
Column {
    id: part

    required property EditForm form

    readonly property SiteForm site: part.form as SiteForm

    spacing: Theme.space12

    SettingHeading {
        width: parent.width
        text: qsTr("Distribution of new chats")
    }
    FormChoice {
        objectName: "field_distribution.mode"
        width: parent.width
        choiceName: "siteDistribution"
        label: qsTr("Offered")
        explanation: [qsTr("All see the chat; the first to accept has it."), qsTr("To the one with the fewest chats; when it is not taken in time, to the next."), qsTr("To one after the other; when it is not taken in time, to the next.")][part.site.distribution]
        names: [qsTr("To all"), qsTr("To the least busy"), qsTr("In turn")]
        value: part.site.distribution
        onChosen: value => part.site.distribution = value
    }
    NumberField {
        objectName: "field_distribution.acceptSeconds"
        width: Math.min(parent.width, 320 * Theme.textScale)
        inputName: "form_distribution.acceptSeconds"
        errorName: "form_distribution.acceptSecondsProblem"
        label: qsTr("Seconds to accept an offer or a transfer")
        error: part.form.errors["distribution.acceptSeconds"] ?? ""
        number: part.site.acceptSeconds
        onChosen: number => part.site.acceptSeconds = number
        onAccepted: {
            if (part.form.dirty)
                part.form.save();
        }
    }
    OText {
        width: parent.width
        text: qsTr("To whom")
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    CheckLines {
        objectName: "field_distribution.groupId"
        width: parent.width
        single: true
        name: "siteGroup"
        description: qsTr("To whom")
        entries: part.site.groups
    }
    ProblemLine {
        width: parent.width
        problem: part.form.errors["distribution.groupId"] ?? ""
    }
}
