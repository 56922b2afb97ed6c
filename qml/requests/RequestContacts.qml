// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// How the visitor can be reached: the letter is a link, the number is copied.
Column {
    id: contacts

    required property OpenRequest request

    spacing: 2

    Item {
        visible: contacts.request.email !== ""
        width: parent.width
        height: Math.max(mail.implicitHeight, copyMail.height)

        LinkLine {
            id: mail

            objectName: "requestEmail"
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - copyMail.width)
            address: "mailto:" + contacts.request.email
        }
        OIconButton {
            id: copyMail

            objectName: "requestCopyEmail"
            x: mail.width
            anchors.verticalCenter: parent.verticalCenter
            iconName: "copy"
            text: qsTr("Copy the e-mail address")
            onClicked: contacts.request.copyEmail()
        }
    }
    Item {
        visible: contacts.request.phone !== ""
        width: parent.width
        height: copyPhone.height

        OIcon {
            id: phoneMark

            anchors.verticalCenter: parent.verticalCenter
            iconName: "phone"
            size: Theme.mark(16)
            color: Theme.muted
        }
        OTimeText {
            id: phone

            objectName: "requestPhone"
            x: 22
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - copyPhone.width - x)
            text: contacts.request.phone
            font.pixelSize: Theme.textTable
        }
        OIconButton {
            id: copyPhone

            objectName: "requestCopyPhone"
            x: phone.x + phone.width
            iconName: "copy"
            text: qsTr("Copy the phone number")
            onClicked: contacts.request.copyPhone()
        }
    }
    OText {
        visible: contacts.request.email === "" && contacts.request.phone === ""
        width: parent.width
        text: qsTr("The visitor left neither an e-mail address nor a phone number.")
        color: Theme.muted
        font.pixelSize: Theme.textTable
        wrapMode: Text.Wrap
    }
}
