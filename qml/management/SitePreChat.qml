// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// What a site asks of visitors before they start a chat.
Column {
    id: part

    required property EditForm form

    readonly property SiteForm site: part.form as SiteForm

    readonly property list<string> needs: [qsTr("Not asked"), qsTr("Optional"), qsTr("Required")]

    spacing: Theme.space12

    SettingHeading {
        width: parent.width
        text: qsTr("Before the chat")
    }
    FormSwitch {
        width: parent.width
        switchName: "sitePreChat"
        label: qsTr("Ask who is writing")
        explanation: qsTr("Before the first message. What a visitor has told once is not asked again.")
        value: part.site.preChat
        onChosen: value => part.site.preChat = value
    }
    Column {
        visible: part.site.preChat
        width: parent.width
        spacing: Theme.space12

        FormArea {
            width: parent.width
            form: part.form
            name: "preChat.text"
            lines: 2
            label: qsTr("Words above the fields (empty: the banner's own)")
            value: part.site.preChatText
            onTyped: text => part.site.preChatText = text
        }
        Column {
            width: parent.width

            FormChoice {
                objectName: "field_preChat.name"
                width: parent.width
                choiceName: "sitePreChatName"
                label: qsTr("Name")
                names: part.needs
                value: part.site.preChatName
                onChosen: value => part.site.preChatName = value
            }
            FormChoice {
                width: parent.width
                choiceName: "sitePreChatEmail"
                label: qsTr("E-mail")
                names: part.needs
                value: part.site.preChatEmail
                onChosen: value => part.site.preChatEmail = value
            }
            FormChoice {
                width: parent.width
                choiceName: "sitePreChatPhone"
                label: qsTr("Phone")
                names: part.needs
                value: part.site.preChatPhone
                onChosen: value => part.site.preChatPhone = value
            }
            FormChoice {
                width: parent.width
                choiceName: "sitePreChatMessage"
                label: qsTr("The first message")
                names: part.needs
                value: part.site.preChatMessage
                onChosen: value => part.site.preChatMessage = value
            }
        }
        ProblemLine {
            objectName: "sitePreChatProblem"
            width: parent.width
            problem: part.form.errors["preChat.name"] ?? ""
        }
    }
}
