// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// The visitor's contact card: its lines, or the form that changes them in place.
Column {
    id: view

    required property ContactCardEditor card

    objectName: "contactCard"
    spacing: 2

    Item {
        width: parent.width
        height: Math.max(heading.implicitHeight, edit.visible ? edit.height : 0) + 4

        OText {
            id: heading

            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Contact card")
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        OButton {
            id: edit

            objectName: "cardEdit"
            visible: !view.card.editing
            anchors.right: parent.right
            anchors.rightMargin: -10
            anchors.verticalCenter: parent.verticalCenter
            kind: OButton.Kind.Ghost
            text: view.card.blank ? qsTr("Fill in") : qsTr("Edit")
            Accessible.description: qsTr("Contact card")
            onClicked: view.card.begin()
        }
    }
    OText {
        width: parent.width
        visible: view.card.blank && !view.card.editing
        text: qsTr("Nothing is known yet. A name given here shows in every list, also on later visits.")
        color: Theme.muted
        font.pixelSize: Theme.textTable
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: 1.2
    }
    Column {
        width: parent.width
        visible: !view.card.editing

        FactLine {
            width: parent.width
            label: qsTr("Name")
            value: view.card.savedName
        }
        FactLine {
            width: parent.width
            label: qsTr("Company")
            value: view.card.savedCompany
        }
        FactLine {
            width: parent.width
            label: qsTr("Phone")
            value: view.card.savedPhones.join("\n")
        }
        Repeater {
            model: view.card.savedEmails

            LinkLine {
                required property string modelData

                width: Math.min(implicitWidth, view.width)
                address: "mailto:" + modelData
            }
        }
        FactLine {
            width: parent.width
            label: qsTr("Comment")
            value: view.card.savedComment
        }
    }
    Loader {
        width: parent.width
        active: view.card.editing
        visible: active
        height: active ? implicitHeight : 0
        sourceComponent: ContactCardForm {
            card: view.card
        }
    }
}
