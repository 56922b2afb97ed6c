// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The tags of a chat: set and take away, find, make one, change one's own.
Popup {
    id: menu

    required property TagListModel tags
    /// How wide it may be.
    required property real room

    /// The tag that is being changed; 0: a new one; -1: none.
    property real edited: -1
    readonly property bool forming: menu.edited >= 0

    function form(tagId: real, name: string, colour: string): void {
        menu.tags.clearProblems();
        menu.edited = tagId;
        nameField.text = name;
        colours.current = Math.max(0, menu.tags.colours.indexOf(colour.toUpperCase()));
        nameField.input.forceActiveFocus(Qt.TabFocusReason);
        nameField.input.selectAll();
    }
    function submit(): void {
        if (menu.edited > 0)
            menu.tags.save(menu.edited, nameField.text, colours.colour);
        else
            menu.tags.create(nameField.text, colours.colour);
    }

    objectName: "tagMenu"
    width: Math.min(320 * Math.max(1, Theme.textScale), menu.room - 16)
    height: column.height + 24
    padding: 12
    margins: 8
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: {
        menu.tags.clearProblems();
        menu.edited = -1;
        find.clear();
    }
    onOpened: find.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        target: menu.tags

        function onSaved() {
            menu.edited = -1;
            find.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    background: Rectangle {
        radius: Theme.radius + 2
        color: Theme.raised
        border.width: 1
        border.color: Theme.line

        Shadow {
            radius: Theme.radius + 2
        }
    }
    contentItem: Item {
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("Tags")

        Column {
            id: column

            width: parent.width
            spacing: Theme.space8

            OSearchField {
                id: find

                objectName: "tagFind"
                visible: !menu.forming
                width: parent.width
                hint: qsTr("Find a tag")
                onTextChanged: menu.tags.find = text
                onGivenUp: menu.close()
                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                onAccepted: {
                    if (list.count === 0 && text.trim() !== "")
                        menu.form(0, text.trim(), "");
                }
            }
            OText {
                visible: !menu.tags.canMark && !menu.forming
                width: parent.width
                text: qsTr("Tags can be set only while the chat is in the list of chats, not in the history.")
                color: Theme.muted
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
            }
            ListView {
                id: list

                objectName: "tagList"
                visible: !menu.forming
                width: parent.width
                height: Math.min(contentHeight, 6.5 * Theme.rowTarget)
                clip: true
                model: menu.tags
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                keyNavigationEnabled: true
                currentIndex: -1
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Tags")
                ScrollBar.vertical: OScrollBar {}
                onActiveFocusChanged: {
                    if (list.activeFocus && list.currentIndex < 0)
                        list.currentIndex = 0;
                }
                Keys.onSpacePressed: (list.currentItem as TagLine)?.flipped()
                Keys.onReturnPressed: (list.currentItem as TagLine)?.flipped()

                delegate: TagLine {
                    width: ListView.view.width
                    markable: menu.tags.canMark
                    onFlipped: menu.tags.toggle(tagId)
                    onEditAsked: menu.form(tagId, name, colour)
                }
            }
            OText {
                visible: list.count === 0 && !menu.forming
                width: parent.width
                text: qsTr("There is no such tag yet")
                color: Theme.muted
            }
            OButton {
                objectName: "tagNew"
                visible: !menu.forming
                width: parent.width
                kind: OButton.Kind.Secondary
                iconName: "plus"
                text: qsTr("New tag")
                onClicked: menu.form(0, find.text.trim(), "")
            }

            OTextField {
                id: nameField

                visible: menu.forming
                width: parent.width
                inputName: "tagName"
                errorName: "tagNameProblem"
                label: menu.edited > 0 ? qsTr("Name of the tag") : qsTr("Name of the new tag")
                error: menu.tags.nameProblem
                onAccepted: menu.submit()
            }
            ColourChoice {
                id: colours

                objectName: "tagColour"
                visible: menu.forming
                width: parent.width
                colours: menu.tags.colours
                description: qsTr("Colour")
            }
            Row {
                visible: menu.forming
                spacing: Theme.space8

                OButton {
                    objectName: "tagSave"
                    text: menu.edited > 0 ? qsTr("Save") : qsTr("Create")
                    busy: menu.tags.busy
                    enabled: !menu.tags.busy
                    onClicked: menu.submit()
                }
                OButton {
                    objectName: "tagBack"
                    kind: OButton.Kind.Ghost
                    text: qsTr("Back")
                    onClicked: menu.edited = -1
                }
            }
            OButton {
                objectName: "tagRemove"
                visible: menu.edited > 0
                kind: OButton.Kind.Ghost
                text: qsTr("Remove this tag everywhere")
                onClicked: removal.open()
            }
            ProblemLine {
                objectName: "tagProblem"
                width: parent.width
                problem: menu.tags.problem
            }
        }
    }

    ConfirmDialog {
        id: removal

        title: qsTr("Remove the tag?")
        question: qsTr("It goes from all chats of all operators.")
        agree: qsTr("Remove")
        agreeName: "tagRemoveConfirm"
        onAgreed: {
            menu.tags.removeTag(menu.edited);
            menu.edited = -1;
        }
    }
}
