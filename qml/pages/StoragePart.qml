// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Otklik.Models

/// The copy of the history on this computer, and its removal.
Column {
    id: part

    required property Storage storage

    Component.onCompleted: part.storage.look()

    SettingLine {
        width: part.width
        label: qsTr("Copy of the history")
        explanation: qsTr("One file with messages, cards and drafts, without the files that were sent. Whoever has it can read your chats: keep it safe.")

        Row {
            spacing: Theme.space8

            OButton {
                objectName: "storageSaveCopy"
                kind: OButton.Kind.Secondary
                enabled: !part.storage.busy
                text: qsTr("Save a copy…")
                onClicked: saving.ask()
            }
            OButton {
                objectName: "storageRestoreCopy"
                kind: OButton.Kind.Secondary
                enabled: !part.storage.busy
                text: qsTr("Restore…")
                Accessible.name: qsTr("Restore from a copy")
                onClicked: restoring.open()
            }
        }
    }
    ProgressLine {
        width: part.width
        visible: part.storage.busy
        share: part.storage.progress
    }
    ProblemLine {
        objectName: "storageProblem"
        width: part.width
        problem: part.storage.copyProblem !== "" ? part.storage.copyProblem : part.storage.restoreProblem
    }
    SettingLine {
        width: part.width
        label: qsTr("Remove the history")
        explanation: qsTr("It comes again from the server, as you need it.")

        OButton {
            objectName: "storageRemove"
            kind: OButton.Kind.Secondary
            enabled: !part.storage.busy
            text: qsTr("Remove…")
            Accessible.name: qsTr("Remove the history from this computer")
            onClicked: {
                part.storage.look();
                removal.withUnsent = false;
                removal.open();
            }
        }
    }

    FileDialog {
        id: saving

        function ask(): void {
            saving.currentFolder = StandardPaths.writableLocation(StandardPaths.DocumentsLocation);
            saving.selectedFile = saving.currentFolder + "/" + encodeURIComponent(part.storage.copyName());
            saving.open();
        }

        title: qsTr("Save a copy of the history")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "otklik"
        nameFilters: ["*.otklik"]
        onAccepted: part.storage.saveCopy(saving.selectedFile)
    }
    FileDialog {
        id: restoring

        title: qsTr("Restore the history from a copy")
        fileMode: FileDialog.OpenFile
        nameFilters: ["*.otklik", qsTr("All files") + " (*)"]
        onAccepted: part.storage.restoreCopy(restoring.selectedFile)
    }

    ODialog {
        id: removal

        property bool withUnsent: false
        readonly property bool holds: part.storage.unsentCount + part.storage.draftCount > 0

        objectName: "storageRemoval"
        title: qsTr("Remove the history from this computer?")
        onOpened: yes.forceActiveFocus(Qt.TabFocusReason)

        Column {
            width: parent?.width ?? 0
            spacing: Theme.space12

            OText {
                width: parent.width
                text: qsTr("Messages, cards and files are removed from this disk and come again from the server. Without a network they cannot be read until then.")
                color: Theme.muted
                wrapMode: Text.Wrap
                lineHeight: 1.25
            }
            OText {
                objectName: "storageUnsent"
                width: parent.width
                visible: removal.holds
                text: qsTr("%n not delivered", "", part.storage.unsentCount) + ", "
                      + qsTr("%n draft(s)", "", part.storage.draftCount) + ". "
                      + (removal.withUnsent ? qsTr("They are lost for good.") : qsTr("They stay here."))
                color: removal.withUnsent ? Theme.danger : Theme.text
                wrapMode: Text.Wrap
            }
            Item {
                width: parent.width
                height: Math.max(unsent.implicitHeight, unsentWords.implicitHeight)
                visible: removal.holds

                OText {
                    id: unsentWords

                    anchors.verticalCenter: parent.verticalCenter
                    width: unsent.x - 12
                    text: qsTr("Remove what is not sent too")
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                OSwitch {
                    id: unsent

                    objectName: "storageWithUnsent"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Remove what is not sent too")
                    checked: removal.withUnsent
                    onToggled: removal.withUnsent = checked
                }
            }
        }
        actions: [
            OButton {
                id: yes

                objectName: "storageRemoveConfirm"
                kind: OButton.Kind.Danger
                text: qsTr("Remove")
                onClicked: {
                    removal.close();
                    part.storage.removeHistory(removal.withUnsent);
                }
            },
            OButton {
                kind: OButton.Kind.Ghost
                text: qsTr("Cancel")
                onClicked: removal.close()
            }
        ]
    }
}
