// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// How the operator is called: notifications, sound, the tray, and when not at all.
Column {
    id: part

    required property Alerts alerts
    required property AlertSettings choices

    readonly property list<int> loudnesses: [25, 60, 100]

    component ChoiceSwitch: SettingLine {
        id: line

        property bool on
        property string name

        signal toggled(bool on)

        OSwitch {
            objectName: line.name
            text: line.label
            checked: line.on
            onToggled: line.toggled(checked)
        }
    }

    SettingHeading {
        text: qsTr("Notifications")
    }
    ProblemLine {
        objectName: "alertsNoticeProblem"
        width: part.width
        problem: part.choices.notices ? part.alerts.noticeProblem : ""
    }
    ChoiceSwitch {
        name: "alertsNotices"
        label: qsTr("Notifications on the desktop")
        explanation: qsTr("A waiting chat can be accepted there, a message answered. What is in front of you is not announced.")
        on: part.choices.notices
        onToggled: on => part.choices.notices = on
    }
    ChoiceSwitch {
        visible: part.choices.notices
        name: "alertsWords"
        label: qsTr("Show what was written")
        explanation: qsTr("Off: only who wrote. Others may see your screen.")
        on: part.choices.words
        onToggled: on => part.choices.words = on
    }
    ChoiceSwitch {
        name: "alertsMessages"
        label: qsTr("New messages in my chats")
        explanation: qsTr("New chats and chats passed to you are always announced.")
        on: part.choices.messages
        onToggled: on => part.choices.messages = on
    }
    ChoiceSwitch {
        name: "alertsColleagues"
        label: qsTr("Messages of colleagues")
        on: part.choices.colleagues
        onToggled: on => part.choices.colleagues = on
    }
    ChoiceSwitch {
        name: "alertsRequests"
        label: qsTr("New requests")
        on: part.choices.requests
        onToggled: on => part.choices.requests = on
    }
    SettingLine {
        width: part.width
        label: qsTr("Sound when somebody waits")
        explanation: [qsTr("Never: no sound of any kind."), qsTr("Once, when a chat comes."), qsTr("Again and again, until somebody accepts the chat or you put it off.")][part.choices.sound]

        OChoice {
            objectName: "alertsSound"
            description: qsTr("Sound when somebody waits")
            names: [qsTr("Never", "sound"), qsTr("Once", "sound"), qsTr("Until accepted", "sound")]
            current: part.choices.sound
            onChosen: index => part.choices.sound = index
        }
    }
    ProblemLine {
        objectName: "alertsSoundProblem"
        width: part.width
        problem: part.choices.sound === AlertSettings.NoSound ? "" : part.alerts.soundProblem
    }
    SettingLine {
        width: part.width
        visible: part.choices.sound !== AlertSettings.NoSound
        label: qsTr("Loudness")

        OChoice {
            objectName: "alertsLoudness"
            description: qsTr("Loudness")
            names: [qsTr("Soft", "loudness"), qsTr("Medium", "loudness"), qsTr("Loud", "loudness")]
            current: part.loudnesses.findIndex(loudness => part.choices.loudness <= loudness)
            onChosen: index => {
                part.choices.loudness = part.loudnesses[index];
                part.alerts.trySound();
            }
        }
    }
    SettingLine {
        width: part.width
        label: qsTr("Try it")
        explanation: qsTr("Shows and plays what a waiting visitor would.")

        OButton {
            objectName: "alertsTry"
            kind: OButton.Kind.Secondary
            text: qsTr("Try")
            onClicked: part.alerts.tryOut()
        }
    }
    SettingLine {
        width: part.width
        label: qsTr("Do not disturb")
        explanation: part.alerts.quietText !== "" ? qsTr("%1. Your status stays as it is; when it ends, you hear at once what has come.").arg(part.alerts.quietText)
                                                   : qsTr("No notification and no sound for a while. Your status stays as it is.")

        OChoice {
            objectName: "alertsQuiet"
            description: qsTr("Do not disturb")
            upright: part.width < 560 * Math.max(1, Theme.textScale)
            names: part.alerts.quietNames
            current: part.alerts.quiet
            onChosen: index => part.alerts.beQuiet(index)
        }
    }
    ChoiceSwitch {
        name: "alertsCloseHides"
        label: qsTr("Closing the window leaves the program in the tray")
        explanation: part.alerts.hasTray ? qsTr("You stay signed in and are called when somebody waits. The menu in the tray ends the program.")
                                         : qsTr("This desktop has no tray: closing the window ends the program.")
        on: part.choices.closeHides
        onToggled: on => part.choices.closeHides = on
    }
    ChoiceSwitch {
        visible: part.alerts.canAutostart
        name: "alertsAutostart"
        label: qsTr("Start with the computer")
        explanation: qsTr("In the tray, as soon as you have signed in to this computer.")
        on: part.alerts.autostart
        onToggled: on => part.alerts.autostart = on
    }
}
