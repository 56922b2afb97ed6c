// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Asks before something that cannot be taken back.
ODialog {
    id: dialog

    property string question
    property string agree
    property string agreeName: ""
    property bool danger: true
    /// What may be chosen beside the answer; empty: nothing.
    property string choice: ""
    property bool chosen: false

    signal agreed

    onAboutToShow: dialog.chosen = false
    onOpened: yes.forceActiveFocus(Qt.TabFocusReason)

    Column {
        width: parent?.width ?? 0
        spacing: Theme.space12

        OText {
            width: parent.width
            text: dialog.question
            color: Theme.muted
            wrapMode: Text.Wrap
            lineHeight: 1.25
        }
        Item {
            width: parent.width
            height: Math.max(choiceSwitch.implicitHeight, choiceWords.implicitHeight)
            visible: dialog.choice !== ""

            OText {
                id: choiceWords

                anchors.verticalCenter: parent.verticalCenter
                width: choiceSwitch.x - 12
                text: dialog.choice
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            OSwitch {
                id: choiceSwitch

                objectName: dialog.agreeName === "" ? "" : dialog.agreeName + "Choice"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: dialog.choice
                checked: dialog.chosen
                onToggled: dialog.chosen = checked
            }
        }
    }
    actions: [
        OButton {
            id: yes

            objectName: dialog.agreeName
            kind: dialog.danger ? OButton.Kind.Danger : OButton.Kind.Primary
            text: dialog.agree
            onClicked: {
                dialog.close();
                dialog.agreed();
            }
        },
        OButton {
            kind: OButton.Kind.Ghost
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
