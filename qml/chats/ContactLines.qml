// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Up to five phones or e-mails, each with a way to take it out.
Column {
    id: group

    required property string kind
    required property string label
    required property string addLabel
    required property list<string> lines
    required property list<string> errors
    property int hints: Qt.ImhNone

    signal edited(int index, string text)
    signal added
    signal removed(int index)
    signal accepted

    spacing: Theme.space8

    Repeater {
        model: group.lines

        Item {
            id: line

            required property int index
            required property string modelData

            width: group.width
            height: input.height

            OTextField {
                id: input

                width: parent.width - (out.visible ? out.width + 4 : 0)
                inputName: group.kind + "_" + line.index
                errorName: group.kind + "Problem_" + line.index
                label: group.lines.length > 1 ? group.label + " " + (line.index + 1) : group.label
                inputMethodHints: group.hints
                error: group.errors[line.index] ?? ""
                Component.onCompleted: input.text = line.modelData
                onTextChanged: group.edited(line.index, text)
                onAccepted: group.accepted()
            }
            OIconButton {
                id: out

                objectName: group.kind + "Remove_" + line.index
                visible: group.lines.length > 1 || line.modelData !== ""
                x: parent.width - width
                y: input.input.y + (input.input.height - height) / 2
                iconName: "cross"
                text: qsTr("Take out")
                Accessible.description: input.label
                onClicked: group.removed(line.index)
            }
        }
    }
    OButton {
        objectName: group.kind + "Add"
        visible: group.lines.length < 5
        kind: OButton.Kind.Ghost
        iconName: "plus"
        text: group.addLabel
        onClicked: group.added()
    }
}
