// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Otklik.Models

/// The signed-in operator's screen: rail, the page of a section, and what lies above.
FocusScope {
    id: workplace

    required property App app
    required property Desk desk
    /// The window is in front of the operator.
    required property bool watched

    /// Where the operator was last, until they go somewhere.
    property int section: workplace.app.settings.section === Section.Name.Management && !workplace.administrator ? Section.Name.Visitors
                                                                                                                 : workplace.app.settings.section
    property int sectionBefore: Section.Name.Visitors

    readonly property bool narrow: workplace.width < 600
    readonly property bool wide: workplace.width >= 1100
    readonly property bool conversationSection: workplace.section === Section.Name.Chats || workplace.section === Section.Name.History
    readonly property bool talkSection: workplace.section === Section.Name.Colleagues
    readonly property bool requestSection: workplace.section === Section.Name.Requests
    readonly property bool managementSection: workplace.section === Section.Name.Management
    readonly property bool administrator: workplace.desk.management.allowed
    /// The page of the section; null before it is loaded.
    readonly property SectionPage page: {
        for (let i = 0; i < pages.children.length; ++i) {
            const loader = pages.children[i] as PageLoader;
            if (loader?.shown)
                return loader.page;
        }
        return null;
    }
    /// A narrow window shows the conversation, or the request, alone.
    readonly property bool alone: workplace.narrow && (workplace.page?.reading ?? false)

    onAdministratorChanged: {
        if (workplace.administrator)
            return;
        if (workplace.sectionBefore === Section.Name.Management)
            workplace.sectionBefore = Section.Name.Visitors;
        if (workplace.managementSection)
            workplace.go(Section.Name.Visitors);
    }

    function go(section: int): void {
        if (section === workplace.section)
            return;
        if (workplace.section !== Section.Name.Settings && workplace.section !== Section.Name.Statistics)
            workplace.sectionBefore = workplace.section;
        workplace.section = section;
        if (section !== Section.Name.Settings)
            workplace.app.settings.section = section;
    }
    /// In the list where it stands.
    function showChat(chatId: real): void {
        workplace.desk.openChat(chatId);
        const over = workplace.desk.conversation !== null && workplace.desk.conversation.state === Conversation.Closed;
        workplace.go(over ? Section.Name.History : Section.Name.Chats);
    }
    function accept(chatId: real): void {
        workplace.desk.acceptChat(chatId);
        workplace.go(Section.Name.Chats);
    }
    function acceptNext(): void {
        if (workplace.desk.chats.incomingCount > 0)
            workplace.accept(workplace.desk.chats.chatIdAt(0));
    }
    function back(): void {
        if (workplace.page?.goBack() ?? false)
            return;
        if (workplace.section === Section.Name.Settings || workplace.section === Section.Name.Statistics)
            workplace.go(workplace.sectionBefore);
    }
    function findAnything(): void {
        if (finder.source.toString() === "")
            finder.setSource("../search/SearchPalette.qml", {
                context: context
            });
        (finder.item as SearchPalette).show(workplace.Window.activeFocusItem);
    }
    /// Opens what was found, and shows the section where it is.
    function openFound(search: SearchModel, row: int): void {
        switch (workplace.desk.openFound(search, row)) {
        case Desk.InChats:
            workplace.go(Section.Name.Chats);
            break;
        case Desk.InHistory:
            workplace.go(Section.Name.History);
            break;
        case Desk.InColleagues:
            workplace.go(Section.Name.Colleagues);
            break;
        }
    }
    function folderOf(place: url): url {
        return place.toString().replace(/\/[^\/]*$/, "");
    }

    PageContext {
        id: context

        app: workplace.app
        desk: workplace.desk
        section: workplace.section
        narrow: workplace.narrow
        wide: workplace.wide
        watched: workplace.watched
        onSectionAsked: section => workplace.go(section)
        onBackAsked: workplace.back()
        onChatAsked: chatId => workplace.showChat(chatId)
        onRoomAsked: roomId => {
            workplace.desk.colleagues.open(roomId);
            workplace.go(Section.Name.Colleagues);
        }
        onVisitorAsked: visitorId => {
            workplace.desk.openVisitor(visitorId);
            workplace.go(Section.Name.Chats);
        }
        onFoundAsked: (search, row) => workplace.openFound(search, row)
        onKeysAsked: keys.open()
        onTourAsked: firstSteps.open()
        onBlacklistAsked: blacklist.open()
        onSignOutAsked: signOutQuestion.open()
    }

    // What is in front of the operator calls nobody.
    Binding {
        target: workplace.app.alerts
        property: "watched"
        value: workplace.watched
    }
    Binding {
        target: workplace.app.alerts
        property: "shownChat"
        value: workplace.conversationSection && workplace.desk.conversation ? workplace.desk.conversation.chatId : 0
    }
    Binding {
        target: workplace.app.alerts
        property: "shownBeside"
        value: workplace.conversationSection && (workplace.page?.pair ?? false) ? workplace.desk.beside.chatId : 0
    }
    Binding {
        target: workplace.app.alerts
        property: "shownRoom"
        value: workplace.talkSection && workplace.desk.colleagues.talk ? workplace.desk.colleagues.talk.roomId : 0
    }
    Binding {
        target: workplace.app.alerts
        property: "requestsShown"
        value: workplace.requestSection
    }
    Connections {
        target: workplace.app.alerts

        function onSectionAsked(section) {
            const sections = [Section.Name.Chats, Section.Name.History, Section.Name.Colleagues, Section.Name.Requests];
            workplace.go(sections[section]);
        }
    }

    Component.onCompleted: {
        if (!workplace.app.settings.tourSeen)
            firstSteps.open();
    }

    Shortcut {
        sequence: "Ctrl+1"
        onActivated: workplace.go(Section.Name.Visitors)
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: workplace.go(Section.Name.Chats)
    }
    Shortcut {
        sequence: "Ctrl+3"
        onActivated: workplace.go(Section.Name.Requests)
    }
    Shortcut {
        sequence: "Ctrl+4"
        onActivated: workplace.go(Section.Name.Colleagues)
    }
    Shortcut {
        sequence: "Ctrl+5"
        onActivated: workplace.go(Section.Name.History)
    }
    Shortcut {
        sequence: "Ctrl+6"
        enabled: workplace.administrator
        onActivated: workplace.go(Section.Name.Management)
    }
    Shortcut {
        sequence: "Ctrl+7"
        onActivated: workplace.go(Section.Name.Statistics)
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: workplace.findAnything()
    }
    Shortcut {
        sequence: "Ctrl+F"
        onActivated: workplace.page?.focusFind()
    }
    Shortcut {
        sequence: "Alt+Up"
        onActivated: workplace.page?.go(-1)
    }
    Shortcut {
        sequence: "Alt+Down"
        onActivated: workplace.page?.go(1)
    }
    Shortcut {
        sequence: "F1"
        onActivated: keys.open()
    }
    Shortcut {
        sequence: "F2"
        onActivated: workplace.acceptNext()
    }
    Shortcut {
        sequences: ["Escape", "Back"]
        onActivated: workplace.back()
    }

    Rail {
        id: rail

        visible: !workplace.alone
        flat: workplace.narrow
        width: workplace.narrow ? workplace.width : implicitWidth
        height: workplace.narrow ? implicitHeight : workplace.height
        y: workplace.narrow ? workplace.height - height : 0
        desk: workplace.desk
        current: workplace.section
        onChosen: section => workplace.go(section)
        onSignOutAsked: signOutQuestion.open()
    }

    Item {
        id: place

        /// What lies at the foot of a page leaves so much free below it.
        readonly property int foot: workplace.conversationSection || workplace.talkSection ? 110 : 24

        x: workplace.narrow ? 0 : rail.width
        width: workplace.width - x
        height: workplace.height - (workplace.narrow && rail.visible ? rail.height : 0)

        StateLine {
            id: connection

            objectName: "connectionLine"
            width: parent.width
            text: workplace.desk.connectionText
            iconName: workplace.desk.connection === Desk.Offline ? "offline" : "retry"
        }
        StateLine {
            id: notice

            objectName: "noticeLine"
            y: connection.height
            width: parent.width
            text: workplace.desk.notice
            iconName: "warning"
            dismissable: true
            onDismissed: workplace.desk.dismissNotice()
        }

        StateLine {
            id: refused

            objectName: "undeliveredLine"
            y: connection.height + notice.height
            width: parent.width
            text: workplace.desk.undelivered.summary
            iconName: "warning"
            action: qsTr("Show", "what could not be delivered")
            onActionChosen: undeliveredSheet.open()
        }

        Item {
            id: pages

            y: connection.height + notice.height + refused.height
            width: parent.width
            height: parent.height - y

            PageLoader {
                place: "../visitors/VisitorsPage.qml"
                context: context
                shown: workplace.section === Section.Name.Visitors
            }
            PageLoader {
                place: "../chats/ChatsPage.qml"
                context: context
                shown: workplace.conversationSection
            }
            PageLoader {
                place: "../requests/RequestsPage.qml"
                context: context
                shown: workplace.section === Section.Name.Requests
            }
            PageLoader {
                place: "../colleagues/ColleaguesPage.qml"
                context: context
                shown: workplace.section === Section.Name.Colleagues
            }
            PageLoader {
                place: "../management/ManagementPage.qml"
                context: context
                shown: workplace.section === Section.Name.Management
            }
            PageLoader {
                place: "../statistics/StatisticsPage.qml"
                context: context
                shown: workplace.section === Section.Name.Statistics
            }
            PageLoader {
                place: "../pages/SettingsPage.qml"
                context: context
                shown: workplace.section === Section.Name.Settings
            }
        }

        // Over a conversation the pop-ups come from above, so that they never lie on the composer; below its head and the
        // line in which something is found there.
        IncomingPopups {
            id: popups

            readonly property bool above: workplace.alone || ((workplace.conversationSection || workplace.talkSection) && !workplace.narrow)

            x: parent.width - width - (workplace.narrow ? 8 : 24)
            y: above ? pages.y + 128 : parent.height - height - (workplace.narrow ? 8 : 24)
            width: workplace.narrow ? parent.width - 16 : Math.min(340 * Math.max(1, Theme.textScale), parent.width - 48)
            app: workplace.app
            desk: workplace.desk
            most: workplace.narrow || workplace.height < 600 ? 1 : 3
            openChatId: workplace.conversationSection && workplace.desk.conversation ? workplace.desk.conversation.chatId : 0
            onAccepted: chatId => workplace.accept(chatId)
        }
        Toast {
            id: toast

            x: (parent.width - width) / 2
            y: parent.height - height - place.foot - (workplace.narrow && undoLine.rise > 0 ? undoLine.rise + 8 : 0)
        }
    }
    Loader {
        id: undoLine

        readonly property bool wanted: workplace.desk.undo.possible
        /// What it takes of the foot of the window.
        readonly property real rise: undoLine.item !== null && (undoLine.item as UndoLine).visible ? (undoLine.item as UndoLine).height : 0

        onWantedChanged: {
            if (undoLine.wanted && undoLine.source.toString() === "")
                undoLine.setSource("../controls/UndoLine.qml", {
                    undo: workplace.desk.undo,
                    // Over the list, where nothing is written; in a narrow window above the composer.
                    foot: Qt.binding(() => workplace.narrow ? place.foot + workplace.height - place.height : 16),
                    left: Qt.binding(() => workplace.narrow ? (workplace.width - (undoLine.item as UndoLine).width) / 2 : place.x + 16),
                    widest: Qt.binding(() => Math.min(place.width - 32, workplace.narrow ? 460 : (workplace.wide ? 308 : 268) * Math.max(1, Theme.textScale)))
                });
        }
    }

    Connections {
        target: workplace.desk

        function onToast(text) {
            toast.show(text);
        }
    }

    // What lies above the pages is made when somebody asks for it, and kept.
    Loader {
        id: finder
    }
    Loader {
        id: foundChat

        readonly property TimelineModel timeline: workplace.desk.pastChat.timeline

        onTimelineChanged: {
            if (foundChat.timeline && foundChat.source.toString() === "")
                foundChat.setSource("../chats/PastChatDialog.qml", {
                    objectName: "foundChatDialog",
                    source: null,
                    visitorName: Qt.binding(() => workplace.desk.pastChat.name),
                    detail: Qt.binding(() => workplace.desk.pastChat.title)
                });
        }
        // It opens when it is given something: not before it stands in the window.
        onLoaded: (foundChat.item as PastChatDialog).source = Qt.binding(() => foundChat.timeline)
    }
    Connections {
        target: foundChat.item

        function onLeft() {
            workplace.desk.pastChat.close();
        }
    }
    Connections {
        target: workplace.desk.chatExport

        function onSaved(place) {
            toast.offer(qsTr("The chat is saved"), qsTr("Show in the folder"), workplace.folderOf(place));
        }
    }
    Connections {
        target: workplace.desk.storage

        function onCopySaved(place) {
            toast.offer(qsTr("The copy of the history is saved"), qsTr("Show in the folder"), workplace.folderOf(place));
        }
    }

    LaterDialog {
        id: blacklist

        place: "../shell/BlacklistDialog.qml"
        given: ({
                context: context
            })
    }
    LaterDialog {
        id: undeliveredSheet

        place: "../shell/UndeliveredSheet.qml"
        given: ({
                context: context
            })
    }
    LaterDialog {
        id: keys

        place: "../shell/KeysSheet.qml"
        given: ({
                context: context
            })
    }
    LaterDialog {
        id: firstSteps

        place: "../shell/FirstSteps.qml"
        given: ({
                context: context
            })
    }
    LaterDialog {
        id: signOutQuestion

        place: "../shell/SignOutQuestion.qml"
        given: ({
                context: context
            })
    }
}
