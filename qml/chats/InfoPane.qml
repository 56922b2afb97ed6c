// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// «Инфо»: who the visitor is and what they do on the site now.
Rectangle {
    id: pane

    required property App app
    required property Conversation conversation
    /// It lies over the conversation and needs its own way back.
    required property bool covers

    signal closed

    objectName: "infoPane"
    color: Theme.surface
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
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: facts.height + 32
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
            OTimeText {
                width: parent.width
                height: implicitHeight + 10
                elide: Text.ElideNone
                verticalAlignment: Text.AlignTop
                text: pane.conversation.visitorOnline && pane.conversation.visitStartedAt > 0
                      ? qsTr("Current visit · %1").arg(pane.app.format.duration(pane.app.clock.now - pane.conversation.visitStartedAt))
                      : qsTr("Not on the site now")
                color: Theme.muted
                font.pixelSize: Theme.textSmall
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
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
                label: qsTr("Page")
                value: pane.conversation.pageTitle
            }
            LinkLine {
                visible: /^https?:\/\//i.test(pane.conversation.pageUrl)
                width: Math.min(implicitWidth, parent.width)
                address: pane.conversation.pageUrl
            }
        }
    }
}
