// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Something of a form that is on or off.
SettingLine {
    id: line

    property bool value: false
    property string switchName: ""

    signal chosen(bool value)

    OSwitch {
        objectName: line.switchName
        text: line.label
        checked: line.value
        Accessible.description: line.explanation
        onToggled: line.chosen(checked)
    }
}
