// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A whole number of a form.
OTextField {
    id: field

    /// -1: nothing is typed.
    property int number: 0
    /// 0 means "does not count" and is an empty field.
    property bool zeroIsEmpty: false

    signal chosen(int number)

    readonly property string wanted: field.number < 0 || (field.zeroIsEmpty && field.number === 0) ? "" : String(field.number)

    function take(): void {
        if (field.text !== field.wanted)
            field.text = field.wanted;
    }

    inputMethodHints: Qt.ImhDigitsOnly
    onWantedChanged: field.take()
    Component.onCompleted: field.take()
    onTextChanged: {
        const digits = field.text.replace(/\D/g, "").slice(0, 6);
        if (digits !== field.text)
            field.text = digits;
        else if (field.text !== field.wanted)
            field.chosen(digits !== "" ? Number(digits) : field.zeroIsEmpty ? 0 : -1);
    }
}
