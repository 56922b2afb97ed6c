// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// The heading of a part of the list of requests, with how many it has.
Item {
    id: heading

    required property string section
    required property RequestListModel requests

    readonly property int place: Number(heading.section)

    implicitHeight: title.implicitHeight + 24
    Accessible.role: Accessible.Heading
    Accessible.name: title.text + ", " + number.text

    OText {
        id: title

        x: 16
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 7
        text: heading.place === RequestListModel.NewPlace ? qsTr("New")
                                                          : heading.place === RequestListModel.MinePlace ? qsTr("Mine")
                                                                                                         : heading.place === RequestListModel.OthersPlace ? qsTr("With colleagues") : qsTr("Closed")
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
        text: heading.place === RequestListModel.NewPlace ? heading.requests.newCount
                                                          : heading.place === RequestListModel.MinePlace ? heading.requests.mineCount
                                                                                                         : heading.place === RequestListModel.OthersPlace ? heading.requests.othersCount : heading.requests.closedCount
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
