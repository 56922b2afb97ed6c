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
    height: bar.open ? Math.max(Theme.touch ? 60 : 52, field.implicitHeight + 16) : 0
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
        width: Math.max(80, (summary.text !== "" ? summary.x - 12 : buttons.x - 8) - x)
        anchors.verticalCenter: parent.verticalCenter
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
        width: Math.min(implicitWidth, bar.width * 0.4)
        anchors.verticalCenter: parent.verticalCenter
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
        anchors.verticalCenter: parent.verticalCenter

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
    LineAcross {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
