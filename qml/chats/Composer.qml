// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import Otklik.Models

/// Where the operator writes. It holds the draft of one conversation and nothing else: what is typed goes to that
/// conversation's draft at once, so that it can never land in another chat.
Item {
    id: composer

    required property App app
    required property Talk conversation
    required property bool narrow

    readonly property bool enterSends: composer.app.settings.enterSends
    readonly property TextEdit area: writing.area
    readonly property bool hasText: composer.area.text.trim() !== ""
    readonly property Attachments attachments: composer.conversation.attachments
    readonly property bool noting: composer.conversation.noting
    /// The words of a message are being changed.
    readonly property bool editing: composer.conversation.aim.editing
    readonly property bool hasSomething: composer.hasText || (composer.editing ? composer.conversation.aim.hasFile
                                                                             : !composer.noting && (composer.attachments.sendable > 0 || composer.conversation.followUps.count > 0))

    signal sent

    implicitHeight: frame.y + frame.height + (foot.visible ? foot.height + 8 : 0) + 12

    function focusInput(): void {
        composer.area.forceActiveFocus();
    }
    function send(): void {
        if (!composer.hasSomething)
            return;
        InputMethod.commit();
        composer.conversation.send();
        composer.sent();
    }
    /// Puts @p text where the cursor is, as if it had been typed here.
    function type(text: string): void {
        writing.type(text);
    }
    function paste(): void {
        if (composer.editing || !composer.conversation.canAttach || !composer.attachments.paste())
            composer.area.paste();
    }
    /// A key that changes which message the words are about.
    function takeAimKey(event: KeyEvent): bool {
        if (event.key === Qt.Key_Escape && composer.conversation.aim.active) {
            composer.conversation.dropAim();
            return true;
        }
        const control = event.modifiers === Qt.ControlModifier;
        const bare = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier;
        if (event.key !== Qt.Key_Up || composer.editing || !(control || (bare && composer.area.text === "")))
            return false;
        return composer.conversation.editNewest();
    }
    /// A key that was pressed in the words.
    function takeAnyKey(event: KeyEvent): void {
        event.accepted = true;
        if (event.matches(StandardKey.Paste)) {
            composer.paste();
        } else if (event.key === Qt.Key_Menu) {
            writing.openMenu();
        } else if (event.key === Qt.Key_N && event.modifiers === (Qt.ControlModifier | Qt.ShiftModifier)) {
            composer.conversation.noting = !composer.noting;
        } else if (!(replyList.offered && replyList.takeKey(event.key)) && !composer.takeAimKey(event)) {
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                composer.takeEnter(event.modifiers);
            else
                event.accepted = false;
        }
    }
    function takeEnter(modifiers: int): void {
        const control = (modifiers & Qt.ControlModifier) !== 0;
        const shift = (modifiers & Qt.ShiftModifier) !== 0;
        if (composer.enterSends ? !shift && !control : control)
            composer.send();
        else
            composer.area.insert(composer.area.cursorPosition, "\n");
    }
    function takeDraft(): void {
        if (composer.area.text !== composer.conversation.draft) {
            composer.area.text = composer.conversation.draft;
            composer.area.cursorPosition = composer.area.length;
        }
    }

    onConversationChanged: {
        // What an input method has not finished belongs to the conversation that is left.
        InputMethod.reset();
        composer.takeDraft();
        foot.forget();
        replyList.offered = false;
    }
    Component.onCompleted: {
        composer.takeDraft();
        composer.area.cursorPosition = composer.area.length;
    }

    Connections {
        target: composer.conversation

        function onDraftChanged() {
            composer.takeDraft();
        }
    }
    Connections {
        target: composer.area

        function onTextChanged() {
            if (composer.area.text === composer.conversation.draft)
                return;
            composer.conversation.draft = composer.area.text;
            if (composer.area.text !== "")
                composer.conversation.typed();
            foot.noteTyping();
            replyList.look();
        }
        function onCursorPositionChanged() {
            replyList.look();
        }
        function onActiveFocusChanged() {
            if (!composer.area.activeFocus)
                replyList.offered = false;
        }
    }
    FileDialog {
        id: chooser

        title: qsTr("Files to send")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Files that can be sent") + " (*.doc *.docx *.txt *.jpg *.jpeg *.png *.pdf *.csv *.xls *.xlsx *.odt *.ods)", qsTr("All files") + " (*)"]
        onAccepted: {
            composer.attachments.add(chooser.selectedFiles);
            composer.focusInput();
        }
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
        text: composer.conversation.problem
        color: Theme.danger
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    NoteLine {
        id: noteLine

        visible: composer.noting && !composer.editing
        x: frame.x
        y: problem.visible ? problem.y + problem.height + 6 : 6
        width: frame.width
        height: visible ? implicitHeight : 0
        onDropped: {
            composer.conversation.noting = false;
            composer.focusInput();
        }
    }
    AimLine {
        id: aimLine

        visible: composer.conversation.aim.active
        x: frame.x
        y: noteLine.visible ? noteLine.y + noteLine.height + 2 : problem.visible ? problem.y + problem.height + 6 : 6
        width: frame.width
        height: visible ? implicitHeight : 0
        aim: composer.conversation.aim
        onShowAsked: composer.conversation.timeline.goTo(composer.conversation.aim.seq)
        onDropped: {
            composer.conversation.dropAim();
            composer.focusInput();
        }
    }
    ReplyList {
        id: replyList

        x: frame.x
        y: frame.y - height - 6
        z: 5
        width: Math.min(frame.width, 560 * Math.max(1, Theme.textScale))
        conversation: composer.conversation
        area: composer.area
    }
    AttachmentStrip {
        id: strip

        visible: !composer.noting && !composer.editing && composer.attachments.count > 0
        x: frame.x
        y: aimLine.visible ? aimLine.y + aimLine.height + 4 : noteLine.visible ? noteLine.y + noteLine.height : problem.visible ? problem.y + problem.height + 8 : 10
        width: frame.width
        attachments: composer.attachments
    }
    FollowUpStrip {
        id: followUps

        visible: !composer.noting && !composer.editing && composer.conversation.followUps.count > 0
        x: frame.x
        y: strip.y + (strip.visible ? strip.height + 8 : 0)
        width: frame.width
        height: visible ? implicitHeight : 0
        followUps: composer.conversation.followUps
    }
    Rectangle {
        id: frame

        readonly property int least: Theme.touch ? 54 : 48

        x: composer.narrow ? 12 : 16
        y: followUps.y + (followUps.visible ? followUps.height + 8 : 0)
        width: parent.width - 2 * x
        height: Math.max(frame.least, writing.height + 2)
        radius: 10
        color: composer.noting ? Theme.noteBubble : Theme.field
        border.width: composer.area.activeFocus ? 2 : 1
        border.color: composer.area.activeFocus ? Theme.accent : Theme.line

        ComposerArea {
            id: writing

            x: attach.visible ? attach.x + attach.width - 4 : 4
            anchors.verticalCenter: parent.verticalCenter
            width: (tools.visible ? tools.x : send.x) - x - 2
            spelling: composer.app.spelling
            hint: composer.editing ? qsTr("Write what it is to say") : composer.noting ? qsTr("Write a note") : composer.conversation.invitation ? qsTr("Write the invitation") : qsTr("Write a message")
            spokenName: composer.noting ? noteLine.words : writing.hint
            takesEscape: replyList.offered || composer.conversation.aim.active
            next: attach.visible ? attach : send
            onKeyPressed: event => composer.takeAnyKey(event)
            onPasteAsked: composer.paste()
        }
        OIconButton {
            id: attach

            objectName: "composerAttach"
            visible: !composer.editing && (composer.conversation.canAttach || (composer.narrow && composer.conversation.canNote))
            x: (frame.least - side) / 2
            anchors.bottom: parent.bottom
            anchors.bottomMargin: (frame.least - side) / 2
            side: Theme.touch ? 44 : 40
            iconName: composer.narrow ? "plus" : "paperclip"
            text: composer.narrow ? qsTr("Add") : qsTr("Attach files")
            onClicked: composer.narrow ? additions.popup(attach, 0, -additions.implicitHeight - 4) : chooser.open()
        }
        Row {
            id: tools

            visible: !composer.narrow
            anchors.right: send.left
            anchors.rightMargin: 2
            anchors.bottom: parent.bottom
            anchors.bottomMargin: (frame.least - height) / 2

            OIconButton {
                objectName: "composerReplies"
                side: Theme.touch ? 44 : 40
                iconName: "lightning"
                text: qsTr("Canned replies")
                keyHint: "/"
                focusPolicy: Qt.TabFocus
                onClicked: replyList.offered ? replyList.dismiss() : replyList.offer()
            }
            OIconButton {
                objectName: "composerNote"
                visible: composer.conversation.canNote && !composer.editing
                side: Theme.touch ? 44 : 40
                checkable: false
                checked: composer.noting
                iconName: "pencil"
                text: qsTr("Note for colleagues")
                keyHint: "Ctrl+Shift+N"
                onClicked: {
                    composer.conversation.noting = !composer.noting;
                    composer.focusInput();
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
            enabled: composer.hasSomething
            iconName: composer.editing ? "tick" : "send"
            text: composer.editing ? qsTr("Change the message") : composer.noting ? qsTr("Write the note") : composer.conversation.invitation ? qsTr("Invite") : qsTr("Send")
            keyHint: composer.enterSends ? "Enter" : "Ctrl+Enter"
            onClicked: {
                composer.send();
                composer.focusInput();
            }
        }
    }
    OMenu {
        id: additions

        OMenuItem {
            objectName: "composerAddFiles"
            visible: composer.conversation.canAttach
            height: visible ? implicitHeight : 0
            iconName: "paperclip"
            text: qsTr("Attach files")
            onTriggered: chooser.open()
        }
        OMenuItem {
            objectName: "composerAddReply"
            iconName: "lightning"
            text: qsTr("Canned replies")
            onTriggered: replyList.offer()
        }
        OMenuItem {
            objectName: "composerAddNote"
            visible: composer.conversation.canNote
            height: visible ? implicitHeight : 0
            iconName: "pencil"
            text: composer.noting ? qsTr("No note") : qsTr("Note for colleagues")
            onTriggered: composer.conversation.noting = !composer.noting
        }
    }
    ComposerFoot {
        id: foot

        visible: !composer.narrow
        x: 20
        y: frame.y + frame.height + 8
        width: parent.width - 40
        hasText: composer.hasText
        hint: composer.editing ? qsTr("Esc leaves the message as it is")
            : composer.conversation.invitation
              ? qsTr("The visitor sees nothing until you send the first message")
              : composer.enterSends ? qsTr("Enter to send · Shift+Enter for a new line") : qsTr("Ctrl+Enter to send · Enter for a new line")
    }
}
