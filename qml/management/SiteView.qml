// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// A site: its addresses, the line for its pages, and its rules.
FormPane {
    id: pane

    /// Where the client signs in: the site's pages load the widget from there.
    required property string server

    readonly property SiteForm site: pane.form as SiteForm
    readonly property string line: pane.site.pageLine(pane.server)

    title: pane.site.name !== "" ? pane.site.name : qsTr("New site")
    removeText: pane.form.isNew ? qsTr("Throw this away") : ""

    FormField {
        width: pane.fieldWidth
        form: pane.form
        name: "name"
        label: qsTr("Name, as visitors see it")
        value: pane.site.name
        onTyped: text => pane.site.name = text
    }
    FormArea {
        width: pane.fieldWidth
        form: pane.form
        name: "origins"
        label: qsTr("Addresses of its pages, one a line")
        placeholder: "https://shop.example"
        value: pane.site.origins
        onTyped: text => pane.site.origins = text
    }
    FormNote {
        width: pane.fieldWidth
        text: qsTr("Scheme and name, and the port if there is one; without a path. With and without “www.” are two addresses.")
    }
    SettingHeading {
        width: pane.fieldWidth
        text: qsTr("The line for the pages")
    }
    FormNote {
        visible: pane.site.key === ""
        width: pane.fieldWidth
        text: qsTr("It is here once the site is saved.")
    }
    Rectangle {
        visible: pane.site.key !== ""
        width: pane.fieldWidth
        height: code.implicitHeight + 24
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.line

        TextEdit {
            id: code

            objectName: "siteLine"
            x: 12
            y: 12
            width: parent.width - 24
            readOnly: true
            selectByMouse: true
            activeFocusOnTab: true
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.WrapAnywhere
            text: pane.site.key !== "" ? pane.line : ""
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentWords
            font.family: "monospace"
            font.pixelSize: Theme.textTable
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("The line for the pages")
            Accessible.readOnly: true
        }
    }
    OButton {
        id: copyButton

        property bool done: false

        objectName: "siteCopy"
        visible: pane.site.key !== ""
        kind: OButton.Kind.Secondary
        iconName: copyButton.done ? "tick" : "copy"
        text: copyButton.done ? qsTr("Copied") : qsTr("Copy the line")
        onClicked: {
            pane.site.copy(pane.line);
            copyButton.done = true;
            again.restart();
        }

        Timer {
            id: again

            interval: 3000
            onTriggered: copyButton.done = false
        }
    }
    FormNote {
        visible: pane.site.key !== ""
        width: pane.fieldWidth
        text: qsTr("Put it into every page of the site, before </body>.")
    }
    SiteDistribution {
        width: pane.fieldWidth
        form: pane.form
    }
    SiteInvitation {
        width: pane.fieldWidth
        form: pane.form
    }
    SiteContactForm {
        width: pane.fieldWidth
        form: pane.form
    }
    SiteHours {
        width: pane.fieldWidth
        form: pane.form
    }
    SitePreChat {
        width: pane.fieldWidth
        form: pane.form
    }
    SiteBanner {
        width: pane.fieldWidth
        form: pane.form
    }
}
