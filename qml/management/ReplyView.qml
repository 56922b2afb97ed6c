// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// A canned reply: how it is found, and what it says.
FormPane {
    id: pane

    readonly property ReplyForm reply: pane.form as ReplyForm

    title: pane.reply.shortcut !== "" ? "/" + pane.reply.shortcut : qsTr("New reply")
    subtitle: pane.form.isNew ? "" : pane.reply.personal ? qsTr("Your own") : qsTr("Shared by all")
    removeText: qsTr("Remove the reply")
    removeTitle: qsTr("Remove the reply?")
    removeQuestion: pane.reply.personal ? qsTr("Only you have it.") : qsTr("All operators lose it.")

    FormChoice {
        visible: pane.form.isNew
        width: pane.fieldWidth
        choiceName: "replyPersonal"
        label: qsTr("For whom")
        names: [qsTr("For all"), qsTr("Only for me")]
        value: pane.reply.personal ? 1 : 0
        onChosen: value => pane.reply.personal = value === 1
    }
    FormField {
        width: pane.fieldWidth
        form: pane.form
        name: "shortcut"
        label: qsTr("Shortcut: one word, found after a slash")
        placeholder: qsTr("delivery")
        value: pane.reply.shortcut
        onTyped: text => pane.reply.shortcut = text
    }
    FormArea {
        width: pane.fieldWidth
        form: pane.form
        name: "text"
        lines: 6
        label: qsTr("Text")
        value: pane.reply.text
        onTyped: text => pane.reply.text = text
    }
}
