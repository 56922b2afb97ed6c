// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Everybody who is on the sites now: a table, or cards where it is narrow.
SectionPage {
    id: page

    readonly property VisitorListModel visitors: page.desk.visitors
    readonly property int inset: page.narrow ? 16 : 12

    color: Theme.surface

    function focusFind(): void {
        find.forceActiveFocus(Qt.ShortcutFocusReason);
        find.selectAll();
    }
    function invite(visitorId: real): void {
        page.desk.openVisitor(visitorId);
        page.context.sectionAsked(Section.Name.Chats);
    }
    function accept(chatId: real): void {
        page.desk.acceptChat(chatId);
        page.context.sectionAsked(Section.Name.Chats);
    }
    function open(chatId: real): void {
        page.desk.openChat(chatId);
        page.context.sectionAsked(Section.Name.Chats);
    }

    PageHeader {
        id: header

        x: page.narrow ? 16 : 24
        y: page.narrow ? 8 : 14
        width: page.narrow ? page.width - 32 : Math.max(0, (page.twoLines ? page.width : filters.x) - x - 8)
        height: page.narrow ? implicitHeight : Math.max(implicitHeight, find.height)
        desk: page.desk
        withStatus: page.narrow
        title: qsTr("Visitors")
        detail: qsTr("%n on the sites", "", page.desk.visitorCount)
        onSettingsAsked: page.context.sectionAsked(Section.Name.Settings)
        onSignOutAsked: page.context.signOutAsked()
    }

    /// Title and filters do not fit side by side.
    readonly property bool twoLines: !page.narrow && page.width < 820 * Math.max(1, Theme.textScale)

    Item {
        id: filters

        readonly property real findWidth: page.narrow ? page.width - 32
                                                      : Math.min(270 * Math.max(1, Theme.textScale), page.width - 48 - choices.width - 12)

        x: page.narrow ? 16 : page.twoLines ? 24 : page.width - 24 - width
        y: page.narrow || page.twoLines ? header.y + header.height + 8 : header.y + (header.height - find.height) / 2
        width: page.narrow ? page.width - 32 : page.twoLines ? page.width - 48 : choices.width + 12 + filters.findWidth
        height: page.narrow ? find.height + 8 + choices.height : find.height

        Flow {
            id: choices

            spacing: Theme.space8
            width: page.narrow ? page.width - 32 : siteButton.width + statusButton.width + Theme.space8
            y: page.narrow ? find.height + 8 : (find.height - height) / 2

            FilterButton {
                id: siteButton

                objectName: "visitorsSite"
                description: qsTr("Site")
                text: siteMenu.chosenName
                narrowing: page.visitors.site !== 0
                width: Math.min(implicitWidth, page.narrow ? page.width - 32 : 220 * Theme.textScale)
                onClicked: siteMenu.popup(this, 0, height + 2)
            }
            FilterButton {
                id: statusButton

                objectName: "visitorsStatus"
                description: qsTr("Status")
                text: page.visitors.statusFilter < 0 ? qsTr("Any status") : page.visitors.statusName(page.visitors.statusFilter)
                narrowing: page.visitors.statusFilter >= 0
                width: Math.min(implicitWidth, page.narrow ? page.width - 32 : 220 * Theme.textScale)
                onClicked: {
                    statusMenu.active = true;
                    (statusMenu.item as StatusFilterMenu).popup(this, 0, height + 2);
                }
            }
        }
        OSearchField {
            id: find

            objectName: "visitorsFind"
            x: page.narrow ? 0 : filters.width - width
            width: filters.findWidth
            hint: qsTr("Name, ID, page, city")
            keyHint: "Ctrl+F"
            onTextEdited: page.visitors.find = text
            onTextChanged: page.visitors.find = text
            onGivenUp: list.forceActiveFocus()
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
    }

    SiteMenu {
        id: siteMenu

        visitors: page.visitors
        sites: page.desk.sites
    }
    // This one and those below are made when somebody asks for them.
    Loader {
        id: statusMenu

        active: false
        sourceComponent: StatusFilterMenu {
            visitors: page.visitors
        }
    }

    VisitorColumns {
        id: tableColumns

        available: page.width - 2 * page.inset
        visitors: page.visitors
        actionWidth: Math.ceil(Math.max(actionMetrics.advanceWidth(qsTr("Invite to chat")),
                                        actionMetrics.advanceWidth(qsTr("Accept chat")))) + 32
    }
    FontMetrics {
        id: actionMetrics

        font.family: Theme.family
        font.pixelSize: Theme.textBody
        font.weight: Font.DemiBold
    }

    VisitorsHeader {
        id: titles

        visible: !page.narrow && page.visitors.total > 0
        x: page.inset
        y: filters.y + filters.height + 8
        width: page.width - 2 * page.inset
        columns: tableColumns
        visitors: page.visitors
    }

    ListView {
        id: list

        objectName: "visitorsTable"
        anchors.fill: parent
        anchors.leftMargin: page.narrow ? 0 : page.inset
        anchors.rightMargin: page.narrow ? 0 : page.inset
        anchors.topMargin: titles.visible ? titles.y + titles.height : filters.y + filters.height + 8
        clip: true
        model: page.visitors
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: -1
        bottomMargin: 96
        Accessible.role: page.narrow ? Accessible.List : Accessible.Table
        Accessible.name: qsTr("Visitors")
        ScrollBar.vertical: OScrollBar {}
        Keys.onReturnPressed: list.actOnCurrent()
        Keys.onEnterPressed: list.actOnCurrent()
        Keys.onMenuPressed: list.menuOfCurrent()
        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0 && list.count > 0)
                list.currentIndex = 0;
        }
        delegate: page.narrow ? cardDelegate : rowDelegate

        function menuOfCurrent(): void {
            if (!list.currentItem)
                return;
            const middle = Qt.point(list.currentItem.width / 2, list.currentItem.height / 2);
            if (list.currentItem instanceof VisitorRow)
                (list.currentItem as VisitorRow).menuAsked(middle);
            else if (list.currentItem instanceof VisitorCard)
                (list.currentItem as VisitorCard).menuAsked(middle);
        }
        function actOnCurrent(): void {
            if (list.currentItem instanceof VisitorRow)
                (list.currentItem as VisitorRow).act();
            else if (list.currentItem instanceof VisitorCard)
                (list.currentItem as VisitorCard).act();
        }

        Component {
            id: rowDelegate

            VisitorRow {
                id: visitorRow

                width: ListView.view.width
                app: page.app
                columns: tableColumns
                onInvited: page.invite(visitorId)
                onAccepted: page.accept(chatId)
                onOpened: page.open(chatId)
                onMenuAsked: place => rowMenu.ask(visitorRow, visitorId, name, place)
            }
        }
        Component {
            id: cardDelegate

            VisitorCard {
                id: visitorCard

                width: ListView.view.width
                app: page.app
                onInvited: page.invite(visitorId)
                onAccepted: page.accept(chatId)
                onOpened: page.open(chatId)
                onMenuAsked: place => rowMenu.ask(visitorCard, visitorId, name, place)
            }
        }
    }

    Loader {
        id: rowMenu

        property real visitorId: 0
        property string name: ""

        /// Opens at @p place of @p row, which may be gone before the menu is.
        function ask(row: Item, visitorId: real, name: string, place: point): void {
            rowMenu.visitorId = visitorId;
            rowMenu.name = name;
            rowMenu.active = true;
            const at = row.mapToItem(list, place.x, place.y);
            (rowMenu.item as OMenu).popup(list, at.x, at.y);
        }

        active: false
        sourceComponent: OMenu {
            OMenuItem {
                objectName: "visitorOpen"
                iconName: "panel"
                text: qsTr("Open")
                onTriggered: page.invite(rowMenu.visitorId)
            }
            OMenuItem {
                objectName: "visitorBlock"
                visible: page.desk.blacklist.allowed
                height: visible ? implicitHeight : 0
                iconName: "ban"
                danger: true
                text: qsTr("Put on the blacklist")
                onTriggered: {
                    block.active = true;
                    (block.item as BlockDialog).ask(rowMenu.visitorId, rowMenu.name);
                }
            }
        }
    }
    Loader {
        id: block

        active: false
        sourceComponent: BlockDialog {
            blacklist: page.desk.blacklist
        }
    }

    EmptyPlace {
        anchors.fill: list
        visible: page.visitors.count === 0
        iconName: page.visitors.total === 0 ? "eye" : "search"
        title: page.visitors.total === 0 ? qsTr("Nobody is on the sites now") : qsTr("No visitor matches")
        explanation: page.visitors.total === 0 ? qsTr("Visitors appear here as soon as they open a page with the widget.")
                                               : qsTr("%n visitor(s) are hidden by the search and the filters.", "", page.visitors.total)
        action: page.visitors.total === 0 ? "" : qsTr("Show all")
        actionName: "visitorsShowAll"
        onActed: {
            find.clear();
            page.visitors.site = 0;
            page.visitors.statusFilter = -1;
        }
    }
}
