// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The list of one part of «Управление», with a way to find in it and to make something new.
Rectangle {
    id: pane

    required property Desk desk
    required property list<ManagementArea> areas
    required property int current
    /// The parts stand beside the list.
    required property bool wide

    readonly property ManagementArea area: pane.areas[pane.current]
    readonly property ManagedList rows: pane.area.rows

    /// Things can come from a table and go into one.
    property bool withTable: false

    signal areaChosen(int index)
    signal importAsked
    signal exportAsked(bool personal)
    signal settingsAsked
    signal signOutAsked

    color: Theme.surface

    function focusFind(): void {
        find.forceActiveFocus(Qt.ShortcutFocusReason);
        find.selectAll();
    }
    /// Opens what stands @p step rows from the open one.
    function go(step: int): void {
        const at = pane.rows.indexOf(pane.rows.openKey);
        const next = at < 0 ? (step > 0 ? 0 : pane.rows.count - 1) : at + step;
        if (next < 0 || next >= pane.rows.count)
            return;
        pane.rows.open(pane.rows.keyAt(next));
        list.positionViewAtIndex(next, ListView.Contain);
    }

    onRowsChanged: {
        find.text = pane.rows?.find ?? "";
        list.currentIndex = -1;
    }

    PageHeader {
        id: header

        x: 16
        y: 8
        width: parent.width - 32
        desk: pane.desk
        withStatus: !pane.wide
        title: pane.wide ? pane.area.title : qsTr("Administration")
        onSettingsAsked: pane.settingsAsked()
        onSignOutAsked: pane.signOutAsked()
    }
    AreaMenu {
        id: menu

        visible: !pane.wide
        x: 16
        y: header.y + header.height
        width: Math.min(implicitWidth, parent.width - 32)
        areas: pane.areas
        current: pane.current
        onChosen: index => pane.areaChosen(index)
    }
    OSearchField {
        id: find

        objectName: "managementFind"
        x: 16
        y: (menu.visible ? menu.y + menu.height + 6 : header.y + header.height) + 2
        width: (tables.visible ? tables.x : add.x) - x - 8
        hint: pane.area.findText
        onTextChanged: {
            if (pane.rows)
                pane.rows.find = text;
        }
        onGivenUp: list.forceActiveFocus()
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
    }
    OIconButton {
        id: tables

        objectName: "managementTables"
        visible: pane.withTable
        x: add.x - width - 4
        y: add.y
        iconName: "more"
        text: qsTr("Import and export")
        onClicked: tableMenu.popup(tables, 0, tables.height + 4)
    }
    OMenu {
        id: tableMenu

        OMenuItem {
            objectName: "managementImport"
            iconName: "arrow-down"
            text: qsTr("Import from CSV…")
            onTriggered: pane.importAsked()
        }
        OMenuItem {
            objectName: "managementExportShared"
            iconName: "arrow-up"
            text: qsTr("Export the shared ones to CSV…")
            onTriggered: pane.exportAsked(false)
        }
        OMenuItem {
            objectName: "managementExportOwn"
            iconName: "arrow-up"
            text: qsTr("Export my own to CSV…")
            onTriggered: pane.exportAsked(true)
        }
    }
    OIconButton {
        id: add

        objectName: "managementNew"
        x: parent.width - 16 - width
        y: find.y + (find.height - height) / 2
        filled: true
        iconName: "plus"
        text: pane.area.newText
        onClicked: pane.rows.create()
    }
    ListView {
        id: list

        objectName: "managementList"
        anchors.top: find.bottom
        anchors.topMargin: 8
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
        Accessible.name: pane.area.title
        ScrollBar.vertical: OScrollBar {}
        Keys.onReturnPressed: (list.currentItem as ManagedRow)?.click()
        Keys.onEnterPressed: (list.currentItem as ManagedRow)?.click()
        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = Math.max(0, pane.rows.indexOf(pane.rows.openKey));
        }

        section.property: "section"
        section.delegate: Item {
            id: heading

            required property string section

            width: ListView.view.width
            implicitHeight: heading.section !== "" ? words.implicitHeight + 21 : 0

            OText {
                id: words

                x: 16
                y: 14
                width: parent.width - 32
                visible: heading.section !== ""
                text: heading.section
                color: Theme.muted
                font.pixelSize: Theme.textSmall
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: heading.section
            }
        }
        delegate: ManagedRow {
            objectName: "managedRow_" + key
            width: ListView.view.width
            selected: key === (pane.rows?.openKey ?? 0)
            onOpened: {
                list.currentIndex = index;
                pane.rows.open(key);
            }
        }
    }
    EmptyPlace {
        anchors.fill: list
        visible: list.count === 0
        iconName: find.text !== "" ? "search" : pane.area.iconName
        title: find.text !== "" ? qsTr("Nothing matches") : pane.area.title
        explanation: find.text !== "" ? qsTr("Nothing here has what you look for.") : pane.area.explanation
        action: find.text !== "" ? qsTr("Show all") : pane.area.newText
        actionName: "managementEmptyAction"
        onActed: {
            if (find.text !== "")
                find.clear();
            else
                pane.rows.create();
        }
    }
}
