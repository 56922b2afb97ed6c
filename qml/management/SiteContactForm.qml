// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// What a site asks of visitors when nobody can answer, and of targeted ones.
Column {
    id: part

    required property EditForm form

    readonly property SiteForm site: part.form as SiteForm

    readonly property list<string> needs: [qsTr("Not asked"), qsTr("Optional"), qsTr("Required")]

    spacing: Theme.space12

    SettingHeading {
        width: parent.width
        text: qsTr("Contact form")
    }
    FormNote {
        width: parent.width
        text: qsTr("Shown when no operator is available. What visitors leave becomes a request.")
    }
    FormArea {
        width: parent.width
        form: part.form
        name: "form.text"
        lines: 2
        label: qsTr("Words above the fields (empty: the banner's own)")
        value: part.site.formText
        onTyped: text => part.site.formText = text
    }
    Column {
        width: parent.width

        FormChoice {
            objectName: "field_form.name"
            width: parent.width
            choiceName: "siteFormName"
            label: qsTr("Name")
            names: part.needs
            value: part.site.nameNeed
            onChosen: value => part.site.nameNeed = value
        }
        FormChoice {
            width: parent.width
            choiceName: "siteFormEmail"
            label: qsTr("E-mail")
            names: part.needs
            value: part.site.emailNeed
            onChosen: value => part.site.emailNeed = value
        }
        FormChoice {
            width: parent.width
            choiceName: "siteFormPhone"
            label: qsTr("Phone")
            names: part.needs
            value: part.site.phoneNeed
            onChosen: value => part.site.phoneNeed = value
        }
        FormChoice {
            objectName: "field_form.message"
            width: parent.width
            choiceName: "siteFormMessage"
            label: qsTr("Message")
            names: part.needs
            value: part.site.messageNeed
            onChosen: value => part.site.messageNeed = value
        }
    }
    ProblemLine {
        objectName: "siteFormProblem"
        width: parent.width
        problem: part.form.errors["form.message"] ?? ""
    }
    FormSwitch {
        width: parent.width
        switchName: "siteLeadForm"
        label: qsTr("Show it by itself (lead form)")
        explanation: qsTr("To visitors for whom a rule of the automatic invitation holds, while nobody is available.")
        value: part.site.leadForm
        onChosen: value => part.site.leadForm = value
    }
}
