// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// An employee's card: how they sign in, and what they may do.
FormPane {
    id: pane

    readonly property StaffForm staff: pane.form as StaffForm
    /// An administrator may do everything, whatever is set.
    readonly property bool administrator: pane.staff.role === 2

    title: pane.staff.name !== "" ? pane.staff.name : qsTr("New employee")
    subtitle: pane.form.isNew ? "" : pane.staff.enabled ? pane.staff.login : qsTr("Former employee")
    removeText: pane.form.isNew ? qsTr("Throw this away") : ""

    FormField {
        width: pane.fieldWidth
        form: pane.form
        name: "name"
        label: qsTr("Name, as visitors see it")
        value: pane.staff.name
        onTyped: text => pane.staff.name = text
    }
    FormField {
        width: pane.fieldWidth
        form: pane.form
        name: "login"
        label: qsTr("Login")
        placeholder: pane.staff.waiting ? qsTr("It comes with the connection") : ""
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        value: pane.staff.login
        onTyped: text => pane.staff.login = text
    }
    FormField {
        width: pane.fieldWidth
        form: pane.form
        name: "password"
        label: pane.form.isNew ? qsTr("Password") : qsTr("New password")
        placeholder: pane.form.isNew ? "" : qsTr("Leave empty to keep the present one")
        password: !pane.staff.passwordGenerated
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        value: pane.staff.password
        onTyped: text => pane.staff.password = text
    }
    FormNote {
        visible: !pane.form.errors["password"]
        width: pane.fieldWidth
        text: pane.staff.passwordGenerated ? qsTr("Give it to the employee now: once it is saved, nobody can read it any more.")
                                           : pane.form.isNew ? qsTr("At least 8 characters.")
                                                              : qsTr("At least 8 characters. A new one signs the employee out everywhere.")
    }
    OButton {
        objectName: "staffGenerate"
        kind: OButton.Kind.Secondary
        iconName: "retry"
        text: qsTr("Make up a password")
        onClicked: pane.staff.generatePassword()
    }

    SettingHeading {
        width: pane.fieldWidth
        text: qsTr("Role and rights")
    }
    FormChoice {
        objectName: "field_role"
        width: pane.fieldWidth
        choiceName: "staffRole"
        enabled: !pane.staff.lastAdministrator || !pane.administrator
        label: qsTr("Role")
        explanation: pane.staff.lastAdministrator ? qsTr("The last administrator stays one.") : ""
        names: [qsTr("Operator"), qsTr("Supervisor"), qsTr("Administrator")]
        value: pane.staff.role
        onChosen: value => pane.staff.role = value
    }
    ProblemLine {
        width: pane.fieldWidth
        problem: pane.form.errors["role"] ?? ""
    }
    FormNote {
        visible: pane.administrator
        width: pane.fieldWidth
        text: qsTr("An administrator has all rights and works with all that is set here.")
    }
    Column {
        visible: !pane.administrator
        width: pane.fieldWidth

        FormSwitch {
            width: pane.fieldWidth
            switchName: "staffChats"
            label: qsTr("Leads chats")
            value: pane.staff.mayChat
            onChosen: value => pane.staff.mayChat = value
        }
        FormSwitch {
            width: pane.fieldWidth
            switchName: "staffInvite"
            enabled: pane.staff.mayChat
            label: qsTr("May invite visitors")
            explanation: pane.staff.mayChat ? "" : qsTr("Only who leads chats can invite.")
            value: pane.staff.mayInvite
            onChosen: value => pane.staff.mayInvite = value
        }
        FormSwitch {
            width: pane.fieldWidth
            switchName: "staffRequests"
            label: qsTr("Works on requests")
            value: pane.staff.mayDoRequests
            onChosen: value => pane.staff.mayDoRequests = value
        }
        FormSwitch {
            width: pane.fieldWidth
            switchName: "staffBlock"
            label: qsTr("May change the blacklist")
            value: pane.staff.mayBlock
            onChosen: value => pane.staff.mayBlock = value
        }
    }
    NumberField {
        objectName: "field_chatLimit"
        width: Math.min(pane.fieldWidth, 320 * Theme.textScale)
        inputName: "form_chatLimit"
        errorName: "form_chatLimitProblem"
        label: qsTr("Most chats at a time (0: no limit)")
        error: pane.form.errors["chatLimit"] ?? ""
        number: pane.staff.chatLimit
        onChosen: number => pane.staff.chatLimit = number
        onAccepted: {
            if (pane.form.dirty)
                pane.form.save();
        }
    }

    SettingHeading {
        visible: pane.staff.groups.count > 0
        width: pane.fieldWidth
        text: qsTr("Groups")
    }
    CheckLines {
        objectName: "field_groups"
        width: pane.fieldWidth
        name: "staffGroup"
        description: qsTr("Groups")
        entries: pane.staff.groups
    }
    ProblemLine {
        width: pane.fieldWidth
        problem: pane.form.errors["groups"] ?? ""
    }
    SettingHeading {
        width: pane.fieldWidth
        text: qsTr("Sites")
    }
    FormNote {
        width: pane.fieldWidth
        text: pane.staff.allSites ? qsTr("None is chosen: works with all sites, also with those that come later.")
                                  : qsTr("Sees visitors, chats and requests of the chosen sites only.")
    }
    CheckLines {
        objectName: "field_sites"
        width: pane.fieldWidth
        name: "staffSite"
        description: qsTr("Sites")
        entries: pane.staff.sites
    }
    ProblemLine {
        width: pane.fieldWidth
        problem: pane.form.errors["sites"] ?? ""
    }

    SettingHeading {
        visible: !pane.form.isNew
        width: pane.fieldWidth
        text: qsTr("Employment")
    }
    FormSwitch {
        objectName: "field_enabled"
        visible: !pane.form.isNew
        width: pane.fieldWidth
        switchName: "staffEnabled"
        enabled: !pane.staff.lastAdministrator || !pane.staff.enabled
        label: qsTr("Works here")
        explanation: pane.staff.lastAdministrator ? qsTr("The last administrator stays one.")
                                                  : qsTr("Who does not any more cannot sign in and is signed out everywhere. The name stays in the history.")
        value: pane.staff.enabled
        onChosen: value => pane.staff.enabled = value
    }
    ProblemLine {
        width: pane.fieldWidth
        problem: pane.form.errors["enabled"] ?? ""
    }
}
