// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Ctrl+K: one field over the window that finds chats, colleagues, visitors and messages. Arrows choose, Enter opens, Esc
/// gives the focus back to where it was.
Popup {
    id: finder

    required property PageContext context

    /// Where the focus was.
    property Item before: null
    property bool openedSomething: false

    readonly property Desk desk: finder.context.desk
    readonly property SearchModel search: finder.desk.search
    readonly property bool narrow: (finder.parent?.width ?? 0) < 600

    objectName: "searchPalette"
    parent: Overlay.overlay
    x: ((parent?.width ?? 0) - width) / 2
    y: finder.narrow ? 8 : Math.max(16, (parent?.height ?? 0) * 0.1)
    width: Math.min(680 * Math.max(1, Theme.textScale), (parent?.width ?? 400) - (finder.narrow ? 16 : 48))
    height: Math.min(640, (parent?.height ?? 400) - Theme.keyboardHeight - 2 * y)
    modal: true
    focus: true
    padding: 0
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fast
        }
    }
    exit: Transition {}
    onAboutToShow: {
        finder.openedSomething = false;
        finder.search.clear();
        field.clear();
    }
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: {
        finder.search.clear();
        if (!finder.openedSomething)
            finder.before?.forceActiveFocus(Qt.PopupFocusReason);
    }

    /// @p focused has the focus now.
    function show(focused: Item): void {
        if (finder.visible) {
            field.selectAll();
            return;
        }
        finder.before = focused;
        finder.open();
    }

    Binding {
        target: finder.search
        property: "markColour"
        value: Theme.accent
    }

    Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: 14
        color: Theme.raised
        border.width: 1
        border.color: Theme.line

        Shadow {
            radius: 14
            reach: 20
        }
    }
    contentItem: Item {
        Accessible.role: Accessible.Dialog
        Accessible.name: field.hint

        OSearchField {
            id: field

            objectName: "paletteField"
            x: 12
            y: 12
            width: parent.width - 24
            hint: qsTr("Find chats, visitors, messages")
            escLeaves: true
            onTextChanged: finder.search.query = text
            onGivenUp: finder.close()
            Keys.onDownPressed: list.step(1)
            Keys.onUpPressed: list.step(-1)
            Keys.onReturnPressed: list.openCurrent()
            Keys.onEnterPressed: list.openCurrent()
            Keys.onPressed: event => {
                if (event.key === Qt.Key_PageDown)
                    list.step(6);
                else if (event.key === Qt.Key_PageUp)
                    list.step(-6);
                else
                    return;
                event.accepted = true;
            }
        }
        SearchFilters {
            id: filters

            x: 12
            y: field.y + field.height + 8
            width: parent.width - 24
            filters: finder.search.filters
            sites: finder.desk.sites
            tags: finder.desk.tags
            prefix: "palette"
            onDaysClosed: field.forceActiveFocus(Qt.PopupFocusReason)
        }
        LineAcross {
            id: line

            y: filters.y + filters.height + 8
            width: parent.width
        }
        FoundList {
            id: list

            anchors.top: line.bottom
            anchors.bottom: foot.visible ? foot.top : parent.bottom
            anchors.bottomMargin: foot.visible ? 0 : 8
            width: parent.width
            search: finder.search
            idleExplanation: qsTr("Words in any of their forms, “words in quotes” as they are, names, telephone numbers, e-mail addresses, names of files.")
            onOpened: row => {
                finder.openedSomething = true;
                finder.context.foundAsked(finder.search, row);
                finder.close();
            }
        }
        Row {
            id: foot

            visible: !finder.narrow && !Theme.touch
            anchors.bottom: parent.bottom
            x: 16
            height: visible ? 36 : 0
            spacing: Theme.space8
            Accessible.ignored: true

            KeyHint {
                anchors.verticalCenter: parent.verticalCenter
                text: "↑ ↓"
            }
            OText {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("choose")
                color: Theme.muted
                font.pixelSize: Theme.textSmall
            }
            KeyHint {
                anchors.verticalCenter: parent.verticalCenter
                text: "Enter"
            }
            OText {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("open")
                color: Theme.muted
                font.pixelSize: Theme.textSmall
            }
            KeyHint {
                anchors.verticalCenter: parent.verticalCenter
                text: "Esc"
            }
            OText {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("close")
                color: Theme.muted
                font.pixelSize: Theme.textSmall
            }
        }
    }
}
