// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Where the operator writes. It holds the draft of one conversation and nothing else: what is typed goes to that
/// conversation's draft at once, so that it can never land in another chat.
Item {
    id: composer

    required property App app
    required property Talk conversation
    required property bool narrow

    readonly property bool enterSends: composer.app.settings.enterSends
    readonly property bool hasText: area.text.trim() !== ""
    readonly property real lineHeight: metrics.lineSpacing

    signal sent

    implicitHeight: frame.y + frame.height + (foot.visible ? foot.height + 8 : 0) + 12

    function focusInput(): void {
        area.forceActiveFocus();
    }
    function send(): void {
        if (!composer.hasText)
            return;
        InputMethod.commit();
        composer.conversation.send();
        composer.sent();
    }
    function takeDraft(): void {
        if (area.text !== composer.conversation.draft) {
            area.text = composer.conversation.draft;
            area.cursorPosition = area.length;
        }
    }

    onConversationChanged: {
        // What an input method has not finished belongs to the conversation that is left.
        InputMethod.reset();
        composer.takeDraft();
        savedHint.shown = false;
    }
    Component.onCompleted: {
        composer.takeDraft();
        area.cursorPosition = area.length;
    }

    Connections {
        target: composer.conversation

        function onDraftChanged() {
            composer.takeDraft();
        }
    }

    FontMetrics {
        id: metrics

        font: area.font
    }

    LineAcross {
        width: parent.width
    }
    OText {
        id: problem

        objectName: "composerProblem"
        visible: composer.conversation.problem !== ""
        x: 16
        y: 10
        width: parent.width - 32
        height: visible ? implicitHeight : 0
        text: composer.conversation.problem
        color: Theme.danger
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Rectangle {
        id: frame

        readonly property int least: Theme.touch ? 54 : 48

        x: composer.narrow ? 12 : 16
        y: problem.visible ? problem.y + problem.height + 8 : 10
        width: parent.width - 2 * x
        height: Math.max(frame.least, scroll.height + 2)
        radius: 10
        color: Theme.field
        border.width: area.activeFocus ? 2 : 1
        border.color: area.activeFocus ? Theme.accent : Theme.line

        Flickable {
            id: scroll

            x: 4
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 4 - send.width - 8
            height: Math.max(46, Math.min(area.implicitHeight, 8 * composer.lineHeight + 26))
            contentHeight: area.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: OScrollBar {}

            TextEdit {
                id: area

                objectName: "composer"
                width: scroll.width
                leftPadding: 12
                rightPadding: 12
                topPadding: 13
                bottomPadding: 13
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentWords
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                font.family: Theme.family
                font.pixelSize: Theme.textBody
                activeFocusOnTab: true
                KeyNavigation.priority: KeyNavigation.BeforeItem
                KeyNavigation.tab: send
                Accessible.role: Accessible.EditableText
                Accessible.name: hint.text
                Accessible.multiLine: true
                onCursorRectangleChanged: {
                    const line = area.cursorRectangle;
                    if (line.y - area.topPadding < scroll.contentY)
                        scroll.contentY = Math.max(0, line.y - area.topPadding);
                    else if (line.y + line.height + area.bottomPadding > scroll.contentY + scroll.height)
                        scroll.contentY = line.y + line.height + area.bottomPadding - scroll.height;
                }
                onTextChanged: {
                    if (area.text === composer.conversation.draft)
                        return;
                    composer.conversation.draft = area.text;
                    if (area.text !== "")
                        composer.conversation.typed();
                    savedHint.wait();
                }
                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                    if (!enter)
                        return;
                    const control = (event.modifiers & Qt.ControlModifier) !== 0;
                    const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
                    event.accepted = true;
                    if (composer.enterSends ? !shift && !control : control)
                        composer.send();
                    else
                        area.insert(area.cursorPosition, "\n");
                }

                OText {
                    id: hint

                    x: area.leftPadding
                    y: area.topPadding
                    width: area.width - area.leftPadding - area.rightPadding
                    visible: area.text === "" && area.preeditText === ""
                    text: composer.conversation.invitation ? qsTr("Write the invitation") : qsTr("Write a message")
                    color: Theme.muted
                    Accessible.ignored: true
                }
            }
        }
        OIconButton {
            id: send

            objectName: "composerSend"
            anchors.right: parent.right
            anchors.rightMargin: (frame.least - side) / 2
            anchors.bottom: parent.bottom
            anchors.bottomMargin: (frame.least - side) / 2
            side: Theme.touch ? 44 : 40
            filled: true
            enabled: composer.hasText
            iconName: "send"
            text: composer.conversation.invitation ? qsTr("Invite") : qsTr("Send")
            keyHint: composer.enterSends ? "Enter" : "Ctrl+Enter"
            onClicked: {
                composer.send();
                area.forceActiveFocus();
            }
        }
    }
    Item {
        id: foot

        visible: !composer.narrow
        x: 20
        y: frame.y + frame.height + 8
        width: parent.width - 40
        height: keys.height

        OText {
            id: keys

            objectName: "composerHint"
            width: Math.min(implicitWidth, parent.width - (savedHint.visible ? savedHint.width + 16 : 0))
            text: composer.conversation.invitation
                  ? qsTr("The visitor sees nothing until you send the first message")
                  : composer.enterSends ? qsTr("Enter to send · Shift+Enter for a new line") : qsTr("Ctrl+Enter to send · Enter for a new line")
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        OText {
            id: savedHint

            property bool shown: false

            /// The draft reaches the disk within a second.
            function wait(): void {
                savedHint.shown = false;
                saving.restart();
            }

            visible: savedHint.shown && composer.hasText
            anchors.right: parent.right
            text: qsTr("draft saved")
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }
    }
    Timer {
        id: saving

        interval: 1200
        onTriggered: savedHint.shown = true
    }
}
