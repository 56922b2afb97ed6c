// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A name and its value; nothing when there is no value.
Item {
    id: fact

    property string label
    property string value
    property int labelWidth: 96

    /// The label is too wide for its column, so the value stands below it.
    readonly property bool below: name.implicitWidth > fact.labelWidth - 8 || fact.width < 220

    visible: fact.value !== ""
    implicitHeight: fact.visible ? (fact.below ? name.height + words.height + 2 : Math.max(name.height, words.height)) + 8 : 0
    Accessible.role: Accessible.StaticText
    Accessible.name: fact.label + ": " + fact.value

    OText {
        id: name

        width: fact.below ? fact.width : fact.labelWidth - 8
        text: fact.label
        color: Theme.muted
        font.pixelSize: Theme.textTable
        Accessible.ignored: true
    }
    OTimeText {
        id: words

        x: fact.below ? 0 : fact.labelWidth
        y: fact.below ? name.height + 2 : 0
        width: fact.width - x
        text: fact.value
        font.pixelSize: Theme.textTable
        wrapMode: Text.Wrap
        maximumLineCount: 4
        Accessible.ignored: true
    }
}
