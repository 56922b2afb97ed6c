// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Otklik.Models

/// Saves a chat as a file: in which form, with or without notes, and where.
ODialog {
    id: dialog

    required property ChatExport chatExport
    property real chatId: 0
    property int format: ChatExport.Pdf
    property bool withNotes: false

    readonly property var endings: ["pdf", "html", "txt"]

    function ask(chatId: real): void {
        dialog.chatId = chatId;
        dialog.withNotes = false;
        dialog.chatExport.reset();
        dialog.open();
    }

    objectName: "exportDialog"
    title: qsTr("Save the chat")
    onOpened: form.forceActiveFocus(Qt.TabFocusReason)
    onClosed: dialog.chatExport.reset()

    Column {
        width: parent?.width ?? 0
        spacing: Theme.space12

        OChoice {
            id: form

            objectName: "exportFormat"
            enabled: !dialog.chatExport.busy
            description: qsTr("Form of the file")
            names: ["PDF", "HTML", qsTr("Text")]
            current: dialog.format
            onChosen: index => dialog.format = index
        }
        OText {
            width: parent.width
            text: dialog.format === ChatExport.Pdf ? qsTr("To print or to send: pages with numbers, pictures included.")
                : dialog.format === ChatExport.Html ? qsTr("One file for any browser, pictures included.")
                                                    : qsTr("Plain text; pictures and files by their names.")
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        Item {
            width: parent.width
            height: Math.max(notes.implicitHeight, notesWords.implicitHeight)

            OText {
                id: notesWords

                anchors.verticalCenter: parent.verticalCenter
                width: notes.x - 12
                text: qsTr("With colleagues' notes")
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            OSwitch {
                id: notes

                objectName: "exportNotes"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                enabled: !dialog.chatExport.busy
                text: qsTr("With colleagues' notes")
                checked: dialog.withNotes
                onToggled: dialog.withNotes = checked
            }
        }
        OText {
            objectName: "exportBusy"
            width: parent.width
            visible: dialog.chatExport.busy
            text: dialog.chatExport.progress < 1 ? qsTr("Getting the earlier messages…") : qsTr("Writing the file…")
            color: Theme.muted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ProgressLine {
            width: parent.width
            visible: dialog.chatExport.busy
            share: dialog.chatExport.progress
        }
        ProblemLine {
            objectName: "exportProblem"
            width: parent.width
            problem: dialog.chatExport.problem
        }
    }
    actions: [
        OButton {
            objectName: "exportSave"
            text: qsTr("Save…")
            busy: dialog.chatExport.busy
            enabled: !dialog.chatExport.busy
            onClicked: place.ask()
        },
        OButton {
            objectName: "exportCancel"
            kind: OButton.Kind.Ghost
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]

    FileDialog {
        id: place

        function ask(): void {
            place.currentFolder = StandardPaths.writableLocation(StandardPaths.DocumentsLocation);
            place.selectedFile = place.currentFolder + "/" + encodeURIComponent(dialog.chatExport.fileName(dialog.chatId, dialog.format));
            place.open();
        }

        title: qsTr("Save the chat")
        fileMode: FileDialog.SaveFile
        defaultSuffix: dialog.endings[dialog.format]
        nameFilters: ["*." + dialog.endings[dialog.format]]
        onAccepted: dialog.chatExport.save(dialog.chatId, dialog.format, dialog.withNotes, place.selectedFile)
    }
    Connections {
        target: dialog.chatExport

        function onSaved() {
            dialog.close();
        }
    }
}
