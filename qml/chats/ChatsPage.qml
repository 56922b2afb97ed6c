// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// «Чаты» and «История»: a list on the left, the open conversation, «Инфо». Narrow: one at a time.
SectionPage {
    id: page

    readonly property bool history: page.context.section === Section.Name.History
    /// The open conversation. Kept apart from the desk's, so that what shows it is gone before it is.
    property Conversation conversation: null
    /// The second one, which is seen where there is room for two.
    property Conversation beside: null
    readonly property bool roomForTwo: page.width >= 1500 - 72
    readonly property bool listShown: !page.narrow || !page.reading
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

    reading: page.conversation !== null
    pair: page.roomForTwo && page.beside !== null

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
        if (page.reading) {
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
        view.active = page.reading;
    }

    function takeHistory(): void {
        if (page.history)
            historyPane.active = true;
    }
    /// What a conversation is given; the @p second one stands beside the other.
    function givenTo(second: bool): var {
        return {
            app: page.app,
            desk: page.desk,
            second: second,
            conversation: Qt.binding(() => second ? page.beside : page.conversation),
            narrow: Qt.binding(() => page.narrow && !second),
            infoOpen: Qt.binding(() => (page.infoBeside || page.infoOver) && page.infoOfBeside === second),
            watched: Qt.binding(() => page.watched && (page.pair || !second))
        };
    }

    // The list is what a start shows first. The rest is given by its address, and loaded when it is first looked at.
    Component.onCompleted: {
        historyPane.setSource("HistoryListPane.qml", {
            context: page.context,
            roomForTwo: Qt.binding(() => page.roomForTwo)
        });
        view.setSource("ConversationView.qml", page.givenTo(false));
        besideView.setSource("ConversationView.qml", page.givenTo(true));
        info.setSource("InfoPane.qml", {
            app: page.app,
            conversation: Qt.binding(() => page.infoOfBeside ? page.beside : page.conversation),
            covers: Qt.binding(() => page.infoOver)
        });
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
        onHistoryAsked: page.context.sectionAsked(Section.Name.History)
        onVisitorsAsked: page.context.sectionAsked(Section.Name.Visitors)
        onSettingsAsked: page.context.sectionAsked(Section.Name.Settings)
        onSignOutAsked: page.context.signOutAsked()
        onBesideAsked: chatId => page.openBeside(chatId)
        onChatDragged: (name, place) => flying.follow(name, place)
        onChatDropped: (chatId, place) => flying.land(chatId, place)
    }
    Loader {
        id: historyPane

        active: false
        visible: page.listShown && page.history
        width: page.listWidth
        height: parent.height
    }
    Connections {
        target: historyPane.item

        function onBesideAsked(chatId) {
            page.openBeside(chatId);
        }
        function onChatDragged(name, place) {
            flying.follow(name, place);
        }
        function onChatDropped(chatId, place) {
            flying.land(chatId, place);
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
        visible: !page.narrow || page.reading

        Rectangle {
            anchors.fill: parent
            visible: !page.reading
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
        }
        Connections {
            target: view.item

            function onBack() {
                page.desk.closeConversation();
            }
            function onInfoToggled() {
                page.toggleInfo(false);
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
        }
        Connections {
            target: besideView.item

            function onBack() {
                page.desk.closeBeside();
            }
            function onInfoToggled() {
                page.toggleInfo(true);
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

    Connections {
        target: info.item

        function onClosed() {
            page.infoOver = false;
        }
        function onTagsAsked(button) {
            ((page.infoOfBeside ? besideView : view).item as ConversationView)?.openTags(button);
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
