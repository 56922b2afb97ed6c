// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// What the server refused, with the choice to send it again or to let it go.
ODialog {
    id: sheet

    required property PageContext context

    readonly property Undelivered undelivered: sheet.context.desk.undelivered

    title: qsTr("Not delivered")
    widest: 560

    Connections {
        target: sheet.undelivered

        function onCountChanged() {
            if (sheet.undelivered.count === 0) {
                sheet.close();
            }
        }
    }

    ListView {
        id: list

        objectName: "undelivered"
        width: parent?.width ?? 0
        height: Math.min(contentHeight, 460 * Theme.textScale)
        clip: true
        model: sheet.undelivered
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: sheet.title
        ScrollBar.vertical: OScrollBar {}

        delegate: Item {
            id: row

            required property real key
            required property string who
            required property string what
            required property string why
            required property string when
            required property real chatId
            required property real roomId
            required property real visitorId

            objectName: "undelivered_" + row.key
            width: ListView.view.width
            height: words.height + buttons.height + 20
            Accessible.role: Accessible.ListItem
            Accessible.name: [row.who, row.what, row.why, row.when].join(", ")

            FocusRing {
                gap: -2
                shown: row.ListView.isCurrentItem && row.ListView.view.activeFocus
            }
            Column {
                id: words

                y: 8
                width: row.width
                spacing: 2

                OText {
                    width: parent.width
                    text: row.who + " · " + row.when
                    font.weight: Font.DemiBold
                }
                OText {
                    width: parent.width
                    text: row.what
                    wrapMode: Text.Wrap
                    maximumLineCount: 6
                }
                OText {
                    width: parent.width
                    text: row.why
                    color: Theme.danger
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.Wrap
                }
            }
            Row {
                id: buttons

                x: -10
                anchors.top: words.bottom
                spacing: Theme.space8

                OButton {
                    objectName: "undeliveredRetry_" + row.key
                    kind: OButton.Kind.Ghost
                    text: qsTr("Send again")
                    Accessible.description: row.what
                    onClicked: sheet.undelivered.retry(row.key)
                }
                OButton {
                    objectName: "undeliveredDiscard_" + row.key
                    kind: OButton.Kind.Ghost
                    text: qsTr("Discard")
                    Accessible.description: row.what
                    onClicked: sheet.undelivered.discard(row.key)
                }
                OButton {
                    objectName: "undeliveredOpen_" + row.key
                    kind: OButton.Kind.Ghost
                    text: qsTr("Open")
                    Accessible.description: row.who
                    onClicked: {
                        sheet.close();
                        if (row.roomId !== 0)
                            sheet.context.roomAsked(row.roomId);
                        else if (row.chatId !== 0)
                            sheet.context.chatAsked(row.chatId);
                        else
                            sheet.context.visitorAsked(row.visitorId);
                    }
                }
            }
            LineAcross {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
    }
    actions: OButton {
        kind: OButton.Kind.Secondary
        text: qsTr("Close")
        onClicked: sheet.close()
    }
}
