// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// «Инфо»: who the visitor is, what they do on the site now and did before, and what was said with anybody of the company.
Rectangle {
    id: pane

    required property App app
    required property Conversation conversation
    /// It lies over the conversation and needs its own way back.
    required property bool covers

    signal closed
    signal tagsAsked(Item button)

    objectName: "infoPane"
    color: Theme.surface
    Component.onCompleted: pane.conversation.record.load()
    onConversationChanged: pane.conversation.record.load()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Info")

    // What lies below must not be hit through the pane.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }

    Item {
        id: bar

        width: parent.width
        height: pane.covers ? 56 : 0
        visible: pane.covers

        OText {
            x: 16
            width: close.x - x - 8
            height: parent.height
            text: qsTr("Info")
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
        }
        OIconButton {
            id: close

            objectName: "infoClose"
            anchors.right: parent.right
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            side: 44
            iconName: "cross"
            text: qsTr("Close info")
            onClicked: pane.closed()
        }
        LineAcross {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    Flickable {
        id: scroll

        objectName: "infoScroll"
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: facts.height + 48
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: OScrollBar {}

        Column {
            id: facts

            x: 16
            y: 16
            width: parent.width - 32

            Item {
                width: parent.width
                height: Math.max(face.height, who.height) + 24

                Avatar {
                    id: face

                    size: 52
                    initials: pane.conversation.initials
                    colour: pane.conversation.avatarColour
                }
                Column {
                    id: who

                    x: 64
                    y: Math.max(0, (face.height - height) / 2)
                    width: parent.width - 64
                    spacing: 2

                    OText {
                        width: parent.width
                        text: pane.conversation.name
                        font.pixelSize: Theme.textName
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                    }
                    OTimeText {
                        width: parent.width
                        text: qsTr("ID %1").arg(pane.conversation.visitorId) + (pane.conversation.siteName !== "" ? " · " + pane.conversation.siteName : "")
                        color: Theme.muted
                        font.pixelSize: Theme.textTable
                        wrapMode: Text.Wrap
                    }
                }
            }
            TagChips {
                width: parent.width
                conversation: pane.conversation
                onMenuAsked: pane.tagsAsked(this)
            }
            Item {
                width: 1
                height: 12
            }
            ContactCard {
                width: parent.width
                card: pane.conversation.card
            }

            PaneHeading {
                width: parent.width
                text: pane.conversation.visitorOnline && pane.conversation.visitStartedAt > 0
                      ? qsTr("Current visit · %1").arg(pane.app.format.duration(pane.app.clock.now - pane.conversation.visitStartedAt))
                      : qsTr("Not on the site now")
                font.features: { "tnum": 1 }
            }
            FactLine {
                width: parent.width
                label: qsTr("Status")
                value: pane.conversation.statusText
            }
            FactLine {
                width: parent.width
                label: qsTr("Visit")
                value: pane.conversation.visitNumber > 0 ? pane.conversation.visitNumber : ""
            }
            FactLine {
                width: parent.width
                label: qsTr("Source")
                value: pane.conversation.source
            }
            FactLine {
                width: parent.width
                label: qsTr("Where")
                value: pane.conversation.place
            }
            FactLine {
                width: parent.width
                label: qsTr("Device")
                value: pane.conversation.device
            }
            FactLine {
                width: parent.width
                label: qsTr("Language")
                value: pane.conversation.language
            }
            FactLine {
                width: parent.width
                label: qsTr("Page")
                value: pane.conversation.pageTitle
            }
            LinkLine {
                visible: /^https?:\/\//i.test(pane.conversation.pageUrl)
                width: Math.min(implicitWidth, parent.width)
                address: pane.conversation.pageUrl
            }

            PaneHeading {
                width: parent.width
                text: qsTr("Chats with all operators")
            }
            OText {
                width: parent.width
                visible: pane.conversation.record.loaded && pane.conversation.record.chats.count === 0
                text: qsTr("There were no chats yet")
                color: Theme.muted
                font.pixelSize: Theme.textTable
            }
            Repeater {
                model: pane.conversation.record.chats

                PastChatLine {
                    onAsked: pane.conversation.record.openPast(chatId)
                }
            }

            PaneHeading {
                width: parent.width
                text: qsTr("Visits and pages")
            }
            Repeater {
                model: pane.conversation.record.visits

                VisitEntry {}
            }
            Spinner {
                visible: pane.conversation.record.loading && !pane.conversation.record.loaded
                running: visible
            }
            OText {
                objectName: "infoProblem"
                width: parent.width
                visible: pane.conversation.record.problem !== "" && !pane.conversation.record.loaded
                topPadding: 6
                text: pane.conversation.record.problem
                color: Theme.muted
                font.pixelSize: Theme.textTable
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }

    PastChatDialog {
        source: pane.conversation.record.past
        visitorName: pane.conversation.name
        detail: pane.conversation.record.pastTitle
        onLeft: pane.conversation.record.closePast()
    }
}
