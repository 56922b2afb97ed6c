// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// A group: its name, and who is in it.
FormPane {
    id: pane

    readonly property GroupForm group: pane.form as GroupForm

    title: pane.group.name !== "" ? pane.group.name : qsTr("New group")
    removeText: qsTr("Remove the group")
    removeTitle: qsTr("Remove the group?")
    removeQuestion: qsTr("Its members lose it, and its room of talk with it. Their chats stay as they are.")

    FormField {
        width: pane.fieldWidth
        form: pane.form
        name: "name"
        label: qsTr("Name")
        value: pane.group.name
        onTyped: text => pane.group.name = text
    }
    SettingHeading {
        visible: !pane.form.isNew
        width: pane.fieldWidth
        text: qsTr("Members")
    }
    Repeater {
        model: pane.group.members

        OText {
            required property string modelData

            width: pane.fieldWidth
            text: modelData
            wrapMode: Text.Wrap
        }
    }
    FormNote {
        visible: !pane.form.isNew
        width: pane.fieldWidth
        text: pane.group.members.length > 0 ? qsTr("Who is in a group is set in the employee's card.")
                                            : qsTr("Nobody is in it yet. Who is in a group is set in the employee's card.")
    }
    FormNote {
        objectName: "groupSites"
        visible: pane.group.sites.length > 0
        width: pane.fieldWidth
        text: qsTr("Gets the chats of: %1").arg(pane.group.sites.join(", "))
    }
}
