// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The requests with what narrows them down.
Rectangle {
    id: pane

    required property Desk desk

    readonly property Requests requests: pane.desk.requests
    readonly property RequestListModel rows: pane.requests.list
    readonly property real openId: pane.requests.current ? pane.requests.current.requestId : 0
    readonly property bool narrowed: find.text !== "" || pane.rows.site !== 0 || pane.rows.show !== RequestListModel.Open

    signal settingsAsked
    signal signOutAsked
    signal visitorsAsked

    color: Theme.surface

    function focusFind(): void {
        find.forceActiveFocus(Qt.ShortcutFocusReason);
        find.selectAll();
    }
    /// Opens the request @p step rows from the open one.
    function go(step: int): void {
        const at = pane.rows.indexOf(pane.openId);
        const next = at < 0 ? (step > 0 ? 0 : pane.rows.count - 1) : at + step;
        if (next < 0 || next >= pane.rows.count)
            return;
        pane.requests.open(pane.rows.requestIdAt(next));
        list.positionViewAtIndex(next, ListView.Contain);
    }
    // Opened as well: there is what can be done next, and for a while the way back.
    function take(requestId: real): void {
        pane.requests.open(requestId);
        pane.requests.current?.take();
    }
    function close(requestId: real): void {
        pane.requests.open(requestId);
        pane.requests.current?.close();
    }
    function showAll(): void {
        find.clear();
        pane.rows.site = 0;
        pane.rows.show = RequestListModel.Open;
    }

    PageHeader {
        id: header

        x: 16
        y: 8
        width: parent.width - 32
        desk: pane.desk
        title: qsTr("Requests")
        onSettingsAsked: pane.settingsAsked()
        onSignOutAsked: pane.signOutAsked()
    }
    OSearchField {
        id: find

        objectName: "requestFind"
        x: 16
        y: header.y + header.height + 2
        width: parent.width - 32
        hint: qsTr("Find a request")
        onTextChanged: pane.rows.find = text
        onGivenUp: list.forceActiveFocus()
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
    }
    Flow {
        id: filters

        x: 16
        anchors.top: find.bottom
        anchors.topMargin: 8
        width: parent.width - 32
        spacing: 8

        FilterButton {
            objectName: "requestsShow"
            text: [qsTr("All open"), qsTr("New"), qsTr("Mine"), qsTr("With colleagues"), qsTr("Closed")][pane.rows.show]
            description: qsTr("Show")
            narrowing: pane.rows.show !== RequestListModel.Open
            onClicked: showMenu.popup(this, 0, height + 4)

            OMenu {
                id: showMenu

                OMenuItem {
                    objectName: "requestsShow_" + RequestListModel.Open
                    text: qsTr("All open")
                    checkable: true
                    checked: pane.rows.show === RequestListModel.Open
                    onTriggered: pane.rows.show = RequestListModel.Open
                }
                OMenuItem {
                    objectName: "requestsShow_" + RequestListModel.New
                    text: qsTr("New")
                    checkable: true
                    checked: pane.rows.show === RequestListModel.New
                    onTriggered: pane.rows.show = RequestListModel.New
                }
                OMenuItem {
                    objectName: "requestsShow_" + RequestListModel.Mine
                    text: qsTr("Mine")
                    checkable: true
                    checked: pane.rows.show === RequestListModel.Mine
                    onTriggered: pane.rows.show = RequestListModel.Mine
                }
                OMenuItem {
                    objectName: "requestsShow_" + RequestListModel.Others
                    text: qsTr("With colleagues")
                    checkable: true
                    checked: pane.rows.show === RequestListModel.Others
                    onTriggered: pane.rows.show = RequestListModel.Others
                }
                OMenuItem {
                    objectName: "requestsShow_" + RequestListModel.Closed
                    text: qsTr("Closed")
                    checkable: true
                    checked: pane.rows.show === RequestListModel.Closed
                    onTriggered: pane.rows.show = RequestListModel.Closed
                }
            }
        }
        FilterButton {
            objectName: "requestsSite"
            visible: pane.desk.sites.count > 1
            text: siteMenu.chosenName
            description: qsTr("Site")
            narrowing: pane.rows.site !== 0
            onClicked: siteMenu.popup(this, 0, height + 4)

            RequestSiteMenu {
                id: siteMenu

                requests: pane.rows
                sites: pane.desk.sites
            }
        }
    }

    ListView {
        id: list

        objectName: "requestList"
        anchors.top: filters.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: pane.rows
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: -1
        bottomMargin: 12
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Requests")
        ScrollBar.vertical: OScrollBar {}
        Keys.onReturnPressed: (list.currentItem as RequestRow)?.click()
        Keys.onEnterPressed: (list.currentItem as RequestRow)?.click()
        Keys.onMenuPressed: {
            const row = list.currentItem as RequestRow;
            if (row)
                rowMenu.ask(row, Qt.point(row.width / 2, row.height / 2));
        }
        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = Math.max(0, pane.rows.indexOf(pane.openId));
        }

        section.property: "section"
        section.delegate: RequestSection {
            width: ListView.view.width
            requests: pane.rows
        }
        delegate: RequestRow {
            id: requestRow

            objectName: "requestRow_" + requestId
            width: ListView.view.width
            selected: requestId === pane.openId
            onOpened: {
                list.currentIndex = index;
                pane.requests.open(requestId);
            }
            onTaken: pane.take(requestId)
            onCloseAsked: pane.close(requestId)
            onMenuAsked: place => rowMenu.ask(requestRow, place)
        }
        footer: Item {
            width: ListView.view.width
            height: pane.rows.loading ? 44 : 0

            Spinner {
                anchors.centerIn: parent
                visible: pane.rows.loading
                running: pane.rows.loading
            }
        }
    }
    RequestRowMenu {
        id: rowMenu

        over: list
        onOpenAsked: requestId => pane.requests.open(requestId)
        onTakeAsked: requestId => pane.take(requestId)
        onCloseAsked: requestId => pane.close(requestId)
    }
    EmptyPlace {
        anchors.fill: list
        visible: pane.rows.count === 0 && !pane.rows.loading
        iconName: pane.narrowed ? "search" : "inbox"
        title: pane.narrowed ? qsTr("No request matches") : qsTr("No requests")
        explanation: pane.narrowed ? qsTr("Nothing here has what you look for.")
                                   : qsTr("What visitors leave while nobody can answer, or in the contact form, is gathered here.")
        action: pane.narrowed ? qsTr("Show all open") : qsTr("Visitors")
        actionName: "requestsEmptyAction"
        onActed: {
            if (pane.narrowed)
                pane.showAll();
            else
                pane.visitorsAsked();
        }
    }
}
