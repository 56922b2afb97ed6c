// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// One reply of a table that is being imported, and what becomes of it.
Rectangle {
    id: row

    required property int index
    required property int line
    required property string shortcut
    required property string text
    required property string more
    required property int fate
    required property string note

    readonly property bool wrong: row.fate === ReplyImport.Faulty || row.fate === ReplyImport.Refused
    readonly property bool done: row.fate === ReplyImport.Added || row.fate === ReplyImport.Overwritten
    readonly property color noteColour: row.wrong ? Theme.danger : row.done ? Theme.success : row.fate === ReplyImport.Overwrites ? Theme.waitingWords : Theme.muted

    objectName: "importRow_" + row.line
    implicitHeight: words.height + 16
    color: "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: [number.text, title.text, row.text, row.more !== "" ? extra.text : "", row.note].filter(part => part !== "").join(", ")

    OText {
        id: number

        x: 4
        y: 8
        width: Math.round(36 * Theme.textScale)
        text: row.line
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    Column {
        id: words

        x: number.x + number.width + 12
        y: 8
        width: parent.width - x - 12
        spacing: 2

        Item {
            width: parent.width
            height: title.height

            OText {
                id: title

                width: Math.min(implicitWidth, parent.width - (extra.visible ? extra.width + 8 : 0))
                text: row.shortcut !== "" ? "/" + row.shortcut : "—"
                color: row.wrong ? Theme.muted : Theme.accent
                font.pixelSize: Theme.textTable
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            OText {
                id: extra

                visible: row.more !== ""
                anchors.right: parent.right
                height: parent.height
                text: qsTr("and %1").arg(row.more)
                color: Theme.muted
                font.pixelSize: Theme.textSmall
                Accessible.ignored: true
            }
        }
        OText {
            width: parent.width
            visible: row.text !== ""
            text: row.text
            color: row.wrong ? Theme.muted : Theme.text
            font.pixelSize: Theme.textTable
            Accessible.ignored: true
        }
        Row {
            visible: row.note !== ""
            width: parent.width
            spacing: 6

            OIcon {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                iconName: row.wrong ? "warning" : row.done ? "tick" : "minus"
                size: Theme.mark(14)
                color: row.noteColour
            }
            OText {
                width: parent.width - mark.width - 6
                text: row.note
                color: row.noteColour
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.ignored: true
            }
        }
    }
    LineAcross {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
