// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Otklik.Models

/// What can be done with a word and with the text around it: by right click and long press.
OMenu {
    id: menu

    required property TextEdit area
    required property Spelling spelling

    property int start: 0
    property int length: 0
    property string word: ""
    property var suggestions: []
    property bool searching: false

    signal pasteAsked

    /// @p found is what SpellMarks says of the place; empty for a place without a misspelt word.
    function show(found: var, x: real, y: real): void {
        menu.word = found.word ?? "";
        menu.start = found.start ?? 0;
        menu.length = found.length ?? 0;
        menu.suggestions = [];
        menu.searching = menu.word !== "";
        if (menu.searching)
            menu.spelling.suggest(menu.word);
        menu.popup(menu.area, x, y);
    }
    function replace(text: string): void {
        if (menu.area.getText(menu.start, menu.start + menu.length) !== menu.word)
            return; // it has been changed meanwhile
        menu.area.remove(menu.start, menu.start + menu.length);
        menu.area.insert(menu.start, text);
        menu.area.cursorPosition = menu.start + text.length;
    }

    objectName: "spellMenu"
    onClosed: menu.area.forceActiveFocus()

    readonly property Connections answers: Connections {
        target: menu.spelling

        function onSuggested(word: string, words: list<string>) {
            if (word === menu.word) {
                menu.suggestions = words;
                menu.searching = false;
            }
        }
    }

    Instantiator {
        model: menu.suggestions
        delegate: OMenuItem {
            required property int index
            required property string modelData

            objectName: "spellSuggestion_" + index
            text: modelData
            onTriggered: menu.replace(modelData)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as OMenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as OMenuItem)
    }
    OMenuItem {
        objectName: "spellNone"
        visible: menu.word !== "" && menu.suggestions.length === 0
        height: visible ? implicitHeight : 0
        enabled: false
        text: menu.searching ? qsTr("Looking for suggestions…") : qsTr("No suggestions")
    }
    OMenuItem {
        objectName: "spellIgnore"
        visible: menu.word !== ""
        height: visible ? implicitHeight : 0
        text: qsTr("Ignore")
        onTriggered: menu.spelling.ignore(menu.word)
    }
    OMenuItem {
        objectName: "spellAdd"
        visible: menu.word !== ""
        height: visible ? implicitHeight : 0
        iconName: "plus"
        text: qsTr("Add to dictionary")
        onTriggered: menu.spelling.addToDictionary(menu.word)
    }
    OMenuItem {
        visible: menu.area.selectedText !== ""
        height: visible ? implicitHeight : 0
        text: qsTr("Cut")
        onTriggered: menu.area.cut()
    }
    OMenuItem {
        visible: menu.area.selectedText !== ""
        height: visible ? implicitHeight : 0
        iconName: "copy"
        text: qsTr("Copy")
        onTriggered: menu.area.copy()
    }
    OMenuItem {
        objectName: "composerPaste"
        text: qsTr("Paste")
        onTriggered: menu.pasteAsked()
    }
    OMenuItem {
        visible: menu.area.length > 0
        height: visible ? implicitHeight : 0
        text: qsTr("Select all")
        onTriggered: menu.area.selectAll()
    }
}
