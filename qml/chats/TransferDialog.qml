// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Asks a colleague or a group to take the chat over.
ODialog {
    id: dialog

    required property ChatTransfer transfer
    property real chosen: 0

    objectName: "transferDialog"
    title: qsTr("Pass the chat on")
    widest: 480
    closePolicy: Popup.CloseOnEscape
    onAboutToShow: {
        dialog.transfer.clearProblem();
        dialog.chosen = 0;
    }
    onOpened: find.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        target: dialog.transfer

        function onOffered() {
            comment.text = "";
            find.clear();
            dialog.close();
        }
    }

    Column {
        id: column

        width: parent?.width ?? 0
        spacing: Theme.space12

        OText {
            width: parent.width
            text: qsTr("The chat stays with you until somebody accepts it. The history and the card go with it.")
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        OSearchField {
            id: find

            objectName: "transferFind"
            width: parent.width
            hint: qsTr("Find a colleague or a group")
            onTextChanged: dialog.transfer.targets.find = text
            onGivenUp: dialog.close()
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
        ListView {
            id: list

            objectName: "transferTargets"
            width: parent.width
            height: Math.min(contentHeight, 264)
            clip: true
            model: dialog.transfer.targets
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            currentIndex: -1
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Colleagues and groups")
            ScrollBar.vertical: OScrollBar {}
            onActiveFocusChanged: {
                if (list.activeFocus && list.currentIndex < 0)
                    list.currentIndex = 0;
            }
            Keys.onSpacePressed: (list.currentItem as TransferTarget)?.choose()
            Keys.onReturnPressed: (list.currentItem as TransferTarget)?.choose()

            delegate: TransferTarget {
                width: ListView.view.width
                selected: key === dialog.chosen
                onChosen: {
                    dialog.chosen = key;
                    dialog.transfer.clearProblem();
                }
            }
        }
        OText {
            width: parent.width
            visible: list.count === 0
            text: qsTr("Nobody of this name works with this site")
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        OTextArea {
            id: comment

            width: parent.width
            lines: 2
            label: qsTr("Comment for them, the visitor does not see it")
            inputName: "transferComment"
        }
        ProblemLine {
            objectName: "transferProblem"
            width: parent.width
            problem: dialog.transfer.problem
        }
    }
    actions: [
        OButton {
            objectName: "transferSubmit"
            text: qsTr("Pass on")
            busy: dialog.transfer.busy
            enabled: !dialog.transfer.busy
            onClicked: dialog.transfer.offer(dialog.chosen, comment.text)
        },
        OButton {
            objectName: "transferDialogCancel"
            kind: OButton.Kind.Ghost
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
