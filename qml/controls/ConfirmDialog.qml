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

    signal agreed

    onOpened: yes.forceActiveFocus(Qt.TabFocusReason)

    OText {
        width: parent?.width ?? 0
        text: dialog.question
        color: Theme.muted
        wrapMode: Text.Wrap
        lineHeight: 1.25
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
