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
    readonly property bool hasText: area.text.trim() !== ""
    readonly property Attachments attachments: composer.conversation.attachments
    readonly property bool noting: composer.conversation.noting
    /// The words of a message are being changed.
    readonly property bool editing: composer.conversation.aim.editing
    readonly property bool hasSomething: composer.hasText || (composer.editing ? composer.conversation.aim.hasFile
                                                                             : !composer.noting && (composer.attachments.sendable > 0 || composer.conversation.followUps.count > 0))
    /// The replies are offered, for the slash at `slashAt`.
    property bool picking: false
    property int slashAt: -1
    /// The slash for which they were sent away.
    property int dismissedAt: -1
    readonly property real lineHeight: metrics.lineSpacing

    signal sent

    implicitHeight: frame.y + frame.height + (foot.visible ? foot.height + 8 : 0) + 12

    function focusInput(): void {
        area.forceActiveFocus();
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
        area.forceActiveFocus();
        area.remove(area.selectionStart, area.selectionEnd);
        area.insert(area.cursorPosition, text);
    }
    function paste(): void {
        if (composer.editing || !composer.conversation.canAttach || !composer.attachments.paste())
            area.paste();
    }
    function lookForReplies(): void {
        const asked = composer.conversation.replies.askedFor(area.text, area.cursorPosition);
        composer.slashAt = asked.start;
        if (asked.start !== composer.dismissedAt)
            composer.dismissedAt = -1;
        if (asked.start < 0 || asked.start === composer.dismissedAt || !area.activeFocus) {
            composer.picking = false;
            return;
        }
        composer.conversation.replies.find = asked.find;
        composer.picking = composer.conversation.replies.count > 0 || (composer.conversation.replies.empty && asked.find === "");
    }
    function takeReply(row: int): void {
        const text = composer.conversation.takeReply(row);
        const start = composer.slashAt;
        composer.picking = false;
        area.remove(start, area.cursorPosition);
        area.insert(start, text);
        area.forceActiveFocus();
    }
    /// A key while the replies are offered.
    function takeKey(key: int): bool {
        switch (key) {
        case Qt.Key_Up:
            replyList.step(-1);
            return true;
        case Qt.Key_Down:
            replyList.step(1);
            return true;
        case Qt.Key_Escape:
            composer.dismissReplies();
            return true;
        case Qt.Key_Tab:
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (replyList.current < 0)
                return false;
            composer.takeReply(replyList.current);
            return true;
        }
        return false;
    }
    /// A key that changes which message the words are about.
    function takeAimKey(event: KeyEvent): bool {
        if (event.key === Qt.Key_Escape && composer.conversation.aim.active) {
            composer.conversation.dropAim();
            return true;
        }
        const control = event.modifiers === Qt.ControlModifier;
        const bare = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier;
        if (event.key !== Qt.Key_Up || composer.editing || !(control || (bare && area.text === "")))
            return false;
        return composer.conversation.editNewest();
    }
    function dismissReplies(): void {
        composer.dismissedAt = composer.slashAt;
        composer.picking = false;
    }
    /// As if the slash had been typed.
    function offerReplies(): void {
        area.forceActiveFocus();
        const before = area.text.charAt(area.cursorPosition - 1);
        area.insert(area.cursorPosition, before === "" || /\s/.test(before) ? "/" : " /");
    }
    /// Where the misspelt words stand, line by line.
    function placeWaves(): void {
        const places = [];
        for (const mark of spell.marks) {
            if (mark.start + mark.length > area.length)
                break; // the text is being changed
            let begin = area.positionToRectangle(mark.start);
            let last = begin;
            for (let i = 1; i <= mark.length; ++i) {
                const next = area.positionToRectangle(mark.start + i);
                if (Math.abs(next.y - begin.y) > 1) {
                    places.push(Qt.rect(begin.x, begin.y, area.width - area.rightPadding - begin.x, begin.height));
                    begin = next;
                }
                last = next;
            }
            places.push(Qt.rect(begin.x, begin.y, last.x - begin.x, begin.height));
        }
        waves.places = places;
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
        composer.picking = false;
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

    SpellMarks {
        id: spell

        spelling: composer.app.spelling
        text: area.text
        cursor: area.cursorPosition
        onMarksChanged: composer.placeWaves()
    }
    FileDialog {
        id: chooser

        title: qsTr("Files to send")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Files that can be sent") + " (*.doc *.docx *.txt *.jpg *.jpeg *.png *.pdf *.csv *.xls *.xlsx *.odt *.ods)", qsTr("All files") + " (*)"]
        onAccepted: {
            composer.attachments.add(chooser.selectedFiles);
            area.forceActiveFocus();
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
            area.forceActiveFocus();
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
            area.forceActiveFocus();
        }
    }
    ReplyList {
        id: replyList

        visible: composer.picking
        x: frame.x
        y: frame.y - height - 6
        z: 5
        width: Math.min(frame.width, 560 * Math.max(1, Theme.textScale))
        replies: composer.conversation.replies
        onChosen: row => composer.takeReply(row)
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
        height: Math.max(frame.least, scroll.height + 2)
        radius: 10
        color: composer.noting ? Theme.noteBubble : Theme.field
        border.width: area.activeFocus ? 2 : 1
        border.color: area.activeFocus ? Theme.accent : Theme.line

        Flickable {
            id: scroll

            x: attach.visible ? attach.x + attach.width - 4 : 4
            anchors.verticalCenter: parent.verticalCenter
            width: (tools.visible ? tools.x : send.x) - x - 2
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
                KeyNavigation.tab: attach.visible ? attach : send
                Accessible.role: Accessible.EditableText
                Accessible.name: composer.noting ? noteLine.words : hint.text
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
                    composer.lookForReplies();
                }
                onCursorPositionChanged: composer.lookForReplies()
                onActiveFocusChanged: {
                    if (!area.activeFocus)
                        composer.picking = false;
                }
                Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && (composer.picking || composer.conversation.aim.active)
                onWidthChanged: Qt.callLater(composer.placeWaves)
                onContentHeightChanged: Qt.callLater(composer.placeWaves)
                Keys.onPressed: event => {
                    if (event.matches(StandardKey.Paste)) {
                        composer.paste();
                        event.accepted = true;
                        return;
                    }
                    if (event.key === Qt.Key_Menu) {
                        const at = area.cursorRectangle;
                        words.show(spell.wordAt(area.cursorPosition), at.x, at.y + at.height);
                        event.accepted = true;
                        return;
                    }
                    if (event.key === Qt.Key_N && event.modifiers === (Qt.ControlModifier | Qt.ShiftModifier)) {
                        composer.conversation.noting = !composer.noting;
                        event.accepted = true;
                        return;
                    }
                    if (composer.picking && composer.takeKey(event.key)) {
                        event.accepted = true;
                        return;
                    }
                    if (composer.takeAimKey(event)) {
                        event.accepted = true;
                        return;
                    }
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

                SpellWaves {
                    id: waves

                    anchors.fill: parent
                    color: Theme.danger
                }
                TapHandler {
                    acceptedButtons: Qt.RightButton
                    acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus // a finger has no buttons
                    onTapped: point => words.show(spell.wordAt(area.positionAt(point.position.x, point.position.y)), point.position.x, point.position.y)
                }
                TapHandler {
                    id: press

                    acceptedDevices: PointerDevice.TouchScreen
                    gesturePolicy: TapHandler.ReleaseWithinBounds
                    onTapped: point => {
                        area.forceActiveFocus();
                        area.cursorPosition = area.positionAt(point.position.x, point.position.y);
                        InputMethod.show();
                    }
                    onLongPressed: words.show(spell.wordAt(area.positionAt(press.point.position.x, press.point.position.y)), press.point.position.x, press.point.position.y)
                }
                OText {
                    id: hint

                    x: area.leftPadding
                    y: area.topPadding
                    width: area.width - area.leftPadding - area.rightPadding
                    visible: area.text === "" && area.preeditText === ""
                    text: composer.editing ? qsTr("Write what it is to say") : composer.noting ? qsTr("Write a note") : composer.conversation.invitation ? qsTr("Write the invitation") : qsTr("Write a message")
                    color: Theme.muted
                    Accessible.ignored: true
                }
            }
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
                onClicked: composer.picking ? composer.dismissReplies() : composer.offerReplies()
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
                    area.forceActiveFocus();
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
                area.forceActiveFocus();
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
            onTriggered: composer.offerReplies()
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
    SpellMenu {
        id: words

        area: area
        spelling: composer.app.spelling
        onPasteAsked: composer.paste()
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
            text: composer.editing ? qsTr("Esc leaves the message as it is")
                : composer.conversation.invitation
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
