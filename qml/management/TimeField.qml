// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A time of day, as it is typed.
TextField {
    id: field

    property string description
    property string value
    property bool wrong: false

    signal typed(string text)

    function take(): void {
        if (field.text !== field.value)
            field.text = field.value;
    }

    implicitWidth: Math.round(72 * Math.max(1, Theme.textScale))
    implicitHeight: Math.max(44, contentHeight + 20)
    padding: 0
    horizontalAlignment: TextInput.AlignHCenter
    verticalAlignment: TextInput.AlignVCenter
    inputMethodHints: Qt.ImhTime
    maximumLength: 5
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentWords
    selectByMouse: true
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    Accessible.role: Accessible.EditableText
    Accessible.name: field.description
    onValueChanged: field.take()
    Component.onCompleted: field.take()
    onTextChanged: {
        if (field.text !== field.value)
            field.typed(field.text);
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: field.activeFocus ? 2 : 1
        border.color: field.wrong ? Theme.danger : field.activeFocus ? Theme.accent : Theme.line
    }
}
