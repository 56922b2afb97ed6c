// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// The fields of the contact card. What is typed is kept with every letter, so that nothing that happens around it loses it.
Column {
    id: form

    required property ContactCardEditor card

    spacing: Theme.space12
    topPadding: 4
    Component.onCompleted: {
        name.text = form.card.name;
        company.text = form.card.company;
        comment.text = form.card.comment;
        name.input.forceActiveFocus(Qt.TabFocusReason);
    }
    // The window would take Esc as "back".
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: form.card.cancel()

    Connections {
        target: form.card

        function onDraftChanged() {
            if (name.text !== form.card.name)
                name.text = form.card.name;
            if (company.text !== form.card.company)
                company.text = form.card.company;
            if (comment.text !== form.card.comment)
                comment.text = form.card.comment;
        }
    }

    ContactCardConflicts {
        width: parent.width
        card: form.card
    }
    OTextField {
        id: name

        width: parent.width
        inputName: "cardName"
        errorName: "cardNameProblem"
        label: qsTr("Name")
        error: form.card.nameError
        onTextChanged: form.card.name = text
        onAccepted: form.card.save()
    }
    OTextField {
        id: company

        width: parent.width
        inputName: "cardCompany"
        errorName: "cardCompanyProblem"
        label: qsTr("Company")
        error: form.card.companyError
        onTextChanged: form.card.company = text
        onAccepted: form.card.save()
    }
    ContactLines {
        width: parent.width
        kind: "cardPhone"
        label: qsTr("Phone")
        addLabel: qsTr("One more phone")
        lines: form.card.phones
        errors: form.card.phoneErrors
        hints: Qt.ImhDialableCharactersOnly
        onEdited: (index, text) => form.card.setPhone(index, text)
        onAdded: form.card.addPhone()
        onRemoved: index => form.card.removePhone(index)
        onAccepted: form.card.save()
    }
    ContactLines {
        width: parent.width
        kind: "cardEmail"
        label: qsTr("E-mail")
        addLabel: qsTr("One more e-mail")
        lines: form.card.emails
        errors: form.card.emailErrors
        hints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
        onEdited: (index, text) => form.card.setEmail(index, text)
        onAdded: form.card.addEmail()
        onRemoved: index => form.card.removeEmail(index)
        onAccepted: form.card.save()
    }
    OTextArea {
        id: comment

        width: parent.width
        lines: 3
        inputName: "cardComment"
        errorName: "cardCommentProblem"
        label: qsTr("Comment")
        error: form.card.commentError
        onEdited: form.card.comment = text
    }
    ProblemLine {
        objectName: "cardProblem"
        width: parent.width
        problem: form.card.problem
    }
    Row {
        spacing: Theme.space8

        OButton {
            objectName: "cardSave"
            text: qsTr("Save")
            busy: form.card.saving
            enabled: form.card.canSave
            onClicked: form.card.save()
        }
        OButton {
            objectName: "cardCancel"
            kind: OButton.Kind.Ghost
            text: qsTr("Cancel")
            onClicked: form.card.cancel()
        }
    }
}
