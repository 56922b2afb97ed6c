// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Finds words within the conversation that is open. Takes no room while closed.
Rectangle {
    id: bar

    required property ChatSearch search
    property bool open: false

    readonly property real line: Math.max(Theme.touch ? 60 : 52, field.implicitHeight + 16)

    signal closed

    function show(): void {
        bar.open = true;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function close(): void {
        if (!bar.open)
            return;
        bar.open = false;
        field.clear();
        bar.closed();
    }

    visible: bar.open
    height: bar.open ? bar.line + rest.height : 0
    color: Theme.surface
    onSearchChanged: {
        bar.open = bar.search.text !== "";
        field.text = bar.search.text;
    }

    Connections {
        target: bar.search

        function onTextChanged() {
            if (field.text !== bar.search.text)
                field.text = bar.search.text;
        }
    }

    OSearchField {
        id: field

        objectName: "findInChat"
        x: 16
        y: (bar.line - height) / 2
        width: Math.max(80, (summary.text !== "" ? summary.x - 12 : buttons.x - 8) - x)
        escLeaves: true
        hint: qsTr("Find in this chat")
        onTextChanged: bar.search.text = field.text
        onGivenUp: bar.close()
        Keys.onReturnPressed: event => event.modifiers & Qt.ShiftModifier ? bar.search.goNewer() : bar.search.goOlder()
        Keys.onEnterPressed: event => event.modifiers & Qt.ShiftModifier ? bar.search.goNewer() : bar.search.goOlder()
        Keys.onUpPressed: bar.search.goOlder()
        Keys.onDownPressed: bar.search.goNewer()
    }
    OText {
        id: summary

        objectName: "findInChatSummary"
        x: buttons.x - width - 8
        y: (bar.line - height) / 2
        width: Math.min(implicitWidth, bar.width * 0.4)
        text: bar.search.summary
        color: Theme.muted
        font.pixelSize: Theme.textTable
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 8
        y: (bar.line - height) / 2

        OIconButton {
            objectName: "findOlder"
            enabled: bar.search.canGoOlder
            iconName: "chevron-up"
            text: qsTr("The one before")
            keyHint: "Enter"
            onClicked: bar.search.goOlder()
        }
        OIconButton {
            objectName: "findNewer"
            enabled: bar.search.canGoNewer
            iconName: "chevron-down"
            text: qsTr("The one after")
            keyHint: "Shift+Enter"
            onClicked: bar.search.goNewer()
        }
        OIconButton {
            objectName: "findClose"
            iconName: "cross"
            text: qsTr("Close")
            keyHint: "Esc"
            onClicked: bar.close()
        }
    }
    FindRestLine {
        id: rest

        y: bar.line
        width: parent.width
        search: bar.search
    }
    LineAcross {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
