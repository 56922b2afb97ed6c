// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Lies on the words of a bubble, which are not painted then, and looks as they do, so that a part of them can be selected with
/// the mouse. A text that can be edited is dear to lay out, so it is made when a mouse comes near, not for each bubble.
TextEdit {
    id: words

    required property Text shown

    /// The keyboard's way to what can be done with the message.
    signal menuAsked
    /// Somebody goes on typing while a part is selected.
    signal typedOver(string text)

    text: words.shown.text
    textFormat: TextEdit.PlainText
    readOnly: true
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    font: words.shown.font
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentWords
    Accessible.name: words.text
    Accessible.readOnly: true
    onActiveFocusChanged: {
        if (!words.activeFocus)
            words.deselect();
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier)) {
            words.menuAsked();
            event.accepted = true;
            return;
        }
        const typed = event.text !== "" && event.text >= " " && (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) === 0;
        if (typed) {
            words.typedOver(event.text);
            event.accepted = true;
        }
    }
}
