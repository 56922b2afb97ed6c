// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A choice of a form: a few words, one of them taken.
SettingLine {
    id: line

    property list<string> names
    property int value: 0
    property string choiceName: ""

    signal chosen(int value)

    OChoice {
        id: choice

        objectName: line.choiceName
        description: line.label
        upright: measure.width + line.names.length * 30 + 8 > line.width
        names: line.names
        current: line.value
        onChosen: index => line.chosen(index)

        TextMetrics {
            id: measure

            font.family: Theme.family
            font.pixelSize: Theme.textBody
            font.weight: Font.DemiBold
            text: line.names.join("")
        }
    }
}
