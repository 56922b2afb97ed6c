// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// How a transfer of this chat stands: whom one waits for, with a way to call it off; or who asks, to accept or decline.
Rectangle {
    id: line

    required property App app
    required property Conversation conversation

    readonly property ChatTransfer transfer: line.conversation.transfer
    readonly property bool stacked: line.width < 560 * Math.max(1, Theme.textScale)

    signal declined

    objectName: "transferLine"
    visible: line.transfer.pending && (line.transfer.mine || line.transfer.toMe)
    implicitHeight: visible ? words.height + (line.stacked ? buttons.height + 6 : 0) + 18 : 0
    height: implicitHeight
    color: Theme.warningLine
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text

    Column {
        id: words

        x: 16
        y: 9
        width: line.stacked ? line.width - 32 : buttons.x - 28
        spacing: 2

        OTimeText {
            id: title

            width: parent.width
            text: {
                const left = line.transfer.expiresAt - line.app.clock.now;
                const said = line.transfer.toMe ? qsTr("%1 passes this chat to you").arg(line.transfer.fromName)
                                                : qsTr("Waiting for %1 to take the chat").arg(line.transfer.toName);
                return line.transfer.expiresAt > 0 && left > 0 ? said + " · " + line.app.format.duration(left) : said;
            }
            color: Theme.warningLineWords
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        OText {
            width: parent.width
            visible: line.transfer.comment !== ""
            text: line.transfer.comment
            color: Theme.warningLineWords
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
        ProblemLine {
            width: parent.width
            problem: line.transfer.problem
        }
    }
    Row {
        id: buttons

        x: line.stacked ? 12 : line.width - width - 12
        y: line.stacked ? words.y + words.height + 4 : (line.height - height) / 2
        spacing: Theme.space8

        OButton {
            objectName: "transferAccept"
            visible: line.transfer.toMe
            text: qsTr("Accept")
            enabled: line.conversation.canAccept
            onClicked: line.conversation.accept()
        }
        OButton {
            objectName: "transferDecline"
            visible: line.transfer.toMe
            kind: OButton.Kind.Secondary
            text: qsTr("Decline")
            enabled: !line.transfer.busy
            onClicked: line.declined()
        }
        OButton {
            objectName: "transferCancel"
            visible: line.transfer.mine
            kind: OButton.Kind.Secondary
            text: qsTr("Call off")
            enabled: !line.transfer.busy
            onClicked: line.transfer.cancel()
        }
    }
}
