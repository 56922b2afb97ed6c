// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// What a search has found, by what it is; says plainly when that is nothing, or not all.
Item {
    id: found

    required property SearchModel search
    /// What to do while nothing is looked for.
    property string idleExplanation: ""

    readonly property alias count: list.count
    /// Somebody has gone through the rows; until then the first is the chosen one, whatever comes.
    property bool gone: false
    readonly property string remark: found.search.partial ? qsTr("Older messages are still being prepared for the search.")
                                                          : found.search.serverMissed && found.search.state !== SearchModel.Idle
                                                            ? qsTr("No network: only this computer has been searched.") : ""

    signal opened(int row)

    /// Chooses the row @p step from the present one.
    function step(step: int): void {
        const next = Math.max(0, Math.min(list.count - 1, list.currentIndex + step));
        found.gone = true;
        if (list.count > 0)
            list.currentIndex = next;
    }
    function chooseFirst(): void {
        if (!found.gone && list.currentIndex !== 0 && list.count > 0) {
            list.currentIndex = 0;
            list.positionViewAtBeginning();
        }
    }
    function openCurrent(): void {
        if (list.currentIndex >= 0)
            found.opened(list.currentIndex);
    }
    function sectionTitle(section: string): string {
        switch (section) {
        case "chats":
            return qsTr("Open chats");
        case "colleagues":
            return qsTr("Colleagues");
        case "visitors":
            return qsTr("Visitors");
        case "server":
            return qsTr("Messages on the server");
        }
        return qsTr("Messages");
    }

    ListView {
        id: list

        objectName: "foundList"
        anchors.top: parent.top
        anchors.bottom: remark.top
        width: parent.width
        visible: list.count > 0
        clip: true
        model: found.search
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        currentIndex: -1
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What was found")
        ScrollBar.vertical: OScrollBar {}
        Keys.onReturnPressed: found.openCurrent()
        Keys.onEnterPressed: found.openCurrent()

        section.property: "section"
        section.delegate: OText {
            required property string section

            width: ListView.view.width
            leftPadding: 16
            topPadding: 10
            bottomPadding: 4
            text: found.sectionTitle(section)
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        delegate: FoundRow {
            width: ListView.view.width
            onOpened: {
                list.currentIndex = index;
                found.opened(index);
            }
        }
        footer: Item {
            width: ListView.view.width
            height: found.search.searchingServer ? 36 : 8

            Spinner {
                anchors.centerIn: parent
                visible: found.search.searchingServer
                running: visible
            }
        }
    }
    // Another question begins at its first answer.
    Connections {
        target: found.search

        function onQueryChanged() {
            found.gone = false;
            found.chooseFirst();
        }
        function onStateChanged() {
            found.chooseFirst();
        }
    }

    Spinner {
        anchors.centerIn: parent
        visible: found.search.state === SearchModel.Searching
        running: visible
    }
    EmptyPlace {
        objectName: "foundNothing"
        anchors.top: parent.top
        anchors.bottom: remark.top
        width: parent.width
        visible: found.search.state === SearchModel.NoneFound || found.search.state === SearchModel.Failed
                 || (found.search.state === SearchModel.Idle && found.idleExplanation !== "")
        iconName: found.search.state === SearchModel.Failed ? "warning" : "search"
        title: found.search.state === SearchModel.Failed ? qsTr("The search does not work now")
                                                         : found.search.state === SearchModel.Idle ? qsTr("Find anything") : qsTr("Nothing found")
        explanation: found.search.state === SearchModel.Failed ? qsTr("The history on this computer could not be read. It is being checked; try again in a moment.")
                                                               : found.search.state === SearchModel.Idle ? found.idleExplanation
                                                                                                         : found.search.filters.empty ? qsTr("All forms of a word are found, words in quotes only as they are.")
                                                                                                                                      : qsTr("Fewer filters may find more.")
        action: found.search.state === SearchModel.NoneFound && !found.search.filters.empty ? qsTr("Without filters") : ""
        actionName: "foundWithoutFilters"
        onActed: found.search.filters.clear()
    }
    Item {
        id: remark

        anchors.bottom: parent.bottom
        width: parent.width
        height: found.remark === "" ? 0 : said.implicitHeight

        OText {
            id: said

            objectName: "foundRemark"
            x: 16
            width: parent.width - 32
            visible: found.remark !== ""
            topPadding: 6
            bottomPadding: 8
            text: found.remark
            color: Theme.waitingWords
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
}
