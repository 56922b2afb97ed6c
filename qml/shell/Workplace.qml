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

    property int section: Section.Name.Visitors
    property int sectionBefore: Section.Name.Visitors

    readonly property bool narrow: workplace.width < 600
    readonly property bool wide: workplace.width >= 1100
    readonly property bool conversationSection: workplace.section === Section.Name.Chats || workplace.section === Section.Name.History
    readonly property bool talkSection: workplace.section === Section.Name.Colleagues
    readonly property bool requestSection: workplace.section === Section.Name.Requests
    readonly property bool managementSection: workplace.section === Section.Name.Management
    readonly property bool administrator: workplace.desk.management.allowed
    /// A narrow window shows the conversation, or the request, alone.
    readonly property bool alone: workplace.narrow && ((workplace.conversationSection && workplace.desk.conversation !== null)
                                                       || (workplace.talkSection && workplace.desk.colleagues.talk !== null)
                                                       || (workplace.requestSection && workplace.desk.requests.current !== null)
                                                       || (workplace.managementSection && ((managementPage.item as ManagementPage)?.reading ?? false)))

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
        if (workplace.conversationSection && (chatsPage.item as ChatsPage)?.goBack())
            return;
        if (workplace.talkSection && (colleaguesPage.item as ColleaguesPage)?.goBack())
            return;
        if (workplace.requestSection && (requestsPage.item as RequestsPage)?.goBack())
            return;
        if (workplace.managementSection && (managementPage.item as ManagementPage)?.goBack())
            return;
        if (workplace.section === Section.Name.Settings || workplace.section === Section.Name.Statistics)
            workplace.go(workplace.sectionBefore);
    }
    function find(): void {
        if (workplace.section === Section.Name.Visitors)
            (visitorsPage.item as VisitorsPage)?.focusFind();
        else if (workplace.conversationSection)
            (chatsPage.item as ChatsPage)?.focusFind();
        else if (workplace.talkSection)
            (colleaguesPage.item as ColleaguesPage)?.focusFind();
        else if (workplace.requestSection)
            (requestsPage.item as RequestsPage)?.focusFind();
        else if (workplace.managementSection)
            (managementPage.item as ManagementPage)?.focusFind();
    }
    /// Opens what stands @p step rows from the open one.
    function step(step: int): void {
        if (workplace.conversationSection)
            (chatsPage.item as ChatsPage)?.go(step);
        else if (workplace.talkSection)
            (colleaguesPage.item as ColleaguesPage)?.go(step);
        else if (workplace.requestSection)
            (requestsPage.item as RequestsPage)?.go(step);
        else if (workplace.managementSection)
            (managementPage.item as ManagementPage)?.go(step);
    }
    function findAnything(): void {
        finder.show(workplace.Window.activeFocusItem);
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
    function askToSignOut(): void {
        signOutQuestion.open();
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
        value: workplace.conversationSection && ((chatsPage.item as ChatsPage)?.pair ?? false) ? workplace.desk.beside.chatId : 0
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
        onActivated: workplace.find()
    }
    Shortcut {
        sequence: "Alt+Up"
        onActivated: workplace.step(-1)
    }
    Shortcut {
        sequence: "Alt+Down"
        onActivated: workplace.step(1)
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
        onSignOutAsked: workplace.askToSignOut()
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
                id: visitorsPage

                shown: workplace.section === Section.Name.Visitors
                sourceComponent: VisitorsPage {
                    app: workplace.app
                    desk: workplace.desk
                    narrow: workplace.narrow
                    onConversationOpened: workplace.go(Section.Name.Chats)
                    onSettingsAsked: workplace.go(Section.Name.Settings)
                    onSignOutAsked: workplace.askToSignOut()
                }
            }
            PageLoader {
                id: chatsPage

                shown: workplace.conversationSection
                sourceComponent: ChatsPage {
                    app: workplace.app
                    desk: workplace.desk
                    narrow: workplace.narrow
                    wide: workplace.wide
                    watched: workplace.watched
                    history: workplace.section === Section.Name.History
                    onHistoryAsked: workplace.go(Section.Name.History)
                    onFoundAsked: (search, row) => workplace.openFound(search, row)
                    onVisitorsAsked: workplace.go(Section.Name.Visitors)
                    onSettingsAsked: workplace.go(Section.Name.Settings)
                    onSignOutAsked: workplace.askToSignOut()
                }
            }
            PageLoader {
                id: requestsPage

                shown: workplace.requestSection
                sourceComponent: RequestsPage {
                    app: workplace.app
                    desk: workplace.desk
                    narrow: workplace.narrow
                    wide: workplace.wide
                    onConversationOpened: workplace.go(Section.Name.Chats)
                    onVisitorsAsked: workplace.go(Section.Name.Visitors)
                    onSettingsAsked: workplace.go(Section.Name.Settings)
                    onSignOutAsked: workplace.askToSignOut()
                }
            }
            PageLoader {
                id: colleaguesPage

                shown: workplace.talkSection
                sourceComponent: ColleaguesPage {
                    app: workplace.app
                    desk: workplace.desk
                    narrow: workplace.narrow
                    wide: workplace.wide
                    watched: workplace.watched
                    onSettingsAsked: workplace.go(Section.Name.Settings)
                    onSignOutAsked: workplace.askToSignOut()
                }
            }
            PageLoader {
                id: managementPage

                shown: workplace.managementSection
                sourceComponent: ManagementPage {
                    app: workplace.app
                    desk: workplace.desk
                    narrow: workplace.narrow
                    wide: workplace.wide
                    onSettingsAsked: workplace.go(Section.Name.Settings)
                    onSignOutAsked: workplace.askToSignOut()
                }
            }
            PageLoader {
                id: statisticsPage

                shown: workplace.section === Section.Name.Statistics
                sourceComponent: StatisticsPage {
                    desk: workplace.desk
                    narrow: workplace.narrow
                    shown: statisticsPage.shown
                    onBack: workplace.back()
                    onSettingsAsked: workplace.go(Section.Name.Settings)
                    onSignOutAsked: workplace.askToSignOut()
                }
            }
            PageLoader {
                shown: workplace.section === Section.Name.Settings
                sourceComponent: SettingsPage {
                    app: workplace.app
                    desk: workplace.desk
                    narrow: workplace.narrow
                    onBack: workplace.back()
                    onKeysAsked: keys.open()
                    onTourAsked: firstSteps.open()
                    onBlacklistAsked: blacklist.open()
                    onStatisticsAsked: workplace.go(Section.Name.Statistics)
                    onSignOutAsked: workplace.askToSignOut()
                }
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
            y: parent.height - height - place.foot - (workplace.narrow && undoLine.visible ? undoLine.height + 8 : 0)
        }
    }
    UndoLine {
        id: undoLine

        undo: workplace.desk.undo
        // Over the list, where nothing is written; in a narrow window above the composer.
        foot: workplace.narrow ? place.foot + workplace.height - place.height : 16
        left: workplace.narrow ? (workplace.width - width) / 2 : place.x + 16
        widest: Math.min(place.width - 32, workplace.narrow ? 460 : (workplace.wide ? 308 : 268) * Math.max(1, Theme.textScale))
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

        function show(focused: Item): void {
            finder.active = true;
            (finder.item as SearchPalette).show(focused);
        }

        active: false
        sourceComponent: SearchPalette {
            desk: workplace.desk
            onRowChosen: row => workplace.openFound(workplace.desk.search, row)
        }
    }
    PastChatDialog {
        objectName: "foundChatDialog"
        source: workplace.desk.pastChat.timeline
        visitorName: workplace.desk.pastChat.name
        detail: workplace.desk.pastChat.title
        onLeft: workplace.desk.pastChat.close()
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

        sourceComponent: ODialog {
            id: blacklistDialog

            objectName: "blacklistDialog"
            title: qsTr("Blacklist")
            widest: 640
            onAboutToShow: workplace.desk.blacklist.clearProblem()

            BlacklistPage {
                width: parent?.width ?? 0
                height: Math.min(implicitHeight, workplace.height - 220)
                blacklist: workplace.desk.blacklist
            }
            actions: [
                OButton {
                    objectName: "blacklistClose"
                    text: qsTr("Close")
                    onClicked: blacklistDialog.close()
                }
            ]
        }
    }
    LaterDialog {
        id: undeliveredSheet

        sourceComponent: UndeliveredSheet {
            undelivered: workplace.desk.undelivered
            onChatAsked: chatId => workplace.showChat(chatId)
            onRoomAsked: roomId => {
                workplace.desk.colleagues.open(roomId);
                workplace.go(Section.Name.Colleagues);
            }
            onVisitorAsked: visitorId => {
                workplace.desk.openVisitor(visitorId);
                workplace.go(Section.Name.Chats);
            }
        }
    }
    LaterDialog {
        id: keys

        sourceComponent: KeysSheet {
            enterSends: workplace.app.settings.enterSends
            administrator: workplace.administrator
        }
    }
    LaterDialog {
        id: firstSteps

        sourceComponent: FirstSteps {
            settings: workplace.app.settings
        }
    }
    LaterDialog {
        id: signOutQuestion

        sourceComponent: ConfirmDialog {
            id: signOutDialog

            title: qsTr("Sign out?")
            question: signOutDialog.chosen
                      ? qsTr("Messages, files and everything that is not sent are removed from this computer. What the server has stays there.")
                      : workplace.desk.management.unsavedCount > 0
                      ? qsTr("%n change(s) in the administration are not saved and are gone then.", "", workplace.desk.management.unsavedCount)
                      : workplace.desk.unsentCount > 0
                      ? qsTr("%n message(s) have not been sent yet. They stay on this computer and go when you sign in again.", "", workplace.desk.unsentCount)
                      : qsTr("Your chats stay with you until somebody closes them. What has been written stays on this computer.")
            agree: qsTr("Sign out")
            agreeName: "signOutConfirm"
            danger: signOutDialog.chosen
            choice: qsTr("Remove this account's data from this computer")
            onAgreed: workplace.desk.signOut(signOutDialog.chosen)
        }
    }
}
