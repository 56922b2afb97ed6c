// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Otklik.Models

/// A visitor wants to talk. Enter accepts, Esc puts it off.
FocusScope {
    id: popup

    required property int index
    required property real chatId
    required property string name
    required property string initials
    required property string avatarColour
    required property string preview
    required property string place
    required property string pageTitle
    required property real waitingSince
    required property string passedBy
    required property string passComment

    required property App app

    signal accepted
    signal postponed
    signal declined

    readonly property bool passed: popup.passedBy !== ""

    objectName: "popup_" + popup.chatId
    implicitHeight: where.y + where.height + 8 + buttons.height + 10
    activeFocusOnTab: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [title.text, said.text, where.text].filter(part => part !== "").join(", ")
    Keys.onReturnPressed: popup.accepted()
    Keys.onEnterPressed: popup.accepted()
    Keys.onEscapePressed: popup.postponed()
    // Else the window would take Esc as "back".
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    Rectangle {
        anchors.fill: parent
        radius: 12
        color: Theme.raised
        border.width: 1
        border.color: Theme.line

        Shadow {
            radius: 12
            reach: popup.Window.width < 600 ? 8 : 18
        }
        FocusRing {
            radius: 14
            shown: popup.activeFocus
        }
        // What lies below must not be hit through the pop-up.
        TapHandler {
            onTapped: popup.forceActiveFocus()
        }
    }
    Avatar {
        id: face

        x: 16
        y: 16
        initials: popup.initials
        colour: popup.avatarColour
    }
    OText {
        id: title

        x: 68
        y: 14
        width: parent.width - x - 16
        text: popup.passed ? qsTr("Chat passed to you · %1").arg(popup.name) : qsTr("New chat · %1").arg(popup.name)
        font.pixelSize: Theme.textBody
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    OText {
        id: said

        x: 68
        y: title.y + title.height + 3
        width: parent.width - x - 16
        visible: text !== ""
        text: popup.passed ? (popup.passComment === "" ? popup.passedBy : popup.passedBy + ": " + popup.passComment) : popup.preview
        color: Theme.muted
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Accessible.ignored: true
    }
    OTimeText {
        id: where

        x: 68
        y: (said.visible ? said.y + said.height : title.y + title.height) + 3
        width: parent.width - x - 16
        text: [popup.place, popup.pageTitle,
               popup.waitingSince === 0 ? "" : qsTr("waits %1", "how long a visitor has been waiting").arg(popup.app.format.duration(popup.app.clock.now - popup.waitingSince))]
              .filter(part => part !== "").join(" · ")
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Accessible.ignored: true
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        spacing: Theme.space8

        OButton {
            objectName: "popupLater_" + popup.chatId
            kind: OButton.Kind.Ghost
            text: qsTr("Later")
            onClicked: popup.postponed()
        }
        OButton {
            objectName: "popupDecline_" + popup.chatId
            visible: popup.passed
            kind: OButton.Kind.Secondary
            text: qsTr("Decline")
            Accessible.description: popup.name
            onClicked: popup.declined()
        }
        OButton {
            objectName: "popupAccept_" + popup.chatId
            focus: true
            text: popup.passed ? qsTr("Accept") : qsTr("Accept chat")
            Accessible.description: popup.name
            onClicked: popup.accepted()
        }
    }
}
