// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// One conversation: who, what was said, and where to write.
Rectangle {
    id: view

    required property App app
    required property Desk desk
    required property Conversation conversation
    required property bool narrow
    required property bool infoOpen
    /// The window is in front of the operator.
    required property bool watched
    /// Stands beside another one.
    property bool second: false

    signal back
    signal infoToggled

    objectName: view.second ? "conversationBeside" : "conversation"
    color: Theme.background

    function focusComposer(): void {
        if (composer.item)
            (composer.item as Composer).focusInput();
    }
    /// Opens the menu of tags below @p button.
    function openTags(button: Item): void {
        tags.parent = button;
        tags.x = button.width - tags.width;
        tags.y = button.height + 2;
        tags.open();
    }
    function markRead(): void {
        if (view.watched && view.visible && timeline.atFoot && view.conversation.timeline.loaded)
            view.conversation.markRead();
    }

    onWatchedChanged: view.markRead()
    onVisibleChanged: view.markRead()
    onConversationChanged: {
        timeline.toFoot();
        Qt.callLater(view.markRead);
        if (!view.narrow)
            view.focusComposer();
    }
    Component.onCompleted: {
        Qt.callLater(view.markRead);
        if (!view.narrow)
            view.focusComposer();
    }

    Shortcut {
        sequence: "Ctrl+Shift+F"
        enabled: view.visible && !view.second
        onActivated: finding.show()
    }
    Connections {
        target: view.conversation.timeline

        function onStateChanged() {
            Qt.callLater(view.markRead);
        }
    }

    ConversationHeader {
        id: header

        width: parent.width
        app: view.app
        conversation: view.conversation
        narrow: view.narrow
        infoOpen: view.infoOpen
        second: view.second
        blacklist: view.desk.blacklist
        onTagsAsked: button => view.openTags(button)
        onRedirectAsked: redirect.open()
        onTransferAsked: transfer.open()
        onBlockAsked: block.ask(view.conversation.visitorId, view.conversation.name)
        onFindAsked: finding.show()
        onExportAsked: exporting.ask(view.conversation.chatId)
        onBack: view.back()
        onInfoToggled: view.infoToggled()
        onCloseAsked: closeQuestion.ask(view.conversation.chatId, view.conversation.name)
    }
    TransferLine {
        id: passing

        anchors.top: header.bottom
        width: parent.width
        app: view.app
        conversation: view.conversation
        onDeclined: view.desk.declineChat(view.conversation.chatId)
    }
    FindBar {
        id: finding

        anchors.top: passing.bottom
        width: parent.width
        search: view.conversation.search
        onClosed: view.focusComposer()
    }
    Timeline {
        id: timeline

        anchors.top: finding.bottom
        anchors.bottom: foot.top
        width: parent.width
        messages: view.conversation.timeline
        search: view.conversation.search
        narrow: view.narrow
        typingText: view.conversation.typingText
        emptyTitle: view.conversation.state === Conversation.New ? qsTr("Invite %1 to chat").arg(view.conversation.name) : ""
        emptyExplanation: qsTr("Write the first words below. The visitor sees the invitation when you send them.")
        answers: view.conversation.canWrite || view.conversation.canNote
        onReplyAsked: localId => {
            view.conversation.reply(localId);
            view.focusComposer();
        }
        onEditAsked: localId => {
            view.conversation.edit(localId);
            view.focusComposer();
        }
        onFootSeen: view.markRead()
        onTypedOver: text => (composer.item as Composer)?.type(text)
    }
    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: composer.active ? composer.implicitHeight : closed.implicitHeight
        color: Theme.surface

        Loader {
            id: composer

            active: view.conversation.canWrite || view.conversation.noting || view.conversation.aim.editing
            width: parent.width
            sourceComponent: Composer {
                app: view.app
                conversation: view.conversation
                narrow: view.narrow
                onSent: timeline.toFoot()
            }
        }
        Loader {
            id: closed

            active: !composer.active
            width: parent.width
            sourceComponent: ClosedComposer {
                conversation: view.conversation
                onAcceptAsked: view.conversation.accept()
                onNoteAsked: view.focusComposer()
            }
        }
    }

    FileDrop {
        objectName: "conversationDrop"
        anchors.fill: timeline
        conversation: view.conversation
        onTaken: view.focusComposer()
    }

    TagMenu {
        id: tags

        tags: view.conversation.tagList
        room: view.width
    }
    RedirectDialog {
        id: redirect

        settings: view.app.settings
        redirection: view.conversation.redirection
        record: view.conversation.record
    }
    TransferDialog {
        id: transfer

        transfer: view.conversation.transfer
    }
    ExportDialog {
        id: exporting

        chatExport: view.desk.chatExport
    }
    BlockDialog {
        id: block

        blacklist: view.desk.blacklist
    }
    CloseQuestion {
        id: closeQuestion

        onConfirmed: view.conversation.close()
    }
}
