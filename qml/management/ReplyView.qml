// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Otklik.Models

/// A canned reply: how it is found, and what it says, message by message.
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
    Column {
        width: pane.fieldWidth
        spacing: Theme.space12

        Repeater {
            model: pane.reply.parts

            ReplyPartCard {
                id: card

                width: pane.fieldWidth
                form: pane.form
                parts: pane.reply.parts
                onFileAsked: chooser.ask(card.index)
            }
        }
        OButton {
            objectName: "replyPartAdd"
            enabled: !pane.reply.parts.full
            kind: OButton.Kind.Secondary
            iconName: "plus"
            text: qsTr("Add a message")
            onClicked: pane.reply.parts.add()
        }
    }
    FormNote {
        width: pane.fieldWidth
        text: qsTr("{visitor}, {operator} and {site} are replaced by names. Several messages are sent one after another.")
    }
    FileDialog {
        id: chooser

        property int row: 0

        function ask(row: int): void {
            chooser.row = row;
            chooser.open();
        }

        title: qsTr("File of the reply")
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Files that can be sent") + " (*.doc *.docx *.txt *.jpg *.jpeg *.png *.pdf *.csv *.xls *.xlsx *.odt *.ods)", qsTr("All files") + " (*)"]
        onAccepted: pane.reply.parts.setFile(chooser.row, chooser.selectedFile)
    }
}
