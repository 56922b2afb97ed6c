// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Otklik.Models

/// «Управление»: what administrators set. Parts, list and form side by side; narrow: the list or the form.
SectionPage {
    id: page

    readonly property Management management: page.desk.management
    readonly property bool connected: page.desk.connection === Desk.Current
    readonly property ManagementArea area: page.areas[page.current]
    readonly property ManagedList rows: page.area.rows
    property int current: 0
    /// The open form. Kept apart from the list's, so that what shows it is gone before it is.
    property EditForm form: null
    /// The list it is of.
    property ManagedList formRows: null

    readonly property list<ManagementArea> areas: [
        ManagementArea {
            name: "staff"
            title: qsTr("Employees")
            iconName: "person"
            rows: page.management.staff
            newText: qsTr("New employee")
            findText: qsTr("Find an employee")
            chooseText: qsTr("Choose an employee")
            explanation: qsTr("Who signs in, with what rights, groups and sites.")
        },
        ManagementArea {
            name: "sites"
            title: qsTr("Sites")
            iconName: "globe"
            rows: page.management.sites
            newText: qsTr("New site")
            findText: qsTr("Find a site")
            chooseText: qsTr("Choose a site")
            explanation: qsTr("Where the banner stands, to whom its chats go, whom it invites and when.")
        },
        ManagementArea {
            name: "groups"
            title: qsTr("Groups")
            iconName: "people"
            rows: page.management.groups
            newText: qsTr("New group")
            findText: qsTr("Find a group")
            chooseText: qsTr("Choose a group")
            explanation: qsTr("Chats can be passed to a group, and a site's chats can go to one.")
        },
        ManagementArea {
            name: "tags"
            title: qsTr("Tags")
            iconName: "tag"
            rows: page.management.tags
            newText: qsTr("New tag")
            findText: qsTr("Find a tag")
            chooseText: qsTr("Choose a tag")
            explanation: qsTr("Operators mark chats by them.")
        },
        ManagementArea {
            name: "blacklist"
            title: qsTr("Blacklist")
            iconName: "ban"
        },
        ManagementArea {
            name: "replies"
            title: qsTr("Canned replies")
            iconName: "lightning"
            rows: page.management.replies
            newText: qsTr("New reply")
            findText: qsTr("Find a reply")
            chooseText: qsTr("Choose a reply")
            explanation: qsTr("What operators write often, found by a shortcut.")
        }
    ]

    objectName: "managementPage"
    reading: page.form !== null

    function focusFind(): void {
        if (page.rows)
            pane.focusFind();
    }
    function go(step: int): void {
        if (page.rows)
            pane.go(step);
    }
    /// One step back; false when there was none.
    function goBack(): bool {
        if (!page.reading)
            return false;
        page.rows.close();
        return true;
    }
    function viewOf(form: EditForm): Component {
        if (form as StaffForm)
            return staffView;
        if (form as SiteForm)
            return siteView;
        if (form as GroupForm)
            return groupView;
        return form as TagForm ? tagView : replyView;
    }
    function takeForm(): void {
        const next = page.rows ? page.rows.form : null;
        if (next === page.form)
            return;
        InputMethod.commit();
        view.sourceComponent = null;
        page.form = next;
        page.formRows = page.rows;
        if (next)
            view.sourceComponent = page.viewOf(next);
    }

    onRowsChanged: page.takeForm()
    Component.onCompleted: page.takeForm()

    Connections {
        target: page.rows

        function onFormChanged() {
            page.takeForm();
        }
    }
    Shortcut {
        sequences: [StandardKey.Save]
        enabled: page.visible && page.reading
        onActivated: {
            InputMethod.commit();
            if (page.form.dirty)
                page.form.save();
        }
    }

    Rectangle {
        id: parts

        visible: page.wide
        width: page.wide ? Math.round(212 * Math.max(1, Theme.textScale)) : 0
        height: parent.height
        color: Theme.surface

        PageHeader {
            id: partsHeader

            x: 16
            y: 8
            width: parent.width - 24
            desk: page.desk
            withStatus: false
            title: qsTr("Administration")
        }
        Column {
            x: 8
            anchors.top: partsHeader.bottom
            width: parent.width - 16
            spacing: 2
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("Administration")

            Repeater {
                model: page.areas

                AreaButton {
                    required property int index
                    required property ManagementArea modelData

                    width: parent?.width ?? 0
                    area: modelData
                    current: index === page.current
                    onClicked: page.current = index
                }
            }
        }
        LineAcross {
            anchors.right: parent.right
            width: 1
            height: parent.height
        }
    }
    Item {
        id: place

        x: parts.width
        width: page.width - x
        height: page.height

        ManagedListPane {
            id: pane

            visible: page.rows !== null && (!page.narrow || !page.reading)
            width: page.narrow ? place.width
                               : Math.min(place.width * 0.45, (page.wide ? page.app.settings.listWidth : 300) * Math.max(1, Theme.textScale))
            height: parent.height
            desk: page.desk
            areas: page.areas
            current: page.current
            wide: page.wide
            withTable: page.area.name === "replies"
            onAreaChosen: index => page.current = index
            onImportAsked: replyImport.choose()
            onExportAsked: personal => replyExport.ask(personal)
            onSettingsAsked: page.context.sectionAsked(Section.Name.Settings)
            onSignOutAsked: page.context.signOutAsked()
        }
        LineAcross {
            visible: !page.narrow && page.rows !== null
            x: pane.width
            width: 1
            height: parent.height
        }
        Rectangle {
            x: page.narrow ? 0 : pane.width + 1
            width: place.width - x
            height: parent.height
            visible: page.rows !== null && (!page.narrow || page.reading)
            color: Theme.background

            EmptyPlace {
                anchors.fill: parent
                visible: !page.reading
                iconName: page.area.iconName
                title: page.area.chooseText
                explanation: page.area.explanation
                action: page.area.newText
                actionName: "managementChooseNew"
                onActed: page.rows.create()
            }
            Loader {
                id: view

                anchors.fill: parent
            }
        }
        BlacklistPart {
            anchors.fill: parent
            visible: page.rows === null
            desk: page.desk
            areas: page.areas
            current: page.current
            wide: page.wide
            narrow: page.narrow
            onAreaChosen: index => page.current = index
            onSettingsAsked: page.context.sectionAsked(Section.Name.Settings)
            onSignOutAsked: page.context.signOutAsked()
        }
    }

    ReplyImportDialog {
        id: replyImport

        importing: page.management.replies.importing
        connected: page.connected
    }
    FileDialog {
        id: replyExport

        property bool personal: false

        function ask(personal: bool): void {
            replyExport.personal = personal;
            replyExport.currentFolder = StandardPaths.writableLocation(StandardPaths.DocumentsLocation);
            replyExport.selectedFile = replyExport.currentFolder + "/" + encodeURIComponent(qsTr("Canned replies")) + ".csv";
            replyExport.open();
        }

        title: qsTr("Export to CSV")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: ["*.csv"]
        onAccepted: page.management.replies.exportTo(replyExport.selectedFile, replyExport.personal)
    }

    Component {
        id: staffView

        StaffView {
            form: page.form
            rows: page.formRows
            narrow: page.narrow
            connected: page.connected
            onBack: page.formRows.close()
        }
    }
    Component {
        id: siteView

        SiteView {
            form: page.form
            rows: page.formRows
            narrow: page.narrow
            connected: page.connected
            server: page.app.signIn.server
            onBack: page.formRows.close()
        }
    }
    Component {
        id: groupView

        GroupView {
            form: page.form
            rows: page.formRows
            narrow: page.narrow
            connected: page.connected
            onBack: page.formRows.close()
        }
    }
    Component {
        id: tagView

        TagView {
            form: page.form
            rows: page.formRows
            narrow: page.narrow
            connected: page.connected
            colours: page.desk.tags.colours
            onBack: page.formRows.close()
        }
    }
    Component {
        id: replyView

        ReplyView {
            form: page.form
            rows: page.formRows
            narrow: page.narrow
            connected: page.connected
            onBack: page.formRows.close()
        }
    }
}
