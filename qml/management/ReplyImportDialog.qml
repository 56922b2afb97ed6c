// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import Otklik.Models

/// Canned replies from a table: what is in it, what is wrong with it, and how far the saving has come.
ODialog {
    id: dialog

    required property ReplyImport importing
    /// The server can be asked.
    required property bool connected

    readonly property int step: dialog.importing.state
    readonly property bool saving: dialog.step === ReplyImport.Saving || dialog.step === ReplyImport.Undoing
    readonly property bool shown: rows.count > 0

    function choose(): void {
        chooser.open();
    }

    objectName: "replyImport"
    title: qsTr("Import from CSV")
    widest: 640
    closePolicy: dialog.saving ? Popup.NoAutoClose : Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onClosed: dialog.importing.close()
    onStepChanged: {
        if (dialog.step === ReplyImport.Reading)
            dialog.open();
    }

    Column {
        width: parent?.width ?? 0
        spacing: Theme.space12

        OText {
            objectName: "importSummary"
            width: parent.width
            text: {
                if (dialog.step === ReplyImport.Reading)
                    return qsTr("Reading the file…");
                if (dialog.step === ReplyImport.Saving)
                    return qsTr("Saved %1 of %2").arg(dialog.importing.saved).arg(dialog.importing.saved + dialog.importing.waiting);
                if (dialog.step === ReplyImport.Undoing)
                    return qsTr("Taking back what was imported…");
                if (dialog.step === ReplyImport.Done)
                    return dialog.importing.result;
                const found = [qsTr("to be saved: %1").arg(dialog.importing.waiting)];
                if (dialog.importing.existing > 0)
                    found.push(qsTr("there already: %1").arg(dialog.importing.existing));
                if (dialog.importing.faulty > 0)
                    found.push(qsTr("with a mistake: %1").arg(dialog.importing.faulty));
                return dialog.shown ? dialog.importing.fileName + " — " + found.join(", ") : dialog.importing.fileName;
            }
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ProgressLine {
            objectName: "importProgress"
            width: parent.width
            visible: dialog.step === ReplyImport.Saving
            share: dialog.importing.saved / Math.max(1, dialog.importing.saved + dialog.importing.waiting)
        }
        ProblemLine {
            objectName: "importProblem"
            width: parent.width
            problem: dialog.importing.problem !== "" ? dialog.importing.problem
                   : dialog.step === ReplyImport.Preview && dialog.shown && !dialog.connected ? qsTr("No connection: the replies can be saved when it is back") : ""
        }
        FormNote {
            width: parent.width
            visible: dialog.step === ReplyImport.Preview && !dialog.shown
            text: qsTr("A table with a reply in each line: the shortcut, the text, and in further columns the texts of further messages.")
        }
        FormChoice {
            width: parent.width
            visible: dialog.step === ReplyImport.Preview && dialog.shown && dialog.importing.saved === 0
            choiceName: "importPersonal"
            label: qsTr("For whom")
            names: [qsTr("For all"), qsTr("Only for me")]
            value: dialog.importing.personal ? 1 : 0
            onChosen: value => dialog.importing.personal = value === 1
        }
        FormChoice {
            width: parent.width
            visible: dialog.step === ReplyImport.Preview && dialog.importing.existing > 0
            choiceName: "importOverwriting"
            label: qsTr("Those that are there already")
            names: [qsTr("Skip"), qsTr("Overwrite")]
            value: dialog.importing.overwriting ? 1 : 0
            onChosen: value => dialog.importing.overwriting = value === 1
        }
        ListView {
            id: rows

            objectName: "importRows"
            width: parent.width
            height: dialog.shown ? Math.min(rows.contentHeight, Math.max(160, (dialog.parent?.height ?? 600) - 400)) : 0
            visible: dialog.shown
            model: dialog.importing
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Lines of the file")
            ScrollBar.vertical: OScrollBar {}
            delegate: ReplyImportRow {
                width: ListView.view.width
            }

            FocusRing {
                shown: rows.activeFocus
            }
        }
    }
    actions: [
        OButton {
            objectName: "importBegin"
            visible: dialog.step === ReplyImport.Preview && dialog.shown
            enabled: dialog.connected && dialog.importing.waiting > 0
            text: dialog.importing.saved > 0 ? qsTr("Go on") : qsTr("Import")
            onClicked: dialog.importing.begin()
        },
        OButton {
            objectName: "importChoose"
            visible: dialog.step === ReplyImport.Preview && !dialog.shown
            text: qsTr("Choose another file…")
            onClicked: dialog.choose()
        },
        OButton {
            objectName: "importStop"
            visible: dialog.step === ReplyImport.Saving
            kind: OButton.Kind.Secondary
            text: qsTr("Stop")
            onClicked: dialog.importing.stop()
        },
        OButton {
            objectName: "importDone"
            visible: dialog.step === ReplyImport.Done
            text: qsTr("Done")
            onClicked: dialog.close()
        },
        OButton {
            objectName: "importUndo"
            visible: dialog.importing.saved > 0 && (dialog.step === ReplyImport.Done || dialog.step === ReplyImport.Preview)
            enabled: dialog.connected
            kind: OButton.Kind.Ghost
            text: qsTr("Take back")
            Accessible.description: dialog.importing.result
            onClicked: dialog.importing.undo()
        },
        OButton {
            objectName: "importCancel"
            visible: dialog.step === ReplyImport.Preview || dialog.step === ReplyImport.Reading
            kind: OButton.Kind.Ghost
            text: dialog.importing.saved > 0 ? qsTr("Close") : qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]

    FileDialog {
        id: chooser

        title: qsTr("Table with replies")
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Tables") + " (*.csv *.tsv *.txt)", qsTr("All files") + " (*)"]
        onAccepted: dialog.importing.open(chooser.selectedFile)
    }
}
