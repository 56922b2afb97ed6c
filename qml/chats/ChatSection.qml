// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Otklik.Models

/// The heading of a part of the list of chats, with how many chats it has.
Item {
    id: heading

    required property string section
    required property ChatListModel chats

    implicitHeight: title.implicitHeight + 24
    Accessible.role: Accessible.Heading
    Accessible.name: title.text + ", " + number.text

    OText {
        id: title

        x: 16
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 7
        text: heading.section === "incoming" ? qsTr("Incoming") : heading.section === "active" ? qsTr("Active chats") : qsTr("Invited chats")
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    OTimeText {
        id: number

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.baseline: title.baseline
        text: heading.section === "incoming" ? heading.chats.incomingCount
                                             : heading.section === "active" ? heading.chats.activeCount : heading.chats.invitedCount
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
