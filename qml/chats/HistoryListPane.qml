// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The chats that are over, the most recent first.
Rectangle {
    id: pane

    required property PageContext context

    readonly property App app: pane.context.app
    readonly property Desk desk: pane.context.desk
    readonly property bool narrow: pane.context.narrow

    readonly property SearchModel search: pane.desk.historySearch
    /// Something else than a tag narrows the list down: messages are shown instead of chats.
    readonly property bool searching: find.text.trim() !== "" || pane.search.filters.from !== SearchFilterSet.Anyone || pane.search.filters.siteId !== 0
                                      || pane.search.filters.period !== SearchFilterSet.AnyTime || pane.search.filters.hasFile
    readonly property real besideChatId: pane.desk.beside ? pane.desk.beside.chatId : 0
    readonly property real openChatId: pane.desk.conversation ? pane.desk.conversation.chatId : 0
    /// Two conversations can be seen.
    property bool roomForTwo: false

    signal besideAsked(real chatId)
    /// A chat is being dragged across the window, or let go there.
    signal chatDragged(string name, point place)
    signal chatDropped(real chatId, point place)

    color: Theme.surface
    onSearchingChanged: pane.followTag()

    function showAll(): void {
        find.clear();
        pane.search.clear();
        pane.desk.history.tagFilter = 0;
    }
    /// The tag narrows down whichever of both is shown.
    function followTag(): void {
        if (pane.searching)
            pane.search.filters.tagId = pane.desk.history.tagFilter;
        else if (pane.search.filters.tagId !== 0)
            pane.search.filters.tagId = 0;
    }
    function focusFind(): void {
        find.forceActiveFocus(Qt.ShortcutFocusReason);
        find.selectAll();
    }
    function go(step: int): void {
        if (pane.searching) {
            found.step(step);
            found.openCurrent();
            return;
        }
        const next = list.currentIndex + step;
        if (next < 0 || next >= list.count)
            return;
        list.currentIndex = next;
        list.actOnCurrent();
    }

    PageHeader {
        id: header

        x: 16
        y: 8
        width: parent.width - 32
        desk: pane.desk
        title: qsTr("History")
        onSettingsAsked: pane.context.sectionAsked(Section.Name.Settings)
        onSignOutAsked: pane.context.signOutAsked()
    }
    OSearchField {
        id: find

        objectName: "historyFind"
        x: 16
        y: header.y + header.height + 2
        width: filterToggle.x - x - 4
        hint: qsTr("Find in the history")
        keyHint: "Ctrl+F"
        onTextChanged: pane.search.query = text
        onGivenUp: {
            pane.search.clear();
            list.forceActiveFocus();
        }
        Keys.onDownPressed: {
            if (pane.searching)
                found.step(1);
            else
                list.forceActiveFocus(Qt.TabFocusReason);
        }
        Keys.onUpPressed: found.step(-1)
        Keys.onReturnPressed: found.openCurrent()
        Keys.onEnterPressed: found.openCurrent()
    }
    Binding {
        target: pane.search
        property: "markColour"
        value: Theme.accent
    }
    OIconButton {
        id: filterToggle

        objectName: "historyFilters"
        x: tagFilter.x - width
        y: find.y + (find.height - height) / 2
        checkable: true
        checked: false
        iconName: "sliders"
        text: qsTr("Filters of the search")
        Accessible.checkable: true
        Accessible.checked: filterToggle.checked
    }
    TagFilter {
        id: tagFilter

        objectName: "histTagFilter"
        x: parent.width - 16 - width
        y: find.y + (find.height - height) / 2
        tags: pane.desk.tags
        chosen: pane.desk.history.tagFilter
        onTagChosen: tagId => {
            pane.desk.history.tagFilter = tagId;
            pane.followTag();
        }
    }
    SearchFilters {
        id: chips

        visible: pane.searching || filterToggle.checked
        x: 16
        y: find.y + find.height + 6
        width: parent.width - 32
        height: visible ? implicitHeight : 0
        filters: pane.search.filters
        sites: pane.desk.sites
        tags: pane.desk.tags
        tagged: false
        prefix: "history"
        onDaysClosed: find.forceActiveFocus(Qt.PopupFocusReason)
    }
    FoundList {
        id: found

        objectName: "historyFound"
        visible: pane.searching
        anchors.top: chips.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: parent.width
        search: pane.search
        onOpened: row => pane.context.foundAsked(pane.search, row)
    }
    ListView {
        id: list

        objectName: "historyList"
        visible: !pane.searching
        anchors.top: chips.visible ? chips.bottom : find.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: pane.desk.history
        reuseItems: true
        boundsBehavior: pull.bounds
        rebound: Transition {
            NumberAnimation {
                properties: "y"
                duration: Theme.slow
                easing.type: Easing.OutQuad
            }
        }
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("History")
        ScrollBar.vertical: OScrollBar {}
        Keys.onReturnPressed: event => list.actOnCurrent((event.modifiers & Qt.ControlModifier) !== 0)
        Keys.onEnterPressed: event => list.actOnCurrent((event.modifiers & Qt.ControlModifier) !== 0)
        Keys.onMenuPressed: {
            const row = list.currentItem as ChatRow;
            if (row)
                rowMenu.ask(row, Qt.point(row.width / 2, row.height / 2));
        }
        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0 && list.count > 0)
                list.currentIndex = 0;
        }

        function actOnCurrent(beside: bool): void {
            const row = list.currentItem as ChatRow;
            if (row && beside)
                row.besideAsked();
            else if (row)
                row.opened();
        }

        delegate: ChatRow {
            id: chatRow

            required property string closedText

            objectName: "historyRow_" + chatId
            width: ListView.view.width
            app: pane.app
            selected: chatId === pane.openChatId || chatId === pane.besideChatId
            fitsBeside: pane.roomForTwo && pane.openChatId !== 0 && !selected
            onSaveAsked: exporting.ask(chatId)
            onMenuAsked: place => rowMenu.ask(chatRow, place)
            onBesideAsked: pane.besideAsked(chatId)
            onDragged: place => pane.chatDragged(name, place)
            onDropped: place => pane.chatDropped(chatId, place)
            ended: closedText
            onOpened: {
                list.currentIndex = index;
                pane.desk.openChat(chatId);
            }
        }
        footer: Item {
            width: ListView.view.width
            height: pane.desk.history.loading ? 44 : filling.visible ? filling.height + 24 : 0

            Spinner {
                anchors.centerIn: parent
                visible: pane.desk.history.loading
                running: pane.desk.history.loading
            }
            OText {
                id: filling

                objectName: "historyFilling"
                x: 16
                y: 12
                width: parent.width - 32
                visible: !pane.desk.history.loading && pane.desk.keptHistory.filling
                text: pane.desk.keptHistory.text
                color: Theme.muted
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
    PullToLoad {
        id: pull

        visible: list.visible
        list: list
        hint: qsTr("Pull to look for newer chats")
        readyHint: qsTr("Let go to look for newer chats")
        busy: pane.desk.history.reloading
        onPulled: pane.desk.history.reload()
    }
    ChatRowMenu {
        id: rowMenu

        over: list
        onOpenAsked: chatId => pane.desk.openChat(chatId)
        onBesideAsked: chatId => pane.besideAsked(chatId)
        onSaveAsked: chatId => exporting.ask(chatId)
    }
    ExportDialog {
        id: exporting

        objectName: "historyExportDialog"
        chatExport: pane.desk.chatExport
    }
    EmptyPlace {
        anchors.fill: list
        visible: !pane.searching && pane.desk.history.count === 0 && !pane.desk.history.loading
        iconName: pane.desk.history.tagFilter === 0 ? "history" : "search"
        title: pane.desk.history.tagFilter === 0 ? qsTr("No chats are over yet") : qsTr("No chat matches")
        explanation: pane.desk.history.tagFilter === 0 ? qsTr("When you or the visitor closes a chat, it is kept here.") : ""
        action: pane.desk.history.tagFilter === 0 ? "" : qsTr("Show all")
        onActed: pane.showAll()
    }
}
