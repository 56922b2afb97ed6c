// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// Find as you type. Esc empties it first, and leaves it then.
TextField {
    id: control

    property string hint
    property string keyHint: ""
    /// Esc leaves the field also when something stands in it.
    property bool escLeaves: false

    /// Esc in an empty field.
    signal givenUp

    implicitHeight: Math.max(Theme.rowTarget, contentHeight + 16)
    implicitWidth: 240
    leftPadding: 12
    rightPadding: clear.active ? clear.width : key.visible ? key.width + 20 : 12
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentWords
    selectByMouse: true
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    Accessible.role: Accessible.EditableText
    Accessible.name: control.hint
    // Else the window would take Esc as "back".
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: {
        if (control.text !== "" && !control.escLeaves)
            control.clear();
        else
            control.givenUp();
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.field
        border.width: control.activeFocus ? 2 : 0
        border.color: Theme.accent
    }

    OText {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: control.text === "" && control.preeditText === ""
        text: control.hint
        color: Theme.muted
        Accessible.ignored: true
    }

    KeyHint {
        id: key

        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        visible: control.keyHint !== "" && control.text === "" && !control.activeFocus && !Theme.touch && control.width > 200
        text: control.keyHint
    }

    Loader {
        id: clear

        active: control.text !== ""
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: OIconButton {
            id: clearButton

            side: Math.min(44, control.height)
            focusPolicy: Qt.TabFocus
            iconName: "cross"
            text: qsTr("Clear")
            background: Item {
                FocusRing {
                    gap: -4
                    shown: clearButton.visualFocus
                }
            }
            onClicked: {
                control.forceActiveFocus();
                control.clear();
            }
        }
    }
}
