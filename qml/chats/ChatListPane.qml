// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The open chats in their three parts, with a way to those that are over.
Rectangle {
    id: pane

    required property App app
    required property Desk desk

    readonly property real besideChatId: pane.desk.beside ? pane.desk.beside.chatId : 0
    readonly property real openChatId: pane.desk.conversation ? pane.desk.conversation.chatId : 0
    /// Two conversations can be seen.
    property bool roomForTwo: false

    signal historyAsked
    signal visitorsAsked
    signal settingsAsked
    signal besideAsked(real chatId)
    /// A chat is being dragged across the window, or let go there.
    signal chatDragged(string name, point place)
    signal chatDropped(real chatId, point place)
    signal signOutAsked

    color: Theme.surface

    function showAll(): void {
        find.clear();
        pane.desk.chats.tagFilter = 0;
    }
    function focusFind(): void {
        find.forceActiveFocus(Qt.ShortcutFocusReason);
        find.selectAll();
    }
    function askToClose(chatId: real, name: string): void {
        closing.source = "CloseQuestion.qml";
        (closing.item as CloseQuestion).ask(chatId, name);
    }
    /// Opens the chat @p step rows from the open one.
    function go(step: int): void {
        const chats = pane.desk.chats;
        if (chats.count === 0)
            return;
        const at = chats.indexOf(pane.openChatId);
        const next = at < 0 ? (step > 0 ? 0 : chats.count - 1) : at + step;
        if (next < 0 || next >= chats.count)
            return;
        pane.desk.openChat(chats.chatIdAt(next));
        list.positionViewAtIndex(next, ListView.Contain);
    }

    PageHeader {
        id: header

        x: 16
        y: 8
        width: parent.width - 32
        desk: pane.desk
        title: qsTr("Chats")
        onSettingsAsked: pane.settingsAsked()
        onSignOutAsked: pane.signOutAsked()
    }
    OSearchField {
        id: find

        objectName: "chatFind"
        x: 16
        y: header.y + header.height + 2
        width: parent.width - 32 - tagFilter.width - 4
        hint: qsTr("Find a chat")
        keyHint: "Ctrl+F"
        onTextChanged: pane.desk.chats.find = text
        onGivenUp: list.forceActiveFocus()
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
    }

    TagFilter {
        id: tagFilter

        objectName: "chatTagFilter"
        x: parent.width - 16 - width
        y: find.y + (find.height - height) / 2
        tags: pane.desk.tags
        chosen: pane.desk.chats.tagFilter
        onTagChosen: tagId => pane.desk.chats.tagFilter = tagId
    }
    ListView {
        id: list

        objectName: "chatList"
        anchors.top: find.bottom
        anchors.topMargin: 4
        anchors.bottom: foot.top
        width: parent.width
        clip: true
        model: pane.desk.chats
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: -1
        bottomMargin: 12
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Chats")
        ScrollBar.vertical: OScrollBar {}
        Keys.onReturnPressed: event => list.actOnCurrent((event.modifiers & Qt.ControlModifier) !== 0)
        Keys.onEnterPressed: event => list.actOnCurrent((event.modifiers & Qt.ControlModifier) !== 0)
        Keys.onMenuPressed: {
            const row = list.currentItem as ChatRow;
            if (row)
                rowMenu.ask(row, Qt.point(row.width / 2, row.height / 2));
        }
        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = Math.max(0, pane.desk.chats.indexOf(pane.openChatId));
        }

        function actOnCurrent(beside: bool): void {
            const row = list.currentItem as ChatRow;
            if (!row)
                return;
            if (beside)
                row.besideAsked();
            else if (row.incoming)
                row.accepted();
            else
                row.opened();
        }

        section.property: "section"
        section.delegate: ChatSection {
            width: ListView.view.width
            chats: pane.desk.chats
        }
        delegate: ChatRow {
            id: chatRow

            objectName: "chatRow_" + chatId
            width: ListView.view.width
            app: pane.app
            selected: chatId === pane.openChatId || chatId === pane.besideChatId
            fitsBeside: pane.roomForTwo && pane.openChatId !== 0 && !selected
            onOpened: {
                list.currentIndex = index;
                pane.desk.openChat(chatId);
            }
            onBesideAsked: pane.besideAsked(chatId)
            onDragged: place => pane.chatDragged(name, place)
            onDropped: place => pane.chatDropped(chatId, place)
            onAccepted: pane.desk.acceptChat(chatId)
            onDeclined: pane.desk.declineChat(chatId)
            onPostponed: pane.desk.incoming.postpone(chatId)
            onCloseAsked: pane.askToClose(chatId, name)
            onMenuAsked: place => rowMenu.ask(chatRow, place)
        }
    }
    // Both are loaded and made when somebody asks for them.
    Loader {
        id: rowMenu

        function ask(row: ChatRow, place: point): void {
            if (rowMenu.source.toString() === "")
                rowMenu.setSource("ChatRowMenu.qml", {
                    over: list
                });
            (rowMenu.item as ChatRowMenu).ask(row, place);
        }
    }
    Connections {
        target: rowMenu.item

        function onOpenAsked(chatId) {
            pane.desk.openChat(chatId);
        }
        function onBesideAsked(chatId) {
            pane.besideAsked(chatId);
        }
        function onAcceptAsked(chatId) {
            pane.desk.acceptChat(chatId);
        }
        function onPostponeAsked(chatId) {
            pane.desk.incoming.postpone(chatId);
        }
        function onDeclineAsked(chatId) {
            pane.desk.declineChat(chatId);
        }
        function onCloseAsked(chatId, name) {
            pane.askToClose(chatId, name);
        }
    }
    Loader {
        id: closing
    }
    Connections {
        target: closing.item

        function onConfirmed(chatId) {
            pane.desk.closeChat(chatId);
        }
    }
    Loader {
        anchors.fill: list
        active: pane.desk.chats.count === 0
        sourceComponent: nothing
    }
    Component {
        id: nothing

        EmptyPlace {
            iconName: find.text === "" && pane.desk.chats.tagFilter === 0 ? "chat" : "search"
            title: find.text === "" && pane.desk.chats.tagFilter === 0 ? qsTr("No open chats") : qsTr("No chat matches")
            explanation: find.text === "" && pane.desk.chats.tagFilter === 0 ? qsTr("A visitor's question pops up here. You can also invite somebody from the list of visitors.")
                                          : qsTr("The search looks at the names and the last words of open chats.")
            action: find.text === "" && pane.desk.chats.tagFilter === 0 ? qsTr("Visitors") : qsTr("Show all")
            onActed: {
                if (find.text === "" && pane.desk.chats.tagFilter === 0)
                    pane.visitorsAsked();
                else
                    pane.showAll();
            }
        }
    }

    AbstractButton {
        id: foot

        objectName: "chatsHistory"
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(48, words.implicitHeight + 24)
        hoverEnabled: true
        text: qsTr("History: %n chat(s)", "", pane.desk.history.total)
        Accessible.role: Accessible.Button
        Accessible.name: foot.text
        Accessible.onPressAction: foot.click()
        Keys.onReturnPressed: foot.click()
        onClicked: pane.historyAsked()

        background: Rectangle {
            color: foot.hovered || foot.down ? Theme.hover : Theme.surface

            LineAcross {
                width: parent.width
            }
            FocusRing {
                gap: -3
                shown: foot.visualFocus
            }
        }
        contentItem: Item {
            OText {
                id: words

                x: 16
                width: parent.width - 56
                height: parent.height
                text: foot.text
                color: Theme.muted
                font.pixelSize: Theme.textSmall
                font.weight: Font.DemiBold
            }
            OIcon {
                anchors.right: parent.right
                anchors.rightMargin: 14
                anchors.verticalCenter: parent.verticalCenter
                iconName: "chevron-right"
                size: 16
                color: Theme.muted
            }
        }
    }
}
