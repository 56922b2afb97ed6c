// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// «Чаты» and «История»: a list on the left, the open conversation, «Инфо». Narrow: one at a time.
Item {
    id: page

    required property App app
    required property Desk desk
    required property bool narrow
    required property bool wide
    required property bool watched
    required property bool history

    /// The open conversation. Kept apart from the desk's, so that what shows it is gone before it is.
    property Conversation conversation: null
    /// The second one, which is seen where there is room for two.
    property Conversation beside: null
    readonly property bool conversing: page.conversation !== null
    readonly property bool roomForTwo: page.width >= 1500 - 72
    readonly property bool pair: page.roomForTwo && page.beside !== null
    readonly property bool listShown: !page.narrow || !page.conversing
    /// Beside the conversation when there is room, over it when there is not.
    readonly property bool infoFits: page.wide && (!page.pair || page.width >= 1900 - 72)
    readonly property bool infoBeside: page.infoFits && page.app.settings.infoOpen && view.active
    property bool infoOver: false
    /// «Инфо» tells of the second conversation.
    property bool infoAsksBeside: false
    /// It does only while that one can be seen.
    readonly property bool infoOfBeside: page.pair && page.infoAsksBeside

    readonly property real listWidth: page.narrow ? page.width
                                                  : Math.min(page.width * 0.45, (page.wide ? page.app.settings.listWidth : 300) * Math.max(1, Theme.textScale))
    readonly property real infoWidth: Math.min(page.width * 0.3, page.app.settings.infoWidth * Math.max(1, Theme.textScale))

    signal historyAsked
    signal foundAsked(SearchModel search, int row)
    signal visitorsAsked
    signal settingsAsked
    signal signOutAsked

    function focusFind(): void {
        if (page.history)
            (historyPane.item as HistoryListPane)?.focusFind();
        else
            chatPane.focusFind();
    }
    function go(step: int): void {
        if (page.history)
            (historyPane.item as HistoryListPane)?.go(step);
        else
            chatPane.go(step);
    }
    function toggleInfo(beside: bool): void {
        const other = beside !== page.infoOfBeside && (page.infoBeside || page.infoOver);
        page.infoAsksBeside = beside;
        if (other)
            return;
        if (page.infoFits)
            page.app.settings.infoOpen = !page.app.settings.infoOpen;
        else
            page.infoOver = !page.infoOver;
    }
    /// One step back; false when there was none.
    function goBack(): bool {
        if (page.infoOver) {
            page.infoOver = false;
            return true;
        }
        if (page.conversing) {
            page.desk.closeConversation();
            return true;
        }
        return false;
    }

    function takeBeside(): void {
        const next = page.desk.beside;
        page.infoAsksBeside = false;
        if (!next)
            besideView.active = false;
        page.beside = next;
        besideView.active = next !== null;
    }
    function openBeside(chatId: real): void {
        if (page.roomForTwo)
            page.desk.openBeside(chatId);
        else
            page.desk.openChat(chatId);
    }
    /// Whether @p place of the window lies where a conversation is shown.
    function isOverConversation(place: point): bool {
        const inside = area.mapFromItem(null, place.x, place.y);
        return area.contains(inside);
    }

    function takeConversation(): void {
        const next = page.desk.conversation;
        if (!next) {
            view.active = false;
            page.infoOver = false;
        }
        page.conversation = next;
        view.active = page.conversing;
    }

    function takeHistory(): void {
        if (page.history)
            historyPane.wanted = true;
    }

    Component.onCompleted: {
        page.takeHistory();
        page.takeConversation();
        page.takeBeside();
    }
    onHistoryChanged: page.takeHistory()

    Connections {
        target: page.desk

        function onConversationChanged() {
            page.takeConversation();
        }
        function onBesideChanged() {
            page.takeBeside();
        }
    }

    onInfoFitsChanged: page.infoOver = false

    ChatListPane {
        id: chatPane

        visible: page.listShown && !page.history
        width: page.listWidth
        height: parent.height
        app: page.app
        desk: page.desk
        roomForTwo: page.roomForTwo
        onHistoryAsked: page.historyAsked()
        onVisitorsAsked: page.visitorsAsked()
        onSettingsAsked: page.settingsAsked()
        onSignOutAsked: page.signOutAsked()
        onBesideAsked: chatId => page.openBeside(chatId)
        onChatDragged: (name, place) => flying.follow(name, place)
        onChatDropped: (chatId, place) => flying.land(chatId, place)
    }
    // Made when it is first looked at, and kept.
    Loader {
        id: historyPane

        property bool wanted: false

        active: historyPane.wanted
        visible: page.listShown && page.history
        width: page.listWidth
        height: parent.height
        sourceComponent: HistoryListPane {
            app: page.app
            desk: page.desk
            narrow: page.narrow
            roomForTwo: page.roomForTwo
            onFoundAsked: (search, row) => page.foundAsked(search, row)
            onSettingsAsked: page.settingsAsked()
            onSignOutAsked: page.signOutAsked()
            onBesideAsked: chatId => page.openBeside(chatId)
            onChatDragged: (name, place) => flying.follow(name, place)
            onChatDropped: (chatId, place) => flying.land(chatId, place)
        }
    }
    DragLine {
        objectName: "listDivider"
        visible: !page.narrow
        enabled: page.wide
        activeFocusOnTab: page.wide
        x: page.listWidth
        height: parent.height
        z: 2
        description: qsTr("Width of the list")
        span: page.app.settings.listWidth
        least: 260
        most: 520
        onChosen: span => page.app.settings.listWidth = span
    }

    Item {
        id: area

        x: page.narrow ? 0 : page.listWidth + 1
        width: page.width - x - (page.infoBeside ? page.infoWidth : 0)
        height: parent.height
        visible: !page.narrow || page.conversing

        Rectangle {
            anchors.fill: parent
            visible: !page.conversing
            color: Theme.background

            EmptyPlace {
                anchors.fill: parent
                iconName: page.history ? "history" : "chat"
                title: page.history ? qsTr("Choose a chat to read it") : qsTr("Choose a chat")
                explanation: page.history ? qsTr("Closed chats stay here, also without a network.")
                                          : qsTr("Alt+↑ and Alt+↓ go from chat to chat, F1 shows all keys.")
            }
        }
        Loader {
            id: view

            width: page.pair ? Math.floor((parent.width - 1) / 2) : parent.width
            height: parent.height
            active: false
            sourceComponent: ConversationView {
                app: page.app
                desk: page.desk
                conversation: page.conversation
                narrow: page.narrow
                infoOpen: (page.infoBeside || page.infoOver) && !page.infoOfBeside
                watched: page.watched
                onBack: page.desk.closeConversation()
                onInfoToggled: page.toggleInfo(false)
            }
        }
        Rectangle {
            visible: page.pair
            x: view.width
            width: 1
            height: parent.height
            color: Theme.line
        }
        Loader {
            id: besideView

            x: view.width + 1
            width: parent.width - x
            height: parent.height
            active: false
            visible: page.pair
            sourceComponent: ConversationView {
                objectName: "conversationBeside"
                app: page.app
                desk: page.desk
                conversation: page.beside
                narrow: false
                second: true
                infoOpen: (page.infoBeside || page.infoOver) && page.infoOfBeside
                watched: page.watched && page.pair
                onBack: page.desk.closeBeside()
                onInfoToggled: page.toggleInfo(true)
            }
        }
        Rectangle {
            visible: flying.visible && flying.lands
            anchors.fill: parent
            color: Theme.faint(Theme.accent, 0.08)
            border.width: 2
            border.color: Theme.accent
        }
    }

    Rectangle {
        visible: page.infoOver
        anchors.fill: area
        color: Theme.scrim

        TapHandler {
            onTapped: page.infoOver = false
        }
    }
    Loader {
        id: info

        readonly property bool shown: page.infoBeside || page.infoOver

        active: info.shown && view.active
        x: page.width - width
        width: page.narrow ? page.width : page.infoBeside ? page.infoWidth : Math.min(360 * Math.max(1, Theme.textScale), area.width)
        height: parent.height
        sourceComponent: InfoPane {
            app: page.app
            conversation: page.infoOfBeside ? page.beside : page.conversation
            covers: page.infoOver
            onClosed: page.infoOver = false
            onTagsAsked: button => ((page.infoOfBeside ? besideView : view).item as ConversationView)?.openTags(button)
        }

        DragLine {
            objectName: "infoDivider"
            visible: info.active && !page.narrow
            enabled: page.infoBeside
            activeFocusOnTab: page.infoBeside
            height: parent.height
            z: 2
            mirrored: true
            description: qsTr("Width of the info")
            span: page.app.settings.infoWidth
            least: 260
            most: 520
            onChosen: span => page.app.settings.infoWidth = span
        }
    }

    // A chat on its way from the list to stand beside the open one.
    Rectangle {
        id: flying

        property bool lands: false

        function follow(name: string, place: point): void {
            const here = page.mapFromItem(null, place.x, place.y);
            flyingName.text = name;
            flying.x = here.x - 24;
            flying.y = here.y - flying.height / 2;
            flying.lands = page.isOverConversation(place);
            flying.visible = true;
        }
        function land(chatId: real, place: point): void {
            flying.visible = false;
            if (page.isOverConversation(place))
                page.openBeside(chatId);
        }

        visible: false
        z: 3
        width: flyingName.implicitWidth + 32
        height: flyingName.implicitHeight + 16
        radius: height / 2
        color: Theme.accent

        OText {
            id: flyingName

            anchors.centerIn: parent
            color: Theme.accentWords
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
}
