// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Whom a site invites by itself, and with what words.
Column {
    id: part

    required property EditForm form

    readonly property SiteForm site: part.form as SiteForm

    spacing: Theme.space12

    SettingHeading {
        width: parent.width
        text: qsTr("Automatic invitation")
    }
    FormSwitch {
        width: parent.width
        switchName: "siteInviting"
        label: qsTr("Invite visitors by itself")
        explanation: qsTr("Once a visit, while operators are available, when one of the rules below holds.")
        value: part.site.inviting
        onChosen: value => part.site.inviting = value
    }
    FormArea {
        visible: part.site.inviting
        width: parent.width
        form: part.form
        name: "invitation.text"
        label: qsTr("Words of the invitation")
        placeholder: qsTr("Good day! Can I help you choose?")
        value: part.site.invitation
        onTyped: text => part.site.invitation = text
    }
    Repeater {
        model: part.site.rules

        TargetRuleCard {
            visible: part.site.inviting || part.site.leadForm
            width: part.width
            rules: part.site.rules
        }
    }
    ProblemLine {
        objectName: "siteRulesProblem"
        width: parent.width
        problem: part.form.errors["invitation.rules"] ?? ""
    }
    OButton {
        objectName: "field_invitation.rules"
        visible: part.site.inviting || part.site.leadForm
        enabled: !part.site.rules.full
        kind: OButton.Kind.Secondary
        iconName: "plus"
        text: qsTr("Add a rule")
        onClicked: part.site.rules.add()
    }
}
