// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// One day of a week: open or not, from when to when.
Item {
    id: line

    required property int index
    required property string name
    required property bool open
    required property string from
    required property string to
    required property bool wrong
    required property bool night
    required property WorkingDayModel days

    /// The times stand below the name.
    readonly property bool below: line.width < 440 * Theme.textScale

    implicitHeight: (line.below ? (line.open ? times.y + times.height : day.height) : Math.max(day.height, times.height)) + 4
    Accessible.role: Accessible.Grouping
    Accessible.name: line.name

    OSwitch {
        id: works

        objectName: "dayOpen_" + line.index
        y: (day.height - height) / 2
        text: line.name
        checked: line.open
        onToggled: line.days.setOpen(line.index, checked)
    }
    OText {
        id: day

        x: works.width + 8
        width: (line.below ? line.width : times.x) - x - 8
        height: Math.max(44, implicitHeight)
        text: line.open ? line.name : qsTr("%1: closed").arg(line.name)
        color: line.open ? Theme.text : Theme.muted
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    Row {
        id: times

        visible: line.open
        x: line.below ? day.x : line.width - width
        y: line.below ? day.y + day.height : 0
        spacing: Theme.space8

        TimeField {
            objectName: "dayFrom_" + line.index
            description: qsTr("%1, from").arg(line.name)
            value: line.from
            wrong: line.wrong
            onTyped: text => line.days.setFrom(line.index, text)
        }
        OText {
            height: 44
            text: "–"
            color: Theme.muted
            Accessible.ignored: true
        }
        TimeField {
            objectName: "dayTo_" + line.index
            description: qsTr("%1, to").arg(line.name)
            value: line.to
            wrong: line.wrong
            onTyped: text => line.days.setTo(line.index, text)
        }
        OIconButton {
            objectName: "dayCopy_" + line.index
            side: 44
            iconName: line.night ? "moon" : "copy"
            text: line.night ? qsTr("Into the next day. Set all days as %1").arg(line.name) : qsTr("Set all days as %1").arg(line.name)
            onClicked: line.days.copyToAll(line.index)
        }
    }
}
