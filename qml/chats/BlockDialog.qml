// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Puts a visitor on the blacklist.
ODialog {
    id: dialog

    required property Blacklist blacklist
    property real visitorId: 0
    property string visitorName: ""

    /// Hours of each choice; 0: for ever.
    readonly property list<int> spans: [1, 24, 168, 0]
    property int span: 1
    property int by: Blacklist.ByVisitor

    objectName: "blockDialog"
    title: qsTr("Put %1 on the blacklist?").arg(dialog.visitorName)
    widest: 480
    closePolicy: Popup.CloseOnEscape
    onAboutToShow: {
        dialog.blacklist.clearProblem();
        dialog.span = 1;
        dialog.by = Blacklist.ByVisitor;
        reason.text = "";
    }
    onOpened: reason.forceActiveFocus(Qt.TabFocusReason)

    function ask(visitorId: real, name: string): void {
        dialog.visitorId = visitorId;
        dialog.visitorName = name;
        dialog.open();
    }

    Connections {
        target: dialog.blacklist
        enabled: dialog.visible

        function onBlocked() {
            dialog.close();
        }
    }

    Column {
        width: parent?.width ?? 0
        spacing: Theme.space12

        OText {
            width: parent.width
            text: qsTr("They can no longer start a chat, and an open one is closed. The banner only says that the chat is not available.")
            color: Theme.muted
            wrapMode: Text.Wrap
            lineHeight: 1.2
        }
        Column {
            width: parent.width
            spacing: 6

            OText {
                text: qsTr("Whom")
                color: Theme.muted
                font.pixelSize: Theme.textSmall
                font.weight: Font.Medium
            }
            OChoice {
                objectName: "blockBy"
                upright: parent.width < 400 * Math.max(1, Theme.textScale)
                description: qsTr("Whom")
                names: [qsTr("This visitor"), qsTr("Everybody from their address")]
                current: dialog.by
                onChosen: index => dialog.by = index
            }
        }
        Column {
            width: parent.width
            spacing: 6

            OText {
                text: qsTr("How long")
                color: Theme.muted
                font.pixelSize: Theme.textSmall
                font.weight: Font.Medium
            }
            OChoice {
                objectName: "blockSpan"
                upright: parent.width < 400 * Math.max(1, Theme.textScale)
                description: qsTr("How long")
                names: [qsTr("1 hour"), qsTr("1 day"), qsTr("1 week"), qsTr("For ever")]
                current: dialog.span
                onChosen: index => dialog.span = index
            }
        }
        OTextArea {
            id: reason

            width: parent.width
            lines: 2
            label: qsTr("Reason, for colleagues")
            inputName: "blockReason"
        }
        ProblemLine {
            objectName: "blockProblem"
            width: parent.width
            problem: dialog.blacklist.problem
        }
    }
    actions: [
        OButton {
            objectName: "blockSubmit"
            kind: OButton.Kind.Danger
            text: qsTr("Block")
            busy: dialog.blacklist.busy
            enabled: !dialog.blacklist.busy
            onClicked: dialog.blacklist.block(dialog.visitorId, dialog.by, reason.text, dialog.spans[dialog.span])
        },
        OButton {
            objectName: "blockCancel"
            kind: OButton.Kind.Ghost
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
