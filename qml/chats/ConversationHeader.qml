// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Who this is, where they are now, and what can be done with the chat.
Rectangle {
    id: header

    required property App app
    required property Conversation conversation
    required property bool narrow
    required property bool infoOpen
    /// Stands beside another conversation and can be put away.
    property bool second: false

    signal back
    signal infoToggled
    required property Blacklist blacklist

    signal closeAsked
    signal tagsAsked(Item button)
    signal redirectAsked
    signal transferAsked
    signal blockAsked
    signal exportAsked
    signal findAsked

    /// There is room for every button; else those that are needed less stand in the menu.
    readonly property bool roomy: header.width >= 640 * Math.max(1, Theme.textScale)
    /// Opens the menu's tags where the person pressed.
    readonly property Item menuButton: more

    implicitHeight: Math.max(64, name.implicitHeight + detail.implicitHeight + 24)
    color: Theme.surface

    readonly property string statusWords: header.conversation.statusText !== "" ? header.conversation.statusText : header.conversation.stateText
    readonly property color statusColour: header.conversation.visitorOnline ? VisitorStatus.colour(header.conversation.visitorStatus) : Theme.muted

    /// Name and status fit side by side; else the status begins the line below.
    readonly property bool statusBeside: !header.narrow && name.implicitWidth + 10 + status.implicitWidth <= words.width

    OIconButton {
        id: backButton

        objectName: "conversationBack"
        visible: header.narrow
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        side: 44
        iconName: "chevron-left"
        text: qsTr("Back")
        onClicked: header.back()
    }
    Avatar {
        id: face

        x: header.narrow ? backButton.x + backButton.width + 4 : 16
        anchors.verticalCenter: parent.verticalCenter
        initials: header.conversation.initials
        colour: header.conversation.avatarColour
    }
    Item {
        id: words

        x: face.x + face.width + 12
        width: actions.x - x - 8
        height: name.height + 2 + detail.height
        anchors.verticalCenter: parent.verticalCenter

        OText {
            id: name

            objectName: "conversationName"
            width: Math.min(implicitWidth, parent.width)
            text: header.conversation.name
            font.pixelSize: Theme.textName
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        StatusDot {
            id: status

            visible: header.statusBeside
            x: name.width + 10
            width: Math.max(0, Math.min(implicitWidth, parent.width - x))
            y: name.y + (name.height - height) / 2 + 1
            colour: header.statusColour
            text: header.statusWords
        }
        OTimeText {
            id: detail

            y: name.height + 2
            width: parent.width
            color: Theme.muted
            font.pixelSize: Theme.textTable
            text: {
                const talk = header.conversation;
                const parts = [];
                if (!header.statusBeside)
                    parts.push(header.statusWords);
                if (talk.place !== "")
                    parts.push(talk.place);
                if (!header.narrow && talk.visitNumber > 0)
                    parts.push(qsTr("visit %1").arg(talk.visitNumber));
                if (!header.narrow && talk.visitorOnline && talk.visitStartedAt > 0)
                    parts.push(qsTr("%1 on the site").arg(header.app.format.duration(header.app.clock.now - talk.visitStartedAt)));
                if (talk.visitorOnline)
                    parts.push(talk.pageTitle !== "" ? talk.pageTitle : talk.pageUrl);
                return parts.filter(part => part !== "").join(" · ");
            }
        }
    }
    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: header.narrow ? 8 : 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: header.narrow ? 0 : 4

        OIconButton {
            id: tagButton

            objectName: "conversationTags"
            visible: header.roomy && header.conversation.chatId > 0
            side: Theme.touch ? 44 : 40
            iconName: "tag"
            text: qsTr("Tags")
            onClicked: header.tagsAsked(tagButton)
        }
        OIconButton {
            objectName: "conversationRedirect"
            visible: header.roomy && header.conversation.canRedirect
            side: Theme.touch ? 44 : 40
            iconName: "external"
            text: qsTr("Send the visitor to a page")
            onClicked: header.redirectAsked()
        }
        OIconButton {
            objectName: "conversationTransfer"
            visible: header.roomy && header.conversation.canTransfer
            side: Theme.touch ? 44 : 40
            iconName: "transfer"
            text: qsTr("Pass the chat on")
            onClicked: header.transferAsked()
        }
        OIconButton {
            id: more

            objectName: "conversationMore"
            visible: !header.roomy || header.blacklist.allowed || header.conversation.chatId > 0
            side: Theme.touch ? 44 : 40
            iconName: "more"
            text: qsTr("More")
            Accessible.role: Accessible.ButtonMenu
            onClicked: menu.popup(more, more.width - menu.width, more.height + 2)

            OMenu {
                id: menu

                OMenuItem {
                    objectName: "menuTags"
                    visible: !header.roomy && header.conversation.chatId > 0
                    height: visible ? implicitHeight : 0
                    iconName: "tag"
                    text: qsTr("Tags")
                    onTriggered: header.tagsAsked(more)
                }
                OMenuItem {
                    objectName: "menuRedirect"
                    visible: !header.roomy && header.conversation.canRedirect
                    height: visible ? implicitHeight : 0
                    iconName: "external"
                    text: qsTr("Send the visitor to a page")
                    onTriggered: header.redirectAsked()
                }
                OMenuItem {
                    objectName: "menuTransfer"
                    visible: !header.roomy && header.conversation.canTransfer
                    height: visible ? implicitHeight : 0
                    iconName: "transfer"
                    text: qsTr("Pass the chat on")
                    onTriggered: header.transferAsked()
                }
                OMenuItem {
                    objectName: "menuFind"
                    visible: header.conversation.chatId > 0
                    height: visible ? implicitHeight : 0
                    iconName: "search"
                    text: qsTr("Find in this chat")
                    onTriggered: header.findAsked()
                }
                OMenuItem {
                    objectName: "menuExport"
                    visible: header.conversation.chatId > 0
                    height: visible ? implicitHeight : 0
                    iconName: "save"
                    text: qsTr("Save the chat…")
                    onTriggered: header.exportAsked()
                }
                OMenuItem {
                    objectName: "menuBlock"
                    visible: header.blacklist.allowed
                    height: visible ? implicitHeight : 0
                    iconName: "ban"
                    danger: true
                    text: qsTr("Put on the blacklist")
                    onTriggered: header.blockAsked()
                }
            }
        }
        OIconButton {
            objectName: "conversationInfo"
            side: Theme.touch ? 44 : 40
            iconName: "panel"
            text: qsTr("Info")
            checked: header.infoOpen
            Accessible.checkable: true
            Accessible.checked: header.infoOpen
            onClicked: header.infoToggled()
        }
        OIconButton {
            objectName: "conversationPutAway"
            visible: header.second
            side: Theme.touch ? 44 : 40
            iconName: "chevron-right"
            text: qsTr("Put away, the chat goes on")
            onClicked: header.back()
        }
        OIconButton {
            objectName: "conversationClose"
            visible: header.conversation.canClose
            side: Theme.touch ? 44 : 40
            iconName: "cross"
            text: qsTr("Close chat")
            onClicked: header.closeAsked()
        }
    }
    LineAcross {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
