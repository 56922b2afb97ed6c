// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Several lines of a form. Shows what the form has, and gives it what is typed.
OTextArea {
    id: field

    required property EditForm form
    /// As the form names it.
    required property string name
    property string value

    signal typed(string text)

    function take(): void {
        if (field.text !== field.value)
            field.text = field.value;
    }

    objectName: "field_" + field.name
    inputName: "form_" + field.name
    errorName: "form_" + field.name + "Problem"
    error: field.form.errors[field.name] ?? ""
    onValueChanged: field.take()
    Component.onCompleted: field.take()
    onEdited: {
        if (field.text !== field.value)
            field.typed(field.text);
    }
}
