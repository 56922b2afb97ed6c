// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// How much of the history is on this computer, and how much of it the operator wants there.
Column {
    id: lines

    required property KeptHistory keptHistory
    required property Settings settings
    /// What it takes on the disk with its files; empty while that is counted.
    required property string sizeText

    readonly property list<int> months: [1, 3, 6, 12, 24, 0]
    readonly property list<int> megabytes: [256, 1024, 2048, 8192, 0]

    SettingLine {
        label: lines.keptHistory.text
        explanation: lines.sizeText !== "" ? qsTr("%1 on the disk, messages and files together.").arg(lines.sizeText)
                                              : qsTr("Being counted…")

        ProgressLine {
            objectName: "keptHistoryProgress"
            width: Math.min(lines.width, 200)
            visible: lines.keptHistory.filling
            share: Math.max(0, lines.keptHistory.fraction)
        }
    }
    SettingLine {
        label: qsTr("Keep chats of the last months")
        explanation: qsTr("They can be read and searched without a network. Drafts and what is not delivered are always kept.")

        OChoice {
            objectName: "settingsHistoryMonths"
            description: qsTr("Keep chats of the last months")
            names: ["1", "3", "6", "12", "24", qsTr("All", "how many months of chats to keep")]
            current: Math.max(0, lines.months.indexOf(lines.settings.historyMonths))
            onChosen: index => lines.settings.historyMonths = lines.months[index]
        }
    }
    SettingLine {
        label: qsTr("Room for them, at most")
        explanation: qsTr("When it is used up, the oldest chats go first. They stay on the server.")

        OChoice {
            objectName: "settingsHistoryRoom"
            description: qsTr("Room for them, at most")
            names: [qsTr("256 MB"), qsTr("1 GB"), qsTr("2 GB"), qsTr("8 GB"), qsTr("Any", "how much room chats may take")]
            current: Math.max(0, lines.megabytes.indexOf(lines.settings.historyMegabytes))
            onChosen: index => lines.settings.historyMegabytes = lines.megabytes[index]
        }
    }
}
