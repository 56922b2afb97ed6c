// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A field with its label above and what is wrong with it below.
FocusScope {
    id: field

    property string label
    property string error: ""
    property alias text: input.text
    property alias placeholder: hint.text
    property alias inputMethodHints: input.inputMethodHints
    property alias input: input
    property bool password: false
    property string inputName: ""
    property string errorName: ""

    signal accepted

    implicitWidth: 320
    implicitHeight: caption.height + 6 + input.height + (problem.visible ? problem.height + 6 : 0)

    OText {
        id: caption

        text: field.label
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.Medium
        // Qt keeps the name and the description of a password's field to itself; the caption is read instead.
        Accessible.ignored: !field.password
        Accessible.name: field.label
    }

    TextField {
        id: input

        objectName: field.inputName
        anchors.top: caption.bottom
        anchors.topMargin: 6
        width: field.width
        height: Math.max(44, contentHeight + 20)
        focus: true
        leftPadding: 12
        rightPadding: reveal.visible ? reveal.width + 4 : 12
        topPadding: 0
        bottomPadding: 0
        verticalAlignment: TextInput.AlignVCenter
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentWords
        selectByMouse: true
        font.family: Theme.family
        font.pixelSize: Theme.textBody
        echoMode: field.password && !reveal.checked ? TextInput.Password : TextInput.Normal
        passwordCharacter: "•"
        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        Accessible.description: field.error
        onAccepted: field.accepted()

        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: input.activeFocus ? 2 : 1
            border.color: field.error !== "" ? Theme.danger : input.activeFocus ? Theme.accent : Theme.line
        }

        OText {
            id: hint

            x: input.leftPadding
            width: input.width - input.leftPadding - input.rightPadding
            anchors.verticalCenter: parent.verticalCenter
            visible: input.text === "" && input.preeditText === ""
            color: Theme.muted
            Accessible.ignored: true
        }

        OIconButton {
            id: reveal

            visible: field.password
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            side: 44
            checkable: true
            iconName: reveal.checked ? "conceal" : "eye"
            text: reveal.checked ? qsTr("Hide password") : qsTr("Show password")
            background: Item {
                FocusRing {
                    gap: -4
                    shown: reveal.visualFocus
                }
            }
        }
    }

    OText {
        id: problem

        objectName: field.errorName
        anchors.top: input.bottom
        anchors.topMargin: 6
        width: field.width
        visible: field.error !== ""
        text: field.error
        color: Theme.danger
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: field.error
    }
}
